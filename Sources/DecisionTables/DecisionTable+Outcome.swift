import FEEL

extension DecisionTable {
  /// What the hit policy makes of the rows that match.
  func outcome(of matching: RowSet) -> TableOutcome {
    let rows = matching.rows
    guard let first = rows.first else { return defaultOutcome }
    switch hitPolicy {
    case .unique:
      return rows.count == 1 ? hit(rows, decidedBy: first) : .violation(rows)
    case .any:
      let agree = rows.allSatisfy { self.rows[$0].outputs == self.rows[first].outputs }
      return agree ? hit(rows, decidedBy: first) : .violation(rows)
    case .first:
      return hit([first], decidedBy: first)
    case .priority:
      let best = rows.min { ranks[$0] < ranks[$1] } ?? first
      return hit([best], decidedBy: best)
    case .ruleOrder:
      return hits(rows)
    case .outputOrder:
      return hits(rows.sorted { ranks[$0] < ranks[$1] })
    case .collect(let aggregator):
      return hits(rows, aggregator)
    }
  }

  private func hit(_ rows: [Int], decidedBy row: Int) -> TableOutcome {
    .matched(rows, outputs: self.rows[row].outputs)
  }

  private func hits(_ rows: [Int], _ aggregator: HitPolicy.Aggregator? = nil) -> TableOutcome {
    let columns = outputs.indices.map { output in
      let values = rows.map { self.rows[$0].outputs[output] }
      return aggregator?.value(of: values) ?? .list(values)
    }
    return .matched(rows, outputs: columns)
  }

  private var defaultOutcome: TableOutcome {
    guard outputs.contains(where: { $0.defaultValue != nil }) else { return .noMatch }
    return .matched([], outputs: outputs.map { $0.defaultValue ?? .null })
  }
}

extension HitPolicy.Aggregator {
  /// Brings values together; null if they are not of one kind that allows it.
  func value(of values: [Value]) -> Value {
    switch self {
    case .count: .number(Decimal(values.count))
    case .sum: Self.fold(values, Self.sum)
    case .min: Self.fold(values) { Self.extreme($0, $1, sign: -1) }
    case .max: Self.fold(values) { Self.extreme($0, $1, sign: 1) }
    }
  }

  private static func fold(_ values: [Value], _ join: (Value, Value) -> Value) -> Value {
    guard let first = values.first else { return .null }
    // Joining the first with itself refuses a single value of the wrong kind.
    if join(first, first) == .null { return .null }
    return values.dropFirst().reduce(first, join)
  }

  private static func sum(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let left), .number(let right)): .number(left + right)
    case (.daysDuration(let left), .daysDuration(let right)): .daysDuration(left + right)
    case (.monthsDuration(let left), .monthsDuration(let right)):
      left.addingReportingOverflow(right).overflow ? .null : .monthsDuration(left + right)
    default: .null
    }
  }

  private static func extreme(_ left: Value, _ right: Value, sign: Int) -> Value {
    guard let order = right.order(relativeTo: left) else { return .null }
    return order * sign > 0 ? right : left
  }
}
