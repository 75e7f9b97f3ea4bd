package import Catalogue
import DecisionTables
package import FEEL
import Vocabulary

/// Runs the examples that the rules of a catalogue carry.
package struct ExampleRunner {
  private let catalogue: Catalogue
  private let reader: ExpressionReader
  /// For each day and matrix the rules, and the values where nothing is known but the parameters.
  private var solvers: [Key: (solver: Solver, blank: Solver.Base)] = [:]
  private var risks: [String: RiskRule] = [:]
  private let riskRules: [String: Rule]
  /// The day on which the newest numbers of the catalogue begin.
  private let newestDay: CalendarDate

  private struct Key: Hashable {
    let day: CalendarDate
    let matrix: String
  }

  /// Creates a runner for a catalogue without errors.
  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    newestDay =
      catalogue.parameters.flatMap { $0.values.map(\.period.from) }.max()
      ?? CalendarDate(dayNumber: 0)
    riskRules = Dictionary(
      catalogue.rules.filter { $0.risk != nil }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    reader = ExpressionReader(Variables(catalogue), catalogue.vocabulary)
  }

  private var names: Variables { reader.names }

  /// Returns all examples of the catalogue with the rules that carry them.
  package var examples: [RuleExample] {
    let derivations = catalogue.derivations.flatMap { derivation in
      derivation.examples.map { RuleExample(rule: derivation.id, row: nil, example: $0) }
    }
    let rows = catalogue.tables.flatMap { table in
      table.rows.flatMap { row in
        row.examples.map { RuleExample(rule: table.id, row: row.id, example: $0) }
      }
    }
    let bands = catalogue.matrices.flatMap { matrix in
      matrix.bands.flatMap { band in
        band.examples.map { RuleExample(rule: matrix.id, row: band.id, example: $0) }
      }
    }
    let rules = catalogue.rules.flatMap { rule in
      rule.examples.map { RuleExample(rule: rule.id, row: nil, example: $0) }
    }
    return derivations + rows + bands + rules
  }

  /// Runs an example.
  ///
  /// - Parameter entry: the example.
  /// - Returns: what came out otherwise than expected; empty if all is as expected.
  /// - Throws: an error if the catalogue has rules that do not parse, which its reader excludes.
  package mutating func failures(of entry: RuleExample) throws -> [ExampleFailure] {
    guard let matrix = catalogue.matrix(entry.rule) ?? catalogue.defaultMatrix else { return [] }
    let (solver, world) = try world(of: entry, matrix)
    if let risk = try risk(entry.rule) { return try failures(of: entry, risk, solver, world) }
    var failures: [ExampleFailure] = []
    for (name, text) in entry.example.expect.sorted(by: { $0.key < $1.key }) {
      var expected = text == Self.unknown ? Value.unknown : try literal(text)
      if let variable = names.variable(name) {
        expected = expected.completed(as: names.type(of: variable))
      }
      let actual = result(of: name, entry.rule, solver, world)
      guard actual != expected else { continue }
      failures.append(
        ExampleFailure(
          entry: entry,
          name: name,
          expected: Renderer.plain(expected),
          actual: Renderer.plain(actual),
          isMissedRow: false
        )
      )
    }
    if failures.isEmpty, let failure = missedRow(entry, solver, world) { return [failure] }
    return failures
  }

  /// Runs an example; one that cannot be run has failed.
  ///
  /// - Parameter entry: the example.
  /// - Returns: what came out otherwise than expected; empty if all is as expected.
  package mutating func outcome(of entry: RuleExample) -> [ExampleFailure] {
    do {
      return try failures(of: entry)
    } catch {
      let expected = entry.example.expect.sorted { $0.key < $1.key }
      return [
        ExampleFailure(
          entry: entry,
          name: entry.row ?? entry.rule,
          expected: expected.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
          actual: "\(error)",
          isMissedRow: false
        )
      ]
    }
  }

  /// Returns what comes out of a case: the results that it expects, whatever they are.
  ///
  /// - Parameter entry: the case, of whose expectations only the names count.
  /// - Returns: the results by name, and for a case of a table the rows that decide it.
  /// - Throws: an error if the catalogue has rules that do not parse, which its reader excludes.
  package mutating func results(
    of entry: RuleExample
  ) throws -> (values: [String: Value], rows: [String]) {
    guard let matrix = catalogue.matrix(entry.rule) ?? catalogue.defaultMatrix else {
      return ([:], [])
    }
    let (solver, world) = try world(of: entry, matrix)
    if let risk = try risk(entry.rule) {
      let example = try riskExample(entry.example, risk, solver, world)
      var values = [entry.rule: Value.text(example.result.rawValue)]
      values[CatalogueNames.expectedSeverity] = example.severity.map { .text($0.rawValue) }
      return (values, [])
    }
    var values: [String: Value] = [:]
    for name in entry.example.expect.keys {
      values[name] = result(of: name, entry.rule, solver, world)
    }
    guard let number = solver.ruleset.steps.firstIndex(where: { $0.id == entry.rule }),
      case .table(let table, _) = solver.ruleset.steps[number].body,
      case .matched(let rows, _)? = world.outcomes[number]
    else { return (values, []) }
    return (values, rows.map { table.rows[$0].id })
  }

  /// Returns the values of all variables where the facts and derived facts of an example are set.
  private mutating func world(
    of entry: RuleExample,
    _ matrix: Matrix
  ) throws -> (solver: Solver, world: World) {
    let example = entry.example
    let key = Key(day: day(of: example), matrix: matrix.id)
    let (solver, blank) = try solver(for: key, matrix)
    var facts: [Int: Value] = [:]
    var fixed: [Int: Value] = [:]
    for (name, text) in example.given
    where name != Self.date && name != CatalogueNames.mentions {
      guard let variable = names.variable(name) else { continue }
      let value = try literal(text).completed(as: names.type(of: variable))
      if names.isFact(variable) { facts[variable] = value } else { fixed[variable] = value }
    }
    let base = solver.base(blank, setting: facts)
    return (solver, solver.world(base, fixed: fixed, steps: steps(behind: entry, solver)))
  }

  /// The steps that the results of an example depend on; nil for all, as for risks.
  private func steps(behind entry: RuleExample, _ solver: Solver) -> [Int]? {
    guard riskRules[entry.rule] == nil else { return nil }
    var variables = Set(entry.example.expect.keys.compactMap(names.variable))
    let ids = Set(entry.example.expect.keys).union([entry.rule])
    for rule in solver.ruleset.rules where ids.contains(rule.rule.id) {
      variables.formUnion(rule.variables)
    }
    var steps: Set<Int> = []
    if let number = solver.ruleset.steps.firstIndex(where: { $0.id == entry.rule }) {
      steps.insert(number)
      variables.formUnion(solver.ruleset.steps[number].inputs)
    }
    for variable in variables { steps.formUnion(solver.memory.steps(behind: variable)) }
    return steps.sorted()
  }

  /// The facts, derived facts and parameters that the engine itself asks for by name.
  package static let namesOfEngine = Set(Assessor.referenceFacts).union([
    WellKnownName.value, WellKnownName.regime, WellKnownName.minimum, WellKnownName.recommended,
    WellKnownName.fit, WellKnownName.planned, WellKnownName.used, WellKnownName.severityRises,
    WellKnownName.sessionsAtHand, WellKnownName.phase, WellKnownName.isInTender,
    WellKnownName.noticeDay, WellKnownName.lastTenderDay, WellKnownName.reportDays,
    WellKnownName.projectReportDays, WellKnownName.firmsLeast, WellKnownName.firmsMost,
    WellKnownName.rolesLeast, WellKnownName.rolesMost, WellKnownName.noticeSoonDays,
    WellKnownName.risksShown, WellKnownName.themeDays,
  ]).union(WellKnownName.portfolioLimits)

  /// Replaces a risk by another version of it, to see which examples notice.
  ///
  /// - Throws: an error if an expression does not parse.
  package mutating func replace(_ rule: Rule) throws {
    guard let risk = RiskRule(rule, reader) else { return }
    try risk.parseAll()
    risks[rule.id] = risk
  }

  private mutating func risk(_ id: String) throws -> RiskRule? {
    if let risk = risks[id] { return risk }
    guard let rule = riskRules[id] else { return nil }
    try replace(rule)
    return risks[id]
  }

  /// Runs an example of a risk, which expects what became of it and how heavy it is.
  private func failures(
    of entry: RuleExample,
    _ risk: RiskRule,
    _ solver: Solver,
    _ world: World
  ) throws -> [ExampleFailure] {
    let example = try riskExample(entry.example, risk, solver, world)
    return try entry.example.expect.sorted { $0.key < $1.key }.compactMap { name, text in
      let isSeverity = name == CatalogueNames.expectedSeverity
      let actual = isSeverity ? example.severity?.rawValue : example.result.rawValue
      guard case .text(let expected) = text == Self.unknown ? .text(text) : try literal(text),
        expected != actual ?? ""
      else { return nil }
      return ExampleFailure(
        entry: entry,
        name: name,
        expected: expected,
        actual: actual ?? "-",
        isMissedRow: false
      )
    }
  }

  private func riskExample(
    _ example: Example,
    _ risk: RiskRule,
    _ solver: Solver,
    _ world: World
  ) throws -> RiskExample {
    var marked: Set<Value> = []
    if let text = example.given[CatalogueNames.mentions], case .list(let ids) = try literal(text) {
      marked = Set(ids)
    }
    return RiskExample(
      risk: risk,
      ruleset: solver.ruleset,
      values: world.values,
      mentioned: marked
    )
  }

  private static let date = "on"
  private static let unknown = "unknown"

  private func literal(_ text: String) throws -> Value {
    if let value = Expression.plainLiteral(text) { return value }
    return try Expression.parse(text, names: Self.noNames).evaluate(in: EmptyScope())
  }

  private static let noNames = Names(variables: [], functions: [])

  /// Without a date of its own an example is about the newest numbers of the catalogue.
  private func day(of example: Example) -> CalendarDate {
    if let text = example.given[Self.date], case .date(let day)? = try? literal(text) {
      return day
    }
    return newestDay
  }

  private mutating func solver(
    for key: Key,
    _ matrix: Matrix
  ) throws -> (solver: Solver, blank: Solver.Base) {
    if let known = solvers[key] { return known }
    let ruleset = try Ruleset(
      catalogue,
      reader,
      matrix: matrix,
      on: key.day,
      assessedOn: key.day
    )
    let solver = Solver(ruleset)
    var values = Array(repeating: Value.unknown, count: names.count)
    for (variable, value) in ruleset.constants { values[variable] = value }
    let made = (solver, solver.base(values))
    solvers[key] = made
    return made
  }

  private func result(
    of name: String,
    _ owner: String,
    _ solver: Solver,
    _ world: World
  ) -> Value {
    if let rule = solver.ruleset.rules.first(where: { $0.rule.id == owner }),
      let expression = rule.expression(named: name)
    {
      let scope = WorldScope(values: world.values, ruleset: solver.ruleset)
      let value = expression.evaluate(in: scope)
      return value == .null ? .unknown : value
    }
    if let rule = solver.ruleset.rules.first(where: { $0.rule.id == name }) {
      let scope = WorldScope(values: world.values, ruleset: solver.ruleset)
      return Value(rule.outcome(in: scope) ?? .no)
    }
    return names.variable(name).map { world.values[$0] } ?? .null
  }

  /// An example of a row that another row decides proves nothing of its own row.
  private func missedRow(
    _ entry: RuleExample,
    _ solver: Solver,
    _ world: World
  ) -> ExampleFailure? {
    guard let row = entry.row, !entry.example.expect.values.contains(Self.unknown),
      let number = solver.ruleset.steps.firstIndex(where: { $0.id == entry.rule }),
      case .table(let table, _) = solver.ruleset.steps[number].body
    else { return nil }
    var reached: [String] = []
    if case .matched(let rows, _)? = world.outcomes[number] {
      reached = rows.map { table.rows[$0].id }
    }
    guard !reached.contains(row) else { return nil }
    return ExampleFailure(
      entry: entry,
      name: entry.rule,
      expected: row,
      actual: reached.joined(separator: ", "),
      isMissedRow: true
    )
  }
}

