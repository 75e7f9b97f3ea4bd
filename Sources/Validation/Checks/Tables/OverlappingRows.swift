import Catalogue
import FEEL
import CatalogueReading
import DecisionTables
import Vocabulary

extension Check {
  /// Two rows of a table with hit policy U that can hold together.
  static let overlappingRows = Check(
    "overlapping-rows",
    .error,
    .tables,
    title: LocalizedText("Twee rijen gelden tegelijk", "Two rows hold together"),
    why: LocalizedText(
      "In een tabel met trefferbeleid U mag er voor elke invoer hoogstens één rij zijn. Hier "
        + "zijn het er twee: dan is er geen antwoord. Maak een van de cellen nauwer.",
      "In a table with hit policy U there is at most one row for each input. Here there are "
        + "two, and then there is no answer. Narrow one of the cells."
    ),
    bad: [
      Change("tables/size.yaml", "- id: SIZE-PALLET", "- id: «SIZE-PALLET»"),
      Change("tables/size.yaml", "nature: '\"pallet\"'", "nature: '\"pallet\", \"parcel\"'"),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.model.hitPolicy == "U" && view.matrix == nil {
      for (overlap, epoch) in checkup.overlaps(of: view) where overlap.limitInput == nil {
        checkup.report(overlap.overlap, view, epoch, report)
      }
    }
  }
}

/// An overlap with the input of which the rows share no more than a limit.
struct TableOverlap {
  let overlap: Overlap
  let limitInput: Int?
}

extension Checkup {
  /// Returns the pairs of rows that the hit policy does not allow to hold together, each once.
  func overlaps(of view: TableView) -> [(TableOverlap, TableEpoch)] {
    var seen: Set<[Int]> = []
    return view.epochs.flatMap { epoch in
      epoch.table.overlaps(limit: 20).compactMap { overlap in
        guard overlap.weight == .conflict, seen.insert([overlap.first, overlap.second]).inserted
        else { return nil }
        let limit = overlap.box.sets.indices.first { input in
          let intervals = overlap.box.sets[input].intervals
          return !intervals.isEmpty && intervals.allSatisfy { $0.lower == $0.upper }
            && [overlap.first, overlap.second].allSatisfy {
              epoch.table.rows[$0].tests[input] != overlap.box.sets[input]
            }
        }
        return (TableOverlap(overlap: overlap, limitInput: limit), epoch)
      }
    }
  }

  /// Reports two rows that hold together, at the second.
  func report(_ overlap: Overlap, _ view: TableView, _ epoch: TableEpoch, _ report: Report) {
    let ids = [overlap.first, overlap.second].map { view.model.rows[$0].id }
    report.report(
      at: view.place(ofRow: overlap.second),
      nl: "‘\(ids[1])’ geldt samen met ‘\(ids[0])’\(epoch.since(view).nl)",
      en: "‘\(ids[1])’ holds together with ‘\(ids[0])’\(epoch.since(view).en)",
      suggestion: LocalizedText(
        "maak een cel van een van beide rijen nauwer",
        "narrow a cell of one of the rows"
      ),
      witness: view.witness(overlap.box.example, on: epoch.day),
      related: [view.place(ofRow: overlap.first)]
    )
  }
}
