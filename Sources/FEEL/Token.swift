/// A lexical unit of FEEL with its place.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case word
    case number
    case text
    case temporal
    case symbol
    case end
  }

  let kind: Kind
  /// The source text; for texts and `@"…"` the content with its escapes resolved.
  let text: String
  /// The UTF-8 offset of the first byte.
  let start: Int
  /// The UTF-8 offset after the last byte.
  let end: Int
  /// Tells whether white space or a comment comes before.
  let spaced: Bool

  /// Tells whether this is the given symbol.
  func isSymbol(_ symbol: String) -> Bool {
    kind == .symbol && text == symbol
  }

  /// Tells whether this is the given word.
  func isWord(_ word: String) -> Bool {
    kind == .word && text == word
  }

  /// The token as a reader of messages would call it.
  var shown: String {
    switch kind {
    case .end: "the end"
    case .text: "a text"
    case .temporal: "a date or duration"
    default: "'\(text)'"
    }
  }

  /// Words that have a meaning of their own and can't be a name by themselves.
  static let keywords: Set<String> = [
    "and", "or", "in", "between", "if", "then", "else", "some", "every", "satisfies", "for",
    "return", "true", "false", "null",
  ]
}

/// The longest text accepted, in UTF-8 bytes.
let longestText = 65_536

/// The deepest nesting accepted.
let deepestNesting = 200
