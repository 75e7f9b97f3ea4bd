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
    var certain: [(variable: Int, value: Datum)] = []
    for goal in program.known.goals where evaluation[goal].kind == .unknown {
      guard let value = certainValue(of: goal, on: day, facts, period, &evaluation) else {
        continue
      }
      guard let datum = program.code.datum(value), datum.kind != .null else { throw BriefRefusal() }
      certain.append((goal, datum))
    }
    guard !certain.isEmpty else { return }
    for (variable, value) in certain {
      evaluation.give(variable, value, period.plan)
      evaluation.fix(variable)
    }
    hasCertain = true
    try takeSteps(in: period.ofProject, period, &evaluation)
  }

  private mutating func certainValue(
    of goal: Int,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) -> Value? {
    fillKey(goal, period, &evaluation)
    if let known = period.certain.answer(for: key) { return known }
    let found = period.solver.certain(goal, base(on: day, facts, period))
    period.certain.note(found, for: key)
    return found
  }

  /// Makes the key of what a search for a goal depends on.
  mutating func fillKey(
    _ goal: Int,
    _ period: BriefPeriod,
    isValueGiven: Bool = false,
    _ evaluation: inout Evaluation
  ) {
    key.removeAll(keepingCapacity: true)
    key.append(UInt64(goal))
    guard let background = period.behind[goal] else { return }
    let steps = background.steps(shape, isValueGiven: isValueGiven, &evaluation)
    for step in steps { key.append(UInt64(step)) }
    key.append(.max)
    evaluation.appendInputs(ofSteps: steps, period.inputs, period.plan, to: &key)
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
    var values = Array(repeating: Value.unknown, count: program.names.count)
    for (variable, value) in period.solver.ruleset.constants { values[variable] = value }
    values[program.known.referenceDate] = .date(day)
    for fact in period.factsBehind { values[fact] = value(of: fact, facts) }
    let base = period.solver.base(values)
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
    var questions = try goalQuestions(on: day, facts, period, &evaluation)
    var findings: [BriefFinding] = []
    try applyRules(period, &findings, &questions, &evaluation)
    if program.matrix.warning != nil {
      findings.append(
        BriefFinding(
          id: "matrix-\(program.matrix.status.rawValue)",
          severity: .low,
          status: .info
        )
      )
    }
    let own = findings.count
    var replaced: [String] = []
    try findRisks(period, &findings, &replaced, &evaluation)
    if !replaced.isEmpty {
      let kept = findings[..<own].filter { !replaced.contains($0.id) }
      findings.replaceSubrange(..<own, with: kept)
    }
    Self.sortByWeight(&findings)
    let minimum = pool.string(evaluation[known.minimum], evaluation)
    let regime = pool.string(evaluation[known.regime], evaluation)
    let planned = pool.string(evaluation[known.planned], evaluation)
    let margin = try margin(on: day, facts, period, &evaluation)
    let value = evaluation[known.value]
    return BriefAssessment(
      projectID: pool.string(evaluation[known.id], evaluation),
      projectPath: project.map { paths.record($0, evaluation) } ?? "",
      referenceDate: day,
      verdict: verdict(findings, minimum, isKnown: evaluation[known.regime].kind != .unknown),
      value: value.kind == .number ? value.number : nil,
      regime: regime ?? WellKnownName.undetermined,
      recommended: pool.string(evaluation[known.recommended], evaluation),
      minimum: minimum,
      planned: planned,
      plannedVerdict: planned.map { _ in
        pool.string(evaluation[known.fit], evaluation) ?? WellKnownName.Fit.unknown
      },
      boundary: margin?.boundary,
      procedureAbove: margin?.procedure,
      findings: findings,
      undetermined: questions
    )
  }

  private func verdict(_ findings: [BriefFinding], _ minimum: String?, isKnown: Bool) -> Verdict {
    if findings.contains(where: { $0.severity == .blocking && $0.status == .risk }) {
      return .blocked
    }
    if minimum == nil || !isKnown { return .incomplete }
    let asks = findings.contains {
      $0.severity >= .medium && ($0.status == .risk || $0.status == .check)
    }
    return asks ? .attention : .ok
  }

  private mutating func applyRules(
    _ period: BriefPeriod,
    _ findings: inout [BriefFinding],
    _ questions: inout [BriefQuestion],
    _ evaluation: inout Evaluation
  ) throws {
    var last: [BriefQuestion] = []
    while let (number, outcome) = evaluation.nextCondition(in: period.ofProject, period.plan) {
      let rule = program.rules[number]
      switch (outcome, rule.isFinding) {
      case (.refused, _): throw BriefRefusal()
      case (.yes, true):
        findings.append(
          BriefFinding(
            id: rule.id,
            severity: rule.severity,
            status: rule.status,
            evidence: try evidence(for: rule, &evaluation)
          )
        )
      case (.unknown, true):
        let missing = try openFacts(behind: rule.variables, period, &evaluation)
        questions.append(
          BriefQuestion(rule: rule.id, missing: missing.map { path(of: $0, evaluation) })
        )
      case (.yes, false):
        last.append(BriefQuestion(rule: rule.id, missing: rule.missing))
      default: break
      }
    }
    questions += last
  }

  private func place(of variable: Int) -> BriefPlace {
    let place = program.vocabulary.places[program.names.facts[variable]]
    return BriefPlace(
      node: place.node,
      block: place.layout == Vocabulary.dossierLayout ? 0 : project ?? 0
    )
  }

  /// The path of a fact.
  mutating func path(of variable: Int, _ evaluation: borrowing Evaluation) -> String {
    paths.path(place(of: variable), evaluation)
  }

  private mutating func evidence(
    for rule: BriefRule,
    _ evaluation: inout Evaluation
  ) throws -> [BriefEvidence] {
    var found: [BriefEvidence] = []
    for variable in rule.evidence {
      guard let isOpen = shape.holdsUnknown(evaluation[variable], &evaluation) else {
        throw BriefRefusal()
      }
      if !isOpen { found.append(paths.evidence(place(of: variable), evaluation)) }
    }
    return found
  }

  // MARK: - What could not be determined

  private mutating func goalQuestions(
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> [BriefQuestion] {
    let ruleset = period.solver.ruleset
    var questions: [BriefQuestion] = []
    var gaps: Set<Int> = []
    for goal in [program.known.regime, program.known.minimum]
    where evaluation[goal].kind == .unknown {
      if let gap = gap(behind: goal, ruleset, evaluation) {
        if gaps.insert(gap).inserted {
          questions.append(BriefQuestion(rule: ruleset.gaps[gap].rule, missing: []))
        }
        continue
      }
      fillKey(goal, period, &evaluation)
      let deciding: [Int]
      if let known = period.deciding.answer(for: key) {
        deciding = known
      } else {
        deciding = period.solver.decidingFacts(goal, base(on: day, facts, period))
        period.deciding.note(deciding, for: key)
      }
      questions.append(
        BriefQuestion(
          rule: ruleset.stepOfVariable[goal].map { ruleset.steps[$0].id }
            ?? program.names.name(of: goal),
          missing: deciding.map { path(of: $0, evaluation) }
        )
      )
    }
    return questions
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
  private mutating func openFacts(
    behind variables: [Int],
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> [Int] {
    let ruleset = period.solver.ruleset
    for variable in visits.indices { visits[variable] = false }
    var open: [Int] = []
    var waiting = variables
    for variable in variables { visits[variable] = true }
    while let variable = waiting.popLast() {
      guard let isOpen = shape.holdsUnknown(evaluation[variable], &evaluation) else {
        throw BriefRefusal()
      }
      guard isOpen else { continue }
      guard let number = ruleset.stepOfVariable[variable] else {
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
    let step = period.solver.ruleset.steps[number]
    guard case .table(let table, _) = step.body else { return step.inputs }
    guard let place = period.places[number] else { throw BriefRefusal() }
    key.removeAll(keepingCapacity: true)
    key.append(UInt64(place))
    evaluation.appendInputs(ofSteps: [place], period.inputs, period.plan, to: &key)
    if let known = period.tableInputs.answer(for: key) { return known }
    let values = step.inputs.compactMap { evaluation.value(evaluation[$0]) }
    guard values.count == step.inputs.count else { throw BriefRefusal() }
    var inputs: [Int] = []
    if case .undetermined(_, let unknown) = table.evaluate(values) {
      inputs = unknown.map { step.inputs[$0] }
    }
    period.tableInputs.note(inputs, for: key)
    return inputs
  }
}
