/// A word, number, text or sign of an expression, with its place: enough to look at how an
/// expression is written without a second reading of its grammar.
struct ExpressionToken: Hashable, Sendable {
  /// The kinds of tokens.
  enum Kind: Hashable, Sendable {
    case number, text, word, sign
  }

  let kind: Kind
  /// The token as written.
  let text: String
  /// Where it begins, in bytes of the expression.
  let offset: Int

  /// The offset after the token.
  var end: Int { offset + text.utf8.count }

  /// The value of a text, without its quotes.
  var unquoted: String { kind == .text ? String(text.dropFirst().dropLast()) : text }

  /// Splits an expression; comments are left out.
  static func tokens(of expression: String) -> [ExpressionToken] {
    let bytes = Array(expression.utf8)
    var tokens: [ExpressionToken] = []
    var index = 0
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F || byte >= 0x80
    }
    func end(from start: Int, while holds: (Int) -> Bool) -> Int {
      var index = start
      while index < bytes.count, holds(index) { index += 1 }
      return index
    }
    while index < bytes.count {
      let byte = bytes[index]
      let start = index
      let kind: Kind
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        index += 1
        continue
      } else if byte == UInt8(ascii: "/"), bytes[(index + 1)...].first == UInt8(ascii: "/") {
        index = end(from: index) { bytes[$0] != UInt8(ascii: "\n") }
        continue
      } else if byte == UInt8(ascii: "\"") {
        kind = .text
        index += 1
        while index < bytes.count, bytes[index] != byte {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
      } else if isDigit(byte) {
        kind = .number
        index = end(from: index) { place in
          isDigit(bytes[place])
            || bytes[place] == UInt8(ascii: ".") && place + 1 < bytes.count
              && isDigit(bytes[place + 1])
        }
      } else if isLetter(byte) {
        kind = .word
        index = end(from: index) { place in
          isLetter(bytes[place]) || isDigit(bytes[place])
            || bytes[place] == UInt8(ascii: ".") && place + 1 < bytes.count
              && isLetter(bytes[place + 1])
        }
      } else {
        kind = .sign
        let pair = bytes[index...].prefix(2)
        let two = String(decoding: pair, as: UTF8.self)
        index += ["<=", ">=", "!=", "..", "**"].contains(two) ? 2 : 1
      }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      tokens.append(ExpressionToken(kind: kind, text: text, offset: start))
    }
    return tokens
  }
}
