import DecisionTables
import FEEL

extension LogicEvaluator {
  /// Finds the rows of a table that match, and what the hit policy makes of them.
  mutating func decide(_ logic: TableLogic, in frame: Frame) -> Value {
    var inputs: [Value] = []
    for input in logic.inputs { inputs.append(input.map { value(of: $0, in: frame) } ?? .null) }
    if let outcome = logic.plain?.outcome(of: inputs) {
      return result(of: outcome, logic, in: frame)
    }
    return search(logic, inputs, in: frame)
  }

  private mutating func result(
    of outcome: TableOutcome,
    _ logic: TableLogic,
    in frame: Frame
  ) -> Value {
    switch outcome {
    case .noMatch: return defaults(logic, in: frame)
    case .undetermined: return .unknown
    case .violation(let rows):
      note("rows \(rows.map { logic.label(of: $0) }.joined(separator: " and ")) both match")
      return .null
    case .matched(let rows, let outputs):
      if rows.isEmpty { return defaults(logic, in: frame) }
      if logic.table.hitPolicy.isSingleHit { return logic.combined(outputs) }
      if case .collect(_?) = logic.table.hitPolicy { return logic.combined(outputs) }
      var columns: [[Value]] = []
      for output in outputs {
        guard case .list(let values) = output else { return .null }
        columns.append(values)
      }
      let count = columns.map(\.count).min() ?? 0
      return .list((0..<count).map { row in logic.combined(columns.map { $0[row] }) })
    }
  }

  // Tries each row. With unknown tests the result is only known if it can't depend on them.
  private mutating func search(
    _ logic: TableLogic,
    _ inputs: [Value],
    in frame: Frame
  ) -> Value {
    var matching: [Int] = []
    var isUncertain = false
    for (row, tests) in logic.tests.enumerated() {
      switch matches(tests, inputs, in: frame) {
      case .boolean(true):
        matching.append(row)
        if logic.table.hitPolicy == .first, !isUncertain {
          return logic.combined(outputs(of: row, logic, in: frame))
        }
      case .unknown: isUncertain = true
      default: break
      }
      if budget.isExhausted { return .unknown }
    }
    if isUncertain { return .unknown }
    if matching.isEmpty { return defaults(logic, in: frame) }
    return hits(matching, logic, in: frame)
  }

  private mutating func matches(
    _ tests: [Expression?],
    _ inputs: [Value],
    in frame: Frame
  ) -> Value {
    var isUncertain = false
    guard tests.count == inputs.count else { return .boolean(false) }
    for (test, input) in zip(tests, inputs) {
      // A test that can't be read matches nothing.
      guard let test else { return .boolean(false) }
      switch test.evaluate(in: frame, testing: input, &budget) {
      case .boolean(true): break
      case .unknown: isUncertain = true
      default: return .boolean(false)
      }
    }
    return isUncertain ? .unknown : .boolean(true)
  }

  private mutating func outputs(of row: Int, _ logic: TableLogic, in frame: Frame) -> [Value] {
    logic.outputs[row].map { output in output.map { value(of: $0, in: frame) } ?? .null }
  }

  private mutating func hits(_ rows: [Int], _ logic: TableLogic, in frame: Frame) -> Value {
    let results = rows.map { outputs(of: $0, logic, in: frame) }
    switch logic.table.hitPolicy {
    case .unique:
      if rows.count == 1 { return logic.combined(results[0]) }
    case .any:
      if results.allSatisfy({ $0 == results[0] }) { return logic.combined(results[0]) }
    case .first: return logic.combined(results[0])
    case .priority: return logic.combined(logic.sorted(results)[0])
    case .ruleOrder, .collect(nil): return .list(results.map { logic.combined($0) })
    case .outputOrder: return .list(logic.sorted(results).map { logic.combined($0) })
    case .collect(let aggregator?):
      guard logic.table.outputs.count == 1 else { return .null }
      return aggregate(aggregator, results.map { $0.first ?? .null })
    }
    note("rows \(rows.map { logic.label(of: $0) }.joined(separator: " and ")) both match")
    return .null
  }

  private mutating func aggregate(
    _ aggregator: HitPolicy.Aggregator,
    _ values: [Value]
  ) -> Value {
    let text: String
    switch aggregator {
    case .count: return .number(Decimal(values.count))
    case .sum: text = "sum(values)"
    case .min: text = "min(values)"
    case .max: text = "max(values)"
    }
    let names = Names(variables: [("values", .any)], isLenient: true)
    guard let expression = try? Expression.parse(text, names: names) else { return .null }
    return expression.evaluate(in: Frame([.list(values)], moment: .null), &budget)
  }

  private mutating func defaults(_ logic: TableLogic, in frame: Frame) -> Value {
    if logic.defaults.allSatisfy({ $0 == nil }) { return .null }
    var values: [Value] = []
    for output in logic.defaults {
      values.append(output.map { value(of: $0, in: frame) } ?? .null)
    }
    return logic.combined(values)
  }
}

extension TableLogic {
  /// One value for one output, a record for more.
  func combined(_ values: [Value]) -> Value {
    if table.outputs.count == 1 { return values.first ?? .null }
    let names = table.outputs.map { $0.name ?? "" }
    return .record(Dictionary(zip(names, values)) { first, _ in first })
  }

  /// The results by descending priority; equals stay in the order of the rows.
  func sorted(_ results: [[Value]]) -> [[Value]] {
    let keyed = results.map { values in
      let key = zip(values, priorities).map { value, list in
        list.firstIndex(of: value) ?? list.count
      }
      return (key: key, values: values)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.values)
  }

  /// What a row is called in messages.
  func label(of row: Int) -> String {
    table.rows[row].label ?? table.rows[row].id ?? String(row + 1)
  }
}
