/// The words of a text as they are written, each with its score for the filter.
///
/// A word of at most 16 bytes is its own key; of a longer one the key is a hash of 128 bits.
struct RunTable: ~Copyable {
  /// The key of a written word, without capitals.
  struct Key: Equatable {
    var low: UInt64
    var high: UInt64
  }

  private struct Slot {
    var key: Key
    /// The word's number, or `several` where it holds more than one word.
    var number: Int32
    var score: Int32
  }

  /// The number of what is no single word.
  static let several: Int32 = -1
  private static let slots = 1 << 16

  private var table: [Slot]
  private var count = 0

  init() {
    table = Array(
      repeating: Slot(key: Key(low: 0, high: 0), number: 0, score: 0),
      count: Self.slots
    )
  }

  /// Whether no more words should be added.
  var isFull: Bool { count >= Self.slots * 3 / 4 }

  /// Forgets all words.
  mutating func removeAll() {
    for index in table.indices { table[index].key = Key(low: 0, high: 0) }
    count = 0
  }

  /// Returns the number and score of a word, or nil where it is new.
  @inline(__always)
  func find(_ key: Key) -> (number: Int32, score: Int32)? {
    var index = Self.index(key)
    while true {
      let slot = table[index]
      if slot.key == key { return (slot.number, slot.score) }
      if slot.key == Key(low: 0, high: 0) { return nil }
      index = (index &+ 1) & (Self.slots - 1)
    }
  }

  /// Adds a word that is new.
  mutating func insert(_ key: Key, number: Int32, score: Int32) {
    var index = Self.index(key)
    while table[index].key != Key(low: 0, high: 0) { index = (index &+ 1) & (Self.slots - 1) }
    table[index] = Slot(key: key, number: number, score: score)
    count += 1
  }

  @inline(__always)
  private static func index(_ key: Key) -> Int {
    let mixed = (key.low ^ (key.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 48) & (slots - 1)
  }

  // MARK: - Keys

  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Returns the key of a word.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - start: the offset of the word.
  ///   - count: the length of the word, at least 1.
  ///   - room: the number of bytes from the word to the end of the text.
  @inline(__always)
  static func key(
    _ text: UnsafePointer<UInt8>,
    start: Int,
    count: Int,
    room: Int
  ) -> Key {
    guard count <= 16 else { return unsafe longKey(text, start: start, count: count) }
    var low: UInt64 = 0
    var high: UInt64 = 0
    if room >= 16 {
      let raw = unsafe UnsafeRawPointer(text)
      low = unsafe raw.loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
      high = unsafe raw.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self).littleEndian
      if count < 8 {
        low &= (1 << UInt64(truncatingIfNeeded: count * 8)) &- 1
        high = 0
      } else {
        high &= count == 16 ? ~0 : (1 << UInt64(truncatingIfNeeded: (count - 8) * 8)) &- 1
      }
    } else {
      for index in 0..<count {
        let byte = UInt64(unsafe text[start + index])
        if index < 8 { low |= byte << UInt64(index * 8) } else { high |= byte << UInt64(index * 8 - 64) }
      }
    }
    return Key(low: lowercased(low), high: lowercased(high))
  }

  /// Sets the bit for small letters in all bytes that are letters or digits.
  @inline(__always)
  private static func lowercased(_ word: UInt64) -> UInt64 {
    let filled = (((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | word) & high
    return word | ((filled & ~word & high) >> 2)
  }

  private static func longKey(_ text: UnsafePointer<UInt8>, start: Int, count: Int) -> Key {
    var low: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: count)
    var high: UInt64 = 0x8422_2325_CBF2_9CE4
    for index in start..<(start + count) {
      let byte = unsafe text[index]
      let letter = UInt64(byte < 128 ? byte | 0x20 : byte)
      low = (low ^ letter) &* 0x0000_0100_0000_01B3
      high = (high &+ letter) &* 0x9E37_79B9_7F4A_7C15
      high ^= high >> 29
    }
    return Key(low: low, high: high | 1)
  }
}
