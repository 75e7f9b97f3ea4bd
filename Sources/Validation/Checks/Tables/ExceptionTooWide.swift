import Catalogue
import CatalogueReading
import DecisionTables
import Vocabulary

extension Check {
  /// An exception that takes more cases than what it sets aside.
  static let exceptionTooWide = Check(
    "exception-too-wide",
    .error,
    .tables,
    title: LocalizedText(
      "Een uitzondering is ruimer dan de regel",
      "An exception is wider than its rule"
    ),
    why: LocalizedText(
      "Een uitzondering zet een regel opzij in een deel van haar gevallen. Deze rij geldt "
        + "ook waar die regel niet geldt. Maak een cel nauwer, of noem de juiste rij bij "
        + "exceptTo.",
      "An exception sets a rule aside in a part of its cases. This row also holds where that "
        + "rule does not. Narrow a cell, or name the right row in exceptTo."
    ),
    bad: [
      Change("tables/care.yaml", "exceptTo: CARE-CHEAP", "exceptTo: «CARE-COSTLY»")
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      for (number, row) in view.model.rows.enumerated() {
        guard let rule = row.exceptTo, let place = view.rowNodes[number]["exceptTo"]?.place,
          let other = view.model.rows.firstIndex(where: { $0.id == rule })
        else { continue }
        for epoch in view.epochs {
          let pairs = zip(epoch.table.rows[number].tests, epoch.table.rows[other].tests)
          let cells = zip(pairs, epoch.table.inputs)
          guard
            let wide = cells.first(where: {
              !$0.0.0.intersection($0.1.range).isSubset(of: $0.0.1)
            })
          else { continue }
          report.report(
            at: place,
            nl: "‘\(row.id)’ geldt bij ‘\(wide.1.name)’ ook buiten ‘\(rule)’",
            en: "‘\(row.id)’ also holds outside ‘\(rule)’ in ‘\(wide.1.name)’",
            related: [view.place(ofRow: other)]
          )
          break
        }
      }
    }
  }
}

extension InputColumn {
  /// The values that the input can have.
  var range: ValueSet {
    guard let domain else { return bounds }
    return (try? ValueSet(domain)) ?? .all
  }
}
