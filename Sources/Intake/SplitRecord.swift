/// A record that a splitter found.
struct SplitRecord {
  /// The bytes among those that are kept.
  let range: Range<Int>
  /// The line on which it begins, from 1.
  let line: Int
  /// The number of characters before it on that line.
  let column: Int
}