/// An example with the rule that carries it.
package struct RuleExample: Hashable, Sendable {
  /// The id of the derivation, table, matrix or rule.
  package let rule: String
  /// The id of the row, for examples of a table.
  package let row: String?
  /// The example.
  package let example: Example

  /// Creates an example with its rule.
  package init(rule: String, row: String?, example: Example) {
    self.rule = rule
    self.row = row
    self.example = example
  }
}

/// An example that came out otherwise than expected.
package struct ExampleFailure: Hashable, Sendable, CustomStringConvertible {
  /// The example.
  package let entry: RuleExample
  /// The name of the result, or the id of a table whose row was not reached.
  package let name: String
  /// What was expected.
  package let expected: String
  /// What came out.
  package let actual: String
  /// Whether the results are right and another row gave them than the one with the example.
  package let isMissedRow: Bool

  /// The failure in one line, with the place of the example.
  package var description: String {
    let place = entry.example.place
    return "\(place.file):\(place.line): \(entry.row ?? entry.rule): \(name) is \(actual), "
      + "expected \(expected)"
  }
}

extension Value {
  /// Fills in what a record as written leaves out: a dossier that leaves it out is silent on it.
  fileprivate func completed(as type: Type) -> Value {
    switch (self, type) {
    case (.list(let items), .list(let item)):
      .list(items.map { $0.completed(as: item) })
    case (.record(let fields), .record(let types)):
      .record(
        types.reduce(into: fields) { fields, entry in
          fields[entry.key] = fields[entry.key]?.completed(as: entry.value) ?? .unknown
        }
      )
    default: self
    }
  }
}
