/// A file of plain bits of one size that is gone through in order, however large it is.
///
/// What fits in memory is sorted there. A larger file is sorted in parts, which are written beside
/// it and merged while they are read. A part takes 2 MiB, and memory stays within three of them: the
/// part, what sorting it takes, or the windows of all parts while they are merged. Once there are so
/// many parts that their windows are of 16 elements, each part more adds such a window: with
/// elements of 100 bytes that is beyond 1,300 parts, 27 million elements. Time is n log n.
struct ExternalSort<Element: BitwiseCopyable> {
  /// The numbers of elements of a part that are read at once while parts are merged: fewer where
  /// there are many parts, so that all windows together stay within one part.
  private static var windowSizes: ClosedRange<Int> { 16...(1 << 10) }

  private let path: String
  private let count: Int
  private let partSize: Int
  fileprivate let rank: (Element) -> UInt64
  fileprivate let precedes: (Element, Element) -> Bool

  /// Prepares the sorting of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - size: the number of bytes in it.
  ///   - partSize: the number of elements of a part.
  ///   - rank: a number that never falls in the order; it sorts fastest where it differs most in the
  ///     first bits.
  ///   - precedes: whether an element comes before another; a strict and total order.
  init(
    _ path: String,
    size: Int,
    partSize: Int = max(1, (2 << 20) / MemoryLayout<Element>.stride),
    ranked rank: @escaping (Element) -> UInt64,
    by precedes: @escaping (Element, Element) -> Bool
  ) {
    self.path = path
    self.rank = rank
    self.partSize = partSize
    count = size / MemoryLayout<Element>.stride
    self.precedes = precedes
  }

  /// Gives the elements in order to a body.
  ///
  /// - Throws: a fault where the files cannot be read or written, or what the body throws.
  func forEach(_ body: (Element) throws -> Void) throws {
    var reader = try reader()
    while let element = reader.current {
      try body(element)
      try reader.advance()
    }
  }

  /// Sorts the file.
  ///
  /// - Returns: a reader of the elements in order.
  /// - Throws: a fault where the files cannot be read or written.
  func reader() throws -> SortedReader<Element> { try sorted().reader() }

  /// Sorts the file, to be gone through more than once.
  ///
  /// - Returns: what is sorted, until the same file is sorted in another order.
  /// - Throws: a fault where the files cannot be read or written.
  func sorted() throws -> SortedElements<Element> {
    let file = try FileWindow(path)
    guard count > partSize else {
      let elements: [Element] = try file.elements(at: 0, count: count)
      return .inMemory(elements.sortedInBuckets(ranked: rank, by: precedes))
    }
    let parts = try AppendedFile(path + ".parts", size: 0)
    for start in stride(from: 0, to: count, by: partSize) {
      let part: [Element] = try file.elements(at: start, count: min(partSize, count - start))
      try parts.append(part.sortedInBuckets(ranked: rank, by: precedes))
    }
    try parts.flush()
    let sorted = try FileWindow(parts.path)
    let ranges = stride(from: 0, to: count, by: partSize).map {
      $0..<min($0 + partSize, count)
    }
    let share = partSize / ranges.count
    return .inParts(
      sorted,
      ranges,
      atOnce: min(max(share, Self.windowSizes.lowerBound), Self.windowSizes.upperBound),
      self
    )
  }
}

/// Elements that are sorted: in memory, or in parts of a file.
enum SortedElements<Element: BitwiseCopyable> {
  case inMemory([Element])
  /// The parts, of which so many elements are read at once, with the order of the sort.
  case inParts(FileWindow, [Range<Int>], atOnce: Int, ExternalSort<Element>)

  /// Returns a reader of the elements in order.
  ///
  /// - Throws: a fault where the file cannot be read.
  func reader() throws(PortfolioFault) -> SortedReader<Element> {
    switch self {
    case .inMemory(let elements): SortedReader(elements)
    case .inParts(let file, let ranges, let count, let sort):
      try SortedReader(file, ranges, atOnce: count, ranked: sort.rank, by: sort.precedes)
    }
  }
}

/// A reader of elements in order, from memory or from parts that are merged while they are read.
///
/// It cannot be copied, as a copy for each element would count the references of all it holds.
struct SortedReader<Element: BitwiseCopyable>: ~Copyable {
  /// The element at hand; nil at the end.
  private(set) var current: Element?

  private var inMemory: [Element] = []
  private var place = 0
  private var parts: [Part] = []
  /// A heap of the parts, that with the least element at hand on top.
  private var heap: [Place] = []
  private var rank: (Element) -> UInt64 = { _ in 0 }
  private var precedes: (Element, Element) -> Bool = { _, _ in false }

  /// A part in the heap, with the rank of its element at hand, which tells most of them apart.
  private struct Place: BitwiseCopyable {
    let part: Int
    var rank: UInt64
  }

  /// Reads what was sorted in memory.
  init(_ sorted: [Element]) {
    inMemory = sorted
    current = sorted.first
  }

  /// Reads parts of a file.
  init(
    _ file: FileWindow,
    _ ranges: [Range<Int>],
    atOnce count: Int,
    ranked rank: @escaping (Element) -> UInt64,
    by precedes: @escaping (Element, Element) -> Bool
  ) throws(PortfolioFault) {
    self.rank = rank
    self.precedes = precedes
    for range in ranges { parts.append(try Part(file, range, atOnce: count)) }
    for part in parts.indices {
      if let element = parts[part].current { heap.append(Place(part: part, rank: rank(element))) }
    }
    for place in heap.indices.reversed() { sink(place) }
    takeFirst()
  }

  /// Goes to the next element.
  ///
  /// - Throws: a fault where the file cannot be read.
  mutating func advance() throws(PortfolioFault) {
    guard !heap.isEmpty else {
      place += 1
      current = place < inMemory.count ? inMemory[place] : nil
      return
    }
    let top = heap[0].part
    try parts[top].advance()
    if let element = parts[top].current {
      heap[0].rank = rank(element)
    } else {
      heap.swapAt(0, heap.count - 1)
      heap.removeLast()
    }
    sink(0)
    takeFirst()
  }

  private mutating func takeFirst() {
    current = heap.isEmpty ? nil : parts[heap[0].part].current
  }

  private mutating func sink(_ start: Int) {
    var place = start
    while true {
      var least = place
      for child in (2 * place + 1)...(2 * place + 2) where child < heap.count {
        if comesBefore(heap[child], heap[least]) { least = child }
      }
      guard least != place else { return }
      heap.swapAt(place, least)
      place = least
    }
  }

  private func comesBefore(_ left: Place, _ right: Place) -> Bool {
    guard left.rank == right.rank else { return left.rank < right.rank }
    guard let left = parts[left.part].current, let right = parts[right.part].current else {
      return false
    }
    return precedes(left, right)
  }

  /// One part while it is merged.
  private struct Part {
    private let file: FileWindow
    private var rest: Range<Int>
    private var window: [Element] = []
    private var place = 0
    private let atOnce: Int

    var current: Element? { place < window.count ? window[place] : nil }

    init(_ file: FileWindow, _ range: Range<Int>, atOnce: Int) throws(PortfolioFault) {
      self.file = file
      rest = range
      self.atOnce = atOnce
      try fill()
    }

    mutating func advance() throws(PortfolioFault) {
      place += 1
      if place == window.count { try fill() }
    }

    private mutating func fill() throws(PortfolioFault) {
      let count = min(atOnce, rest.count)
      window = try file.elements(at: rest.lowerBound, count: count)
      rest = (rest.lowerBound + count)..<rest.upperBound
      place = 0
    }
  }
}
