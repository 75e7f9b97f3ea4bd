/// The first fault in an input that should be JSON.
///
/// Holds no text: ``message`` is put together when asked for.
package struct JSONError: Error, Hashable, Sendable {
  /// What kind of fault it is.
  package let code: Code

  /// The offset in the input of the byte at fault, or the input's length at its end.
  package let offset: Int

  /// The byte at ``offset``, or nil at the end of the input.
  let found: UInt8?

  /// What should have stood there.
  let expected: Expectation

  init(_ code: Code, at offset: Int, in bytes: ByteView, expected: Expectation) {
    self.code = code
    self.offset = offset
    self.found = bytes.byte(at: offset)
    self.expected = expected
  }

  /// Makes the error for a byte that breaks the grammar, or for the end of the input in its place.
  static func unexpected(at offset: Int, in bytes: ByteView, expected: Expectation) -> JSONError {
    let code = offset < bytes.count ? Code.unexpectedByte : .unexpectedEnd
    return JSONError(code, at: offset, in: bytes, expected: expected)
  }
}

extension JSONError {
  /// A kind of fault, with a name that stays the same between versions.
  package struct Code: Hashable, Sendable {
    private enum Fault: String {
      case byteOrderMark = "byte-order-mark"
      case controlCharacter = "control-character"
      case invalidEscape = "invalid-escape"
      case invalidUTF8 = "invalid-utf-8"
      case leadingZero = "leading-zero"
      case loneSurrogate = "lone-surrogate"
      case otherEncoding = "other-encoding"
      case tooDeep = "too-deep"
      case trailingComma = "trailing-comma"
      case trailingContent = "trailing-content"
      case unexpectedByte = "unexpected-byte"
      case unexpectedEnd = "unexpected-end"
      case wrongKind = "wrong-kind"
    }

    private let fault: Fault

    /// The name in kebab case, as in `trailing-comma`.
    package var name: String { fault.rawValue }

    /// The input starts with the byte order mark of UTF-8, which RFC 8259 lets a reader refuse.
    package static let byteOrderMark = Code(fault: .byteOrderMark)

    /// A control character stands unescaped in a string.
    package static let controlCharacter = Code(fault: .controlCharacter)

    /// A backslash is followed by something that makes no escape.
    package static let invalidEscape = Code(fault: .invalidEscape)

    /// A string holds bytes that are not UTF-8.
    package static let invalidUTF8 = Code(fault: .invalidUTF8)

    /// A number starts with a zero that is followed by another digit.
    package static let leadingZero = Code(fault: .leadingZero)

    /// A `\u` escape is half of a surrogate pair.
    package static let loneSurrogate = Code(fault: .loneSurrogate)

    /// The input starts like UTF-16 or UTF-32.
    package static let otherEncoding = Code(fault: .otherEncoding)

    /// Arrays and objects are nested deeper than the caller allows.
    package static let tooDeep = Code(fault: .tooDeep)

    /// A comma is followed by the end of its array or object.
    package static let trailingComma = Code(fault: .trailingComma)

    /// Something follows the value.
    package static let trailingContent = Code(fault: .trailingContent)

    /// A byte stands where the grammar does not allow it.
    package static let unexpectedByte = Code(fault: .unexpectedByte)

    /// The input ends inside the value, or is empty.
    package static let unexpectedEnd = Code(fault: .unexpectedEnd)

    /// A well-formed value starts here, of another kind than the caller asked for.
    package static let wrongKind = Code(fault: .wrongKind)
  }

  /// What the grammar or the caller asked for at the place of an error.
  enum Expectation: Hashable, Sendable {
    case arrayEnd, boolean, closingQuote, colon, depth(atMost: UInt8), digit, endOfInput
    case endOfNumber, escape, escapeLetter, hexadecimalDigit, key, kind(JSONReader.Kind)
    case literal, nextElement, nextMember, objectEnd, sequence, surrogatePair, utf8, value
  }
}
