package import Catalogue
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
    let shared = sharedExpressions
    rules = rules.map { Entry(model: shared.resolved($0.model), node: $0.node) }
  }

  /// What risks share, beside the text that it was read from.
  var sharedExpressions: SharedExpressions {
    SharedExpressions(
      lists: lists.map { entry in
        SharedExpressions.List(
          name: entry.model.id,
          list: entry.model.list,
          keep: entry.model.keep,
          node: entry.node["keep"] ?? entry.node
        )
      },
      definitions: definitions.map { entry in
        SharedExpressions.Definition(
          name: entry.model.id,
          expression: entry.model.expression,
          node: entry.node["expression"] ?? entry.node
        )
      }
    )
  }
}

/// The expressions and lists that several risks use, each written once.
package struct SharedExpressions: Sendable {
  /// A list of which risks look at the items that meet a condition.
  package struct List: Sendable {
    /// The name by which risks look at it.
    package let name: String
    /// The whole list.
    package let list: String
    /// The condition on its items.
    package var keep: String
    /// Where the condition stands.
    package let node: YAMLNode
  }

  /// An expression with a name.
  package struct Definition: Sendable {
    /// The name.
    package let name: String
    /// The FEEL expression.
    package var expression: String
    /// Where the expression stands.
    package let node: YAMLNode
  }

  /// The lists.
  package var lists: [List]
  /// The expressions.
  package var definitions: [Definition]

  /// Returns an expression of a risk with what definitions stand for in place of their names.
  package func resolved(_ text: String) -> String {
    definitions.reduce(text) { $0.replacingWord($1.name, by: "(\($1.expression))") }
  }

  /// Returns the list that a risk looks at, as FEEL.
  package func resolvedList(_ text: String) -> String {
    let list = lists.first { $0.name == text }
    return resolved(list.map { "\($0.list)[\($0.keep)]" } ?? text)
  }

  /// Returns a risk with what definitions and lists stand for; any other rule as it is.
  package func resolved(_ rule: Rule) -> Rule {
    guard var terms = rule.risk else { return rule }
    terms.bindings = terms.bindings.map {
      RiskBinding(name: $0.name, list: resolvedList($0.list))
    }
    terms.ask = terms.ask.map(resolved)
    terms.agrees = terms.agrees.map(resolved)
    terms.closedWhen = terms.closedWhen.map(resolved)
    terms.escalations = terms.escalations.map {
      Escalation(when: resolved($0.when), severity: $0.severity)
    }
    return Rule(
      kind: rule.kind,
      id: rule.id,
      applies: rule.applies.map(resolved),
      when: resolved(rule.when),
      severity: rule.severity,
      status: rule.status,
      title: rule.title,
      mitigation: rule.mitigation,
      days: rule.days,
      risk: terms,
      provenance: rule.provenance,
      examples: rule.examples
    )
  }
}

extension String {
  /// Returns the text with another in place of a word, outside of texts between quotes.
  fileprivate func replacingWord(_ word: String, by other: String) -> String {
    guard contains(word) else { return self }
    let bytes = Array(utf8)
    let wanted = Array(word.utf8)
    var result: [UInt8] = []
    var place = 0
    var isQuoted = false
    var previous = UInt8(ascii: " ")
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      let end = place + wanted.count
      if !isQuoted, !previous.isPartOfName, byte == wanted[0], bytes[place...].starts(with: wanted),
        end == bytes.count || !bytes[end].isPartOfName
      {
        result += Array(other.utf8)
        place = end
        previous = UInt8(ascii: " ")
        continue
      }
      result.append(byte)
      previous = byte
      place += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte belongs to a name; letters beyond ASCII do.
  fileprivate var isPartOfName: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF) || self >= 0x80
      || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
  }
}
