/// The kinds of the bytes in a block of 64, one bit for each byte.
struct TextBlock {
  /// Letters, digits and all bytes that are not ASCII.
  var words: UInt64 = 0
  /// Full stops, exclamation and question marks, and ends of lines.
  var stops: UInt64 = 0
  /// Whether a byte is not ASCII.
  var isForeign = false

  static let size = 64

  /// Finds the kinds of 64 bytes.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>) {
    let raw = unsafe UnsafeRawPointer(bytes)
    var all: UInt64 = 0
    for index in 0..<8 {
      let word = unsafe raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self).littleEndian
      all |= word
      add(word, at: index)
    }
    isForeign = all & Self.high != 0
  }

  /// Finds the kinds of fewer bytes, the last of a text; spaces follow them.
  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    var all: UInt64 = 0
    for index in 0..<8 {
      var word = Self.each(UInt8(ascii: " "))
      for place in 0..<max(0, min(8, count - index * 8)) {
        let shift = UInt64(place * 8)
        word &= ~(0xFF << shift)
        word |= unsafe UInt64(bytes[index * 8 + place]) << shift
      }
      all |= word
      add(word, at: index)
    }
    isForeign = all & Self.high != 0
  }

  @inline(__always)
  private mutating func add(_ word: UInt64, at index: Int) {
    let shift = UInt64(truncatingIfNeeded: index &* 8)
    words |= Self.bits(Self.wordBytes(word)) << shift
    stops |= Self.bits(Self.stopBytes(word)) << shift
  }

  // MARK: - Eight bytes at once; the high bit of each byte answers

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  private static func each(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// Marks the bytes from one value to another; the bytes must be below 128.
  @inline(__always)
  private static func within(_ word: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
    (word &+ each(128 - first)) & ~(word &+ each(127 - last))
  }

  /// Marks the bytes that are not a value; the bytes must be below 128.
  @inline(__always)
  private static func other(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    (word ^ each(byte)) &+ low
  }

  @inline(__always)
  private static func wordBytes(_ word: UInt64) -> UInt64 {
    let seven = word & low
    let letters = within(seven | each(0x20), UInt8(ascii: "a"), UInt8(ascii: "z"))
    let digits = within(seven, UInt8(ascii: "0"), UInt8(ascii: "9"))
    return ((letters | digits) | word) & high
  }

  @inline(__always)
  private static func stopBytes(_ word: UInt64) -> UInt64 {
    let seven = word & low
    let lines = within(seven, 0x0A, 0x0D)
    let others =
      other(seven, UInt8(ascii: ".")) & other(seven, UInt8(ascii: "!"))
      & other(seven, UInt8(ascii: "?"))
    return (lines | ~others) & ~word & high
  }

  @inline(__always)
  private static func bits(_ marks: UInt64) -> UInt64 {
    ((marks >> 7) &* 0x0102_0408_1020_4080) >> 56
  }
}
