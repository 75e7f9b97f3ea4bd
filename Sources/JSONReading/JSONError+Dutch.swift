extension JSONError {
  /// The fault in one clause in Dutch, with the same content as ``message``.
  package var dutchMessage: String {
    "\(foundText); verwacht: \(expectedText)"
  }

  private var foundText: String {
    switch code {
    case .byteOrderMark: "hier staat een byte order mark"
    case .controlCharacter: "in een tekst staat het stuurteken \(byteText)"
    case .invalidEscape where expected == .escapeLetter: "na een backslash staat \(byteText)"
    case .invalidUTF8: "hier staat \(byteText), waarmee geen teken in UTF-8 begint"
    case .leadingZero: "een getal begint met een overbodige nul"
    case .loneSurrogate: "hier staat de helft van een surrogaatpaar"
    case .otherEncoding: "dit lijkt UTF-16 of UTF-32 te zijn"
    case .tooDeep: "hier begint nog een lijst of object"
    case .trailingComma: "na een komma staat \(byteText)"
    case .trailingContent: "na de waarde volgt nog \(byteText)"
    case .unexpectedEnd: "de tekst houdt hier op"
    case .wrongKind: "hier staat \(JSONReader.Kind(firstByte: found ?? 0)?.dutchText ?? byteText)"
    default: "hier staat \(byteText)"
    }
  }

  private var byteText: String {
    switch found {
    case nil: "het einde van de tekst"
    case let byte? where byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "'"):
      "'\(Unicode.Scalar(byte))'"
    case let byte?: "byte 0x\(Self.hexadecimal(byte))"
    }
  }

  private var expectedText: String {
    switch expected {
    case .arrayEnd: "een waarde of ']'"
    case .boolean: "true of false"
    case .closingQuote: "het aanhalingsteken waarmee een tekst sluit"
    case .colon: "':' na een veldnaam"
    case .depth(let limit): "ten hoogste \(limit) niveaus in elkaar"
    case .digit where code == .leadingZero: "geen nul vooraan"
    case .digit: "een cijfer"
    case .endOfInput: "niets meer"
    case .endOfNumber: "het einde van het getal"
    case .escape: "geschreven als \\u00\(Self.hexadecimal(found ?? 0))"
    case .escapeLetter: #"een van " \ / b f n r t u"#
    case .hexadecimalDigit: #"vier hexadecimale cijfers na \u"#
    case .key: "een veldnaam tussen dubbele aanhalingstekens"
    case .kind(let kind): kind.dutchText
    case .literal: "true, false of null"
    case .nextElement: "',' of ']'"
    case .nextMember: "',' of '}'"
    case .objectEnd: "een veldnaam tussen dubbele aanhalingstekens of '}'"
    case .sequence: "UTF-8"
    case .surrogatePair: #"een van D800 tot DBFF, dan \u met een van DC00 tot DFFF"#
    case .utf8: "UTF-8 zonder"
    case .value where code == .otherEncoding: "UTF-8"
    case .value: "een waarde"
    }
  }
}

extension JSONReader.Kind {
  /// The kind with its article in Dutch.
  fileprivate var dutchText: String {
    switch self {
    case .object: "een object"
    case .array: "een lijst"
    case .string: "een tekst"
    case .number: "een getal"
    case .true: "true"
    case .false: "false"
    case .null: "null"
    }
  }
}
