/// A stretch of memory that something else owns, for access without counting references.
///
/// Whoever makes one sees to it that the owner outlives it. The positions come from the compiler
/// and from the reader of the dossier, so they are checked in debug builds only.
@safe struct Memory<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>
  /// The number of elements.
  let count: Int

  /// Memory of its own, to be freed by `free`.
  init(repeating element: Element, count: Int) {
    unsafe base = .allocate(capacity: max(count, 1))
    unsafe base.initialize(repeating: element, count: max(count, 1))
    self.count = count
  }

  /// The memory of a buffer, for as long as that lives; it is only read.
  init(_ buffer: UnsafeBufferPointer<Element>, orEmpty: Memory<Element>) {
    if let start = buffer.baseAddress {
      unsafe base = UnsafeMutablePointer(mutating: start)
    } else {
      unsafe base = orEmpty.base
    }
    count = buffer.count
  }

  /// Copies elements to memory of its own, to be freed by `free`.
  init(_ elements: [Element], or filler: Element) {
    self.init(repeating: filler, count: elements.count)
    for (index, element) in elements.enumerated() { self[index] = element }
  }

  /// An element.
  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// Returns a larger copy and frees this one.
  func grown(to count: Int, filler: Element) -> Memory {
    let larger = Memory(repeating: filler, count: count)
    for index in 0..<min(self.count, count) { larger[index] = self[index] }
    free()
    return larger
  }

  /// A part, as a span that must not outlive the memory.
  @inline(__always)
  func withSpan<Result>(_ start: Int, _ length: Int, _ body: (Span<Element>) -> Result) -> Result {
    assert(start >= 0 && length >= 0 && start + length <= count)
    return unsafe body(Span(_unsafeStart: base + start, count: length))
  }

  /// Gives the memory back.
  func free() {
    unsafe base.deallocate()
  }
}
