import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

/// A step of the reasoning in a period.
///
/// A class, as a copy of a table would count the references of all it holds.
final class BriefStep {
  /// The number of the expression; nil for a table.
  let expression: Int?
  /// The table.
  let table: CompiledTable?
  /// The position of the step in the ruleset.
  let number: Int
  let inputs: [Int]
  let outputs: [Int]

  init(expression: Int?, table: CompiledTable?, number: Int, inputs: [Int], outputs: [Int]) {
    self.expression = expression
    self.table = table
    self.number = number
    self.inputs = inputs
    self.outputs = outputs
  }
}

/// The rules in force on the days of one period, as what has to be looked at when facts are known.
///
/// The work is numbered: first the steps, then the rules, then the risks. For each variable a row of
/// bits tells what reads it; what reads nothing that is known comes to what it comes to by default.
final class BriefPeriod {
  let solver: Solver
  let steps: [BriefStep]
  /// The number of words of a row of bits.
  let words: Int
  let firstRule: Int
  let firstRisk: Int
  let count: Int
  /// The steps, as a row of bits.
  let stepBits: [UInt64]
  /// The rows of bits of the variables.
  let readers: [UInt64]
  /// What has to be looked at although nothing is known.
  private(set) var always: [UInt64]
  /// What counts for a circle apart from any project.
  let ofCircle: [UInt64]
  /// The values of the variables where nothing is known.
  private(set) var defaults: [Datum]
  /// The variables that are no facts: those whose default may depend on the period.
  let derived: Range<Int>
  /// The limits of the tables that test the value, in order, for the search of another procedure.
  let limits: [Decimal]
  /// The steps behind the minimum procedure that depend on the value, in order.
  let stepsAfterValue: [Int]
  /// The variables that those steps read and that do not depend on the value.
  let inputsBesideValue: [Int]
  /// The facts behind each goal, in order.
  let factsBehind: [Int: [Int]]
  /// The marginal procedures found, by what they depend on.
  var margins: [BriefMarginKey: BriefMargin?] = [:]
  /// The certain values found.
  var certain: [BriefKey: Value] = [:]
  /// The deciding facts found.
  var deciding: [BriefKey: [Int]] = [:]
  /// The number of answers beyond which all are forgotten.
  static let mostAnswers = 20_000

  /// Selects the rules; nil if some rule has no compiled form.
  init?(_ program: BriefProgram, on day: CalendarDate) throws {
    let ruleset = try Ruleset(
      program.catalogue,
      program.reader,
      matrix: program.matrix,
      on: day,
      assessedOn: program.options.assessedOn
    )
    solver = Solver(ruleset)
    let names = program.names
    let known = program.known
    let code = program.code
    let needed = Self.closure(
      known.goals + known.ofReview + [known.fit, known.value]
        + program.conditions.flatMap { program.variables[$0] },
      ruleset
    )
    var steps: [BriefStep] = []
    for (number, step) in ruleset.steps.enumerated()
    where step.outputs.contains(where: needed.contains) {
      switch step.body {
      case .expression:
        guard step.outputs.count == 1,
          let expression = program.expressionOfVariable[step.outputs[0]]
        else { return nil }
        steps.append(
          BriefStep(
            expression: expression,
            table: nil,
            number: number,
            inputs: step.inputs,
            outputs: step.outputs
          )
        )
      case .table(let table, _):
        guard
          let compiled = CompiledTable(
            table,
            places: step.inputs,
            inputNumber: { code.number(ofText: $1) },
            outputNumber: { code.number(ofText: $1) }
          )
        else { return nil }
        steps.append(
          BriefStep(
            expression: nil,
            table: compiled,
            number: number,
            inputs: step.inputs,
            outputs: step.outputs
          )
        )
      }
    }
    self.steps = steps
    firstRule = steps.count
    firstRisk = firstRule + program.rules.count
    count = firstRisk + program.risks.count
    words = (count + 63) / 64
    var stepBits = BitRows(count: 1, words: words)
    for number in steps.indices { stepBits.insert(number, in: 0) }
    self.stepBits = stepBits.bits
    derived = names.facts.count..<names.count
    var rows = BitRows(count: names.count, words: words)
    for (number, step) in steps.enumerated() {
      for input in step.inputs { rows.insert(number, in: input) }
    }
    for (number, rule) in program.rules.enumerated() {
      for variable in rule.variables { rows.insert(firstRule + number, in: variable) }
      guard let applies = rule.applies else { continue }
      for variable in program.variables[applies] {
        rows.insert(firstRule + number, in: variable)
      }
    }
    for (number, risk) in program.risks.enumerated() {
      for variable in risk.variables { rows.insert(firstRisk + number, in: variable) }
    }
    readers = rows.bits
    always = Array(repeating: 0, count: words)
    ofCircle = Self.ofCircle(program, ruleset, steps, firstRisk: firstRisk, words: words)
    defaults = Array(repeating: .unknown, count: names.count)
    for (variable, value) in ruleset.constants where variable != known.referenceDate {
      guard let datum = code.datum(value) else { return nil }
      defaults[variable] = datum
    }
    let behind = ruleset.stepsBehind(known.minimum)
    let after = ruleset.steps(after: known.value, among: behind)
    limits = Self.limits(of: known.value, ruleset)
    stepsAfterValue = after.compactMap { number in steps.firstIndex { $0.number == number } }
    let given = Set(after.flatMap { ruleset.steps[$0].outputs } + [known.value])
    inputsBesideValue = Set(after.flatMap { ruleset.steps[$0].inputs }).subtracting(given).sorted()
    var facts: [Int: [Int]] = [:]
    for goal in known.goals {
      let inputs = ruleset.stepsBehind(goal).flatMap { ruleset.steps[$0].inputs }
      facts[goal] = Set(inputs).filter(names.isFact).sorted()
    }
    factsBehind = facts
  }

