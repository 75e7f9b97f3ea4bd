/// The words of a text as they are written, each with its score for the filter.
///
/// A word of at most 16 bytes is its own key; of a longer one the key is a hash of 128 bits.
@safe struct RunTable: ~Copyable {
  /// The key of a written word, without capitals; never zero.
  struct Key: Equatable {
    var low: UInt64
    var high: UInt64
  }

  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// The word's number; negative where it is not one word of ASCII.
    var number: Int32 = 0
    var score: Int32 = 0
  }

  private static let slots = 1 << 16

  private let table: UnsafeMutablePointer<Slot>
  private var count = 0

  init() {
    unsafe table = .allocate(capacity: Self.slots)
    unsafe table.initialize(repeating: Slot(), count: Self.slots)
  }

  deinit {
    unsafe table.deallocate()
  }

  /// Whether no more words should be added.
  var isFull: Bool { count >= Self.slots / 2 }

  /// Forgets all words.
  mutating func removeAll() {
    unsafe table.update(repeating: Slot(), count: Self.slots)
    count = 0
  }

  /// Returns the number and score of a word, or nil where it is new.
  @inline(__always)
  func find(_ key: Key) -> (number: Int32, score: Int32)? {
    var index = Self.index(key)
    while true {
      let slot = unsafe table + index
      if unsafe slot.pointee.low == key.low && slot.pointee.high == key.high {
        return unsafe (slot.pointee.number, slot.pointee.score)
      }
      if unsafe slot.pointee.low == 0 { return nil }
      index = (index &+ 1) & (Self.slots &- 1)
    }
  }

  /// Adds a word that is new.
  mutating func insert(_ key: Key, number: Int32, score: Int32) {
    var index = Self.index(key)
    while unsafe table[index].low != 0 { index = (index &+ 1) & (Self.slots - 1) }
    unsafe table[index] = Slot(low: key.low, high: key.high, number: number, score: score)
    count += 1
  }

  @inline(__always)
  private static func index(_ key: Key) -> Int {
    let mixed = (key.low ^ (key.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 48) & (slots &- 1)
  }

  // MARK: - Keys

  /// Returns the key of a word.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - start: the offset of the word.
  ///   - count: the length of the word, at least 1.
  ///   - room: the number of bytes from the word to the end of the text.
  /// - Returns: the key.
  @inline(__always)
  static func key(
    _ text: UnsafePointer<UInt8>,
    start: Int,
    count: Int,
    room: Int
  ) -> Key {
    guard count <= 16, room >= 16 else {
      return unsafe rareKey(text, start: start, count: count)
    }
    let raw = unsafe UnsafeRawPointer(text) + start
    let low = unsafe raw.loadUnaligned(as: UInt64.self).littleEndian
    let high = unsafe raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
    let lowBits = UInt64(truncatingIfNeeded: 64 &- 8 &* min(count, 8))
    let highBits = UInt64(truncatingIfNeeded: 64 &- 8 &* max(count &- 8, 0))
    return Key(
      low: lowercased(low) & (UInt64.max &>> lowBits),
      high: lowercased(high) & (UInt64.max >> highBits)
    )
  }

  /// Sets the bit for small letters in all bytes of ASCII, which are letters and digits.
  @inline(__always)
  private static func lowercased(_ word: UInt64) -> UInt64 {
    word | ((~word & 0x8080_8080_8080_8080) >> 2)
  }

  @inline(never)
  private static func rareKey(_ text: UnsafePointer<UInt8>, start: Int, count: Int) -> Key {
    var low: UInt64 = 0
    var high: UInt64 = 0
    guard count > 16 else {
      for index in 0..<count {
        let byte = unsafe text[start + index]
        let letter = UInt64(byte < 128 ? byte | 0x20 : byte)
        if index < 8 {
          low |= letter << UInt64(index * 8)
        } else {
          high |= letter << UInt64(index * 8 - 64)
        }
      }
      return Key(low: low, high: high)
    }
    low = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: count)
    high = 0x8422_2325_CBF2_9CE4
    for index in start..<(start + count) {
      let byte = unsafe text[index]
      let letter = UInt64(byte < 128 ? byte | 0x20 : byte)
      low = (low ^ letter) &* 0x0000_0100_0000_01B3
      high = (high &+ letter) &* 0x9E37_79B9_7F4A_7C15
      high ^= high >> 29
    }
    return Key(low: low | 1, high: high)
  }
}
