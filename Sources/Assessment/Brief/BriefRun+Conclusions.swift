import Catalogue
import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

extension BriefRun {
  // MARK: - What is certain

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
  private func openBase(
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

  // MARK: - The assessment

  /// Draws up what is told of the project.
  mutating func conclude(
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> BriefAssessment {
    let known = program.known
    let (firstFinding, firstQuestion) = (result.findings.count, result.questions.count)
    try askGoals(on: day, facts, period, &evaluation)
    try applyRules(period, &evaluation)
    if let warning = program.matrixWarning {
      result.findings.append(BriefFinding(warning, .low, .info))
    }
    let ownEnd = result.findings.count
    try findRisks(period, &evaluation)
    if !replaced.isEmpty {
      let replaced = replaced
      let kept = result.findings[firstFinding..<ownEnd].filter { !replaced.contains($0.rule) }
      result.findings.replaceSubrange(firstFinding..<ownEnd, with: kept)
    }
    sortByWeight(from: firstFinding)
    let minimum = pool.word(evaluation[known.minimum], &evaluation)
    let regime = pool.word(evaluation[known.regime], &evaluation)
    let planned = pool.word(evaluation[known.planned], &evaluation)
    let margin = try margin(on: day, facts, period, &evaluation)
    let value = evaluation[known.value]
    return BriefAssessment(
      record: project ?? 0,
      path: paths.record(project ?? 0, evaluation),
      referenceDate: day,
      verdict: verdict(
        from: firstFinding,
        isKnown: minimum != nil && evaluation[known.regime].kind != .unknown
      ),
      value: value.kind == .number ? value.number : nil,
      regime: regime ?? program.undeterminedWord,
      recommended: pool.word(evaluation[known.recommended], &evaluation),
      minimum: minimum,
      planned: planned,
      plannedVerdict: planned == nil
        ? nil : pool.word(evaluation[known.fit], &evaluation) ?? program.unknownFitWord,
      boundary: margin?.boundary,
      procedureAbove: margin?.procedure,
      findings: firstFinding..<result.findings.count,
      questions: firstQuestion..<result.questions.count
    )
  }

  private func verdict(from first: Int, isKnown: Bool) -> Verdict {
    var asks = false
    for index in first..<result.findings.count {
      let finding = result.findings[index]
      if finding.severity == .blocking, finding.status == .risk { return .blocked }
      if finding.severity >= .medium, finding.asks { asks = true }
    }
    if !isKnown { return .incomplete }
    return asks ? .attention : .ok
  }

  private mutating func applyRules(
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    askedLast.removeAll(keepingCapacity: true)
    while let (number, outcome) = evaluation.nextCondition(in: period.ofProject, period.plan) {
      let rule = program.rules[number]
      switch (outcome, rule.isFinding) {
      case (.refused, _): throw BriefRefusal()
      case (.yes, true):
        let evidence = try addEvidence(for: rule, &evaluation)
        result.findings.append(
          BriefFinding(rule.word, rule.severity, rule.status, evidence: evidence)
        )
      case (.unknown, true):
        let missing = try openFacts(behind: rule.variables, period, &evaluation)
        ask(rule.word, missing, evaluation)
      case (.yes, false):
        let missing = result.add(rule.missing.lazy.map(paths.words.word))
        askedLast.append(BriefQuestion(rule: rule.word, missing: missing))
      default: break
      }
    }
    result.questions += askedLast
  }

  /// Asks for facts, for a table or rule.
  private mutating func ask(
    _ rule: BriefWord,
    _ variables: [Int],
    _ evaluation: borrowing Evaluation
  ) {
    let start = Int32(result.paths.count)
    for variable in variables { result.paths.append(path(of: variable, evaluation)) }
    result.questions.append(
      BriefQuestion(rule: rule, missing: start..<Int32(result.paths.count))
    )
  }

  private func place(of variable: Int) -> BriefPlace {
    let place = program.vocabulary.places[program.names.facts[variable]]
    return BriefPlace(
      node: place.node,
      block: place.layout == Vocabulary.dossierLayout ? 0 : project ?? 0
    )
  }

  /// The path of a fact.
  private mutating func path(
    of variable: Int,
    _ evaluation: borrowing Evaluation
  ) -> BriefWord {
    paths.path(place(of: variable), evaluation)
  }

  private mutating func addEvidence(
    for rule: BriefRule,
    _ evaluation: inout Evaluation
  ) throws -> Range<Int32> {
    let start = Int32(result.evidence.count)
    for variable in rule.evidence {
      guard let isOpen = shape.holdsUnknown(evaluation[variable], &evaluation) else {
        throw BriefRefusal()
      }
      if !isOpen { result.evidence.append(paths.evidence(place(of: variable), evaluation)) }
    }
    return start..<Int32(result.evidence.count)
  }

  // MARK: - What could not be determined

  private mutating func askGoals(
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    let ruleset = period.ruleset
    var gaps: Set<Int> = []
    for goal in [program.known.regime, program.known.minimum]
    where evaluation[goal].kind == .unknown {
      if let gap = gap(behind: goal, ruleset, evaluation) {
        if gaps.insert(gap).inserted {
          ask(program.words.word(ruleset.gaps[gap].rule), [], evaluation)
        }
        continue
      }
      fillKey(behind: period.behind[goal], period, &evaluation)
      key.append(UInt64(goal))
      let deciding: [Int]
      if let known = period.answers.deciding.answer(for: key, amounts) {
        deciding = known
      } else {
        deciding = decidingFacts(goal, on: day, facts, period, &evaluation)
        period.answers.deciding.note(
          deciding,
          period.answers.solver.memory.trace,
          for: key,
          amounts
        )
      }
      let rule = ruleset.stepOfVariable[goal].map { ruleset.steps[$0].id }
      ask(program.words.word(rule ?? program.names.name(of: goal)), deciding, evaluation)
    }
  }

  /// The fewest facts that decide a goal.
  private mutating func decidingFacts(
    _ goal: Int,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) -> [Int] {
    let solver = period.answers.solver
    guard !hasCertain, let background = period.behind[goal] else {
      // What was settled is not what the facts alone come to.
      let base = base(on: day, facts, period)
      solver.memory.startTrace()
      return solver.decidingFacts(goal, base)
    }
    let (open, base) = openBase(behind: background, on: day, facts, period, &evaluation)
    solver.memory.startTrace()
    return solver.decidingFacts(goal, base, behind: open)
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

  /// The unknown facts that unknown values go back to, in order.
  mutating func openFacts(
    behind variables: [Int],
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> [Int] {
    for variable in visits.indices { visits[variable] = false }
    var open: [Int] = []
    var waiting = variables
    for variable in variables { visits[variable] = true }
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
      for input in try inputsInDoubt(number, period, &evaluation) where !visits[input] {
        visits[input] = true
        waiting.append(input)
      }
    }
    return open.sorted()
  }

  private mutating func inputsInDoubt(
    _ number: Int,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> [Int] {
    guard period.isTable[number] else { return period.inputsOfStep[number] }
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
