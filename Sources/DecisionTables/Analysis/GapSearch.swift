import FEEL

/// A walk through the inputs from first to last that keeps the rows still matching.
struct GapSearch {
  private struct State: Hashable {
    let input: Int
    let rows: RowSet
  }

  private let partitions: [[ElementaryClass]]
  private let everyRow: RowSet
  private let limit: Int
  private var known: [State: [Box]] = [:]

  init(_ table: DecisionTable, limit: Int) {
    partitions = table.inputs.indices.map(table.partition(ofInput:))
    everyRow = table.everyRow
    self.limit = limit
  }

  mutating func gaps() -> [Box] {
    gaps(State(input: 0, rows: everyRow))
  }

  /// The boxes of the inputs from one on that none of the rows covers.
  private mutating func gaps(_ state: State) -> [Box] {
    if state.rows.isEmpty {
      let rest = partitions[state.input...]
      return [Box(sets: rest.map { _ in .all }, example: rest.map { $0.first?.example ?? .null })]
    }
    guard state.input < partitions.count else { return [] }
    if let found = known[state] { return found }
    let classes = partitions[state.input]
    var order: [[Box]] = []
    var merged: [[Box]: (set: ValueSet, example: Value, count: Int)] = [:]
    for one in classes {
      let rest = gaps(State(input: state.input + 1, rows: state.rows.intersection(one.rows)))
      if let same = merged[rest] {
        merged[rest] = (same.set.union(one.set), same.example, same.count + 1)
      } else if !rest.isEmpty {
        merged[rest] = (one.set, one.example, 1)
        order.append(rest)
      }
    }
    var boxes: [Box] = []
    for rest in order {
      guard let (set, example, count) = merged[rest] else { continue }
      // A set that leaves out only what can't occur says no more than all.
      let shown = count == classes.count ? .all : set
      boxes += rest.map { Box(sets: [shown] + $0.sets, example: [example] + $0.example) }
    }
    boxes = Array(boxes.prefix(limit))
    known[state] = boxes
    return boxes
  }
}
