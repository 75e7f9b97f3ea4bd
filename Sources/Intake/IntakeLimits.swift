/// What a reader is willing to take from one input before it gives up.
package struct IntakeLimits: Hashable, Sendable {
  /// The largest input, in bytes.
  package var maximumBytes: Int
  /// The deepest nesting of objects and lists, or of elements.
  package var maximumDepth: Int
  /// The longest text, in bytes of UTF-8.
  package var maximumTextBytes: Int
  /// The largest number of cells in memory: each record takes one for each key that it can have.
  package var maximumCells: Int
  /// The number of problems that are reported one by one; the rest is counted.
  package var maximumProblems: Int

  /// Creates limits.
  package init(
    maximumBytes: Int = 64 << 20,
    maximumDepth: Int = 64,
    maximumTextBytes: Int = 1 << 20,
    maximumCells: Int = 8 << 20,
    maximumProblems: Int = 100
  ) {
    self.maximumBytes = maximumBytes
    self.maximumDepth = maximumDepth
    self.maximumTextBytes = maximumTextBytes
    self.maximumCells = maximumCells
    self.maximumProblems = maximumProblems
  }

  /// The limits that hold unless someone says otherwise.
  package static let standard = IntakeLimits()
}
