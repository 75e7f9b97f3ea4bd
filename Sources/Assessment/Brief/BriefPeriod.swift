import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

/// The rules in force on the days of one period, as what has to be looked at when facts are known.
///
/// The works are numbered: first the steps, then the rules, then the risks. What reads nothing that
/// is known comes to what it comes to by default.
final class BriefPeriod {
  /// A step that only the evaluator of FEEL can take.
  struct Foreign {
    let expression: Int
    let output: Int
    /// Whether the output stands for the expression itself, so that null is no unknown value.
    let isStandIn: Bool
  }

  let ruleset: Ruleset
  /// What was found out about the conclusions.
  let answers: BriefAnswers
  let plan: StepPlan
  /// What counts for a project, and for a circle apart from any project.
  let ofProject: WorkSet
  /// The steps behind the goals and what is told of the planned procedure.
  let ofGoals: WorkSet
  let ofCircle: WorkSet
  let firstRule: Int
  let firstRisk: Int
  /// The steps that only the evaluator of FEEL can take.
  let foreign: [Int: Foreign]
  /// The variables that are no facts: those whose default may depend on the period.
  let derived: Range<Int>
  /// The limits of the tables that test the value, in order, for the search of another procedure.
  let limits: [Decimal]
  /// The steps behind the minimum procedure that depend on the value, in order.
  let stepsAfterValue: [Int]
  /// The variables that those steps give.
  let outputsAfterValue: [Int]
  /// The variables that those steps read and that do not depend on the value.
  let inputsBesideValue: [Int]
  /// What lies behind all goals.
  let behindAll: BriefBackground
  /// What is told of the planned procedure, and what lies behind that.
  let planOutputs: [Int]
  let behindPlan: BriefBackground
  /// What lies behind single variables, once it was asked for.
  private var backgrounds: [Int: BriefBackground] = [:]
  private let names: Variables
  /// The numbers of the steps of the ruleset in the plan.
  let places: [Int: Int]
  /// The variables that each step reads.
  let inputs: [[Int]]
  /// The step of the ruleset that gives each variable, or -1.
  let stepOfVariable: [Int]
  /// The variables that each step of the ruleset reads.
  let inputsOfStep: [[Int]]
  /// The variables that each step of the ruleset gives.
  let outputsOfStep: [[Int]]
  /// Whether each step of the ruleset is a table.
  let isTable: [Bool]
  /// The steps whose inputs do not all count always.
  let branches: [Int: Branches]

