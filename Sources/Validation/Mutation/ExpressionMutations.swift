import FEEL
import Vocabulary

/// A change to the text of an expression or cell.
struct TextMutation: Hashable {
  /// The text after the change.
  let text: String
  /// Where the change begins, in bytes.
  let offset: Int
  /// What was there.
  let old: String
  /// What comes in its place.
  let new: String
}

/// The small changes to expressions and cells that examples should notice.
struct ExpressionMutations {
  private let text: String
  private let bytes: [UInt8]
  private let tokens: [ExpressionToken]
  private let vocabulary: Vocabulary
  private var found: [TextMutation] = []

  /// Returns all changes; some do not parse, which the caller finds out.
  static func all(of text: String, _ vocabulary: Vocabulary) -> [TextMutation] {
    var mutations = ExpressionMutations(text, vocabulary)
    mutations.collect()
    return mutations.found
  }

  private init(_ text: String, _ vocabulary: Vocabulary) {
    self.text = text
    bytes = Array(text.utf8)
    tokens = ExpressionToken.tokens(of: text)
    self.vocabulary = vocabulary
  }

  private static let signs: [String: [String]] = [
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "=": ["!="],
    "!=": ["="], "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"],
  ]
  private static let words: [String: [String]] = [
    "and": ["or"], "or": ["and"], "true": ["false"], "false": ["true"], "sum": ["max"],
    "min": ["max"], "max": ["min"], "some": ["every"], "every": ["some"],
  ]

  private mutating func collect() {
    for (place, token) in tokens.enumerated() {
      switch token.kind {
      case .sign:
        for new in Self.signs[token.text] ?? [] { replace(token, by: new) }
      case .word:
        for new in Self.words[token.text] ?? [] { replace(token, by: new) }
        if token.text == "not", place + 1 < tokens.count, tokens[place + 1].text == "(" {
          replace(token, by: "")
        }
        if token.text == "and" || token.text == "or" { dropOperands(around: place) }
        if token.text == "if" { negateCondition(after: place) }
      case .number:
        guard let number = Decimal(parsing: token.text) else { continue }
        for new in [number + Decimal(1), number - Decimal(1)] where !new.isNegative {
          replace(token, by: new.description)
        }
      case .text:
        if let other = otherText(token.unquoted) { replace(token, by: "\"\(other)\"") }
      }
    }
  }

  private mutating func replace(_ token: ExpressionToken, by new: String) {
    replace(token.offset..<token.end, by: new)
  }

  private mutating func replace(_ range: Range<Int>, by new: String) {
    let old = String(decoding: bytes[range], as: UTF8.self)
    let changed = Array(bytes[..<range.lowerBound]) + Array(new.utf8) + bytes[range.upperBound...]
    found.append(
      TextMutation(
        text: String(decoding: changed, as: UTF8.self),
        offset: range.lowerBound,
        old: old,
        new: new
      )
    )
  }

  /// A code of the same list, or a text that is none.
  private func otherText(_ text: String) -> String? {
    let lists = vocabulary.codeLists.values.sorted { $0.id < $1.id }
    guard let list = lists.first(where: { $0[text] != nil }) else {
      // A duration or the name of a list or attribute: another text means nothing.
      return text.hasPrefix("P") || vocabulary.codeLists[text] != nil ? nil : text + "x"
    }
    return list.codes.first { $0.code != text }?.code
  }

  private static let stops: Set<String> = [
    "and", "or", "then", "else", ",", "return", "satisfies", "if",
  ]

  /// Leaves out what stands to the left and to the right of a connective.
  private mutating func dropOperands(around place: Int) {
    var depth = 0
    var end = place + 1
    while end < tokens.count {
      let text = tokens[end].text
      if depth == 0, Self.stops.contains(text) || text == ")" || text == "]" { break }
      if ["(", "[", "{"].contains(text) { depth += 1 }
      if [")", "]", "}"].contains(text) { depth -= 1 }
      end += 1
    }
    if end > place + 1 { replace(tokens[place].offset..<tokens[end - 1].end, by: "") }
    depth = 0
    var start = place - 1
    while start >= 0 {
      let text = tokens[start].text
      if depth == 0, Self.stops.contains(text) || text == "(" || text == "[" { break }
      if [")", "]", "}"].contains(text) { depth += 1 }
      if ["(", "[", "{"].contains(text) { depth -= 1 }
      start -= 1
    }
    if start + 1 < place { replace(tokens[start + 1].offset..<tokens[place].end, by: "") }
  }

  private mutating func negateCondition(after place: Int) {
    var depth = 0
    for end in tokens.indices where end > place {
      if tokens[end].text == "if" { depth += 1 }
      guard tokens[end].text == "then" else { continue }
      guard depth == 0 else {
        depth -= 1
        continue
      }
      let range = tokens[place + 1].offset..<tokens[end - 1].end
      let condition = String(decoding: bytes[range], as: UTF8.self)
      replace(range, by: "not(\(condition))")
      return
    }
  }
}
