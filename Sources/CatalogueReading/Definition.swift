import Catalogue
import FEEL
import Vocabulary

/// An expression that several risks use, written once: its text takes the place of its name.
struct Definition {
  /// The name.
  let id: String
  /// The records that the expression names, as risks call them.
  let records: [String]
  /// The FEEL expression.
  let expression: String
}

extension CatalogueBuilder {
  /// Reads an entry of the definitions: one expression, or lists that share a condition.
  mutating func readDefinition(_ node: YAMLNode) {
    guard node["define"] != nil else {
      readLists(node)
      return
    }
    let keys = ["define", "of", "title", "expression"]
    guard let fields = Fields(node, keys: keys, log: log) else { return }
    _ = fields.localized("title")
    _ = fields.required("of")
    let definition = Definition(
      id: fields.text("define"),
      records: fields.texts("of").map(\.text),
      expression: fields.text("expression")
    )
    guard let place = fields["define"]?.place else { return }
    define(definition.id, kind: "definition", at: place)
    definitions.append(Entry(model: definition, node: node))
  }

  /// Puts the expressions of definitions and lists in place of their names in the risks.
  mutating func resolveDefinitions() {
    let lists = Dictionary(
      lists.map { ($0.model.id, $0.model.expression) },
      uniquingKeysWith: { first, _ in first }
    )
    let names = definitions.map(\.model)
    rules = rules.map { entry in
      guard let terms = entry.model.risk else { return entry }
      return Entry(model: entry.model.resolving(terms, lists: lists, names), node: entry.node)
    }
  }
}

extension Rule {
  /// Returns the risk with the expressions of lists and definitions in place of their names.
  fileprivate func resolving(
    _ terms: RiskTerms,
    lists: [String: String],
    _ definitions: [Definition]
  ) -> Rule {
    func resolved(_ text: String) -> String {
      definitions.reduce(text) { $0.replacingWord($1.id, by: "(\($1.expression))") }
    }
    var terms = terms
    terms.bindings = terms.bindings.map {
      RiskBinding(name: $0.name, list: resolved(lists[$0.list] ?? $0.list))
    }
    terms.ask = terms.ask.map(resolved)
    terms.agrees = terms.agrees.map(resolved)
    terms.closedWhen = terms.closedWhen.map(resolved)
    terms.escalations = terms.escalations.map {
      Escalation(when: resolved($0.when), severity: $0.severity)
    }
    return Rule(
      kind: kind,
      id: id,
      applies: applies.map(resolved),
      when: resolved(when),
      severity: severity,
      status: status,
      title: title,
      mitigation: mitigation,
      days: days,
      risk: terms,
      provenance: provenance,
      examples: examples
    )
  }
}

extension String {
  /// Returns the text with another in place of a word, outside of texts between quotes.
  fileprivate func replacingWord(_ word: String, by other: String) -> String {
    guard contains(word) else { return self }
    var result = ""
    var rest = self[...]
    var isQuoted = false
    var previous: Character = " "
    while let character = rest.first {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, !previous.isPartOfName, rest.hasPrefix(word),
        rest.dropFirst(word.count).first?.isPartOfName != true
      {
        result += other
        rest = rest.dropFirst(word.count)
        previous = " "
        continue
      }
      result.append(character)
      previous = character
      rest = rest.dropFirst()
    }
    return result
  }
}

extension Character {
  fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "." || self == "_" }
}
