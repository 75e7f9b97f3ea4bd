import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

extension Check {
  /// A limit at which neither of two rows answers.
  static let boundaryHole = Check(
    "boundary-hole",
    .error,
    .tables,
    title: LocalizedText("Op een grens geldt geen rij", "No row holds at a limit"),
    why: LocalizedText(
      "De ene rij eindigt voor de grens en de andere begint erna. Wie precies op de grens "
        + "zit, krijgt geen antwoord. Laat een van beide rijen de grens bevatten, zoals de wet "
        + "zegt: ‘gelijk aan of hoger dan’ is >=.",
      "One row ends before the limit and the other begins after it. Whoever is exactly at "
        + "the limit gets no answer. Let one of the rows hold the limit, as the law says: ‘equal "
        + "to or greater than’ is >=."
    ),
    bad: [
      Change("tables/size.yaml", "weight: '>= limit.heavy'", "weight: «'> limit.heavy'»"),
      Change("tables/size.yaml", "weight: 35, on", "weight: 36, on"),
      Change("tables/size.yaml", "weight: 30, on", "weight: 31, on"),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      for (gap, epoch) in checkup.gaps(of: view) {
        guard let input = gap.holeInput else { continue }
        let (row, place) = checkup.neighbour(of: gap, input, view, epoch)
        let name = view.model.inputs[input]
        report.report(
          at: place,
          nl: "bij \(name) \(gap.box.sets[input]) geldt geen rij; ‘\(row)’ sluit de grens uit",
          en: "at \(name) \(gap.box.sets[input]) no row holds; ‘\(row)’ leaves the limit out",
          suggestion: LocalizedText(
            "schrijf >= of <= waar nu > of < staat, of sluit het haakje",
            "write >= or <= instead of > or <, or close the bracket"
          ),
          witness: view.witness(gap.box.example, on: epoch.day)
        )
      }
    }
  }
}

extension Checkup {
  /// Returns the row that ends at a gap, with the place of its cell: an open end before a closed one.
  func neighbour(
    of gap: TableGap,
    _ input: Int,
    _ view: TableView,
    _ epoch: TableEpoch
  ) -> (row: String, place: Place) {
    let hole = gap.box.sets[input].complement
    let rows = epoch.table.rows.indices.filter { row in
      let tests = epoch.table.rows[row].tests
      let touches = !Set(tests[input].breakpointValues).isDisjoint(with: hole.breakpointValues)
      return touches
        && tests.indices.allSatisfy {
          $0 == input || !tests[$0].isDisjoint(with: gap.box.sets[$0])
        }
    }
    // Of the rows around the gap the one written with an open end is the one to look at.
    let open = rows.filter {
      let cell = view.model.rows[$0].tests[input]
      return cell.contains(">") && !cell.contains(">=") || cell.hasPrefix("(")
    }
    guard let row = open.first ?? rows.first else {
      return (view.model.id, view.node["table"]?.place ?? view.node.place)
    }
    return (view.model.rows[row].id, view.cell(row, input)?.place ?? view.place(ofRow: row))
  }
}

extension ValueSet {
  /// The ends of the intervals of the set.
  var breakpointValues: [Value] { intervals.flatMap { [$0.lower, $0.upper].compactMap(\.self) } }
}
