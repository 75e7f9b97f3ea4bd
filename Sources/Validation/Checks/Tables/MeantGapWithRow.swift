import Catalogue
import DecisionTables
import CatalogueReading
import Vocabulary

extension Check {
  /// A gap that is said to be meant and that a row covers.
  static let meantGapWithRow = Check(
    "meant-gap-with-row",
    .warning,
    .suppressions,
    title: LocalizedText("Een bedoeld gat is er niet", "A meant gap is not there"),
    why: LocalizedText(
      "De tabel zegt dat hier met opzet geen rij is, maar er is er wel een. Pas de cellen "
        + "onder when aan.",
      "The table says that there is no row here on purpose, but there is one. Change the "
        + "cells under when."
    ),
    bad: [
      Change(
        "tables/size.yaml",
        "rows:",
        """
        suppress:
          - check: gap-in-table
            when: «{ nature: '"pallet"' }»
            reason: { nl: Bedoeld, en: Meant }
        rows:
        """
      )
    ]
  ) { checkup, report in
    for view in checkup.tableViews {
      for gap in view.meantGaps {
        let covering = view.epochs.lazy.compactMap { epoch in
          epoch.table.rows.firstIndex { row in
            zip(zip(row.tests, gap.cells), view.columns).allSatisfy { pair, column in
              !pair.0.intersection(pair.1).isDisjoint(with: column.range)
            }
          }
        }.first
        guard let row = covering else { continue }
        report.report(
          at: gap.node.place,
          nl: "de rij ‘\(view.model.rows[row].id)’ geldt in dit gat",
          en: "the row ‘\(view.model.rows[row].id)’ holds in this gap",
          related: [view.place(ofRow: row)]
        )
      }
    }
  }
}
