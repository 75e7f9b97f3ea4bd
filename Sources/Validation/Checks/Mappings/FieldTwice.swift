import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// Two fields of a mapping with one name.
  static let fieldTwice = Check(
    "field-twice",
    .warning,
    .mappings,
    title: LocalizedText(
      "Twee velden hebben één naam",
      "Two fields have one name"
    ),
    why: LocalizedText(
      "Wie naar het veld verwijst, bedoelt het eerste of het tweede. Geef elk veld een "
        + "eigen naam.",
      "Who refers to the field means the first or the second. Give each field a name of "
        + "its own."
    ),
    bad: [
      Change("mappings/csv.yaml", "{ field: vervoer,", "{ field: «gewicht»,")
    ]
  ) { checkup, report in
    for entry in checkup.text.mappings {
      var seen: Set<String> = []
      for node in entry.node["fields"]?.list ?? [] {
        guard let name = node["field"], let id = name.text, !seen.insert(id).inserted else {
          continue
        }
        report.report(
          at: name.place,
          nl: "er is al een veld ‘\(id)’",
          en: "there already is a field ‘\(id)’"
        )
      }
    }
  }
}
