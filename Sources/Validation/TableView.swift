import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

/// A table as it is on some days: with the values that its parameters have then.
struct TableEpoch {
  /// The first of these days.
  let day: CalendarDate
  /// The table.
  let table: DecisionTable
}

/// A table or matrix beside its text, compiled for each period in which it is another one.
struct TableView {
  /// The table as written.
  let model: RuleTable
  /// What the table was read from.
  let node: YAMLNode
  /// What each row was read from.
  let rowNodes: [YAMLNode]
  /// The matrix that the table stands for.
  let matrix: Matrix?
  /// The values that each input can have.
  let columns: [InputColumn]
  /// The table for each order that the limits in it can have.
  let epochs: [TableEpoch]
  /// The days from which the values of parameters in it change, with the first day of all.
  let changes: [CalendarDate]

  /// Returns what a cell was read from, if it is written out.
  func cell(_ row: Int, _ input: Int) -> YAMLNode? {
    let name = model.inputs[input]
    if matrix == nil { return rowNodes[row]["when"]?[name] }
    switch name {
    case "value": return rowNodes[row]["from"]
    default: return rowNodes[row][name]
    }
  }

  /// Returns where a row's id stands.
  func place(ofRow row: Int) -> Place {
    rowNodes[row]["id"]?.place ?? rowNodes[row].place
  }

  /// Whether no row asks anything of an input.
  func isEmpty(column input: Int) -> Bool { model.rows.allSatisfy { $0.tests[input] == "-" } }

  /// Returns inputs of the table as values that show something.
  func witness(_ example: [Value], on day: CalendarDate) -> [Witness] {
    var values = zip(model.inputs, example).compactMap { name, value -> Witness? in
      value == .null ? nil : Witness(name, value.description)
    }
    if changes.count > 1 { values.append(Witness("on", day.description)) }
    return values
  }
}

extension Checkup {
  /// Compiles all tables and matrices without faults.
  func makeTableViews() -> [TableView] {
    let tables = tables.map {
      view($0.model, $0.node, rows: $0.node["rows"]?.list ?? [], matrix: nil)
    }
    let matrices = matrices.map {
      view($0.model.table, $0.node, rows: $0.node["bands"]?.list ?? [], matrix: $0.model)
    }
    return (tables + matrices).filter { $0.rowNodes.count == $0.model.rows.count }
  }

  private func view(
    _ model: RuleTable,
    _ node: YAMLNode,
    rows: [YAMLNode],
    matrix: Matrix?
  ) -> TableView {
    let columns = model.inputs.map(column)
    let tests = model.rows.map { $0.tests.map { try? UnaryTests.parse($0) } }
    let used = Set(tests.joined().flatMap { $0?.names.map(\.name) ?? [] })
    let changes = changeDays(of: used, in: model.valid)
    var epochs: [TableEpoch] = []
    var seen: Set<[[Int]]> = []
    for day in changes {
      let values = used.reduce(into: [String: Value]()) { values, name in
        values[name] = parameters[name]?.value(on: day).map { .number($0.value) }
      }
      // Where a parameter has no value there is no table; another check says so.
      guard values.count == used.count,
        seen.insert(Self.order(of: tests, columns.count, values)).inserted,
        let table = compile(model, tests, columns, values)
      else { continue }
      epochs.append(TableEpoch(day: day, table: table))
    }
    return TableView(
      model: model,
      node: node,
      rowNodes: rows,
      matrix: matrix,
      columns: columns,
      epochs: epochs,
      changes: changes
    )
  }

