import CompiledRules
import FEEL
import Vocabulary

/// What is certain although facts are unknown.
extension BriefRun {
  /// Gives the goals that are unknown the values that they have whatever the unknown facts are.
  mutating func settle(
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    let goals = program.known.goals
    guard goals.contains(where: { evaluation[$0].kind == .unknown }) else { return }
    fillKey(behind: period.behindAll, period, &evaluation)
    for goal in goals { key.append(evaluation[goal].kind == .unknown ? 1 : 0) }
    let certain: [Datum]
    if let known = period.answers.certain.answer(for: key, amounts) {
      certain = known
    } else {
      certain = try certainValues(of: goals, on: day, facts, period, &evaluation)
      period.answers.certain.note(certain, period.answers.solver.memory.trace, for: key, amounts)
    }
    for (goal, value) in zip(goals, certain)
    where value.kind != .unknown && evaluation[goal].kind == .unknown {
      hasCertain = true
      evaluation.give(goal, value, period.plan)
      evaluation.fix(goal)
    }
  }

  /// The values that unknown goals certainly have; unknown where there is none.
  private func certainValues(
    of goals: [Int],
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> [Datum] {
    let (open, base) = openBase(behind: period.behindAll, on: day, facts, period, &evaluation)
    let solver = period.answers.solver
    solver.memory.startTrace()
    var unknown: [Int] = []
    for goal in goals where evaluation.kind(of: goal) == .unknown { unknown.append(goal) }
    let found = solver.certain(unknown, behind: open, base)
    var certain = goals.map { _ in Datum.unknown }
    for (goal, value) in zip(unknown, found) {
      guard let value, let place = goals.firstIndex(of: goal) else { continue }
      guard let datum = program.code.datum(value), datum.kind != .null else { throw BriefRefusal() }
      certain[place] = datum
    }
    return certain
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

  private func value(of variable: Int, _ facts: Facts) -> Value {
    let fact = program.names.facts[variable]
    let isOfDossier = program.vocabulary.places[fact].layout == Vocabulary.dossierLayout
    return facts.value(of: fact, in: isOfDossier ? 0 : project ?? 0, program.vocabulary)
  }

  /// The facts behind all goals as a solver takes them; a search reads only those behind its goal.
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
