import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

extension Check {
  /// A part of a cell that adds nothing to the others.
  static let needlessAlternative = Check(
    "needless-alternative",
    .warning,
    .types,
    title: LocalizedText("Een deel van een cel voegt niets toe", "A part of a cell adds nothing"),
    why: LocalizedText(
      "Wat dit deel van de cel toelaat, laat een ander deel al toe. Waarschijnlijk was een "
        + "andere waarde bedoeld.",
      "What this part of the cell allows, another part allows already. Another value was "
        + "probably meant."
    ),
    bad: [
      Change("tables/size.yaml", "nature: '\"pallet\"'", "nature: '\"pallet\", «\"pallet\"»'")
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      for row in view.model.rows.indices {
        for input in view.model.inputs.indices {
          guard let cell = view.cell(row, input), let text = cell.text,
            let tests = try? UnaryTests.parse(text), tests.tests.count > 1,
            let day = view.epochs.first?.day
          else { continue }
          var sets: [ValueSet] = []
          for test in tests.tests {
            let set = try? ValueSet(UnaryTests(tests: [test])) { name in
              checkup.parameters[name]?.value(on: day).map { .number($0.value) }
            }
            if let set { sets.append(set) }
          }
          guard sets.count == tests.tests.count else { continue }
          for place in sets.indices.dropFirst()
          where sets[..<place].contains(where: { sets[place].isSubset(of: $0) }) {
            let part = tests.tests[place].description
            let offset = text.ranges(of: part).last.map {
              text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
            }
            report.report(
              at: offset.map { checkup.place(of: $0, in: cell) } ?? cell.place,
              length: offset == nil ? 0 : part.unicodeScalars.count,
              nl: "\(part) staat al in deze cel",
              en: "\(part) is already in this cell"
            )
          }
        }
      }
    }
  }
}
