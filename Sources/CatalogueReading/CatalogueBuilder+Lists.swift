import Catalogue
import Vocabulary

/// A list of records that several risks look at, written once.
struct ListDefinition {
  /// The name by which risks look at it.
  let id: String
  /// The whole list.
  let list: String
  /// The condition on its items.
  let keep: String

  /// The FEEL expression of the list.
  var expression: String { "\(list)[\(keep)]" }
}

extension CatalogueBuilder {
  /// Reads lists that share a condition; their expressions may name what the risk is at.
  mutating func readLists(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: ["lists", "title", "keep"], log: log) else { return }
    _ = fields.localized("title")
    let keep = fields.text("keep")
    guard let group = fields.required("lists") else { return }
    guard let pairs = group.map else {
      log.wrongType(group, nl: "een groep namen met hun lijst", en: "a mapping of names to lists")
      return
    }
    for pair in pairs {
      define(pair.key, kind: "list", at: pair.place)
      let list = ListDefinition(id: pair.key, list: log.text(pair.value) ?? "", keep: keep)
      lists.append(Entry(model: list, node: node))
    }
  }

  /// Puts the expression of a list in place of its name in the risks that look at it.
  mutating func resolveLists() {
    let expressions = Dictionary(
      lists.map { ($0.model.id, $0.model.expression) },
      uniquingKeysWith: { first, _ in first }
    )
    rules = rules.map { entry in
      guard let terms = entry.model.risk else { return entry }
      var resolved = terms
      resolved.bindings = terms.bindings.map {
        RiskBinding(name: $0.name, list: expressions[$0.list] ?? $0.list)
      }
      return Entry(model: entry.model.with(resolved), node: entry.node)
    }
  }
}

extension Rule {
  /// Returns the rule with other terms.
  fileprivate func with(_ terms: RiskTerms) -> Rule {
    Rule(
      kind: kind,
      id: id,
      applies: applies,
      when: when,
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
