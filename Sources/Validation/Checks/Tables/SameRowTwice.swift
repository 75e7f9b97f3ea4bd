import Catalogue
import Vocabulary

extension Check {
  /// Two rows with the same cells.
  static let sameRowTwice = Check(
    "same-row-twice",
    .error,
    .tables,
    title: LocalizedText("Twee rijen vragen hetzelfde", "Two rows ask the same"),
    why: LocalizedText(
      "De cellen van de rijen zijn gelijk. Waarschijnlijk is een rij gekopieerd en daarna "
        + "niet aangepast.",
      "The cells of the rows are equal. A row was probably copied and not changed afterwards."
    ),
    bad: [
      Change("tables/care.yaml", "- id: CARE-CHEAP", "- id: «CARE-CHEAP»"),
      Change(
        "tables/care.yaml",
        "when: { value: '< limit.costly' }",
        "when: { serviceGroup: '\"fragile\"', value: '< limit.costly' }"
      ),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      var first: [[String]: Int] = [:]
      for (number, row) in view.model.rows.enumerated() {
        guard let earlier = first[row.tests] else {
          first[row.tests] = number
          continue
        }
        report.report(
          at: view.place(ofRow: number),
          nl: "‘\(row.id)’ heeft dezelfde cellen als ‘\(view.model.rows[earlier].id)’",
          en: "‘\(row.id)’ has the same cells as ‘\(view.model.rows[earlier].id)’",
          related: [view.place(ofRow: earlier)]
        )
      }
    }
  }
}
