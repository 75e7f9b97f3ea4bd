/// A file of plain bits of one size that is gone through in order, however large it is.
///
/// What fits in memory is sorted there. A larger file is sorted in parts, which are written beside
/// it and merged while they are read. Memory stays within two parts as long as there are no more
/// than 4,096 of them (268 million elements in parts of 65,536); each part beyond adds 16 elements.
/// Time is n log n.
struct ExternalSort<Element: BitwiseCopyable> {
  /// The numbers of elements of a part that are read at once while parts are merged: fewer where
  /// there are many parts, so that all windows together stay within one part.
  private static var windowSizes: ClosedRange<Int> { 16...(1 << 10) }

  private let path: String
  private let count: Int
  private let partSize: Int
  private let precedes: (Element, Element) -> Bool

  /// Prepares the sorting of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - size: the number of bytes in it.
  ///   - partSize: the number of elements of a part.
  ///   - precedes: whether an element comes before another; a strict and total order.
  init(
    _ path: String,
    size: Int,
    partSize: Int = 1 << 16,
    by precedes: @escaping (Element, Element) -> Bool
  ) {
    self.path = path
    self.partSize = partSize
    count = size / MemoryLayout<Element>.stride
    self.precedes = precedes
  }

  /// Gives the elements in order to a body.
  ///
  /// - Throws: a fault where the files cannot be read or written, or what the body throws.
  func forEach(_ body: (Element) throws -> Void) throws {
    guard let file = FileWindow(path) else { throw OutputFolder.fault(path) }
    guard count > partSize else {
      for element in try elements(of: file, 0, count).sorted(by: precedes) { try body(element) }
      return
    }
    let parts = try AppendedFile(path + ".parts", size: 0)
    for start in stride(from: 0, to: count, by: partSize) {
      let part = try elements(of: file, start, min(partSize, count - start))
      try parts.append(part.sorted(by: precedes))
    }
    try parts.flush()
    guard let sorted = FileWindow(parts.path) else { throw OutputFolder.fault(path) }
    var readers = try stride(from: 0, to: count, by: partSize).map {
      try Reader(self, sorted, $0..<min($0 + partSize, count))
    }
    // A heap of the parts, that with the least element at hand on top.
    var heap = readers.indices.filter { readers[$0].current != nil }
    for place in heap.indices.reversed() { sink(place, &heap, readers) }
    while let top = heap.first, let element = readers[top].current {
      try body(element)
      try readers[top].advance(self, sorted)
      if readers[top].current == nil {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
      }
      sink(0, &heap, readers)
    }
  }

  private func sink(_ start: Int, _ heap: inout [Int], _ readers: [Reader]) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        guard let left = readers[heap[child]].current, let right = readers[heap[least]].current,
          precedes(left, right)
        else { continue }
        least = child
      }
      guard least != place else { return }
      heap.swapAt(place, least)
      place = least
    }
  }

  private func elements(of file: FileWindow, _ start: Int, _ count: Int) throws -> [Element] {
    let found: [Element] = PlainFile.elements(of: file, at: start, most: count)
    guard found.count == count else { throw OutputFolder.fault(path) }
    return found
  }

  private var windowSize: Int {
    let parts = (count + partSize - 1) / partSize
    let share = partSize / max(1, parts)
    return min(max(share, Self.windowSizes.lowerBound), Self.windowSizes.upperBound)
  }

  /// One part while it is merged.
  private struct Reader {
    private var rest: Range<Int>
    private var window: [Element] = []
    private var place = 0

    var current: Element? { place < window.count ? window[place] : nil }

    init(_ sort: ExternalSort, _ file: FileWindow, _ range: Range<Int>) throws {
      rest = range
      try fill(sort, file)
    }

    mutating func advance(_ sort: ExternalSort, _ file: FileWindow) throws {
      place += 1
      if place == window.count { try fill(sort, file) }
    }

    private mutating func fill(_ sort: ExternalSort, _ file: FileWindow) throws {
      let count = min(sort.windowSize, rest.count)
      window = try sort.elements(of: file, rest.lowerBound, count)
      rest = (rest.lowerBound + count)..<rest.upperBound
      place = 0
    }
  }
}
