import Catalogue
import DecisionTables
import Vocabulary

extension Check {
  /// A row that never decides, because rows before it take all its cases.
  static let maskedRow = Check(
    "masked-row",
    .error,
    .tables,
    title: LocalizedText("Een rij komt nooit aan de beurt", "A row never gets its turn"),
    why: LocalizedText(
      "Elke invoer van deze rij wordt al beslist door een rij die voorgaat. De rij doet "
        + "niets: zet haar hoger of haal haar weg.",
      "Every input of this row is decided by a row that goes before it. The row does "
        + "nothing: move it up or remove it."
    ),
    bad: [
      Change(
        "tables/care.yaml",
        "serviceGroup: '\"fragile\"', value: '< limit.costly'",
        "value: '< limit.costly'"
      ),
      Change("tables/care.yaml", "- id: CARE-CHEAP", "- id: «CARE-CHEAP»"),
    ]
  ) { checkup, report in
    for view in checkup.tableViews {
      var masked: [Int: (by: [Int], epochs: Int, TableEpoch, [Witness])] = [:]
      for epoch in view.epochs {
        for row in epoch.table.maskedRows() {
          let count = masked[row.row]?.epochs ?? 0
          let witness = view.witness(row.example, on: epoch.day)
          masked[row.row] = (row.maskedBy, count + 1, epoch, witness)
        }
      }
      // A row that decides on some days has a purpose.
      for (row, found) in masked where found.epochs == view.epochs.count {
        let others = found.by.map { "‘\(view.model.rows[$0].id)’" }.joined(separator: ", ")
        report.report(
          at: view.place(ofRow: row),
          nl: "‘\(view.model.rows[row].id)’ beslist nooit: \(others) gaat voor",
          en: "‘\(view.model.rows[row].id)’ never decides: \(others) goes before it",
          witness: found.3,
          related: found.by.map(view.place(ofRow:))
        )
      }
    }
  }
}
