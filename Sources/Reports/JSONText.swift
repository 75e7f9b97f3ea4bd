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
    for place in 0..<bytes.count {
      let byte = bytes[place]
      // U+0080 to U+009F: legal in JSON, and commands to a terminal.
      let isControl =
        byte == 0x7F || ((0x80...0x9F).contains(byte) && place > 0 && bytes[place - 1] == 0xC2)
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || isControl
      else { continue }
      append(contentsOf: bytes[start..<place])
      start = place + 1
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
