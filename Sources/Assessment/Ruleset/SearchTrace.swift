/// What a search came by: all values, of numbers only the classes that tables tell apart.
///
/// Searches with the same trace went the same way to the same answer.
struct SearchTrace: Equatable {
  private(set) var hash: UInt64
  /// Whether nothing but the classes of numbers mattered on the way.
  var isClear = true

  /// Starts a trace; traces with different seeds have nothing to do with each other.
  init(seed: Int) {
    hash = (0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: seed)) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
  }

  /// Adds the value or the class of a variable.
  mutating func add(_ variable: Int, _ value: Int) {
    let word = UInt64(truncatingIfNeeded: variable) << 40 ^ UInt64(truncatingIfNeeded: value)
    hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
  }
}
