import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// Collects the steps in force on a day and puts them in order.
struct RulesetBuilder {
  let catalogue: Catalogue
  let day: CalendarDate
  private let names: Variables
  private let reader: ExpressionReader
  private(set) var parameterValues: [Int: Value] = [:]
  private(set) var gaps: [RulesetGap] = []
  private var steps: [RulesetStep] = []

  init(catalogue: Catalogue, reader: ExpressionReader, day: CalendarDate) {
    self.catalogue = catalogue
    self.reader = reader
    names = reader.names
    self.day = day
    for parameter in catalogue.parameters {
      guard let variable = names.variable(parameter.id) else { continue }
      parameterValues[variable] =
        parameter.value(on: day).map { .number($0.value) } ?? .unknown
    }
  }

  mutating func add(_ derivation: Derivation) throws {
    let expression = try reader.read(derivation.expression)
    steps.append(
      RulesetStep(
        body: .expression(expression, derivation),
        inputs: expression.variables.sorted(),
        outputs: [names.variable(derivation.id)].compactMap(\.self),
        matrix: nil,
        branches: Branches(expression, isTested: settles)
      )
    )
  }

  /// Tells whether the value of a variable may settle which branch of an expression counts.
  ///
  /// Not those of numbers: a search notes no more of these than what tables tell apart.
  private func settles(_ variable: Int) -> Bool {
    switch names.type(of: variable) {
    case .boolean, .code, .text: true
    default: false
    }
  }

  /// Adds the version of a table that is in force, or notes why none is.
  mutating func add(_ versions: [RuleTable], matrix: Matrix?) throws {
    guard let first = versions.first else { return }
    let outputs = first.outputs.compactMap { names.variable($0.name) }
    guard let table = versions.first(where: { $0.valid.contains(day) }) else {
      gaps.append(
        RulesetGap(
          outputs: outputs,
          rule: first.id,
          title: first.title,
          reason: Self.notInForce(versions.map(\.valid), on: day)
        )
      )
      return
    }
    if let parameter = missingParameter(of: table) {
      gaps.append(
        RulesetGap(
          outputs: outputs,
          rule: table.id,
          title: table.title,
          reason: Self.notInForce(parameter.values.map(\.period), on: day, what: parameter.title)
        )
      )
      return
    }
    steps.append(
      RulesetStep(
        body: .table(try compile(table), table),
        inputs: table.inputs.compactMap { names.variable($0) },
        outputs: outputs,
        matrix: matrix
      )
    )
  }

  /// Returns the steps, each after those whose results it reads.
  func orderedSteps() -> [RulesetStep] {
    var giver: [Int: Int] = [:]
    for (number, step) in steps.enumerated() {
      for output in step.outputs { giver[output] = number }
    }
    var ordered: [RulesetStep] = []
    var visited = Set<Int>()
    func visit(_ number: Int) {
      guard visited.insert(number).inserted else { return }
      for input in steps[number].inputs { if let before = giver[input] { visit(before) } }
      ordered.append(steps[number])
    }
    for number in steps.indices { visit(number) }
    return ordered
  }

  private func missingParameter(of table: RuleTable) -> Parameter? {
    for name in reader.parameters(of: table) {
      guard let variable = names.variable(name), parameterValues[variable] == .unknown else {
        continue
      }
      return catalogue.parameters.first { $0.id == name }
    }
    return nil
  }

  /// Compiles a table with the values of the parameters on the day; days with the same share it.
  func compile(_ table: RuleTable) throws -> DecisionTable {
    let numbers = reader.parameters(of: table).map { name in
      names.variable(name).flatMap { parameterValues[$0] } ?? .unknown
    }
    let key = ExpressionReader.TableKey(id: table.id, numbers: numbers)
    if let known = reader.tables[key] { return known }
    let compiled = try decisionTable(table)
    reader.tables[key] = compiled
    return compiled
  }

  private func decisionTable(_ table: RuleTable) throws -> DecisionTable {
    let inputs = table.inputs.map { name in
      InputColumn(name: name, domain: names.variable(name).flatMap { names.domain(of: $0) })
    }
    let rows = try table.rows.map { row in
      Row(
        id: row.id,
        tests: try row.tests.map { test in
          try ValueSet(UnaryTests.parse(test)) { name in
            names.variable(name).flatMap { parameterValues[$0] }
          }
        },
        outputs: try row.outputs.map { text in
          try reader.read(text).evaluate(in: EmptyScope())
        }
      )
    }
    return try DecisionTable(
      id: table.id,
      hitPolicy: HitPolicy(table.hitPolicy) ?? .unique,
      inputs: inputs,
      outputs: table.outputs.map { OutputColumn(name: $0.name) },
      rows: rows
    )
  }

  private static func notInForce(
    _ periods: [Period],
    on day: CalendarDate,
    what: LocalizedText? = nil
  ) -> LocalizedText {
    let subject = what ?? LocalizedText(nl: "regel", en: "rule")
    let name = LocalizedText(
      nl: what == nil ? "Er is geen regel" : "Voor \u{201C}\(subject.nl)\u{201D} is er geen waarde",
      en: what == nil ? "No rule is" : "There is no value of \u{201C}\(subject.en)\u{201D}"
    )
    let ended = periods.compactMap(\.to).filter { $0 < day }.max()
    let begins = periods.map(\.from).filter { $0 > day }.min()
    var nl = "\(name.nl) in werking op \(day)"
    var en = "\(name.en) in force on \(day)"
    if let ended {
      nl += "; de laatste eindigde op \(ended)"
      en += "; the last one ended on \(ended)"
    }
    if let begins {
      nl += "; de eerstvolgende begint op \(begins)"
      en += "; the next one begins on \(begins)"
    }
    return LocalizedText(nl: nl + ".", en: en + ".")
  }
}

/// A scope in which nothing has a name: that of the literals in table outputs.
struct EmptyScope: Scope {
  func value(of variable: Int) -> Value { .unknown }
  func call(_ function: Int, _ arguments: [Value]) -> Value { .unknown }
}
