import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

/// An expression of a derivation or a rule, beside the text that it was read from.
struct PlacedExpression {
  /// What an expression is for.
  enum Role: Hashable {
    case derivation, applies, when, day, shown
  }

  /// The id of the derivation or rule.
  let owner: String
  /// What it is for.
  let role: Role
  /// The scalar that holds it.
  let node: YAMLNode
  /// The entry that it belongs to.
  let entry: YAMLNode
  /// The expression.
  let expression: Expression
  /// Its words and signs.
  let tokens: [ExpressionToken]

  /// The text of the expression.
  var text: String { expression.text }
}

extension Checkup {
  /// The keys of a rule that hold expressions.
  private static let keys: [(String, PlacedExpression.Role)] = [
    ("applies", .applies), ("when", .when), ("planned", .day), ("earliest", .day),
    ("latest", .day), ("shown", .shown),
  ]

  func makeExpressions() -> [PlacedExpression] {
    var found: [PlacedExpression] = []
    func add(_ node: YAMLNode?, _ role: PlacedExpression.Role, _ owner: String, _ entry: YAMLNode) {
      guard let node, let text = node.text, !node.isNull,
        let expression = try? Expression.parse(text, names: names)
      else { return }
      let tokens = ExpressionToken.tokens(of: text)
      found.append(
        PlacedExpression(
          owner: owner,
          role: role,
          node: node,
          entry: entry,
          expression: expression,
          tokens: tokens
        )
      )
    }
    for entry in derivations {
      add(entry.node["expression"], .derivation, entry.model.id, entry.node)
    }
    for entry in rules {
      for (key, role) in Self.keys { add(entry.node[key], role, entry.model.id, entry.node) }
    }
    return found
  }

  /// Returns where a byte of an expression stands in its file.
  func place(of offset: Int, in node: YAMLNode) -> Place {
    node.place(ofOffset: offset, in: lines(of: node.place.file))
  }

  func makeUsedNames() -> Set<String> {
    var used: Set<String> = []
    for entry in expressions {
      used.formUnion(entry.expression.variables.map { names.variables[$0].name })
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
    for entry in rules where [.risk, .involvement, .question].contains(entry.model.kind) {
      collectWords(entry.node, &used)
    }
    let furtherFolders = ["definitions/", "preparation/", "mappings/", "signals/"]
    for (file, nodes) in text.documents where furtherFolders.contains(where: file.hasPrefix) {
      for node in nodes { collectWords(node, &used) }
    }
    for documents in text.documents.values { for node in documents { collect(node, &used) } }
    return used
  }

  /// Collects all words of all texts, with the paths that they begin with.
  private func collectWords(_ node: YAMLNode, _ used: inout Set<String>) {
    switch node.content {
    case .scalar(let text, _):
      for token in ExpressionToken.tokens(of: text) where token.kind == .word {
        var path = ""
        for part in token.text.split(separator: ".") {
          path += path.isEmpty ? String(part) : ".\(part)"
          used.insert(path)
        }
      }
    case .list(let nodes):
      for node in nodes { collectWords(node, &used) }
    case .map(let pairs):
      for pair in pairs { collectWords(pair.value, &used) }
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