  /// Notes what the variables come to by default, and what says something even then.
  func setDefaults(_ values: [Datum], always: [UInt64]) {
    defaults = values
    self.always = always
  }

  /// Forgets the answers if there are many.
  func forgetIfMany() {
    if margins.count > Self.mostAnswers { margins.removeAll(keepingCapacity: true) }
    if certain.count > Self.mostAnswers { certain.removeAll(keepingCapacity: true) }
    if deciding.count > Self.mostAnswers { deciding.removeAll(keepingCapacity: true) }
  }

  /// The variables that some variables go back to, with those themselves.
  private static func closure(_ variables: [Int], _ ruleset: Ruleset) -> Set<Int> {
    var waiting = variables
    var found: Set<Int> = []
    while let variable = waiting.popLast() {
      guard found.insert(variable).inserted, let step = ruleset.stepOfVariable[variable] else {
        continue
      }
      waiting += ruleset.steps[step].inputs
    }
    return found
  }

  private static func ofCircle(
    _ program: BriefProgram,
    _ ruleset: Ruleset,
    _ steps: [BriefStep],
    firstRisk: Int,
    words: Int
  ) -> [UInt64] {
    let risks = program.risks.filter(\.concernsCircle)
    let needed = closure(
      program.known.ofReview + risks.flatMap(\.expressions).flatMap { program.variables[$0] },
      ruleset
    )
    var rows = BitRows(count: 1, words: words)
    for (number, step) in steps.enumerated() where step.outputs.contains(where: needed.contains) {
      rows.insert(number, in: 0)
    }
    for (number, risk) in program.risks.enumerated() where risk.concernsCircle {
      rows.insert(firstRisk + number, in: 0)
    }
    return rows.bits
  }

  private static func limits(of variable: Int, _ ruleset: Ruleset) -> [Decimal] {
    var limits: Set<Decimal> = []
    for step in ruleset.steps {
      guard case .table(let table, _) = step.body,
        let column = step.inputs.firstIndex(of: variable)
      else { continue }
      for breakpoint in table.breakpoints(ofInput: column) {
        if case .number(let limit) = breakpoint.value { limits.insert(limit) }
      }
    }
    return limits.sorted()
  }
}

/// Rows of bits.
private struct BitRows {
  private let words: Int
  private(set) var bits: [UInt64]

  init(count: Int, words: Int) {
    self.words = words
    bits = Array(repeating: 0, count: count * words)
  }

  mutating func insert(_ bit: Int, in row: Int) {
    bits[row * words + bit / 64] |= 1 << UInt64(bit % 64)
  }
}
