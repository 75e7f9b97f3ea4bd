import Catalogue
import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

extension BriefRun {
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
    guard period.isTable[number] else {
      guard let branches = period.branches[number] else { return period.inputsOfStep[number] }
      return branches.variables(in: try scope(of: branches.tested, &evaluation))
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
