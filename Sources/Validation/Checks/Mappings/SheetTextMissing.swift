import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A text that the preparation sheet looks up and that is not there.
  static let sheetTextMissing = Check(
    "sheet-text-missing",
    .warning,
    .mappings,
    needsWhole: true,
    title: LocalizedText(
      "Een tekst van het voorbereidingsblad ontbreekt",
      "A text of the preparation sheet is missing"
    ),
    why: LocalizedText(
      "Het blad zoekt deze tekst op. Zonder haar blijft op die plaats een kopje zonder "
        + "inhoud weg.",
      "The sheet looks this text up. Without it that part of the sheet is left out."
    ),
    bad: [
      Change(
        file: "preparation/all.yaml",
        text: """
          - text: «not-public»
            title: { nl: Niet delen, en: Not to be shared }
            lines:
              - { nl: Deel de inhoud niet., en: Do not share the contents. }
            sources: ['post:2']
            certainty: confirmed

          """
      )
    ]
  ) { checkup, report in
    let texts = checkup.text.preparationTexts
    let known = Set(texts.map(\.model.id))
    for names in [SheetText.allCases.map(\.rawValue), CrossProjectText.allCases.map(\.rawValue)] {
      guard let first = texts.first(where: { names.contains($0.model.id) }) else { continue }
      for name in names where !known.contains(name) {
        report.report(
          at: first.node.head,
          nl: "de tekst ‘\(name)’ staat er niet bij",
          en: "the text ‘\(name)’ is not among these"
        )
      }
    }
  }
}
