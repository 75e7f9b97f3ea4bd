import CatalogueReading
import Vocabulary

/// An entry of a rules folder as it was written, with what its kind may hold.
struct RuleEntry {
  /// By what an entry is found in another folder: it may stand in another file there.
  struct Name: Hashable {
    /// What kind of entry it is.
    let kind: String
    /// The id.
    let id: String
  }

  let name: Name
  let node: YAMLNode
  let shape: RuleSchema.Shape
}

extension RuleEntry {
  /// What the entries of a folder are called where that is not the name of the folder.
  private static let kinds = [
    "tables": "table", "matrices": "matrix", "parameters": "parameter",
    "derivations": "derivation", "findings": "rule", "obligations": "rule", "calendar": "rule",
    "principles": "rule", "risks": "rule", "involvement": "rule", "questions": "rule",
    "sources": "source", "codes": "code-list", "definitions": "definition", "mappings": "mapping",
    "preparation": "text", "portfolio": "text", "signals": "language",
  ]

  /// What the items of a list of entries are called.
  private static let itemKinds = [
    "facts": "fact", "families": "family", "cues": "cue", "signals": "signal",
  ]

  /// Returns the entries of a document in a file.
  static func entries(of document: YAMLNode, in file: String) -> [RuleEntry] {
    (document.list ?? [document]).filter { !$0.isNull }.flatMap { entries($0, in: file) }
  }

  private static func entries(_ node: YAMLNode, in file: String) -> [RuleEntry] {
    guard let folder = file.split(separator: "/").first.map(String.init), folder != file else {
      let name = Name(kind: "catalogue", id: "catalogue")
      return [RuleEntry(name: name, node: node, shape: .group([RuleSchema.title]))]
    }
    let keys = RuleSchema.named(folder)?.keys ?? []
    let kind = kinds[folder] ?? folder
    if let id = keys.first.flatMap({ node[$0.name]?.text }) {
      return [RuleEntry(name: Name(kind: kind, id: id), node: node, shape: .group(keys))]
    }
    if let items = items(of: node, keys) { return items }
    // Lists that share a condition have no name but their own.
    let lists = node["lists"]?.map?.map(\.key).joined(separator: ", ")
    return [RuleEntry(name: Name(kind: kind, id: lists ?? kind), node: node, shape: .group(keys))]
  }

  /// Returns the entries of a mapping that only holds lists of them; nil of any other.
  private static func items(of node: YAMLNode, _ keys: [RuleSchema.Key]) -> [RuleEntry]? {
    var found: [RuleEntry] = []
    for pair in node.map ?? [] where pair.key != Suppression.key {
      guard let key = keys.first(where: { $0.name == pair.key }),
        case .list(.group(let inner)) = key.shape, let first = inner.first?.name
      else { return nil }
      let kind = itemKinds[pair.key] ?? pair.key
      found += (pair.value.list ?? []).map { item in
        let id = item[first]?.text ?? "\(item.place)"
        return RuleEntry(name: Name(kind: kind, id: id), node: item, shape: .group(inner))
      }
    }
    return found
  }
}
