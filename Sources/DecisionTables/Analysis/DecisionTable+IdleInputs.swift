extension DecisionTable {
  /// The inputs that never make a difference to the outputs, in order.
  ///
  /// Every input named is certain to be idle: whatever the other inputs are, all its values lead to
  /// the same outputs, so an unknown value does as well. An input that is not named makes a
  /// difference for some values of the others, unless finding that out takes too many steps.
  ///
  /// - Parameter limit: The largest number of steps for one input.
  /// - Returns: The positions of the inputs.
  package func idleInputs(limit: Int = 16 * DecisionTable.stepLimit) -> [Int] {
    let boxes = RowBoxes(self)
    return inputs.indices.filter { input in
      var search = DifferenceSearch(self, boxes, input: input, limit: limit)
      return search.isIdle
    }
  }
}

/// The search for values of the other inputs for which an input makes a difference.
private struct DifferenceSearch {
  private struct State: Hashable {
    let depth: Int
    let rows: RowSet
  }

  private let table: DecisionTable
  private let boxes: RowBoxes
  private let input: Int
  private let others: [Int]
  /// The rows that match for every value of the input or for none.
  private let indifferent: RowSet
  private var steps: Int
  private var seen: Set<State> = []

  init(_ table: DecisionTable, _ boxes: RowBoxes, input: Int, limit: Int) {
    self.table = table
    self.boxes = boxes
    self.input = input
    others = table.inputs.indices.filter { $0 != input }
      .sorted { boxes.partitions[$0].count < boxes.partitions[$1].count }
    var indifferent = table.everyRow
    for row in table.rows.indices {
      let count = boxes.classes(of: row, input: input).count
      if count != 0, count != boxes.partitions[input].count { indifferent.remove(row) }
    }
    self.indifferent = indifferent
    steps = limit
  }

  /// Tells whether the input is certain to make no difference.
  var isIdle: Bool {
    mutating get {
      if table.everyRow.isSubset(of: indifferent) { return true }
      if table.rows.indices.contains(where: { makesDifference(around: $0) }) { return false }
      return !canMakeDifference(0, table.everyRow) && steps > 0
    }
  }

  /// Tells whether the input makes a difference where the others are as a row wants them.
  private mutating func makesDifference(around row: Int) -> Bool {
    var rows = table.everyRow
    for other in others {
      guard let first = boxes.classes(of: row, input: other).first else { return false }
      rows.formIntersection(boxes.partitions[other][first].rows)
    }
    guard seen.insert(State(depth: others.count, rows: rows)).inserted else { return false }
    return makesDifference(rows)
  }

  private mutating func canMakeDifference(_ depth: Int, _ rows: RowSet) -> Bool {
    guard steps > 0, !rows.isSubset(of: indifferent),
      seen.insert(State(depth: depth, rows: rows)).inserted
    else { return false }
    guard depth < others.count else { return makesDifference(rows) }
    for one in boxes.partitions[others[depth]] {
      steps -= 1
      if canMakeDifference(depth + 1, rows.intersection(one.rows)) { return true }
    }
    return false
  }

  /// Tells whether the input makes a difference where the others leave given rows.
  private mutating func makesDifference(_ rows: RowSet) -> Bool {
    var tried: Set<RowSet> = []
    var first: TableOutcome?
    for one in boxes.partitions[input] {
      steps -= 1
      let left = rows.intersection(one.rows)
      guard tried.insert(left).inserted else { continue }
      let outcome = table.outcome(of: left)
      if let first, !first.agrees(with: outcome) { return true }
      first = first ?? outcome
    }
    return false
  }
}
