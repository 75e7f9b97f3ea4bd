package import FEEL

/// Values in rule files, which are FEEL literals with short forms for the plainest.
package enum Literal {
  /// Returns the FEEL literal of a node: lists and mappings of YAML may stand for those of FEEL.
  package static func feel(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _):
      return node.isNull ? "null" : feel(text)
    case .list(let nodes):
      return "[" + nodes.map(nested).joined(separator: ", ") + "]"
    case .map(let pairs):
      return "{" + pairs.map { "\($0.key): \(nested($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// Returns the FEEL literal of a node in a list or mapping, where a sentence needs no quotes.
  private static func nested(_ node: YAMLNode) -> String {
    guard let text = node.text, !node.isNull else { return feel(node) }
    let literal = feel(text)
    if (try? value(literal)) != nil { return literal }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  /// Returns the FEEL literal of a text: a day and a bare word need no quotes in rule files.
  package static func feel(_ text: String) -> String {
    if CalendarDate(iso: text) != nil { return "date(\"\(text)\")" }
    guard isWord(text), !["true", "false", "null", "unknown"].contains(text) else { return text }
    return "\"\(text)\""
  }

  /// Returns the value of a literal; the word `unknown` is the unknown value.
  package static func value(_ text: String) throws(FEELErrors) -> Value {
    if text == "unknown" { return .unknown }
    if let value = Expression.plainLiteral(text) { return value }
    return try Expression.parse(text, names: noNames).evaluate(in: NoScope())
  }

  private static let noNames = Names(variables: [], functions: [])

  private static func isWord(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
    }
  }
}

/// The scope of a literal, which has no names.
private struct NoScope: Scope {
  func value(of variable: Int) -> Value { .unknown }

  func call(_ function: Int, _ arguments: [Value]) -> Value { .unknown }
}
