import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A column in which no row asks anything.
  static let emptyColumn = Check(
    "empty-column",
    .warning,
    .tables,
    title: LocalizedText("Een kolom is leeg", "A column is empty"),
    why: LocalizedText(
      "Geen enkele rij heeft een cel in deze kolom. Haal de kolom weg of vul haar in.",
      "No row has a cell in this column. Remove the column or fill it in."
    ),
    bad: [
      Change("tables/size.yaml", "[nature, weight]", "[nature, weight, «serviceGroup»]")
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil && !view.model.rows.isEmpty {
      let nodes = view.node["inputs"]?.list ?? []
      for (input, node) in nodes.enumerated()
      where view.isEmpty(column: input) {
        report.report(
          at: node.place,
          nl: "geen rij stelt iets aan ‘\(view.model.inputs[input])’",
          en: "no row asks anything of ‘\(view.model.inputs[input])’"
        )
      }
    }
  }
}
