import Catalogue
import DecisionTables
import Vocabulary

extension Check {
  /// Two rows that can be one.
  static let mergeableRows = Check(
    "mergeable-rows",
    .info,
    .tables,
    title: LocalizedText("Twee rijen kunnen er één zijn", "Two rows can be one"),
    why: LocalizedText(
      "De rijen verschillen in één cel en geven hetzelfde. Eén rij is korter en kan niet "
        + "half worden gewijzigd. Rijen met een eigen bron of een eigen toelichting mogen naast "
        + "elkaar staan.",
      "The rows differ in one cell and give the same. One row is shorter and cannot be "
        + "changed by half. Rows with a source or a note of their own may stand beside each "
        + "other."
    ),
    bad: [
      Change(
        "tables/care.yaml",
        "- id: CARE-COSTLY",
        """
        - id: «CARE-MORE»
            when: { serviceGroup: '"fragile"', value: '>= limit.costly' }
            then: { care: extra }
            sources: ['post:3:1']
            certainty: confirmed
            examples:
              - given: { serviceGroup: fragile, value: 6000, on: 2026-01-01 }
                expect: { care: extra }
          - id: CARE-COSTLY
        """
      ),
      Change("tables/care.yaml", "hitPolicy: F", "hitPolicy: F"),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      guard let epoch = view.epochs.first else { continue }
      for pair in epoch.table.mergeableRows() {
        let rows = [view.model.rows[pair.first], view.model.rows[pair.second]]
        guard rows[0].note == rows[1].note,
          rows[0].provenance.sources == rows[1].provenance.sources,
          rows[0].provenance.certainty == rows[1].provenance.certainty
        else { continue }
        let column = pair.input.map { view.model.inputs[$0] } ?? "-"
        report.report(
          at: view.place(ofRow: max(pair.first, pair.second)),
          nl: "‘\(rows[1].id)’ en ‘\(rows[0].id)’ verschillen hooguit in ‘\(column)’",
          en: "‘\(rows[1].id)’ and ‘\(rows[0].id)’ differ at most in ‘\(column)’",
          related: [view.place(ofRow: min(pair.first, pair.second))]
        )
      }
    }
  }
}
