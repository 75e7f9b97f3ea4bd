/// Links in order, to be gone through beside something else that is in order.
struct SortedLinks {
  private let sort: ExternalSort<Link>
  private let path: String
  private var file: FileWindow?
  private var window: [Link] = []
  private var place = 0
  private var offset = 0

  init(_ sort: ExternalSort<Link>, path: String) {
    self.sort = sort
    self.path = path
  }

  /// The next link; nil at the end.
  var current: Link? { place < window.count ? window[place] : nil }

  /// Sorts the links.
  mutating func prepare() throws {
    let sorted = try AppendedFile(path, size: 0)
    try sort.forEach { try sorted.append(element: $0) }
    try sorted.flush()
    file = FileWindow(path)
    try fill()
  }

  /// Goes to the next link.
  mutating func advance() throws {
    place += 1
    if place == window.count { try fill() }
  }

  /// Passes the links to targets before an id, or all that are left, and gives each to a body.
  mutating func skip(before id: UInt64?, _ body: (Link) throws -> Void) throws {
    while let link = current {
      if let id, link.target >= id { return }
      try body(link)
      try advance()
    }
  }

  private mutating func fill() throws {
    guard let file else { throw OutputFolder.fault(path) }
    window = PlainFile.elements(of: file, at: offset, most: 1 << 12)
    offset += window.count
    place = 0
  }
}

/// The sketches in the order of their lines, to be looked up one by one.
struct SketchFile {
  private let file: FileWindow
  private let count: Int

  init(_ path: String, _ sizes: [String: Int]) throws(PortfolioFault) {
    guard let file = FileWindow(path) else { throw OutputFolder.fault(path) }
    self.file = file
    count = (sizes[GrowingFile.sketches.rawValue] ?? 0) / MemoryLayout<Sketch>.stride
  }

  /// Returns the sketch of a line of results; nil for a line that is no project.
  func sketch(ofLine line: UInt64) -> Sketch? {
    // Most lines are projects, so that the sketch stands where its line says, or not far before.
    var range = 0..<min(count, Int(clamping: line))
    var middle = range.upperBound - 1
    while !range.isEmpty {
      guard let sketch: Sketch = PlainFile.element(of: file, at: middle) else {
        return nil
      }
      if sketch.line == line { return sketch }
      range = sketch.line < line ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
      middle = (range.lowerBound + range.upperBound) / 2
    }
    return nil
  }
}

/// Reading of files of plain bits.
enum PlainFile {
  /// Returns the element at a position; nil behind the end of the file.
  static func element<Element: BitwiseCopyable>(of file: FileWindow, at position: Int) -> Element? {
    let found: [Element] = elements(of: file, at: position, most: 1)
    return found.first
  }

  /// Returns elements from a position on: fewer at the end of the file.
  static func elements<Element: BitwiseCopyable>(
    of file: FileWindow,
    at position: Int,
    most: Int
  ) -> [Element] {
    let stride = MemoryLayout<Element>.stride
    let bytes = file.bytes(at: position * stride, count: most * stride)
    return bytes.withUnsafeBytes { raw in
      (0..<(raw.count / stride)).map {
        raw.loadUnaligned(fromByteOffset: $0 * stride, as: Element.self)
      }
    }
  }
}

extension OutputFolder {
  /// Prepares the sorting of a file that grew while records were read.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - type: what it holds.
  ///   - sizes: the number of bytes of each file, by name.
  ///   - rank: a number that never falls in the order.
  ///   - precedes: whether an element comes before another; a strict and total order.
  /// - Returns: the file, to be gone through in order.
  func sort<Element>(
    _ file: GrowingFile,
    _ type: Element.Type,
    _ sizes: [String: Int],
    ranked rank: @escaping (Element) -> UInt64,
    by precedes: @escaping (Element, Element) -> Bool
  ) -> ExternalSort<Element> {
    ExternalSort(
      partial(file.rawValue),
      size: sizes[file.rawValue] ?? 0,
      ranked: rank,
      by: precedes
    )
  }
}