  /// Returns what values an input can have: amounts are never negative.
  func column(_ name: String) -> InputColumn {
    guard let variable = variables[name] else { return InputColumn(name: name) }
    let fact = vocabulary.fact(at: name).map { vocabulary.facts[$0] }
    switch names.variables[variable].type {
    case .boolean: return InputColumn(name: name, domain: [.boolean(true), .boolean(false)])
    case .code(let list):
      let codes = vocabulary.codeLists[list]?.codes.map { Value.text($0.code) }
      return InputColumn(name: name, domain: codes)
    case .money, .number:
      if let domain = fact?.domain, !domain.isEmpty {
        return InputColumn(name: name, domain: domain.map { .number($0) })
      }
      let isMoney = names.variables[variable].type == .money
      var bounds = ValueSet.all
      if let minimum = fact?.minimum ?? (isMoney ? Decimal(0) : nil) {
        bounds = (try? ValueSet(.greaterOrEqual, .number(minimum))) ?? .all
      }
      if let maximum = fact?.maximum, let below = try? ValueSet(.lessOrEqual, .number(maximum)) {
        bounds = bounds.intersection(below)
      }
      return InputColumn(name: name, bounds: bounds, isWhole: fact?.type == .integer)
    default: return InputColumn(name: name)
    }
  }

  /// The days in a period from which a parameter has another value, with the first day of all.
  func changeDays(of names: some Sequence<String>, in period: Period) -> [CalendarDate] {
    var days: Set<CalendarDate> = [period.from]
    for name in names {
      for value in parameters[name]?.values ?? [] {
        for day in [value.period.from, value.period.to?.adding(days: 1)].compactMap(\.self)
        where period.contains(day) {
          days.insert(day)
        }
      }
    }
    return days.sorted()
  }

  /// The order of the limits in each column: with the same order a table has the same faults.
  private static func order(
    of tests: [[UnaryTests?]],
    _ width: Int,
    _ values: [String: Value]
  ) -> [[Int]] {
    guard !values.isEmpty else { return [] }
    return (0..<width).map { column in
      var seen: Set<UnaryTests.Endpoint> = []
      var limits: [Decimal] = [Decimal(0)]
      for row in tests {
        for endpoint in row[column]?.tests.flatMap(\.endpoints) ?? []
        where seen.insert(endpoint.withoutOffset).inserted {
          limits.append(endpoint.amount(values) ?? Decimal(0))
        }
      }
      let ranks = Dictionary(
        Set(limits).sorted().enumerated().map { ($1, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      return limits.map { ranks[$0] ?? 0 }
    }
  }

  private func compile(
    _ model: RuleTable,
    _ tests: [[UnaryTests?]],
    _ columns: [InputColumn],
    _ values: [String: Value]
  ) -> DecisionTable? {
    var rows: [Row] = []
    for (number, row) in model.rows.enumerated() {
      var sets: [ValueSet] = []
      for test in tests[number] {
        guard let test, let set = try? ValueSet(test, resolve: { values[$0] }) else { return nil }
        sets.append(set)
      }
      let outputs = row.outputs.map { (try? Literal.value($0)) ?? .text($0) }
      rows.append(Row(id: "\(number)", tests: sets, outputs: outputs))
    }
    return try? DecisionTable(
      id: model.id,
      hitPolicy: HitPolicy(model.hitPolicy) ?? .unique,
      inputs: columns,
      outputs: model.outputs.map { OutputColumn(name: $0.name, priorities: priorities(of: $0)) },
      rows: rows
    )
  }

  private func priorities(of output: TableOutput) -> [Value] {
    guard let list = output.codes, let codes = vocabulary.codeLists[list] else { return [] }
    return codes.codes.map { .text($0.code) }
  }
}

extension UnaryTests.Endpoint {
  /// The endpoint without the place at which it stands.
  var withoutOffset: UnaryTests.Endpoint {
    switch self {
    case .literal: self
    case .name(let name, _): .name(name, offset: 0)
    case .scaled(let factor, let name, _): .scaled(factor, name, offset: 0)
    }
  }

  /// The number that the endpoint stands for, days counted as numbers.
  func amount(_ values: [String: Value]) -> Decimal? {
    switch self {
    case .literal(.number(let number)): return number
    case .literal(.date(let date)): return Decimal(Int(date.dayNumber))
    case .literal: return nil
    case .name(let name, _):
      guard case .number(let number)? = values[name] else { return nil }
      return number
    case .scaled(let factor, let name, _):
      guard case .number(let number)? = values[name] else { return nil }
      return factor * number
    }
  }
}
