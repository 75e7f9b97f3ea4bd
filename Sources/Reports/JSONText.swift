extension [UInt8] {
  /// Appends a text between quotes, as JSON has it.
  package mutating func putJSON(_ text: String) {
    var text = text
    append(UInt8(ascii: "\""))
    text.withUTF8 { putEscaped($0) }
    append(UInt8(ascii: "\""))
  }

  /// Appends the bytes of a text with what JSON does not allow, and commands to a terminal, escaped.
  package mutating func putEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var place = 0
    while true {
      place = bytes.plainEnd(from: place)
      guard place < bytes.count else { break }
      let byte = bytes[place]
      place += 1
      // U+0080 to U+009F: legal in JSON, and commands to a terminal.
      let isControl =
        byte == 0x7F || ((0x80...0x9F).contains(byte) && place > 1 && bytes[place - 2] == 0xC2)
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || isControl
      else { continue }
      append(contentsOf: bytes[start..<(place - 1)])
      start = place
      switch byte {
      case UInt8(ascii: "\""): append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): append(contentsOf: "\\t".utf8)
      default:
        if byte >= 0x80 { removeLast() }
        append(contentsOf: "\\u00".utf8)
        putDigit(byte >> 4)
        putDigit(byte & 15)
      }
    }
    append(contentsOf: bytes[start...])
  }

  private mutating func putDigit(_ value: UInt8) {
    append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Finds the first byte from a place on that is no printable ASCII, or a quote or backslash; looks
  /// at eight bytes at a time, and may stop at one that is plain.
  fileprivate func plainEnd(from start: Int) -> Int {
    func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
    let raw = UnsafeRawBufferPointer(self)
    var place = start
    while place &+ 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let quotes = (word ^ repeated(UInt8(ascii: "\""))) &- repeated(1)
      let backslashes = (word ^ repeated(UInt8(ascii: "\\"))) &- repeated(1)
      let controls = word &- repeated(0x20)
      let deletes = (word ^ repeated(0x7F)) &- repeated(1)
      let hits = (quotes | backslashes | controls | deletes | word) & repeated(0x80)
      // A borrow can set a high bit by mistake, but only above a byte that truly matches.
      if hits != 0 { return place &+ hits.trailingZeroBitCount >> 3 }
      place &+= 8
    }
    return place
  }
}
