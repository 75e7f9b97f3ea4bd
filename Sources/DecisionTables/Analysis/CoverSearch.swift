import FEEL

/// The search for values that a row matches and none of some other rows.
///
/// It fixes one input after the other, each time one that a row asks for which is about to cover
/// what is left: with one input left to fix, that row rules out its own values at once. Ordinary
/// tables take a few steps for each row. Tables made to be hard, such as a thousand clauses over
/// hundreds of truth values at the brink of a gap, can take for ever: no exact search is known that
/// does not.
struct CoverSearch {
  private struct State: Hashable {
    let fixed: RowSet
    let rows: RowSet
  }

  private let boxes: RowBoxes
  /// For each input what is known of the row's cell.
  private let sides: [RowBoxes.Side]
  /// The class chosen for each input that is fixed.
  private var chosen: [Int?]
  private var fixed: RowSet
  private var failed: Set<State> = []
  /// After a search in vain, rows that leave nothing.
  private(set) var cover: RowSet

  /// Creates a search in the box of a row; without a row, in all inputs that occur.
  init(_ boxes: RowBoxes, row: Int?) {
    self.boxes = boxes
    sides = boxes.partitions.indices.map { boxes.side($0, row) }
    chosen = Array(repeating: nil, count: sides.count)
    fixed = RowSet(capacity: sides.count)
    cover = boxes.everyRow.subtracting(boxes.everyRow)
  }

  /// The values, or nil if the other rows cover the row.
  mutating func example(outside others: RowSet) -> [Value]? {
    guard finds(others) else { return nil }
    return sides.indices.map { input in
      let position = chosen[input] ?? sides[input].classes.first
      return position.map { boxes.partitions[input][$0].example } ?? .null
    }
  }

  /// Fixes inputs until none of the rows can match; false if that can't be.
  private mutating func finds(_ rows: RowSet) -> Bool {
    if rows.isEmpty { return true }
    // Rows that still ask for one input or more, and for two or more.
    var asking = cover.subtracting(cover)
    var askingTwice = asking
    for input in sides.indices where !fixed.contains(input) {
      let here = boxes.everyRow.subtracting(sides[input].covering)
      askingTwice.formUnion(asking.intersection(here))
      asking.formUnion(here)
    }
    if let row = rows.subtracting(asking).firstRow {
      cover.insert(row)
      return false
    }
    let state = State(fixed: fixed, rows: rows)
    guard let row = rows.subtracting(askingTwice).firstRow ?? rows.firstRow,
      !failed.contains(state),
      let input = sides.indices.first(where: {
        !fixed.contains($0) && !sides[$0].covering.contains(row)
      })
    else { return false }
    fixed.insert(input)
    var tried: Set<RowSet> = []
    for position in sides[input].classes {
      let left = rows.intersection(boxes.partitions[input][position].rows)
      chosen[input] = position
      if tried.insert(left).inserted, finds(left) { return true }
    }
    chosen[input] = nil
    fixed.remove(input)
    failed.insert(state)
    return false
  }
}
