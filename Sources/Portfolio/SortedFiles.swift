extension PlainCursor<Link> {
  /// Passes the links to targets before an id, or all that are left, and gives each to a body.
  ///
  /// - Throws: a fault where the file cannot be read, or what the body throws.
  mutating func skip(before id: UInt64?, _ body: (Link) throws -> Void) throws {
    while let link = current {
      if let id, link.target >= id { return }
      try body(link)
      try advance()
    }
  }
}

/// The sketches in the order of their lines, to be looked up one by one.
struct SketchFile {
  private let file: FileWindow
  private let count: Int

  init(_ path: String, _ sizes: [String: Int]) throws(PortfolioFault) {
    file = try FileWindow(path)
    count = (sizes[GrowingFile.sketches.rawValue] ?? 0) / MemoryLayout<Sketch>.stride
  }

  /// Returns the sketch of a line of results; nil for a line that is no project.
  ///
  /// - Throws: a fault where the file cannot be read.
  func sketch(ofLine line: UInt64) throws(PortfolioFault) -> Sketch? {
    // Most lines are projects, so that the sketch stands where its line says, or not far before.
    var range = 0..<min(count, Int(clamping: line))
    var middle = range.upperBound - 1
    while !range.isEmpty {
      let found: [Sketch] = try file.elements(at: middle, count: 1)
      guard let sketch = found.first else { return nil }
      if sketch.line == line { return sketch }
      range = sketch.line < line ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
      middle = (range.lowerBound + range.upperBound) / 2
    }
    return nil
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
