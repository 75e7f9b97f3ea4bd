package import FEEL

/// Two rows that can be one row without a change of any answer.
package struct MergeableRows: Hashable, Sendable {
  /// The first row.
  package let first: Int
  /// The second row.
  package let second: Int
  /// The row whose place the merged row takes; the other one goes.
  package let place: Int
  /// The only input of which the rows ask different things; nil if they ask the same.
  package let input: Int?
  /// The merged cells.
  package let tests: [ValueSet]
  /// Inputs that each of the two matches.
  package let examples: [[Value]]
}

extension DecisionTable {
  /// Pairs of rows that can be merged: the same outputs, and the same cells but for one.
  ///
  /// Sound: each pair on its own can be merged, and every answer stays the same, under unknown
  /// inputs too. Complete where the order of the rows does not count. Where it does, a pair is left
  /// out if rows between them are in the way, even if rows before those hide them. For each row only
  /// the nearest partner is named, and rows that are never reached have none.
  package func mergeableRows() -> [MergeableRows] {
    var search = MergeSearch(self)
    return search.pairs()
  }
}

/// The search for rows that can be merged.
private struct MergeSearch {
  private struct Key: Hashable {
    let outputs: [Value]
    /// The number of each cell's classes, with -1 for the input that may differ.
    let cells: [Int]
  }

  private let table: DecisionTable
  private let boxes: RowBoxes
  /// The rows before each place in the order of decision.
  private let before: [RowSet]
  private let placeOfRow: [Int]
  private var agreeing: [[Value]: RowSet] = [:]
  private var partnered: Set<Int> = []

  init(_ table: DecisionTable) {
    self.table = table
    boxes = RowBoxes(table)
    placeOfRow = table.ranks.isEmpty ? Array(table.rows.indices) : table.ranks
    let order = table.rows.indices.sorted { [placeOfRow] in placeOfRow[$0] < placeOfRow[$1] }
    var before = [RowSet(capacity: order.count)]
    for row in order {
      var next = before[before.count - 1]
      next.insert(row)
      before.append(next)
    }
    self.before = before
    for (row, content) in table.rows.enumerated() {
      agreeing[content.outputs, default: RowSet(capacity: order.count)].insert(row)
    }
  }

  mutating func pairs() -> [MergeableRows] {
    let cells = cellNumbers()
    var pairs: [MergeableRows] = []
    for input in [nil] + table.inputs.indices.map(Optional.some) {
      var groups: [Key: [Int]] = [:]
      for row in table.rows.indices where boxes.emptyInput(of: row) == nil {
        var asked = cells[row]
        if let input { asked[input] = -1 }
        groups[Key(outputs: table.rows[row].outputs, cells: asked), default: []].append(row)
      }
      for group in groups.values where group.count > 1 {
        for (position, first) in group.enumerated() where !partnered.contains(first) {
          for second in group[(position + 1)...] {
            guard let place = place(first, second) else { continue }
            partnered.insert(first)
            pairs.append(merged(first, second, place, input))
            break
          }
        }
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Numbers of the cells, the same for cells that hold the same of what occurs.
  private func cellNumbers() -> [[Int]] {
    var numbers = table.inputs.map { _ in [[Int]: Int]() }
    return table.rows.indices.map { row in
      table.inputs.indices.map { input in
        let classes = boxes.classes(of: row, input: input)
        let number = numbers[input][classes] ?? numbers[input].count
        numbers[input][classes] = number
        return number
      }
    }
  }

  /// The row whose place a merged row can take; nil if merging would change an answer.
  private func place(_ first: Int, _ second: Int) -> Int? {
    switch table.hitPolicy {
    case .any, .collect(.min), .collect(.max): return first
    case .unique, .collect(.sum), .collect(.count):
      return boxes.meeting(first).contains(second) ? nil : first
    case .ruleOrder, .outputOrder, .collect(nil):
      return boxes.meeting(first).contains(second) ? nil : placeInOrder(first, second)
    case .first, .priority: return placeInOrder(first, second)
    }
  }

  /// The place to which one of the rows can move without passing a row that it matters to.
  private func placeInOrder(_ first: Int, _ second: Int) -> Int? {
    let places = [placeOfRow[first], placeOfRow[second]].sorted()
    var between = before[places[1]].subtracting(before[places[0] + 1])
    if let agreeing = agreeing[table.rows[first].outputs] { between.formSubtraction(agreeing) }
    if between.isDisjoint(with: boxes.meeting(second)) { return first }
    return between.isDisjoint(with: boxes.meeting(first)) ? second : nil
  }

  private func merged(_ first: Int, _ second: Int, _ place: Int, _ input: Int?) -> MergeableRows {
    let rows = [table.rows[first], table.rows[second]]
    var tests = rows[0].tests
    if let input { tests[input] = tests[input].union(rows[1].tests[input]) }
    return MergeableRows(
      first: first,
      second: second,
      place: place,
      input: input,
      tests: tests,
      examples: [first, second].map { boxes.example(of: $0, and: $0) ?? [] }
    )
  }
}
