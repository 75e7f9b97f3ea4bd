import CompiledRules
import FEEL
import Vocabulary

/// What is certain although facts are unknown.
extension BriefRun {
  /// Gives the goals that are unknown, and what is told of the planned procedure, the values that they
  /// have whatever the unknown facts are.
  mutating func settle(
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    let known = program.known
    try findCertain(known.goals, period.behindAll, on: day, facts, period, &evaluation)
    hasCertainGoals = !certain.isEmpty
    if evaluation.kind(of: known.planned) != .unknown {
      try findCertain(period.planOutputs, period.behindPlan, on: day, facts, period, &evaluation)
    }
    // What is certain of one says nothing of another, so values are given once all are found.
    for settled in certain {
      evaluation.give(settled.variable, settled.datum, period.plan)
      evaluation.fix(settled.variable)
    }
  }

  /// Finds the values that unknown variables certainly have.
  private mutating func findCertain(
    _ goals: [Int],
    _ background: BriefBackground,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    guard goals.contains(where: { evaluation.kind(of: $0) == .unknown }) else { return }
    fillKey(behind: background, period, &evaluation)
    for goal in goals {
      key.append(UInt64(goal))
      key.append(evaluation.kind(of: goal) == .unknown ? 1 : 0)
    }
    let values: [Value?]
    if let known = period.answers.certain.answer(for: key, amounts) {
      values = known
    } else {
      let (open, base) = openBase(behind: background, on: day, facts, period, &evaluation)
      let solver = period.answers.solver
      solver.memory.startTrace()
      let unknown = goals.filter { evaluation.kind(of: $0) == .unknown }
      let found = solver.certain(unknown, behind: open, base)
      values = goals.map { goal in unknown.firstIndex(of: goal).flatMap { found[$0] } }
      period.answers.certain.note(values, solver.memory.trace, for: key, amounts)
    }
    for (goal, value) in zip(goals, values) {
      guard let value else { continue }
      guard let datum = program.code.datum(value), datum.kind != .null else { throw BriefRefusal() }
      certain.append(Certain(variable: goal, value: value, datum: datum))
    }
  }

  /// What a search for some goals starts from: the steps of the ruleset that depend on what is tried,
  /// in order, and what those read.
  ///
  /// What does not depend on anything that is tried came to what it came to.
  func openBase(
    behind background: BriefBackground,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) -> (steps: [Int], base: Solver.Base) {
    let open = background.rulesetSteps(
      background.steps(shape, isValueGiven: false, &evaluation)
    )
    var isOpen = Array(repeating: false, count: period.inputsOfStep.count)
    for step in open { isOpen[step] = true }
    var isRead = Array(repeating: false, count: period.stepOfVariable.count)
    for step in background.steps {
      // A search asks what an unknown value goes back to.
      let isAsked =
        isOpen[step]
        || period.outputsOfStep[step].contains {
          background.holdsUnknown($0, shape, &evaluation)
        }
      guard isAsked else { continue }
      for input in period.inputsOfStep[step] { isRead[input] = true }
    }
    var known: [(variable: Int, value: Value)] = []
    for step in background.steps where !isOpen[step] {
      for output in period.outputsOfStep[step] where isRead[output] {
        guard let value = evaluation.value(evaluation[output]), value != .unknown else { continue }
        known.append((output, value))
      }
    }
    for fact in background.facts where isRead[fact] {
      let value = value(of: fact, facts)
      if value != .unknown { known.append((fact, value)) }
    }
    for (variable, value) in period.ruleset.constants where isRead[variable] {
      known.append((variable, variable == program.known.referenceDate ? .date(day) : value))
    }
    return (open, period.answers.solver.base(known))
  }

  /// Makes the key of what a search for some goals depends on.
  mutating func fillKey(
    behind background: BriefBackground?,
    _ period: BriefPeriod,
    isValueGiven: Bool = false,
    _ evaluation: inout Evaluation
  ) {
    key.removeAll(keepingCapacity: true)
    amounts.removeAll(keepingCapacity: true)
    guard let background else { return }
    let steps = background.steps(shape, isValueGiven: isValueGiven, &evaluation)
    for step in steps { key.append(UInt64(step)) }
    key.append(.max)
    evaluation.appendInputs(
      ofSteps: steps,
      period.inputs,
      period.plan,
      apart: background.isRising,
      to: &key,
      &amounts
    )
  }

  /// The value of a fact as the dossier has it.
  func value(of variable: Int, _ facts: Facts) -> Value {
    let fact = program.names.facts[variable]
    let isOfDossier = program.vocabulary.places[fact].layout == Vocabulary.dossierLayout
    return facts.value(of: fact, in: isOfDossier ? 0 : project ?? 0, program.vocabulary)
  }

  /// The facts behind the goals as a solver takes them; a search reads only those behind its goal.
  mutating func base(
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod
  ) -> Solver.Base {
    if let base = solverBase { return base }
    let referenceDate = program.known.referenceDate
    var known: [(variable: Int, value: Value)] = [(referenceDate, .date(day))]
    for (variable, value) in period.ruleset.constants where variable != referenceDate {
      known.append((variable, value))
    }
    for fact in period.behindAll.facts {
      let value = value(of: fact, facts)
      if value != .unknown { known.append((fact, value)) }
    }
    let base = period.answers.solver.base(known)
    solverBase = base
    return base
  }
}
