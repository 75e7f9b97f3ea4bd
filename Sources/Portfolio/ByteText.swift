import FEEL
import Reports

/// Writing of small texts into bytes without a string in between.
extension [UInt8] {
  /// Appends a text of the program as it is.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  /// Appends a part of other bytes; a slice of them would count references.
  @inline(__always)
  mutating func put(_ part: Range<Int>, of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[part])) }
  }

  /// Appends the bytes of a text as they are.
  mutating func put(bytesOf text: String) { append(contentsOf: text.utf8) }

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

  /// Appends a whole number.
  mutating func put(_ number: Int) { append(number: number) }

  /// Appends a day as `2026-05-20`.
  mutating func put(_ date: CalendarDate) {
    date.write(to: &self)
  }

  /// Appends an amount with two decimals or as many as it has.
  mutating func put(_ amount: Decimal, decimalSign: UInt8 = UInt8(ascii: ".")) {
    amount.write(minimumFractionDigits: 2, point: decimalSign, to: &self)
  }
}
