/// Cuts FEEL text into tokens.
struct Lexer {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The tokens of a text, the last of kind `end`.
  static func tokens(of text: String) throws(FEELErrors) -> [Token] {
    guard text.utf8.count <= longestText else {
      throw FEELErrors([
        FEELError(
          code: .tooComplex,
          offset: longestText,
          length: text.utf8.count - longestText,
          message: "the text is longer than \(longestText) bytes"
        )
      ])
    }
    var lexer = Lexer(text)
    var tokens: [Token] = []
    do throws(FEELError) {
      while true {
        let token = try lexer.next()
        tokens.append(token)
        if token.kind == .end { return tokens }
      }
    } catch {
      throw FEELErrors([error])
    }
  }

  private mutating func next() throws(FEELError) -> Token {
    let before = position
    try skipSpace()
    let spaced = position > before
    let start = position
    guard let byte = peek() else { return token(.end, from: start, spaced) }
    switch byte {
    case UInt8(ascii: "\""):
      let content = try text()
      return Token(kind: .text, text: content, start: start, end: position, spaced: spaced)
    case UInt8(ascii: "@"):
      position += 1
      guard peek() == UInt8(ascii: "\"") else {
        throw fault(.malformed, start, "'@' must be followed by a text such as \"2026-01-01\"")
      }
      let content = try text()
      return Token(kind: .temporal, text: content, start: start, end: position, spaced: spaced)
    case _ where Lexer.isDigit(byte):
      number()
      return token(.number, from: start, spaced)
    case UInt8(ascii: ".") where Lexer.isDigit(peek(1)) && !touchesWord(start):
      number()
      return token(.number, from: start, spaced)
    case _ where Lexer.isWordByte(byte):
      while Lexer.isWordByte(peek()), !atNoBreakSpace { position += 1 }
      return token(.word, from: start, spaced)
    default:
      position += symbolLength(byte)
      guard position > start else {
        throw fault(.malformed, start, "the character can't be used here")
      }
      return token(.symbol, from: start, spaced)
    }
  }

  private mutating func skipSpace() throws(FEELError) {
    while let byte = peek() {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        position += 1
      } else if atNoBreakSpace {
        position += 2
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
        while let next = peek(), next != 0x0A { position += 1 }
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        let start = position
        position += 2
        while peek() != UInt8(ascii: "*") || peek(1) != UInt8(ascii: "/") {
          guard peek() != nil else {
            throw fault(.malformed, start, "the comment has no end")
          }
          position += 1
        }
        position += 2
      } else {
        return
      }
    }
  }

  private mutating func number() {
    while Lexer.isDigit(peek()) { position += 1 }
    if peek() == UInt8(ascii: "."), Lexer.isDigit(peek(1)) {
      position += 1
      while Lexer.isDigit(peek()) { position += 1 }
    }
    guard peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") else { return }
    let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
    guard Lexer.isDigit(peek(signed ? 2 : 1)) else { return }
    position += signed ? 2 : 1
    while Lexer.isDigit(peek()) { position += 1 }
  }

  private mutating func text() throws(FEELError) -> String {
    let start = position
    position += 1
    var content: [UInt8] = []
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        content.append(contentsOf: String(try escape()).utf8)
      default:
        content.append(byte)
        position += 1
      }
    }
    throw fault(.badLiteral, start, "the text has no closing quote")
  }

  private mutating func escape() throws(FEELError) -> Unicode.Scalar {
    let start = position
    position += 2
    switch bytes.indices.contains(start + 1) ? bytes[start + 1] : 0 {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "'"): return "'"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar(from: try hex(4, start), start)
    case UInt8(ascii: "U"): return try scalar(from: try hex(6, start), start)
    default: throw fault(.badLiteral, start, "the escape is not one of \\\" \\\\ \\n \\r \\t \\u")
    }
  }

  private mutating func scalar(
    from unit: UInt32,
    _ start: Int
  ) throws(FEELError) -> Unicode.Scalar {
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if (0xD800..<0xDC00).contains(unit), peek() == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u")
    {
      position += 2
      let low = try hex(4, start)
      if (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw fault(.badLiteral, start, "the escape is not a Unicode character")
  }

  private mutating func hex(_ count: Int, _ start: Int) throws(FEELError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault(.badLiteral, start, "the escape needs \(count) hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private func symbolLength(_ byte: UInt8) -> Int {
    switch (byte, peek(1)) {
    case (UInt8(ascii: "*"), UInt8(ascii: "*")), (UInt8(ascii: "."), UInt8(ascii: ".")),
      (UInt8(ascii: "!"), UInt8(ascii: "=")), (UInt8(ascii: "<"), UInt8(ascii: "=")),
      (UInt8(ascii: ">"), UInt8(ascii: "=")):
      2
    case _ where "()[]{},:+-*/=<>.?'".utf8.contains(byte): 1
    default: 0
    }
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private var atNoBreakSpace: Bool { peek() == 0xC2 && peek(1) == 0xA0 }

  private func touchesWord(_ start: Int) -> Bool {
    start > 0 && (Lexer.isWordByte(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "]"))
  }

  private func token(_ kind: Token.Kind, from start: Int, _ spaced: Bool) -> Token {
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return Token(kind: kind, text: text, start: start, end: position, spaced: spaced)
  }

  private func fault(_ code: FEELError.Code, _ start: Int, _ message: String) -> FEELError {
    let end = min(max(position, start + 1), bytes.count)
    return FEELError(code: code, offset: start, length: end - start, message: message)
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isWordByte(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= 0x80 || byte == UInt8(ascii: "_") || isDigit(byte) || isLetter(byte)
  }

  /// Tells whether a byte is a letter of ASCII.
  static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
