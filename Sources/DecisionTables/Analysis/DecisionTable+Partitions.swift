package import FEEL

extension DecisionTable {
  /// The values of an input, divided by which rows match, in order of the first value.
  package func partition(ofInput input: Int) -> [ElementaryClass] {
    let stretches = Elementary.stretches(of: inputs[input], rows.map { $0.tests[input] })
    var order: [RowSet] = []
    var classes: [RowSet: (sets: [ValueSet], example: Value)] = [:]
    for (set, example) in stretches {
      let rows = indexes[input].rows(matching: example)
      if classes[rows] == nil { order.append(rows) }
      classes[rows, default: ([], example)].sets.append(set)
    }
    // What can't occur makes no difference, so a single class may as well be everything.
    return order.compactMap { rows in
      classes[rows].map {
        ElementaryClass(
          set: order.count == 1 ? .all : ValueSet.union(of: $0.sets),
          example: $0.example,
          rows: rows
        )
      }
    }
  }

  /// Values of an input that try out all its cells, in order.
  ///
  /// For numbers, dates and durations: each end and a value in each open stretch between, before
  /// and after the ends. For texts and booleans: each one named in a cell and one that is not.
  /// Only values within domain and bounds; a null if the input may be anything.
  ///
  /// - Parameters:
  ///   - input: The position of the input.
  ///   - some: The rows whose cells count; nil for all.
  /// - Returns: The values.
  package func representatives(ofInput input: Int, inRows some: [Int]? = nil) -> [Value] {
    let column = inputs[input]
    let cells = (some ?? Array(rows.indices)).map { rows[$0].tests[input] }
    if column.domain != nil { return Elementary.values(of: column, cells) }
    let points = ValueSet.samplePoints(of: cells + [column.bounds], isWhole: column.isWhole)
    return indexes[input].kind == nil
      ? [.null] : points.filter { column.bounds.contains($0) == .yes }
  }

  /// The numbers between which the value of an input makes no difference beside known others.
  ///
  /// - Parameters:
  ///   - input: The position of the input.
  ///   - values: A value for each input; those of the input itself and of other numbers do not count.
  /// - Returns: The ends of the cells of all rows that the others leave, ascending.
  package func limits(ofInput input: Int, beside values: [Value]) -> [Decimal] {
    var left = everyRow
    for (other, value) in values.enumerated() where other != input {
      switch value {
      case .unknown, .number: continue
      default: left.formIntersection(indexes[other].rows(matching: value))
      }
    }
    return Set(left.rows.flatMap { rows[$0].tests[input].cuts.map(\.position) }).sorted()
  }

  /// The ends of the intervals in the cells of an input, ascending; empty for texts and booleans.
  package func breakpoints(ofInput input: Int) -> [Breakpoint] {
    guard let kind = indexes[input].kind else { return [] }
    return Set(rows.flatMap { $0.tests[input].cuts }).sorted().compactMap { cut in
      kind.value(at: cut.position).map { Breakpoint(value: $0, closedBelow: cut.isAfter) }
    }
  }
}
