/// A file of plain bits in order, beside the one that it was made of.
struct SortedCopy<Element: BitwiseCopyable> {
  /// The number of elements.
  let count: Int
  private let file: FileWindow

  /// Sorts a file into another.
  ///
  /// - Parameters:
  ///   - sort: the file and the order.
  ///   - path: the file to write.
  ///   - isKept: whether an element is wanted.
  /// - Throws: a fault where a file cannot be read or written.
  init(
    _ sort: ExternalSort<Element>,
    path: String,
    where isKept: (Element) -> Bool = { _ in true }
  ) throws {
    let sorted = try AppendedFile(path, size: 0)
    try sort.forEach { if isKept($0) { try sorted.append(element: $0) } }
    try sorted.flush()
    file = try FileWindow(path)
    count = sorted.size / MemoryLayout<Element>.stride
  }

  /// Returns a place in the file from which elements are read in order.
  func cursor(at position: Int = 0) throws(PortfolioFault) -> PlainCursor<Element> {
    try PlainCursor(file, at: position, count: count)
  }
}

/// A place in a file of plain bits, from which elements are read in order, some at a time.
struct PlainCursor<Element: BitwiseCopyable> {
  /// The position of the current element; the number of all at the end.
  private(set) var position: Int
  private let file: FileWindow
  private let count: Int
  private var window: [Element] = []
  private var place = 0
  /// The number of elements that are read at once: few at first, as some readers want only the
  /// first elements.
  private var windowSize = 16
  private static var mostAtOnce: Int { 1 << 10 }

  init(_ file: FileWindow, at position: Int, count: Int) throws(PortfolioFault) {
    self.file = file
    self.position = position
    self.count = count
    try fill()
  }

  /// The element at hand; nil at the end.
  var current: Element? { place < window.count ? window[place] : nil }

  /// Goes to the next element.
  ///
  /// - Throws: a fault where the file cannot be read.
  mutating func advance() throws(PortfolioFault) {
    guard position < count else { return }
    position += 1
    place += 1
    if place == window.count { try fill() }
  }

  private mutating func fill() throws(PortfolioFault) {
    place = 0
    window = []
    guard position < count else { return }
    window = try file.elements(at: position, count: min(windowSize, count - position))
    windowSize = min(2 * windowSize, Self.mostAtOnce)
  }
}
