import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A law, directive or regulation without its official identifier.
  static let sourceWithoutIdentifier = Check(
    "source-without-identifier",
    .warning,
    .sources,
    title: LocalizedText(
      "Een wettekst heeft geen officieel kenmerk",
      "A legal text has no official identifier"
    ),
    why: LocalizedText(
      "Een wet heeft een BWB-nummer, een richtlijn of verordening een CELEX-nummer. Daarmee "
        + "vindt een lezer de tekst terug.",
      "A law has a BWB number, a directive or regulation a CELEX number. With it a reader "
        + "finds the text."
    ),
    bad: [
      Change("sources/all.yaml", "- source: post\n  kind: law", "- source: «post»\n  kind: law"),
      Change("sources/all.yaml", "{ bwb: BWBR0000001 }", "{ url: 'https://example.org' }"),
    ]
  ) { checkup, report in
    let keys = ["law": ["bwb", "celex"], "directive": ["celex"], "regulation": ["celex"]]
    for entry in checkup.soundSources {
      guard let wanted = keys[entry.model.kind],
        wanted.allSatisfy({ entry.model.identifiers[$0] == nil })
      else { continue }
      report.report(
        at: entry.node.head,
        nl: "‘\(entry.model.id)’ heeft geen \(wanted[0])",
        en: "‘\(entry.model.id)’ has no \(wanted[0])"
      )
    }
  }
}
