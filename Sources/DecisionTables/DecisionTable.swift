package import FEEL

/// An input of a decision table and the values that it may have.
package struct InputColumn: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The only values that occur; nil if there is no such list.
  package let domain: [Value]?
  /// The values that occur, such as `>= 0` for an amount.
  package let bounds: ValueSet
  /// Tells whether only whole numbers occur.
  package let isWhole: Bool

  /// Creates an input.
  package init(
    name: String,
    domain: [Value]? = nil,
    bounds: ValueSet = .all,
    isWhole: Bool = false
  ) {
    self.name = name
    self.domain = domain
    self.bounds = bounds
    self.isWhole = isWhole
  }
}

/// An output of a decision table.
package struct OutputColumn: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The values by descending priority; a value that is missing comes after all of them.
  package let priorities: [Value]
  /// The value if no row matches.
  package let defaultValue: Value?
  /// The only values that the output may have; nil if there is no such list.
  package let allowedValues: [Value]?

  /// Creates an output.
  package init(
    name: String,
    priorities: [Value] = [],
    defaultValue: Value? = nil,
    allowedValues: [Value]? = nil
  ) {
    self.name = name
    self.allowedValues = allowedValues
    self.priorities = priorities
    self.defaultValue = defaultValue
  }
}

/// A row of a decision table: what it asks of each input, and what it gives for each output.
package struct Row: Hashable, Sendable {
  /// The id.
  package let id: String
  /// The values that match, for each input.
  package let tests: [ValueSet]
  /// The values of the outputs.
  package let outputs: [Value]

  /// Creates a row.
  package init(id: String, tests: [ValueSet], outputs: [Value]) {
    self.id = id
    self.tests = tests
    self.outputs = outputs
  }
}

/// A decision table whose cells are sets of values, indexed by input.
package struct DecisionTable: Sendable {
  /// The id.
  package let id: String
  /// What the table does with the rows that match.
  package let hitPolicy: HitPolicy
  /// The inputs.
  package let inputs: [InputColumn]
  /// The outputs.
  package let outputs: [OutputColumn]
  /// The rows.
  package let rows: [Row]

  /// All rows.
  let everyRow: RowSet
  /// The rows by value, for each input.
  let indexes: [ColumnIndex]
  /// The place of each row in the order of the priority lists.
  let ranks: [Int]

  /// Creates a table and its index.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - hitPolicy: What to do with the rows that match.
  ///   - inputs: The inputs.
  ///   - outputs: The outputs.
  ///   - rows: The rows, with a cell for each input and each output.
  /// - Throws: A `TableError` that names the row or column at fault.
  package init(
    id: String,
    hitPolicy: HitPolicy,
    inputs: [InputColumn],
    outputs: [OutputColumn],
    rows: [Row]
  ) throws(TableError) {
    try Self.check(rows, inputs, outputs)
    if hitPolicy.usesPriorities, outputs.allSatisfy(\.priorities.isEmpty) {
      throw TableError(
        code: .missingPriorities,
        message: "hit policy \(hitPolicy) needs a list of priorities for an output, found none"
      )
    }
    self.id = id
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.outputs = outputs
    self.rows = rows
    everyRow = RowSet(capacity: rows.count, full: true)
    var indexes: [ColumnIndex] = []
    for (position, input) in inputs.enumerated() {
      indexes.append(try ColumnIndex(input, cells: rows.map { ($0.id, $0.tests[position]) }))
    }
    self.indexes = indexes
    ranks = hitPolicy.usesPriorities ? Self.ranks(of: rows, outputs) : []
  }

  private static func check(
    _ rows: [Row],
    _ inputs: [InputColumn],
    _ outputs: [OutputColumn]
  ) throws(TableError) {
    var ids: Set<String> = []
    for row in rows {
      guard row.tests.count == inputs.count, row.outputs.count == outputs.count else {
        throw TableError(
          code: .wrongWidth,
          message: "found \(row.tests.count) tests and \(row.outputs.count) outputs, expected "
            + "\(inputs.count) and \(outputs.count)",
          row: row.id
        )
      }
      guard ids.insert(row.id).inserted else {
        throw TableError(
          code: .duplicateRow,
          message: "the id is taken by an earlier row",
          row: row.id
        )
      }
      for (output, value) in zip(outputs, row.outputs) where value.holdsUnknown {
        throw TableError(
          code: .unknownOutput,
          message: "found an unknown value, expected a known one",
          row: row.id,
          column: output.name
        )
      }
    }
  }

  private static func ranks(of rows: [Row], _ outputs: [OutputColumn]) -> [Int] {
    let keys = rows.map { row in
      zip(outputs, row.outputs).map { output, value in
        output.priorities.firstIndex(of: value) ?? output.priorities.count
      }
    }
    let order = rows.indices.sorted { left, right in
      // Rows of the same priority stay in their own order.
      keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
    }
    var ranks = Array(repeating: 0, count: rows.count)
    for (rank, row) in order.enumerated() { ranks[row] = rank }
    return ranks
  }
}
