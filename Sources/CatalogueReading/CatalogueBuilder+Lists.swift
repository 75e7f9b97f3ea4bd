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
}
