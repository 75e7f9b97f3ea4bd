import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// One step of the reasoning: a derived fact, or a table with its outputs.
///
/// A class, as steps are read far more often than made: a copy of one counts one reference.
final class RulesetStep: Sendable {
  /// How the step concludes.
  enum Body: Sendable {
    /// An expression.
    case expression(Expression, Derivation)
    /// A decision table, with the table as written.
    case table(DecisionTable, RuleTable)
  }

  /// How the step concludes.
  let body: Body
  /// The variables that the step reads.
  let inputs: [Int]
  /// The variables that the step gives.
  let outputs: [Int]
  /// The matrix that the step stands for, if it does.
  let matrix: Matrix?
  /// Which inputs an expression goes back to, where that depends on others; nil if it does not.
  let branches: Branches?

  init(body: Body, inputs: [Int], outputs: [Int], matrix: Matrix?, branches: Branches? = nil) {
    self.body = body
    self.inputs = inputs
    self.outputs = outputs
    self.matrix = matrix
    self.branches = branches
  }

  /// The id of the derivation or table.
  var id: String {
    switch body {
    case .expression(_, let derivation): derivation.id
    case .table(_, let table): table.id
    }
  }

  /// What the step is about.
  var title: LocalizedText {
    switch body {
    case .expression(_, let derivation): derivation.title
    case .table(_, let table): table.title
    }
  }
}

/// A rule with its condition parsed.
///
/// A class for the same reason: rules are gone through for each project.
final class RulesetRule: Sendable {
  /// The rule.
  let rule: Rule
  /// The guard.
  let applies: Expression?
  /// The condition.
  let when: Expression
  /// The planned day.
  let planned: Expression?
  /// The first lawful day.
  let earliest: Expression?
  /// The last lawful day.
  let latest: Expression?
  /// Whether the file shows what a principle asks.
  let shown: Expression?

  init(_ rule: Rule, _ reader: ExpressionReader) throws {
    self.rule = rule
    applies = try rule.applies.map(reader.read)
    when = try reader.read(rule.when)
    planned = try rule.dates.planned.map(reader.read)
    earliest = try rule.dates.earliest.map(reader.read)
    latest = try rule.dates.latest.map(reader.read)
    shown = try rule.shown.map(reader.read)
  }

  /// The variables that its expressions use.
  var variables: Set<Int> {
    [applies, when, planned, earliest, latest, shown].reduce(into: []) {
      $0.formUnion($1?.variables ?? [])
    }
  }

  /// Returns the expression of a key of the rule that an example can be about.
  func expression(named key: String) -> Expression? {
    switch key {
    case "planned": planned
    case "earliest": earliest
    case "latest": latest
    case "shown": shown
    default: nil
    }
  }

  /// Returns whether the rule holds; nil where its guard does not hold or cannot be told.
  func outcome(in scope: some Scope) -> Ternary? {
    if let applies, applies.evaluate(in: scope) != .boolean(true) { return nil }
    switch when.evaluate(in: scope) {
    case .boolean(true): return .yes
    case .boolean(false), .null: return .no
    default: return .unknown
    }
  }
}

/// A conclusion that nothing in force can give.
struct RulesetGap: Hashable, Sendable {
  /// The variables that stay unknown.
  let outputs: [Int]
  /// The table that would have given them.
  let rule: String
  /// What it would have told.
  let title: LocalizedText
  /// Why it does not.
  let reason: LocalizedText
}

/// The rules that are in force on one day, with one matrix, ready to be applied.
final class Ruleset: Sendable {
  /// The catalogue.
  let catalogue: Catalogue
  /// The numbering of the variables.
  let names: Variables
  /// The day whose rules these are.
  let day: CalendarDate
  /// The matrix.
  let matrix: Matrix
  /// The steps, each after those that it builds on.
  let steps: [RulesetStep]
  /// The rules whose conditions are about the project as a whole: all but the risks.
  let rules: [RulesetRule]
  /// What cannot be concluded on this day.
  let gaps: [RulesetGap]
  /// The values of the parameters on this day, by variable.
  let constants: [Int: Value]
  /// The step that gives each variable.
  let stepOfVariable: [Int: Int]

