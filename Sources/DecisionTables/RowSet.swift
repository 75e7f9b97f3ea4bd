/// A set of row numbers; up to 64 rows take no memory of their own.
package struct RowSet: Hashable, Sendable {
  private var first: UInt64 = 0
  // Words for rows from 64 on, always as many as the table needs, so that equal sets are equal.
  private var rest: [UInt64] = []

  /// Makes a set for a table with a number of rows.
  init(capacity: Int, full: Bool = false) {
    if capacity > 64 { rest = Array(repeating: 0, count: (capacity - 1) / 64) }
    guard full else { return }
    for row in 0..<capacity { insert(row) }
  }

  mutating func insert(_ row: Int) {
    if row < 64 {
      first |= 1 << UInt64(row)
    } else {
      rest[row / 64 - 1] |= 1 << UInt64(row % 64)
    }
  }

  mutating func formUnion(_ other: RowSet) {
    first |= other.first
    for index in rest.indices { rest[index] |= other.rest[index] }
  }

  mutating func formIntersection(_ other: RowSet) {
    first &= other.first
    for index in rest.indices { rest[index] &= other.rest[index] }
  }

  func intersection(_ other: RowSet) -> RowSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  mutating func formSubtraction(_ other: RowSet) {
    first &= ~other.first
    for index in rest.indices { rest[index] &= ~other.rest[index] }
  }

  mutating func remove(_ row: Int) {
    if row < 64 {
      first &= ~(1 << UInt64(row))
    } else {
      rest[row / 64 - 1] &= ~(1 << UInt64(row % 64))
    }
  }

  func union(_ other: RowSet) -> RowSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func subtracting(_ other: RowSet) -> RowSet {
    var result = self
    result.formSubtraction(other)
    return result
  }

  /// Tells whether the sets have no row in common.
  func isDisjoint(with other: RowSet) -> Bool {
    guard first & other.first == 0 else { return false }
    for index in rest.indices where rest[index] & other.rest[index] != 0 { return false }
    return true
  }

  /// Tells whether the other set holds all rows of this one.
  func isSubset(of other: RowSet) -> Bool {
    first & ~other.first == 0 && rest.indices.allSatisfy { rest[$0] & ~other.rest[$0] == 0 }
  }

  /// Tells whether the row is in the set.
  package func contains(_ row: Int) -> Bool {
    let word = row < 64 ? first : rest[row / 64 - 1]
    return word & (1 << UInt64(row % 64)) != 0
  }

  /// Tells whether the set holds no row.
  package var isEmpty: Bool { first == 0 && rest.allSatisfy { $0 == 0 } }

  /// The first row; nil if there is none.
  var firstRow: Int? {
    if first != 0 { return first.trailingZeroBitCount }
    guard let index = rest.firstIndex(where: { $0 != 0 }) else { return nil }
    return 64 * (index + 1) + rest[index].trailingZeroBitCount
  }

  /// The rows, ascending.
  package var rows: [Int] {
    var rows = Self.rows(of: first, from: 0)
    for (index, word) in rest.enumerated() where word != 0 {
      rows += Self.rows(of: word, from: 64 * (index + 1))
    }
    return rows
  }

  private static func rows(of word: UInt64, from start: Int) -> [Int] {
    var (word, rows) = (word, [Int]())
    while word != 0 {
      rows.append(start + word.trailingZeroBitCount)
      word &= word - 1
    }
    return rows
  }
}
