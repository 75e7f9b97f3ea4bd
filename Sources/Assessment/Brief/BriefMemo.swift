/// Answers that were found, by what they depend on as a row of words.
struct BriefMemo<Answer> {
  /// The rows, one after the other.
  private var rows: [UInt64] = []
  /// Where each row ends, with its hash and the answer.
  private var entries: [(end: Int, hash: UInt64, answer: Answer)] = []
  /// The number of an entry at the place that its hash gives or one after it, or -1.
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  /// The number of words beyond which all answers are forgotten.
  private static var mostWords: Int { 20_000 }

  /// Returns the answer for a row; nil if none was found.
  func answer(for row: [UInt64]) -> Answer? {
    let hash = Self.hash(row)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if entries[entry].hash == hash, isRow(entry, row) { return entries[entry].answer }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Notes an answer that was not known.
  mutating func note(_ answer: Answer, for row: [UInt64]) {
    if rows.count > Self.mostWords { self = BriefMemo() }
    if entries.count * 2 >= slots.count { grow() }
    rows += row
    entries.append((rows.count, Self.hash(row), answer))
    place(entries.count - 1)
  }

  private func isRow(_ entry: Int, _ row: [UInt64]) -> Bool {
    let end = entries[entry].end
    let start = entry == 0 ? 0 : entries[entry - 1].end
    guard end - start == row.count else { return false }
    for index in row.indices where rows[start + index] != row[index] { return false }
    return true
  }

  private mutating func place(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: entries[entry].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for entry in entries.indices { place(entry) }
  }

  private static func hash(_ row: [UInt64]) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in row {
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return hash
  }
}
