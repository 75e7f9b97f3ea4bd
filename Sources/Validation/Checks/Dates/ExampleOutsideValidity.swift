import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// An example on a day on which its table is not in force.
  static let exampleOutsideValidity = Check(
    "example-outside-validity",
    .error,
    .dates,
    title: LocalizedText(
      "Een voorbeeld valt buiten de geldigheid",
      "An example falls outside the validity"
    ),
    why: LocalizedText(
      "Op de dag van het voorbeeld geldt de tabel niet: het voorbeeld toetst haar dus niet.",
      "On the day of the example the table is not in force, so the example does not test it."
    ),
    bad: [
      Change("tables/size.yaml", "weight: 34, on: 2026-01-01", "weight: 34, on: «2019-01-01»")
    ]
  ) { checkup, report in
    for view in checkup.tableViews {
      for row in view.rowNodes {
        for example in row["examples"]?.list ?? [] {
          guard let node = example["given"]?["on"], let text = node.text,
            let day = CalendarDate(iso: text), !view.model.valid.contains(day),
            example["expect"]?.map?.contains(where: { $0.value.text != "unknown" }) ?? false
          else { continue }
          report.report(
            at: node.place,
            nl: "op \(day) geldt ‘\(view.model.id)’ niet",
            en: "on \(day) ‘\(view.model.id)’ is not in force"
          )
        }
      }
    }
  }
}
