/// A short text in memory of one size, for files of plain bits; a longer one is cut.
///
/// `room` is the number of bytes that there is room for, at most 255.
struct ShortText<let room: Int>: BitwiseCopyable {
  private var bytes = InlineArray<room, UInt8>(repeating: 0)
  private var count: UInt8 = 0

  /// Keeps a text, or as many of its characters as there is room for.
  init(_ text: some RandomAccessCollection<UInt8>) {
    guard text.count > room else {
      for byte in text { append(byte) }
      return
    }
    let ellipsis = "…".utf8
    var kept = room - ellipsis.count
    // Not within a character of several bytes.
    while kept > 0, text[text.index(text.startIndex, offsetBy: kept)] & 0xC0 == 0x80 {
      kept -= 1
    }
    for byte in text.prefix(kept) { append(byte) }
    for byte in ellipsis { append(byte) }
  }

  private mutating func append(_ byte: UInt8) {
    bytes[Int(count)] = byte
    count += 1
  }

  /// The bytes of the text.
  var utf8: [UInt8] { (0..<Int(count)).map { bytes[$0] } }

  /// The text.
  var text: String { String(decoding: utf8, as: UTF8.self) }
}
