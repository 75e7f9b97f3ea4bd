import DecisionTables
import FEEL

extension LogicCompiler {
  /// Parses the cells of a table.
  mutating func compile(_ table: BoxedTable) -> TableLogic {
    let inputs = table.inputs.map { expression($0.expression) }
    let inputTypes = zip(table.inputs, inputs).map { input, expression in
      let declared = types.type(of: input.typeRef)
      return declared == .any ? expression?.type ?? .any : declared
    }
    let priorities = table.outputs.map { output in
      output.allowedValues.map { listed($0) } ?? types.allowedValues(of: output.typeRef) ?? []
    }
    if table.hitPolicy.usesPriorities, priorities.allSatisfy(\.isEmpty) {
      note("hit policy \(table.hitPolicy) needs a list of allowed values for an output")
    }
    let rows = table.rows.map { row in
      if row.tests.count != table.inputs.count || row.outputs.count != table.outputs.count {
        note("row \(row.id ?? "?") has \(row.tests.count) tests and \(row.outputs.count) outputs")
      }
      return (
        zip(row.tests, inputTypes).map { unaryTests($0, of: $1) },
        row.outputs.map { expression($0) }
      )
    }
    let outputs = rows.map(\.1)
    return TableLogic(
      table: table,
      inputs: inputs,
      tests: rows.map(\.0),
      outputs: outputs,
      defaults: table.outputs.map { output in output.defaultValue.flatMap { expression($0) } },
      priorities: priorities,
      plain: PlainEvaluation(table, outputs, priorities)
    )
  }

  private mutating func listed(_ text: String) -> [Value] {
    guard let values = listedValues(text) else {
      note("the allowed values '\(text)' are not a list of literals")
      return []
    }
    return values
  }
}

/// Reads a list of literals as allowed values have it; nil if it holds anything else.
func listedValues(_ text: String) -> [Value]? {
  guard let tests = try? UnaryTests.parse(text), !tests.isNegated else { return nil }
  var values: [Value] = []
  for test in tests.tests {
    guard case .compare(.equal, .literal(let value)) = test else { return nil }
    values.append(value)
  }
  return values
}

/// A table whose cells are plain sets and whose outputs are literals.
struct PlainEvaluation: Sendable {
  /// The most rows; an index takes time that grows with their square.
  private static let mostRows = 2000

  private let table: DecisionTable
  private let kinds: [ValueKind?]

  /// Makes the table; nil if a cell is more than a set or an output more than a literal.
  init?(_ table: BoxedTable, _ outputs: [[Expression?]], _ priorities: [[Value]]) {
    guard table.rows.count <= PlainEvaluation.mostRows else { return nil }
    var rows: [Row] = []
    var kinds = [ValueKind?](repeating: nil, count: table.inputs.count)
    for (index, row) in table.rows.enumerated() {
      guard row.tests.count == table.inputs.count, row.outputs.count == table.outputs.count else {
        return nil
      }
      var sets: [ValueSet] = []
      for (column, text) in row.tests.enumerated() {
        guard let tests = try? UnaryTests.parse(text.isEmpty ? "-" : text), tests.names.isEmpty,
          let set = try? ValueSet(tests, resolve: { _ in nil })
        else { return nil }
        if let kind = set.kind {
          guard kinds[column] == nil || kinds[column] == kind else { return nil }
          kinds[column] = kind
        } else if !set.isAll {
          return nil
        }
        sets.append(set)
      }
      let values = outputs[index].compactMap { $0?.literal }
      guard values.count == table.outputs.count else { return nil }
      rows.append(Row(id: String(index), tests: sets, outputs: values))
    }
    let columns = zip(table.outputs, priorities).map { output, priorities in
      OutputColumn(name: output.name ?? "", priorities: priorities)
    }
    guard
      let table = try? DecisionTable(
        id: table.id ?? "",
        hitPolicy: table.hitPolicy,
        inputs: table.inputs.map { InputColumn(name: $0.expression) },
        outputs: columns,
        rows: rows
      )
    else { return nil }
    self.table = table
    self.kinds = kinds
  }

  /// What the table says; nil if a value is of another kind than the cells, as null is.
  func outcome(of values: [Value]) -> TableOutcome? {
    for (value, kind) in zip(values, kinds) {
      if value == .unknown { continue }
      guard let kind, ValueKind(of: value) == kind else { return nil }
    }
    return table.evaluate(values)
  }
}
