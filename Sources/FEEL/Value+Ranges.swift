extension Value {
  /// Reads a range with literal ends, such as `[1..10)` or `(date("2026-01-01")..)`.
  init?(rangeText text: String) {
    guard let tokens = try? Lexer.tokens(of: text), let first = tokens.first,
      ["[", "]", "("].contains(first.text), tokens.count > 3
    else { return nil }
    let close = tokens[tokens.count - 2]
    guard ["[", "]", ")"].contains(close.text), close.kind == .symbol,
      let dots = tokens.firstIndex(where: { $0.isSymbol("..") })
    else { return nil }
    let bytes = Array(text.utf8)
    func end(_ start: Int, _ stop: Int) -> Value?? {
      if start >= stop { return .some(nil) }
      let part = String(decoding: bytes[start..<stop], as: UTF8.self)
      if !part.contains(where: { !$0.isWhitespace }) { return .some(nil) }
      let names = Names(variables: [])
      guard let expression = try? Expression.parse(part, names: names) else { return nil }
      return expression.literal.map { .some($0) }
    }
    guard let lower = end(first.end, tokens[dots].start),
      let upper = end(tokens[dots].end, close.start), lower != nil || upper != nil,
      lower != .null, upper != .null
    else { return nil }
    if let lower, let upper {
      guard let order = lower.order(relativeTo: upper), order <= 0 else { return nil }
    }
    let closed = (first.text == "[", close.text == "]")
    guard lower != nil || !closed.0, upper != nil || !closed.1 else { return nil }
    self = .range(
      ValueRange(lower: lower, lowerClosed: closed.0, upper: upper, upperClosed: closed.1)
    )
  }
}
