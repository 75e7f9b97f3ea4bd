import CatalogueReading
import Catalogue
import DecisionTables
import Vocabulary

extension Check {
  /// A row with a cell that no value matches.
  static let unreachableRow = Check(
    "unreachable-row",
    .error,
    .tables,
    title: LocalizedText("Een rij is niet te bereiken", "A row cannot be reached"),
    why: LocalizedText(
      "Een cel van de rij past op geen enkele waarde die voorkomt: een bedrag onder nul, een "
        + "leeg interval of een waarde buiten het domein.",
      "A cell of the row matches no value that occurs: an amount below zero, an empty "
        + "interval, or a value outside the domain."
    ),
    bad: [
      Change(
        "tables/care.yaml",
        "- id: CARE-CHEAP\n    when: { value: '< limit.costly' }",
        "- id: CARE-CHEAP\n    when: { value: «'< 0'» }"
      )
    ]
  ) { checkup, report in
    for view in checkup.tableViews where !view.epochs.isEmpty {
      var counts: [Int: (epochs: Int, input: Int)] = [:]
      for epoch in view.epochs {
        for row in epoch.table.unreachableRows() {
          counts[row.row] = ((counts[row.row]?.epochs ?? 0) + 1, row.input)
        }
      }
      for (row, found) in counts where found.epochs == view.epochs.count {
        let name = view.model.inputs[found.input]
        let cell = view.model.rows[row].tests[found.input]
        report.report(
          at: view.cell(row, found.input)?.place ?? view.place(ofRow: row),
          nl: "‘\(cell)’ past op geen enkele waarde van ‘\(name)’",
          en: "‘\(cell)’ matches no value of ‘\(name)’"
        )
      }
    }
  }
}
