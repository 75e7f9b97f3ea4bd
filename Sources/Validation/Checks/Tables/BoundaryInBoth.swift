import CatalogueReading
import Catalogue
import DecisionTables
import Vocabulary

extension Check {
  /// A limit at which two rows hold.
  static let boundaryInBoth = Check(
    "boundary-in-both",
    .error,
    .tables,
    title: LocalizedText("Op een grens gelden twee rijen", "Two rows hold at a limit"),
    why: LocalizedText(
      "Beide rijen bevatten de grens zelf. Precies daar is er dan geen antwoord. Laat één "
        + "van beide rijen de grens bevatten.",
      "Both rows hold the limit itself. Exactly there no answer is possible. Let one of the "
        + "rows hold the limit."
    ),
    bad: [
      Change("tables/size.yaml", "'>= limit.heavy'", "«'>= limit.heavy'»"),
      Change("tables/size.yaml", "'< limit.heavy'", "'<= limit.heavy'"),
      Change("tables/size.yaml", "weight: 34, on", "weight: 35, on"),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.model.hitPolicy == "U" && view.matrix == nil {
      for (entry, epoch) in checkup.overlaps(of: view) {
        guard let input = entry.limitInput else { continue }
        let rows = [entry.overlap.first, entry.overlap.second]
        let ids = rows.map { view.model.rows[$0].id }
        let limit = "\(view.model.inputs[input]) \(entry.overlap.box.sets[input])"
        report.report(
          at: view.cell(rows[1], input)?.place ?? view.place(ofRow: rows[1]),
          nl: "bij \(limit) gelden ‘\(ids[0])’ en ‘\(ids[1])’ allebei",
          en: "at \(limit) both ‘\(ids[0])’ and ‘\(ids[1])’ hold",
          suggestion: LocalizedText(
            "sluit de grens bij een van beide uit: < in plaats van <=, of > in plaats van >=",
            "leave the limit out of one of them: < instead of <=, or > instead of >="
          ),
          witness: view.witness(entry.overlap.box.example, on: epoch.day),
          related: [view.cell(rows[0], input)?.place ?? view.place(ofRow: rows[0])]
        )
      }
    }
  }
}
