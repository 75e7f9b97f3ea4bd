import Catalogue
import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

/// What could not be determined, and what to ask for.
extension BriefRun {
  /// Asks for facts, for a table or rule, or says that none is in force.
  mutating func ask(
    _ rule: BriefWord,
    _ variables: [Int],
    _ evaluation: borrowing Evaluation,
    isOutsideRules: Bool = false
  ) {
    let start = Int32(result.paths.count)
    for variable in variables { result.paths.append(path(of: variable, evaluation)) }
    result.questions.append(
      BriefQuestion(
        rule: rule,
        missing: start..<Int32(result.paths.count),
        isOutsideRules: isOutsideRules
      )
    )
  }

  /// Asks for what decides the regime and the procedure.
  mutating func askGoals(
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    let ruleset = period.ruleset
    var gaps: Set<Int> = []
    asked.removeAll(keepingCapacity: true)
    for goal in [program.known.regime, program.known.minimum]
    where evaluation[goal].kind == .unknown {
      if let gap = gap(behind: goal, ruleset, evaluation) {
        if gaps.insert(gap).inserted {
          let rule = program.words.word(ruleset.gaps[gap].rule)
          ask(rule, [], evaluation, isOutsideRules: true)
        }
        continue
      }
      let deciding = try decidingFacts(of: goal, on: day, facts, period, &evaluation)
      let rule = ruleset.stepOfVariable[goal].map { ruleset.steps[$0].id }
      ask(program.words.word(rule ?? program.names.name(of: goal)), deciding, evaluation)
    }
  }

  /// The fewest facts that decide a variable, of which those count first that are asked for anyway.
  private mutating func decidingFacts(
    of goal: Int,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> [Int] {
    let solver = period.answers.solver
    var found = try openFacts(behind: goal, facts, period, &evaluation)
    // Facts that are never asked for can be all that a value waits for.
    if found.contains(where: { solver.isAsked($0) }) {
      found = search(for: goal, on: day, facts, period, &evaluation)
    }
    asked += found.filter { !asked.contains($0) }
    return found
  }

  private mutating func search(
    for goal: Int,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) -> [Int] {
    let background = period.background(of: goal)
    fillKey(behind: background, period, &evaluation)
    key.append(UInt64(goal))
    for settled in certain { key.append(UInt64(settled.variable)) }
    key.append(.max)
    // Whatever else is asked for changes nothing about this goal, nor does the order.
    let alsoAsked = background.facts.filter(asked.contains)
    for fact in alsoAsked { key.append(UInt64(fact)) }
    if let known = period.answers.deciding.answer(for: key, amounts) { return known }
    let (open, base) = openBase(behind: background, on: day, facts, period, &evaluation)
    var fixed: [Int: Value] = [:]
    for settled in certain { fixed[settled.variable] = settled.value }
    let solver = period.answers.solver
    solver.memory.startTrace()
    let found = solver.decidingFacts(goal, base, beside: alsoAsked, fixed: fixed, behind: open)
    period.answers.deciding.note(found, solver.memory.trace, for: key, amounts)
    return found
  }

  /// The fewest facts that decide what keeps a rule from coming to yes or no.
  mutating func decidingFacts(
    of rule: BriefRule,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> [Int] {
    let scope = try scope(of: rule.variables, in: facts, &evaluation)
    var found: [Int] = []
    for goal in program.expressions[rule.when].variablesInDoubt(in: scope) {
      let deciding = try decidingFacts(of: goal, on: day, facts, period, &evaluation)
      found += deciding.filter { !found.contains($0) }
    }
    return found
  }

  /// The conclusion that no rule in force can give and that a goal waits for.
  private func gap(
    behind goal: Int,
    _ ruleset: Ruleset,
    _ evaluation: borrowing Evaluation
  ) -> Int? {
    var found: [Int] = []
    var waiting = [goal]
    while let variable = waiting.popLast() {
      guard evaluation[variable].kind == .unknown, !program.names.isFact(variable),
        !found.contains(variable)
      else { continue }
      found.append(variable)
      if let gap = ruleset.gaps.firstIndex(where: { $0.outputs.contains(variable) }) { return gap }
      guard let number = ruleset.stepOfVariable[variable] else { continue }
      waiting += ruleset.steps[number].inputs
    }
    return nil
  }

  /// The unknown facts that an unknown value goes back to, in order.
  private mutating func openFacts(
    behind goal: Int,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> [Int] {
    for variable in visits.indices { visits[variable] = false }
    var open: [Int] = []
    var waiting = [goal]
    visits[goal] = true
    while let variable = waiting.popLast() {
      guard let isOpen = shape.holdsUnknown(evaluation[variable], &evaluation) else {
        throw BriefRefusal()
      }
      guard isOpen else { continue }
      let number = period.stepOfVariable[variable]
      guard number >= 0 else {
        if program.names.isFact(variable) { open.append(variable) }
        continue
      }
      for input in try inputsInDoubt(number, facts, period, &evaluation) where !visits[input] {
        visits[input] = true
        waiting.append(input)
      }
    }
    return open.sorted()
  }

  private mutating func inputsInDoubt(
    _ number: Int,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> [Int] {
    guard period.isTable[number] else {
      guard let branches = period.branches[number] else { return period.inputsOfStep[number] }
      return branches.variables(in: try scope(of: branches.tested, in: facts, &evaluation))
    }
    guard let place = period.places[number] else { throw BriefRefusal() }
    key.removeAll(keepingCapacity: true)
    key.append(UInt64(place))
    evaluation.appendClasses(ofTable: place, period.plan, to: &key)
    if let known = period.answers.tableInputs.answer(for: key) { return known }
    let step = period.ruleset.steps[number]
    let values = step.inputs.compactMap { evaluation.value(evaluation[$0]) }
    guard values.count == step.inputs.count, case .table(let table, _) = step.body else {
      throw BriefRefusal()
    }
    var inputs: [Int] = []
    if case .undetermined(_, let unknown) = table.evaluate(values) {
      inputs = unknown.map { step.inputs[$0] }
    }
    period.answers.tableInputs.note(inputs, for: key)
    return inputs
  }
}
