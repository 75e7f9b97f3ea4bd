import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A row or band without an example.
  static let rowWithoutExample = Check(
    "row-without-example",
    .error,
    .examples,
    title: LocalizedText("Een rij heeft geen voorbeeld", "A row has no example"),
    why: LocalizedText(
      "Een voorbeeld is de toets van een rij en laat zien wat zij betekent. Zonder voorbeeld "
        + "valt een verkeerde wijziging niet op.",
      "An example is the test of a row and shows what it means. Without one a wrong change "
        + "is not noticed."
    ),
    bad: [
      Change("tables/size.yaml", "- id: SIZE-PALLET", "- id: «SIZE-PALLET»"),
      Change(
        "tables/size.yaml",
        "    examples:\n      - given: { nature: pallet, weight: 5, on: 2026-01-01 }\n       "
          + " expect: { size: large }\n",
        ""
      ),
    ]
  ) { checkup, report in
    for view in checkup.tableViews {
      for (number, row) in view.model.rows.enumerated() where row.examples.isEmpty {
        report.report(
          at: view.place(ofRow: number),
          nl: "‘\(row.id)’ heeft geen voorbeeld",
          en: "‘\(row.id)’ has no example"
        )
      }
    }
  }
}