  /// Selects the rules in force.
  ///
  /// - Parameters:
  ///   - catalogue: a catalogue without errors.
  ///   - reader: what reads the catalogue's expressions.
  ///   - matrix: the matrix of the buyer.
  ///   - day: the reference date.
  ///   - assessedOn: the day of the assessment.
  /// - Throws: an error if an expression of the catalogue does not parse, which its reader excludes.
  init(
    _ catalogue: Catalogue,
    _ reader: ExpressionReader,
    matrix: Matrix,
    on day: CalendarDate,
    assessedOn: CalendarDate
  ) throws {
    let names = reader.names
    var builder = RulesetBuilder(catalogue: catalogue, reader: reader, day: day)
    for derivation in catalogue.derivations { try builder.add(derivation) }
    for versions in Self.versions(of: catalogue.tables) { try builder.add(versions, matrix: nil) }
    try builder.add([matrix.table], matrix: matrix)
    let guidance = catalogue.matrices.filter(\.isGuidance)
    if !guidance.isEmpty { try builder.add(guidance.map(\.table), matrix: nil) }
    var constants = builder.parameterValues
    if let date = names.variable(CatalogueNames.referenceDate) { constants[date] = .date(day) }
    if let date = names.variable(CatalogueNames.assessedOn) { constants[date] = .date(assessedOn) }

    self.catalogue = catalogue
    self.names = names
    self.day = day
    self.matrix = matrix
    steps = builder.orderedSteps()
    gaps = builder.gaps
    rules = try reader.projectRules(of: catalogue)
    self.constants = constants
    stepOfVariable = Dictionary(
      steps.enumerated().flatMap { step in step.element.outputs.map { ($0, step.offset) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Takes over the rules of another day on which the same ones are in force.
  init(_ other: Ruleset, on day: CalendarDate) {
    catalogue = other.catalogue
    names = other.names
    self.day = day
    matrix = other.matrix
    steps = other.steps
    rules = other.rules
    gaps = other.gaps
    var constants = other.constants
    if let date = names.variable(CatalogueNames.referenceDate) { constants[date] = .date(day) }
    self.constants = constants
    stepOfVariable = other.stepOfVariable
  }

  /// Returns the first days of the periods in which the same rules apply, but for the first.
  static func changes(of catalogue: Catalogue, _ matrix: Matrix) -> [CalendarDate] {
    var periods = catalogue.parameters.flatMap { $0.values.map(\.period) }
    periods += catalogue.tables.map(\.valid)
    periods.append(matrix.table.valid)
    periods += catalogue.matrices.filter(\.isGuidance).map(\.table.valid)
    var days: Set<CalendarDate> = []
    for period in periods {
      days.insert(period.from)
      if let end = period.to?.adding(days: 1) { days.insert(end) }
    }
    return days.sorted()
  }

  /// Returns the number of the period that a day lies in.
  static func period(of day: CalendarDate, _ changes: [CalendarDate]) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What is told of the planned procedure: all that the table tells of how a procedure fits.
  var planOutputs: [Int] {
    names.variable(WellKnownName.fit).flatMap { stepOfVariable[$0] }.map { steps[$0].outputs } ?? []
  }

  /// Returns the numbers of the steps that a variable depends on, in order.
  func stepsBehind(_ variable: Int) -> [Int] {
    var found: Set<Int> = []
    var waiting = [variable]
    while let next = waiting.popLast() {
      guard let number = stepOfVariable[next], found.insert(number).inserted else { continue }
      waiting += steps[number].inputs
    }
    return found.sorted()
  }

  /// Returns those of some steps that depend on a variable, in order.
  func steps(after variable: Int, among numbers: [Int]) -> [Int] {
    var changed: Set<Int> = [variable]
    return numbers.filter { number in
      guard steps[number].inputs.contains(where: changed.contains) else { return false }
      changed.formUnion(steps[number].outputs)
      return true
    }
  }

  /// Groups tables that are versions of one another: those that give the same facts.
  private static func versions(of tables: [RuleTable]) -> [[RuleTable]] {
    var groups: [[RuleTable]] = []
    for table in tables {
      let names = table.outputs.map(\.name)
      if let group = groups.firstIndex(where: { $0[0].outputs.map(\.name) == names }) {
        groups[group].append(table)
      } else {
        groups.append([table])
      }
    }
    return groups
  }
}
