package import FEEL

/// A value that an output may have and that the table never gives.
package struct UnproducedOutput: Hashable, Sendable {
  /// The output.
  package let output: Int
  /// The value.
  package let value: Value
  /// The rows that have the value and never decide; empty if no row has it.
  package let rows: [Int]
}

extension DecisionTable {
  /// The values that outputs may have and that no input leads to, in the order of the lists.
  ///
  /// An output's values are those in its list of allowed values, else those in its list of
  /// priorities. Exact for known inputs; unknown inputs give no other values. Nothing is said of
  /// sums and counts, nor of a smallest or largest value if the rows' values are of several kinds.
  package func unproducedOutputs() -> [UnproducedOutput] {
    let boxes = RowBoxes(self)
    let hasGap = outputs.contains { $0.defaultValue != nil } && !boxes.coverEverything
    return outputs.indices.flatMap { output in
      let column = outputs[output]
      let values = column.allowedValues ?? column.priorities
      return values.compactMap { value -> UnproducedOutput? in
        if hasGap, (column.defaultValue ?? .null) == value { return nil }
        let holders = rows.indices.filter { rows[$0].outputs[output] == value }
        for row in holders {
          guard let stronger = rows(goingBefore: row, output: output) else { return nil }
          if boxes.emptyInput(of: row) == nil, boxes.example(of: row, outside: stronger) != nil {
            return nil
          }
        }
        if case .collect(.sum) = hitPolicy { return nil }
        if case .collect(.count) = hitPolicy { return nil }
        return UnproducedOutput(output: output, value: value, rows: holders)
      }
    }
  }

  /// The rows that keep a row from giving its value where they match; nil if that is not all.
  private func rows(goingBefore row: Int, output: Int) -> RowSet? {
    var before = RowSet(capacity: rows.count)
    for other in rows.indices where other != row {
      let goesBefore: Bool
      switch hitPolicy {
      case .unique: goesBefore = true
      case .any: goesBefore = rows[other].outputs != rows[row].outputs
      case .first: goesBefore = other < row
      case .priority: goesBefore = ranks[other] < ranks[row]
      case .ruleOrder, .outputOrder, .collect(nil): goesBefore = false
      case .collect(.sum), .collect(.count): return nil
      case .collect(.min), .collect(.max):
        let values = (rows[other].outputs[output], rows[row].outputs[output])
        guard let order = values.0.order(relativeTo: values.1) else { return nil }
        goesBefore = hitPolicy == .collect(.min) ? order < 0 : order > 0
      }
      if goesBefore { before.insert(other) }
    }
    return before
  }
}
