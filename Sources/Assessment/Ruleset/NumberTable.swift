/// Rows of small numbers, each kept once, with their positions in the order in which they came.
struct NumberTable {
  /// The number of numbers in a row.
  let width: Int
  /// The number of rows.
  private(set) var count = 0
  /// The row to look for.
  var row: [Int32]
  private var rows: [Int32] = []
  /// The position of a row at the place that its hash gives or one after it, or -1.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  /// Creates an empty table.
  init(width: Int) {
    self.width = width
    row = Array(repeating: 0, count: width)
  }

  /// Returns the position of `row`, adding it if it is new.
  mutating func position() -> (position: Int, isNew: Bool) {
    if count * 2 >= slots.count { grow() }
    var slot = Self.hash(row[...]) & (slots.count - 1)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if isRow(position) { return (position, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    rows += row
    count += 1
    return (count - 1, true)
  }

  private func isRow(_ position: Int) -> Bool {
    for place in 0..<width where rows[position * width + place] != row[place] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for position in 0..<count {
      var slot =
        Self.hash(rows[(position * width)..<((position + 1) * width)]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(position)
    }
  }

  private static func hash(_ row: ArraySlice<Int32>) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for number in row {
      hash = (hash ^ UInt64(UInt32(bitPattern: number))) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }
}
