import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

extension Check {
  /// A cell that names every value there is.
  static let cellTakesAll = Check(
    "cell-takes-all",
    .info,
    .types,
    title: LocalizedText("Een cel noemt alle waarden", "A cell names all values"),
    why: LocalizedText(
      "Deze cel laat elke waarde toe die het feit kan hebben. Met een streepje of zonder de "
        + "cel staat er hetzelfde, en hoeft een onbekend feit niet gevraagd te worden.",
      "This cell allows every value that the fact can have. A dash or no cell says the same, "
        + "and an unknown fact need not be asked for."
    ),
    bad: [
      Change(
        "tables/care.yaml",
        "- id: CARE-CHEAP\n    when: { value: '< limit.costly' }",
        "- id: CARE-CHEAP\n    when: { serviceGroup: «'\"ordinary\", \"fragile\"'», value: "
          + "'< limit.costly' }"
      )
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      for row in view.model.rows.indices {
        for (input, column) in view.columns.enumerated() {
          guard let cell = view.cell(row, input), let text = cell.text, text != "-",
            !view.epochs.isEmpty, column.domain != nil || !column.bounds.isAll,
            view.epochs.allSatisfy({
              column.range.isSubset(of: $0.table.rows[row].tests[input])
            })
          else { continue }
          report.report(
            at: cell.place,
            nl: "\(text) laat elke waarde van ‘\(column.name)’ toe",
            en: "\(text) allows every value of ‘\(column.name)’"
          )
        }
      }
    }
  }
}
