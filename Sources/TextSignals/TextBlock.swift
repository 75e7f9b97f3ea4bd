/// The kinds of the bytes in a block of 64, one bit for each byte.
struct TextBlock {
  /// Letters, digits and all bytes that are not ASCII.
  var words: UInt64 = 0
  /// Full stops, exclamation and question marks, and ends of lines.
  var stops: UInt64 = 0
  /// Bytes that are not ASCII.
  var foreign: UInt64 = 0

  static let size = 64

  /// Finds the kinds of 64 bytes.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>) {
    let raw = unsafe UnsafeRawPointer(bytes)
    for index in 0..<8 {
      let word = unsafe raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self).littleEndian
      let shift = UInt64(truncatingIfNeeded: index * 8)
      words |= Self.bits(Self.wordBytes(word)) << shift
      stops |= Self.bits(Self.stopBytes(word)) << shift
      foreign |= Self.bits(word & Self.high) << shift
    }
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
    let stop = within(seven, UInt8(ascii: "."), UInt8(ascii: "."))
    let mark = within(seven, UInt8(ascii: "!"), UInt8(ascii: "!"))
    let question = within(seven, UInt8(ascii: "?"), UInt8(ascii: "?"))
    return (lines | stop | mark | question) & ~word & high
  }

  @inline(__always)
  private static func bits(_ marks: UInt64) -> UInt64 {
    ((marks >> 7) &* 0x0102_0408_1020_4080) >> 56
  }
}
