import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

extension Check {
  /// Inputs for which no row of a table answers.
  static let gapInTable = Check(
    "gap-in-table",
    .error,
    .tables,
    title: LocalizedText("Een tabel laat een geval open", "A table leaves a case open"),
    why: LocalizedText(
      "Voor deze invoer is er geen rij, dus geen antwoord. Voeg een rij toe of verruim een "
        + "cel. Is het gat bedoeld, zeg dat dan met suppress, met de cellen van het gat onder "
        + "when.",
      "For these inputs there is no row, so no answer. Add a row or widen a cell. If the gap "
        + "is meant, say so with suppress, with the cells of the gap under when."
    ),
    bad: [
      Change(
        "tables/size.yaml",
        "table: size",
        "table: «size»"
      ),
      Change(
        "tables/size.yaml",
        "nature: '\"pallet\"'",
        "nature: '\"pallet\"', weight: '> limit.heavy'"
      ),
      Change("tables/size.yaml", "weight: 5, on: 2026-01-01", "weight: 36, on: 2026-01-01"),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      for (gap, epoch) in checkup.gaps(of: view) where gap.holeInput == nil {
        let place = view.node["table"]?.place ?? view.node.place
        let box = gap.text(view)
        report.report(
          at: place,
          nl: "geen rij voor \(box)\(epoch.since(view).nl)",
          en: "no row for \(box)\(epoch.since(view).en)",
          suggestion: LocalizedText(
            "voeg een rij toe, of zeg met suppress en when dat het gat is bedoeld",
            "add a row, or say with suppress and when that the gap is meant"
          ),
          witness: view.witness(gap.box.example, on: epoch.day)
        )
      }
    }
  }
}

/// A gap of a table.
struct TableGap: Hashable {
  /// The inputs.
  let box: Box
  /// The input of which only a limit itself, or a crack at it, is left out.
  let holeInput: Int?

  /// The cells of the gap, without those that take anything.
  func text(_ view: TableView) -> String {
    let cells = zip(view.model.inputs, box.sets).filter { !$1.isAll }
    guard !cells.isEmpty else { return "-" }
    return cells.map { "\($0) \($1)" }.joined(separator: ", ")
  }
}

extension TableEpoch {
  /// Says from which day on a fault is there, where the table changes over time.
  func since(_ view: TableView) -> LocalizedText {
    view.changes.count > 1
      ? LocalizedText(" (op \(day))", " (on \(day))") : LocalizedText("", "")
  }
}

extension Checkup {
  /// Returns the gaps of a table that are not meant, each once.
  func gaps(of view: TableView) -> [(TableGap, TableEpoch)] {
    let meant = view.meantGaps
    var found: [(TableGap, TableEpoch)] = []
    var seen: Set<[ValueSet]> = []
    for epoch in view.epochs {
      var table = epoch.table
      if !meant.isEmpty {
        let outputs = table.outputs.map { _ in Value.null }
        let holes = meant.enumerated().map {
          Row(id: "gap \($0)", tests: $1.cells, outputs: outputs)
        }
        let wider = try? DecisionTable(
          id: table.id,
          hitPolicy: .any,
          inputs: table.inputs,
          outputs: table.outputs,
          rows: table.rows + holes
        )
        table = wider ?? table
      }
      for box in table.gaps(limit: 5) where seen.insert(box.sets).inserted {
        found.append((TableGap(box: box, holeInput: hole(in: box, table)), epoch))
      }
    }
    return found
  }

  /// The input of which the gap is only a limit, or less than a cent wide between two limits.
  private func hole(in box: Box, _ table: DecisionTable) -> Int? {
    box.sets.indices.first { input in
      let intervals = box.sets[input].intervals
      guard !intervals.isEmpty else { return false }
      return intervals.allSatisfy { interval in
        guard case .number(let lower)? = interval.lower, case .number(let upper)? = interval.upper
        else { return interval.lower != nil && interval.lower == interval.upper }
        return upper - lower <= Decimal(coefficient: 1, exponent: -2)
      }
    }
  }
}
