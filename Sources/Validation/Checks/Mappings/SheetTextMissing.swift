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
    guard let first = texts.first else { return }
    let known = Set(texts.map(\.model.id))
    for text in SheetText.allCases where !known.contains(text.rawValue) {
      report.report(
        at: first.node.head,
        nl: "de tekst ‘\(text.rawValue)’ staat er niet bij",
        en: "the text ‘\(text.rawValue)’ is not among these"
      )
    }
  }
}