  /// Selects the rules; nil if some rule has no compiled form.
  ///
  /// - Parameters:
  ///   - program: The rules of all days.
  ///   - day: A day of the period.
  ///   - others: Other periods, whose answers may hold for this one.
  /// - Throws: Errors of the catalogue.
  init?(_ program: BriefProgram, on day: CalendarDate, beside others: [BriefPeriod]) throws {
    let ruleset = try Ruleset(
      program.catalogue,
      program.reader,
      matrix: program.matrix,
      on: day,
      assessedOn: program.options.assessedOn
    )
    self.ruleset = ruleset
    let known = program.known
    answers =
      others.first { $0.answers.hold(for: ruleset, program.searched) }?.answers
      ?? BriefAnswers(ruleset, program.shared.answers(for: ruleset, program.searched))
    let names = program.names
    let code = program.code
    let needed = Self.closure(known.ofAdvice + known.ofReview, program.conditions, program, ruleset)
    var draft = BriefPlanDraft(names.count)
    var places: [Int: Int] = [:]
    for (number, step) in ruleset.steps.enumerated()
    where step.outputs.contains(where: needed.contains) {
      places[number] = draft.steps.count
      guard draft.add(step, program) else { return nil }
    }
    for (expression, output) in code.standIns.sorted(by: { $0.key < $1.key })
    where program.conditions.contains(expression) {
      draft.add(Foreign(expression: expression, output: output, isStandIn: true), program)
    }
    foreign = draft.foreign
    let firstRule = draft.steps.count
    let firstRisk = firstRule + program.rules.count
    self.firstRule = firstRule
    self.firstRisk = firstRisk
    for (number, rule) in program.rules.enumerated() {
      draft.read(firstRule + number, rule.expressions, program)
    }
    for (number, risk) in program.risks.enumerated() {
      draft.read(firstRisk + number, risk.ofCases, program)
    }
    guard
      let plan = StepPlan(
        code,
        draft.steps,
        outputs: draft.outputs,
        readers: draft.readers,
        conditions: program.rules.map { ($0.applies, $0.when) },
        cases: program.risks.map { ($0.rule, $0.needs) }
      )
    else { return nil }
    self.plan = plan
    derived = names.facts.count..<code.variableCount
    for (variable, value) in ruleset.constants where variable != known.referenceDate {
      guard let datum = code.datum(value) else { return nil }
      plan[variable] = datum
    }
    let risks = Array(program.risks.enumerated())
    let circle = risks.filter(\.element.concernsCircle)
    let project = risks.filter(\.element.concernsProjects)
    let circleNeeds = Self.closure(
      known.ofReview,
      circle.flatMap(\.element.expressions),
      program,
      ruleset
    )
    let projectNeeds = Self.closure(
      known.ofReview + known.ofAdvice,
      program.rules.flatMap(\.expressions) + project.flatMap(\.element.expressions),
      program,
      ruleset
    )
    func steps(_ needed: Set<Int>) -> [Int] {
      draft.outputs.indices.filter { number in
        draft.outputs[number].contains { needed.contains($0) || $0 >= names.count }
      }
    }
    ofCircle = WorkSet(steps(circleNeeds) + circle.map { firstRisk + $0.offset })
    ofProject = WorkSet(
      steps(projectNeeds) + Array(firstRule..<firstRisk) + project.map { firstRisk + $0.offset }
    )
    let after = ruleset.steps(after: known.value, among: ruleset.stepsBehind(known.minimum))
    limits = Self.limits(of: known.value, ruleset)
    stepsAfterValue = after.compactMap { places[$0] }
    outputsAfterValue = after.flatMap { ruleset.steps[$0].outputs }.filter { $0 != known.value }
    let given = Set(after.flatMap { ruleset.steps[$0].outputs } + [known.value])
    inputsBesideValue = Set(after.flatMap { ruleset.steps[$0].inputs }).subtracting(given).sorted()
    self.places = places
    stepOfVariable = (0..<names.count).map { ruleset.stepOfVariable[$0] ?? -1 }
    inputsOfStep = ruleset.steps.map(\.inputs)
    outputsOfStep = ruleset.steps.map(\.outputs)
    isTable = ruleset.steps.map { step in
      if case .table = step.body { true } else { false }
    }
    branches = Dictionary(
      uniqueKeysWithValues: ruleset.steps.enumerated().compactMap { number, step in
        step.branches.map { (number, $0) }
      }
    )
    inputs = draft.inputs
    self.names = names
    planOutputs = ruleset.planOutputs
    behindAll = BriefBackground(
      known.goals,
      names,
      ruleset,
      places: places,
      inputs: draft.inputs
    )
    behindPlan = BriefBackground(
      planOutputs,
      names,
      ruleset,
      places: places,
      inputs: draft.inputs
    )
    ofGoals = WorkSet(
      Set(behindAll.steps + behindPlan.steps).sorted().compactMap { places[$0] }
    )
  }

  /// What lies behind a variable.
  func background(of variable: Int) -> BriefBackground {
    if let known = backgrounds[variable] { return known }
    let made = BriefBackground([variable], names, ruleset, places: places, inputs: inputs)
    backgrounds[variable] = made
    return made
  }

  /// The variables that some variables and expressions go back to, with those themselves.
  private static func closure(
    _ variables: [Int],
    _ expressions: [Int],
    _ program: BriefProgram,
    _ ruleset: Ruleset
  ) -> Set<Int> {
    var waiting = variables + expressions.flatMap { program.variables[$0] }
    var found: Set<Int> = []
    while let variable = waiting.popLast() {
      guard found.insert(variable).inserted, let step = ruleset.stepOfVariable[variable] else {
        continue
      }
      waiting += ruleset.steps[step].inputs
    }
    return found
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
