import CatalogueReading
import Vocabulary

extension Check {
  /// A citation that stands twice in one list.
  static let citationTwice = Check(
    "citation-twice",
    .warning,
    .sources,
    title: LocalizedText("Een bron staat er twee keer", "A source is named twice"),
    why: LocalizedText(
      "In de lijst van bronnen staat dezelfde verwijzing twee keer. Waarschijnlijk was een "
        + "ander artikel bedoeld.",
      "The list of sources has the same citation twice. Another article was probably meant."
    ),
    bad: [
      Change("findings/all.yaml", "sources: ['post:3:1']", "sources: ['post:3:1', «'post:3:1'»]")
    ]
  ) { checkup, report in
    for node in checkup.sourceLists {
      var seen: Set<String> = []
      for item in node.list ?? [] {
        guard let text = item.text, !seen.insert(text).inserted else { continue }
        report.report(
          at: item.place,
          nl: "‘\(text)’ staat al in deze lijst",
          en: "‘\(text)’ is already in this list"
        )
      }
    }
  }
}

extension Checkup {
  /// All lists of sources.
  var sourceLists: [YAMLNode] {
    var found: [YAMLNode] = []
    func collect(_ node: YAMLNode) {
      switch node.content {
      case .scalar: return
      case .list(let nodes): nodes.forEach(collect)
      case .map(let pairs):
        for pair in pairs {
          if pair.key == "sources" { found.append(pair.value) } else { collect(pair.value) }
        }
      }
    }
    for (_, documents) in text.documents.sorted(by: { $0.key < $1.key }) {
      documents.forEach(collect)
    }
    return found
  }

  /// The number of characters of a list or mapping that stands on one line.
  func lengthOfGroup(_ node: YAMLNode) -> Int {
    let lines = lines(of: node.place.file)
    guard lines.indices.contains(node.place.line - 1) else { return 0 }
    let rest = lines[node.place.line - 1].dropFirst(node.place.column - 1)
    guard let open = rest.first, ["[", "{"].contains(open) else { return 0 }
    let close: Unicode.Scalar = open == "[" ? "]" : "}"
    guard let end = rest.firstIndex(of: close) else { return rest.count }
    return end - rest.startIndex + 1
  }
}
