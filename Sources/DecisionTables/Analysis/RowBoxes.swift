import FEEL

/// The rows of a table as boxes of classes, and how the boxes lie to each other.
///
/// Rows with the same cell in a column share what is known of the cell.
struct RowBoxes {
  /// What a column knows of one of its different cells.
  struct Side {
    /// The classes that the cell holds, in order.
    fileprivate(set) var classes: [Int] = []
    /// The rows whose cells have a value in common with the cell.
    fileprivate(set) var meeting: RowSet
    /// The rows whose cells hold all values of the cell that occur.
    fileprivate(set) var covering: RowSet

    fileprivate init(_ partition: [ElementaryClass], _ everyRow: RowSet, classes: [Int]) {
      self.classes = classes
      meeting = everyRow.subtracting(everyRow)
      covering = everyRow
      for number in classes {
        meeting.formUnion(partition[number].rows)
        covering.formIntersection(partition[number].rows)
      }
    }
  }

  private struct Column {
    var sides: [Side] = []
    var sideOfRow: [Int] = []
    /// The side of a cell that asks nothing.
    var whole: Side
  }

  /// The values of each input, divided by which rows match.
  let partitions: [[ElementaryClass]]
  /// All rows.
  let everyRow: RowSet
  private let columns: [Column]

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
    _ partition: [ElementaryClass],
    _ everyRow: RowSet
  ) -> Column {
    let whole = Side(partition, everyRow, classes: Array(partition.indices))
    var column = Column(whole: whole)
    var numbers: [ValueSet: Int] = [:]
    // The first row with a cell stands for all that have it.
    var first = everyRow.subtracting(everyRow)
    for (row, cell) in cells.enumerated() {
      if numbers[cell] == nil {
        numbers[cell] = numbers.count
        first.insert(row)
      }
      column.sideOfRow.append(numbers[cell] ?? 0)
    }
    var classes: [[Int]] = Array(repeating: [], count: numbers.count)
    for (number, one) in partition.enumerated() {
      for row in one.rows.intersection(first).rows { classes[column.sideOfRow[row]].append(number) }
    }
    column.sides = classes.map { Side(partition, everyRow, classes: $0) }
    return column
  }

  /// What is known of a row's cell; without a row, of a cell that asks nothing.
  func side(_ input: Int, _ row: Int?) -> Side {
    row.map { columns[input].sides[columns[input].sideOfRow[$0]] } ?? columns[input].whole
  }

  /// The positions of the classes that a row's cell holds.
  func classes(of row: Int, input: Int) -> [Int] { side(input, row).classes }

  /// The rows that can match together with a row, itself among them unless it never matches.
  func meeting(_ row: Int) -> RowSet {
    columns.indices.reduce(into: everyRow) { $0.formIntersection(side($1, row).meeting) }
  }

  /// The first input whose cell holds no value that occurs; nil if inputs reach the row.
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
    var search = CoverSearch(self, row: row)
    return search.example(outside: others.intersection(meeting(row)))
  }

  /// Tells whether every input that occurs matches a row.
  var coverEverything: Bool {
    var search = CoverSearch(self, row: nil)
    return search.example(outside: everyRow) == nil
  }
}
