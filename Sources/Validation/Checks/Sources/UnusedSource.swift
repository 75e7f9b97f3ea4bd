import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A source that nothing names.
  static let unusedSource = Check(
    "unused-source",
    .info,
    .sources,
    needsWhole: true,
    title: LocalizedText("Geen regel noemt deze bron", "No rule names this source"),
    why: LocalizedText(
      "De bron staat in de catalogus en er rust niets op. Misschien is een verwijzing vergeten.",
      "The source is in the catalogue and nothing rests on it. A citation may have been forgotten."
    ),
    bad: [
      Change(
        "sources/all.yaml",
        "- source: poster",
        """
        - source: «leaflet»
          kind: guideline
          title: { nl: Folder op de toonbank, en: Leaflet on the counter }
          short: { nl: Folder, en: Leaflet }
          certainty: single-source
        - source: poster
        """
      )
    ]
  ) { checkup, report in
    var used = Set(checkup.text.citations.map(\.citation.source))
    for entry in checkup.soundSources {
      if let old = entry.node["replaces"]?.text { used.insert(old) }
    }
    // Codes name sources in attributes too, with spaces between.
    for list in checkup.codeLists {
      for code in list.model.codes {
        for word in code.attributes.values.flatMap({ $0.split(separator: " ") }) {
          if let id = word.split(separator: ":").first { used.insert(String(id)) }
        }
      }
    }
    for entry in checkup.soundSources where !used.contains(entry.model.id) {
      report.report(
        at: entry.node.head,
        nl: "niets verwijst naar ‘\(entry.model.id)’",
        en: "nothing refers to ‘\(entry.model.id)’"
      )
    }
  }
}
