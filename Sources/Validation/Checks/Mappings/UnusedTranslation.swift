import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A table of translations that no field uses.
  static let unusedTranslation = Check(
    "unused-translation",
    .info,
    .mappings,
    title: LocalizedText(
      "Geen enkel veld gebruikt deze vertaling",
      "No field uses this translation"
    ),
    why: LocalizedText(
      "De tabel met vertalingen staat er voor niets. Noem haar bij een veld of haal "
        + "haar weg.",
      "The table of translations stands there for nothing. Name it with a field or take "
        + "it away."
    ),
    bad: [
      Change("mappings/csv.yaml", "  vervoer:\n", "  «transport»:\n    spoor:\n  vervoer:\n")
    ]
  ) { checkup, report in
    // The reader of tables that people keep knows these by name.
    let ofReader: Set = ["month-text", "yes-no-text"]
    for entry in checkup.text.mappings {
      let used = Set(entry.model.fields.compactMap(\.translation))
      for pair in entry.node["translations"]?.map ?? []
      where !used.contains(pair.key) && !ofReader.contains(pair.key) {
        report.report(
          at: pair.place,
          nl: "geen veld gebruikt de vertaling ‘\(pair.key)’",
          en: "no field uses the translation ‘\(pair.key)’"
        )
      }
    }
  }
}
