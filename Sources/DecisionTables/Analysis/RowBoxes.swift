import FEEL

/// The rows of a table as boxes of classes, and how the boxes lie to each other.
///
/// Rows with the same cell in a column share what is known of the cell.
struct RowBoxes {
  /// What a column knows of one of its different cells.
  private struct Side {
    /// The classes that the cell holds, in order.
    var classes: [Int] = []
    /// The rows whose cells have a value in common with the cell.
    var meeting: RowSet
    /// The rows whose cells hold all values of the cell that occur.
    var covering: RowSet
  }

  private struct Column {
    var sides: [Side] = []
    var sideOfRow: [Int] = []
  }

  /// The values of each input, divided by which rows match.
  let partitions: [[ElementaryClass]]
  private let columns: [Column]
  private let everyRow: RowSet

  init(_ table: DecisionTable) {
    let partitions = table.inputs.indices.map(table.partition(ofInput:))
    everyRow = table.everyRow
    self.partitions = partitions
    columns = table.inputs.indices.map { input in
      Self.column(table.rows.map { $0.tests[input] }, partitions[input], table.everyRow)
    }
  }

  private static func column(
    _ cells: [ValueSet],
    _ classes: [ElementaryClass],
    _ everyRow: RowSet
  ) -> Column {
    var column = Column()
    var numbers: [ValueSet: Int] = [:]
    for (row, cell) in cells.enumerated() {
      if let known = numbers[cell] {
        column.sideOfRow.append(known)
        continue
      }
      var side = Side(meeting: RowSet(capacity: cells.count), covering: everyRow)
      for (number, one) in classes.enumerated() where one.rows.contains(row) {
        side.classes.append(number)
        side.meeting.formUnion(one.rows)
        side.covering.formIntersection(one.rows)
      }
      numbers[cell] = column.sides.count
      column.sideOfRow.append(column.sides.count)
      column.sides.append(side)
    }
    return column
  }

  /// The positions of the classes that a row's cell holds.
  func classes(of row: Int, input: Int) -> [Int] { side(input, row).classes }

  /// The rows that can match together with a row, itself among them unless it never matches.
  func meeting(_ row: Int) -> RowSet {
    columns.indices.reduce(into: everyRow) { $0.formIntersection(side($1, row).meeting) }
  }

  /// An input that cells of no row can have: the first whose cell holds no value that occurs.
  func emptyInput(of row: Int) -> Int? {
    columns.indices.first { side($0, row).classes.isEmpty }
  }

  /// Values that two rows match; nil if there are none.
  func example(of first: Int, and second: Int) -> [Value]? {
    var values: [Value] = []
    for input in columns.indices {
      let shared = side(input, first).classes.first { partitions[input][$0].rows.contains(second) }
      guard let shared else { return nil }
      values.append(partitions[input][shared].example)
    }
    return values
  }

  /// Values that a row matches and none of some other rows; nil if there are none.
  func example(of row: Int, outside others: RowSet) -> [Value]? {
    var search = Search(self, row)
    return search.example(outside: others.intersection(meeting(row)))
  }

  /// The rows that alone cover a row.
  func covering(_ row: Int) -> RowSet {
    columns.indices.reduce(into: everyRow) { $0.formIntersection(side($1, row).covering) }
  }

  private func side(_ input: Int, _ row: Int) -> Side {
    columns[input].sides[columns[input].sideOfRow[row]]
  }

  /// A walk through the classes of one row that keeps the others still matching.
  private struct Search {
    private struct State: Hashable {
      let depth: Int
      let rows: RowSet
    }

    private let boxes: RowBoxes
    private let row: Int
    /// The inputs, those with the fewest classes first.
    private let order: [Int]
    /// The rows that cover the row in all inputs from one on.
    private let covering: [RowSet]
    private var failed: Set<State> = []

    init(_ boxes: RowBoxes, _ row: Int) {
      self.boxes = boxes
      self.row = row
      let order = boxes.columns.indices.sorted {
        boxes.side($0, row).classes.count < boxes.side($1, row).classes.count
      }
      var covering = [boxes.everyRow]
      for input in order.reversed() {
        covering.append(covering[covering.count - 1].intersection(boxes.side(input, row).covering))
      }
      self.order = order
      self.covering = covering.reversed()
    }

    mutating func example(outside others: RowSet) -> [Value]? {
      guard let positions = positions(0, others) else { return nil }
      var values = Array(repeating: Value.null, count: order.count)
      for (input, position) in zip(order, positions) {
        values[input] = boxes.partitions[input][position].example
      }
      return values
    }

    /// The positions of classes from one input on that none of the rows covers.
    private mutating func positions(_ depth: Int, _ rows: RowSet) -> [Int]? {
      guard rows.isDisjoint(with: covering[depth]) else { return nil }
      guard depth < order.count else { return [] }
      let classes = boxes.side(order[depth], row).classes
      if rows.isEmpty {
        return order[depth...].reduce(into: []) { positions, input in
          guard let first = boxes.side(input, row).classes.first else { return }
          positions.append(first)
        }
      }
      let state = State(depth: depth, rows: rows)
      guard !failed.contains(state) else { return nil }
      var tried: Set<RowSet> = []
      for position in classes {
        let left = rows.intersection(boxes.partitions[order[depth]][position].rows)
        guard tried.insert(left).inserted, let rest = positions(depth + 1, left) else { continue }
        return [position] + rest
      }
      failed.insert(state)
      return nil
    }
  }
}
