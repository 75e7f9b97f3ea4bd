import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// Two tables that give the same fact on the same day.
  static let overlappingVersions = Check(
    "overlapping-versions",
    .error,
    .dates,
    title: LocalizedText(
      "Twee versies van een tabel gelden tegelijk",
      "Two versions of a table are valid together"
    ),
    why: LocalizedText(
      "Beide tabellen geven hetzelfde feit en gelden op dezelfde dagen. Dan is niet te "
        + "zeggen welke telt. Laat de oude eindigen op de dag voordat de nieuwe begint.",
      "Both tables give the same fact and are valid on the same days. Then it cannot be told "
        + "which counts. Let the old one end on the day before the new one begins."
    ),
    bad: [
      Change(file: "tables/size-2.yaml", text: ExampleCatalogue.secondSize("«2024-01-01»"))
    ],
    good: [
      Change(file: "tables/size-2.yaml", text: ExampleCatalogue.secondSize("2024-01-01")),
      Change(
        "tables/size.yaml",
        "valid: { from: 2020-01-01 }",
        "valid: { from: 2020-01-01, to: 2023-12-31 }"
      ),
      Change("tables/size.yaml", "weight: 34, on: 2026-01-01", "weight: 28, on: 2023-01-01"),
      Change("tables/size.yaml", "weight: 35, on: 2026-01-01", "weight: 31, on: 2023-01-01"),
      Change("tables/size.yaml", "weight: 5, on: 2026-01-01", "weight: 5, on: 2023-01-01"),
    ]
  ) { checkup, report in
    for (place, entry) in checkup.tables.enumerated() {
      for other in checkup.tables[..<place] {
        guard entry.model.outputs.map(\.name) == other.model.outputs.map(\.name),
          entry.model.valid.overlaps(other.model.valid)
        else { continue }
        let isLater = entry.model.valid.from >= other.model.valid.from
        let (later, earlier) = isLater ? (entry, other) : (other, entry)
        report.report(
          at: later.node["valid"]?["from"]?.place ?? later.node.place,
          nl: "‘\(later.model.id)’ en ‘\(earlier.model.id)’ gelden op dezelfde dagen",
          en: "‘\(later.model.id)’ and ‘\(earlier.model.id)’ are valid on the same days",
          related: [earlier.node["valid"]?.place ?? earlier.node.place]
        )
      }
    }
  }
}
