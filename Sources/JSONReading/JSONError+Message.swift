extension JSONError {
  /// The fault in one clause, without its place: what was found, and what was expected.
  package var message: String {
    "\(foundText), expected \(expectedText)"
  }

  private var foundText: String {
    switch code {
    case .byteOrderMark: "found a byte order mark"
    case .controlCharacter: "found control character \(byteText) in a string"
    case .invalidEscape where expected == .escapeLetter: "found \(byteText) after a backslash"
    case .invalidUTF8: "found \(byteText), which starts no valid UTF-8 sequence"
    case .leadingZero: "found a number with a leading zero"
    case .loneSurrogate: "found half of a surrogate pair"
    case .otherEncoding: "found what looks like UTF-16 or UTF-32"
    case .tooDeep: "found one more array or object"
    case .trailingComma: "found \(byteText) after a comma"
    case .trailingContent: "found \(byteText) after the value"
    case .unexpectedEnd: "the input ends"
    case .wrongKind: "found \(JSONReader.Kind(firstByte: found ?? 0)?.text ?? byteText)"
    default: "found \(byteText)"
    }
  }

  private var byteText: String {
    switch found {
    case nil: "the end of the input"
    case let byte? where byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "'"):
      "'\(Unicode.Scalar(byte))'"
    case let byte?: "byte 0x\(Self.hexadecimal(byte))"
    }
  }

  private var expectedText: String {
    switch expected {
    case .arrayEnd: "a value or ']'"
    case .boolean: "true or false"
    case .closingQuote: "the closing quote of a string"
    case .colon: "':' after a key"
    case .depth(let limit): "at most \(limit) levels of nesting"
    case .digit where code == .leadingZero: "none"
    case .digit: "a digit"
    case .endOfInput: "nothing more"
    case .endOfNumber: "the end of the number"
    case .escape: "it escaped as \\u00\(Self.hexadecimal(found ?? 0))"
    case .escapeLetter: #"one of " \ / b f n r t u"#
    case .hexadecimalDigit: #"four hexadecimal digits after \u"#
    case .key: "a key in double quotes"
    case .kind(let kind): kind.text
    case .literal: "true, false or null"
    case .nextElement: "',' or ']'"
    case .nextMember: "',' or '}'"
    case .objectEnd: "a key in double quotes or '}'"
    case .sequence: "UTF-8"
    case .surrogatePair: #"one of D800 to DBFF, then \u with one of DC00 to DFFF"#
    case .utf8: "UTF-8 without one"
    case .value where code == .otherEncoding: "UTF-8"
    case .value: "a value"
    }
  }

  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 0x10 ? "0" + digits : digits
  }
}

extension JSONError: CustomStringConvertible {
  /// The message with the offset, for logs and tests; reports say line and column.
  package var description: String {
    "\(code.name) at byte \(offset): \(message)"
  }
}
