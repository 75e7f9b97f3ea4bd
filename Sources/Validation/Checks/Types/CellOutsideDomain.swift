import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

extension Check {
  /// A limit in a cell that the fact can never have.
  static let cellOutsideDomain = Check(
    "cell-outside-domain",
    .error,
    .types,
    title: LocalizedText(
      "Een grens ligt buiten wat een feit kan zijn",
      "A limit lies outside what a fact can be"
    ),
    why: LocalizedText(
      "De woordenlijst zegt welke waarden het feit kan hebben. Deze grens ligt daarbuiten: "
        + "zij deelt niets in tweeën.",
      "The vocabulary says which values the fact can have. This limit lies outside: it "
        + "divides nothing."
    ),
    bad: [
      Change("tables/size.yaml", "inputs: [nature, weight]", "inputs: [nature, project.weight]"),
      Change(
        "tables/size.yaml",
        "nature: '\"parcel\"', weight: '< limit.heavy'",
        "nature: '\"parcel\"', project.weight: '< limit.heavy, > «2000»'"
      ),
      Change(
        "tables/size.yaml",
        "nature: '\"parcel\"', weight: '>= limit.heavy'",
        "nature: '\"parcel\"', project.weight: '>= limit.heavy'"
      ),
      Change(
        "tables/size.yaml",
        "nature: parcel, weight: 34",
        "nature: parcel, project.weight: 34"
      ),
      Change(
        "tables/size.yaml",
        "nature: parcel, weight: 29",
        "nature: parcel, project.weight: 29"
      ),
      Change(
        "tables/size.yaml",
        "nature: parcel, weight: 35",
        "nature: parcel, project.weight: 35"
      ),
      Change(
        "tables/size.yaml",
        "nature: parcel, weight: 30",
        "nature: parcel, project.weight: 30"
      ),
      Change("tables/size.yaml", "nature: pallet, weight: 5", "nature: pallet, project.weight: 5"),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      for row in view.model.rows.indices {
        for (input, column) in view.columns.enumerated() {
          guard let cell = view.cell(row, input), let text = cell.text else { continue }
          for token in ExpressionToken.tokens(of: text) where token.kind == .number {
            guard let number = Decimal(parsing: token.text), column.leavesOut(.number(number))
            else {
              continue
            }
            report.report(
              at: checkup.place(of: token.offset, in: cell),
              nl: "‘\(column.name)’ kan geen \(token.text) zijn",
              en: "‘\(column.name)’ cannot be \(token.text)"
            )
          }
        }
      }
    }
  }
}

extension InputColumn {
  /// Whether the input can never have a value.
  func leavesOut(_ value: Value) -> Bool {
    if let domain { return !domain.contains(value) }
    return bounds.contains(value) == .no
  }
}
