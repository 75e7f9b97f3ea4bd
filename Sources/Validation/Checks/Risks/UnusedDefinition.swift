import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// An expression or list for several risks that none of them uses.
  static let unusedDefinition = Check(
    "unused-definition",
    .warning,
    .risks,
    needsWhole: true,
    title: LocalizedText(
      "Geen enkel risico gebruikt deze definitie",
      "No risk uses this definition"
    ),
    why: LocalizedText(
      "De uitdrukking of lijst is één keer opgeschreven voor meer risico’s, maar geen "
        + "ervan noemt haar.",
      "The expression or list is written once for several risks, but none of them names "
        + "it."
    ),
    bad: [
      Change("risks/all.yaml", "{ when: isHeavy,", "{ when: project.weight > limit.heavy,"),
      Change("definitions/all.yaml", "define: isHeavy", "define: «isHeavy»"),
    ]
  ) { checkup, report in
    var words: Set<String> = []
    for entry in checkup.text.rules where entry.model.kind == .risk {
      checkup.collectWords(entry.node, &words)
    }
    for entry in checkup.text.documents.filter({ $0.key.hasPrefix("definitions/") }).values.joined()
    { checkup.collectWords(entry, &words, under: ["expression", "keep"]) }
    for definition in checkup.text.shared.definitions where !words.contains(definition.name) {
      report.report(
        at: checkup.head(of: definition.name, definition.node),
        nl: "geen enkel risico gebruikt ‘\(definition.name)’",
        en: "no risk uses ‘\(definition.name)’"
      )
    }
    for list in checkup.text.shared.lists where !words.contains(list.name) {
      report.report(
        at: checkup.head(of: list.name, list.node),
        nl: "geen enkel risico kijkt naar de lijst ‘\(list.name)’",
        en: "no risk looks at the list ‘\(list.name)’"
      )
    }
  }
}

extension Checkup {
  /// Returns where the name of something stands in the file of its text.
  func head(of name: String, _ node: YAMLNode) -> Place {
    func find(_ node: YAMLNode) -> Place? {
      switch node.content {
      case .scalar: return nil
      case .list(let nodes): return nodes.lazy.compactMap(find).first
      case .map(let pairs):
        for pair in pairs {
          if pair.key == "define", pair.value.text == name { return pair.value.place }
          if pair.key == "lists", let own = pair.value.map?.first(where: { $0.key == name }) {
            return own.place
          }
        }
        return nil
      }
    }
    return text.documents[node.place.file]?.lazy.compactMap(find).first ?? node.place
  }
}
