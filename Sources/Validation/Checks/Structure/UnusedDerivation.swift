import Assessment
import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A derived fact that nothing uses.
  static let unusedDerivation = Check(
    "unused-derivation",
    .warning,
    .structure,
    needsWhole: true,
    title: LocalizedText("Niets gebruikt een afgeleid feit", "Nothing uses a derived fact"),
    why: LocalizedText(
      "Geen regel, tabel, tekst of ander feit gebruikt deze afleiding. Waarschijnlijk is een "
        + "naam verkeerd, of is de afleiding overbodig.",
      "No rule, table, text or other fact uses this derivation. A name is probably wrong, or "
        + "the derivation is needless."
    ),
    bad: [
      Change(
        "derivations/all.yaml",
        "- derive: weight\n",
        """
        - derive: «twice»
          type: number
          expression: 2 * project.weight
          title: { nl: Dubbel gewicht, en: Twice the weight }
          sources: ['post:2']
          certainty: confirmed
          examples:
            - given: { project.weight: 2 }
              expect: 4
        - derive: weight

        """
      )
    ]
  ) { checkup, report in
    for entry in checkup.derivations where !entry.model.isStep {
      let id = entry.model.id
      guard !checkup.usedNames.contains(id), !ExampleRunner.namesOfEngine.contains(id) else {
        continue
      }
      report.report(
        at: entry.node.head,
        nl: "niets gebruikt ‘\(id)’",
        en: "nothing uses ‘\(id)’"
      )
    }
  }
}
