import FEEL

/// Writing of small texts into bytes without a string in between.
extension [UInt8] {
  /// Appends a text of the program as it is.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  /// Appends a text between quotes, as JSON has it.
  mutating func putJSON(_ text: String) {
    var text = text
    append(UInt8(ascii: "\""))
    text.withUTF8 { putEscaped($0) }
    append(UInt8(ascii: "\""))
  }

  /// Appends the bytes of a text between quotes, as JSON has it, or `null`.
  mutating func putJSON(_ text: ArraySlice<UInt8>?) {
    guard let text else { return put("null") }
    append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { putEscaped($0) }
    append(UInt8(ascii: "\""))
  }

  /// Appends a text, or `null`.
  mutating func putJSON(_ text: String?) {
    if let text { putJSON(text) } else { put("null") }
  }

  /// Appends the bytes of a text with what JSON does not allow, and commands to a terminal, escaped.
  mutating func putEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for place in 0..<bytes.count {
      let byte = bytes[place]
      let isControl =
        byte == 0x7F || ((0x80...0x9F).contains(byte) && place > 0 && bytes[place - 1] == 0xC2)
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || isControl
      else { continue }
      append(contentsOf: bytes[start..<place])
      start = place + 1
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case UInt8(ascii: "\n"): put("\\n")
      case UInt8(ascii: "\r"): put("\\r")
      case UInt8(ascii: "\t"): put("\\t")
      default:
        if byte >= 0x80 { removeLast() }
        put("\\u00")
        putDigit(byte >> 4)
        putDigit(byte & 15)
      }
    }
    append(contentsOf: bytes[start...])
  }

  private mutating func putDigit(_ value: UInt8) {
    append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
  }

  /// Appends a whole number.
  mutating func put(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  /// Appends a day as `2026-05-20`.
  mutating func put(_ date: CalendarDate) {
    date.write(to: &self)
  }

  /// Appends an amount with two decimals or as many as it has.
  mutating func put(_ amount: Decimal, decimalSign: UInt8 = UInt8(ascii: ".")) {
    amount.write(minimumFractionDigits: 2, point: decimalSign, to: &self)
  }
}
