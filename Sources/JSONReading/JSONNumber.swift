/// A number's place in the input, with its exact decimal value.
///
/// Never goes through binary floating point. The scale is kept as written: `2400000.00` has
/// coefficient 240000000 and exponent -2.
package struct JSONNumber: Hashable, Sendable {
  /// What a number stands for.
  package enum Value: Hashable, Sendable {
    /// The value `coefficient × 10^exponent`, of at most 34 digits and `|exponent|` ≤ 6144.
    case exact(coefficient: Int128, exponent: Int)

    /// A well-formed number of more than 34 significant digits.
    case tooPrecise

    /// A well-formed number whose power of ten lies outside ±6144.
    case outOfRange
  }

  /// The largest number of significant digits of an exact value, as in IEEE 754 decimal128.
  package static let maximumDigits = 34

  /// The largest absolute power of ten of an exact value.
  package static let maximumExponent = 6144

  /// The offset of the first byte: a minus sign or a digit.
  package let offset: Int

  /// The number of bytes.
  package let length: Int

  /// The value, where it can be held exactly.
  package let value: Value

  /// The offset just behind the number.
  package var end: Int { offset + length }
}

extension JSONNumber {
  /// Parses bytes that hold one number in JSON's grammar and nothing else, not even white space.
  ///
  /// For amounts written as text, such as `"2400000.00"`. Offsets count from the first byte given;
  /// for a string inside a document `JSONReader.decimal(in:)` gives those of the document.
  ///
  /// - Parameter bytes: The text, without quotes.
  /// - Returns: The number.
  /// - Throws: `JSONError` at the first byte that does not belong to a number.
  package static func parseDecimal(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONError) -> JSONNumber {
    let view = unsafe ByteView(bytes)
    return try view.number(at: 0, endingAt: view.count)
  }

  /// Parses bytes that hold one number in JSON's grammar and nothing else, not even white space.
  ///
  /// - Parameter bytes: The text, without quotes.
  /// - Returns: The number.
  /// - Throws: `JSONError` at the first byte that does not belong to a number.
  package static func parseDecimal(_ bytes: Span<UInt8>) throws(JSONError) -> JSONNumber {
    try unsafe bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
      try unsafe parseDecimal(buffer)
    }
  }
}
