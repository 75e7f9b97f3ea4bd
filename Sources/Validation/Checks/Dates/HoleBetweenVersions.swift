import FEEL
import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// Days between two versions of a table on which none is valid.
  static let holeBetweenVersions = Check(
    "hole-between-versions",
    .error,
    .dates,
    title: LocalizedText(
      "Tussen twee versies van een tabel zitten dagen",
      "There are days between two versions of a table"
    ),
    why: LocalizedText(
      "De ene versie eindigt eerder dan de dag voordat de andere begint. Op de dagen "
        + "ertussen geldt geen enkele versie.",
      "One version ends earlier than the day before the other begins. On the days between "
        + "them no version is valid."
    ),
    bad: [
      Change(file: "tables/size-2.yaml", text: ExampleCatalogue.secondSize("«2024-02-01»")),
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
    let groups = Dictionary(grouping: checkup.tables) { $0.model.outputs.map(\.name) }
    for group in groups.values where group.count > 1 {
      let order = group.sorted { $0.model.valid.from < $1.model.valid.from }
      for (before, after) in zip(order, order.dropFirst()) {
        guard let next = before.model.valid.to?.adding(days: 1), after.model.valid.from > next
        else {
          continue
        }
        let days = Check.days(next, after.model.valid.from.adding(days: -1))
        report.report(
          at: after.node["valid"]?["from"]?.place ?? after.node.place,
          nl: "\(days.nl) geldt geen versie van deze tabel",
          en: "\(days.en) no version of this table is valid",
          suggestion: LocalizedText("begin op \(next)", "begin on \(next)"),
          related: [before.node["valid"]?.place ?? before.node.place]
        )
      }
    }
  }
}
