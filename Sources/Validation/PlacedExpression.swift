import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

/// An expression of a derivation or a rule, beside the text that it was read from.
struct PlacedExpression {
  /// What an expression is for.
  enum Role: Hashable {
    case derivation, applies, when, day, shown, ask, escalation, measure, mention
  }

  /// The id of the derivation or rule.
  let owner: String
  /// What it is for.
  let role: Role
  /// The key that holds it; of a list, with the number of the item.
  let key: String
  /// The scalar that holds it.
  let node: YAMLNode
  /// The entry that it belongs to.
  let entry: YAMLNode
  /// The text of the expression as it was written.
  let text: String
  /// The expression, with what definitions stand for in place of their names.
  let expression: Expression
  /// The words and signs of the text.
  let tokens: [ExpressionToken]
  /// The words and signs of the expression: those of definitions are in it.
  let fullTokens: [ExpressionToken]
  /// The names that the expression uses; those of the catalogue come first.
  let names: Names

  /// The names of the variables that the expression uses.
  var usedNames: [String] { expression.variables.map { names.variables[$0].name } }
}

extension Checkup {
  /// The keys of a rule that hold expressions.
  private static let keys: [(String, PlacedExpression.Role)] = [
    ("applies", .applies), ("when", .when), ("planned", .day), ("earliest", .day),
    ("latest", .day), ("shown", .shown),
  ]

  func makeExpressions() -> [PlacedExpression] {
    var found: [PlacedExpression] = []
    for entry in derivations {
      found += placed(entry.node, "expression", .derivation, entry.model.id)
    }
    let scopes = RiskScopes(rules.map(\.model), names, vocabulary)
    for entry in rules {
      if let terms = entry.model.risk {
        found += placed(entry, terms, scopes)
        continue
      }
      for (key, role) in Self.keys {
        found += placed(entry.node, key, role, entry.model.id)
      }
    }
    return found
  }

  private func placed(
    _ entry: YAMLNode,
    _ key: String,
    _ role: PlacedExpression.Role,
    _ owner: String,
    at item: YAMLNode? = nil,
    resolved: String? = nil,
    names other: Names? = nil
  ) -> [PlacedExpression] {
    let names = other ?? names
    guard let node = item ?? entry[key], let text = node.text, !node.isNull,
      let expression = try? Expression.parse(resolved ?? text, names: names)
    else { return [] }
    let tokens = ExpressionToken.tokens(of: text)
    return [
      PlacedExpression(
        owner: owner,
        role: role,
        key: key,
        node: node,
        entry: entry,
        text: text,
        expression: expression,
        tokens: tokens,
        fullTokens: resolved.map(ExpressionToken.tokens) ?? tokens,
        names: names
      )
    ]
  }

  private func placed(
    _ entry: Entry<Rule>,
    _ terms: RiskTerms,
    _ scopes: RiskScopes
  ) -> [PlacedExpression] {
    let rule = entry.model
    let names = scopes.names(of: terms)
    func part(_ key: String, _ role: PlacedExpression.Role, _ text: String?) -> [PlacedExpression] {
      placed(entry.node, key, role, rule.id, resolved: text, names: names)
    }
    let steps = zip(entry.node["escalate"]?.list ?? [], terms.escalations)
    return part("applies", .applies, rule.applies) + part("when", .when, rule.when)
      + part("ask", .ask, terms.ask)
      + steps.enumerated().flatMap { place, step in
        placed(
          entry.node,
          "escalate.\(place + 1)",
          .escalation,
          rule.id,
          at: step.0["when"],
          resolved: step.1.when,
          names: names
        )
      }
      + part("closedWhen", .measure, terms.closedWhen)
      + part("agrees", .mention, terms.agrees)
  }

  /// Returns where a byte of an expression stands in its file.
  func place(of offset: Int, in node: YAMLNode) -> Place {
    node.place(ofOffset: offset, in: lines(of: node.place.file))
  }

  func makeUsedNames() -> Set<String> {
    var used: Set<String> = []
    for entry in expressions {
      used.formUnion(entry.usedNames)
    }
    for entry in tables {
      used.formUnion(entry.model.inputs)
      for row in entry.model.rows {
        for test in row.tests {
          used.formUnion((try? UnaryTests.parse(test))?.names.map(\.name) ?? [])
        }
        used.formUnion(row.outputs)
      }
    }
    if !matrices.isEmpty { used.formUnion(Matrix.inputs) }
    used.formUnion(rules.compactMap(\.model.days))
    // Expressions that also name records of a risk do not read as the others do.
    var words: Set<String> = []
    for entry in rules where [.risk, .involvement, .question].contains(entry.model.kind) {
      collectWords(entry.node, &words)
    }
    let furtherFolders = ["definitions/", "preparation/", "portfolio/", "mappings/", "signals/"]
    for (file, nodes) in text.documents where furtherFolders.contains(where: file.hasPrefix) {
      for node in nodes { collectWords(node, &words) }
    }
    used.formUnion(words)
    for documents in text.documents.values { for node in documents { collect(node, &used) } }
    return used
  }

  /// Collects all words of all texts, with the paths that they begin with.
  ///
  /// - Parameters:
  ///   - node: where to look.
  ///   - used: what was found in this way, and nothing else.
  ///   - keys: the keys under which to look; nil for all.
  func collectWords(_ node: YAMLNode, _ used: inout Set<String>, under keys: Set<String>? = nil) {
    switch node.content {
    case .scalar(let text, _):
      guard keys == nil else { return }
      // Of a word that is known, so are the paths that it begins with.
      for token in ExpressionToken.tokens(of: text)
      where token.kind == .word && used.insert(token.text).inserted {
        var path = ""
        for part in token.text.split(separator: ".") {
          path += path.isEmpty ? String(part) : ".\(part)"
          used.insert(path)
        }
      }
    case .list(let nodes):
      for node in nodes { collectWords(node, &used, under: keys) }
    case .map(let pairs):
      for pair in pairs {
        if keys?.contains(pair.key) ?? false {
          collectWords(pair.value, &used)
        } else {
          collectWords(pair.value, &used, under: keys)
        }
      }
    }
  }

  /// Collects the names between curly brackets in texts.
  private func collect(_ node: YAMLNode, _ used: inout Set<String>) {
    switch node.content {
    case .scalar(let text, _):
      used.formUnion(text.placeholders.map(\.name))
    case .list(let nodes):
      for node in nodes { collect(node, &used) }
    case .map(let pairs):
      for pair in pairs { collect(pair.value, &used) }
    }
  }
}

extension String {
  /// The names between curly brackets, with the offset of the bracket in bytes.
  var placeholders: [(name: String, offset: Int)] {
    guard utf8.contains(UInt8(ascii: "{")) else { return [] }
    var found: [(String, Int)] = []
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      found.append((name, utf8.distance(from: startIndex, to: open)))
      rest = rest[rest.index(after: close)...]
    }
    return found
  }
}
