import Catalogue
import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

/// What an answer that is remembered depends on.
struct BriefKey: Hashable {
  /// The variable or step that is asked about.
  let number: Int
  var values: [Value]
}

extension BriefRun {
  // MARK: - What is certain

  /// Gives the goals that are unknown the values that they have whatever the unknown facts are.
  mutating func settle(
    on day: CalendarDate,
    _ facts: Facts,
    _ evaluation: inout Evaluation
  ) throws {
    guard let period else { return }
    var certain: [(variable: Int, value: Datum)] = []
    for goal in program.known.goals where evaluation[goal].kind == .unknown {
      guard let value = certainValue(of: goal, on: day, facts, period) else { continue }
      guard let datum = program.code.datum(value), datum.kind != .null else { throw BriefRefusal() }
      certain.append((goal, datum))
    }
    guard !certain.isEmpty else { return }
    for (variable, value) in certain { give(variable, value, period, &evaluation) }
    fixed = certain.map(\.variable)
    try takeSteps(&evaluation)
  }

  private func certainValue(
    of goal: Int,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod
  ) -> Value? {
    let key = key(goal, on: day, facts, period)
    if let known = period.certain[key] { return known == .unknown ? nil : known }
    let found = period.solver.certain(goal, base(key, on: day, period))
    period.forgetIfMany()
    period.certain[key] = found ?? .unknown
    return found
  }

  /// The facts behind a goal, and the day.
  func key(
    _ goal: Int,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod
  ) -> BriefKey {
    var values = (period.factsBehind[goal] ?? []).map { value(of: $0, facts) }
    values.append(.date(day))
    return BriefKey(number: goal, values: values)
  }

  private func value(of variable: Int, _ facts: Facts) -> Value {
    let fact = program.names.facts[variable]
    let isOfDossier = program.vocabulary.places[fact].layout == Vocabulary.dossierLayout
    return facts.value(of: fact, in: isOfDossier ? 0 : project ?? 0, program.vocabulary)
  }

  /// The facts behind a goal as a solver takes them, with all that the goal does not depend on
  /// unknown.
  func base(_ key: BriefKey, on day: CalendarDate, _ period: BriefPeriod) -> Solver.Base {
    var values = Array(repeating: Value.unknown, count: program.names.count)
    for (variable, value) in period.solver.ruleset.constants { values[variable] = value }
    values[program.known.referenceDate] = .date(day)
    for (variable, value) in zip(period.factsBehind[key.number] ?? [], key.values) {
      values[variable] = value
    }
    return period.solver.base(values)
  }

  // MARK: - The assessment

  /// Draws up what is told of the project.
  mutating func conclude(
    on day: CalendarDate,
    _ facts: Facts,
    _ evaluation: inout Evaluation
  ) throws -> BriefAssessment {
    guard let period else { throw BriefRefusal() }
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
    let risks = try riskFindings(&evaluation)
    if !risks.replaced.isEmpty { findings.removeAll { risks.replaced.contains($0.id) } }
    findings = Self.byWeight(findings + risks.findings)
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
    for word in (period.firstRule / 64)..<period.words {
      var bits = pending[word]
      if word == period.firstRule / 64 {
        bits &= ~UInt64(0) << UInt64(period.firstRule % 64)
      }
      while bits != 0 {
        let number = word &* 64 &+ bits.trailingZeroBitCount &- period.firstRule
        bits &= bits &- 1
        guard number < program.rules.count else { break }
        let rule = program.rules[number]
        let outcome = try outcome(of: rule, &evaluation)
        switch (outcome, rule.isFinding) {
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
      let key = key(goal, on: day, facts, period)
      let deciding: [Int]
      if let known = period.deciding[key] {
        deciding = known
      } else {
        deciding = period.solver.decidingFacts(goal, base(key, on: day, period))
        period.forgetIfMany()
        period.deciding[key] = deciding
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
      for input in try inputsInDoubt(number, ruleset, evaluation) where !visits[input] {
        visits[input] = true
        waiting.append(input)
      }
    }
    return open.sorted()
  }

  private mutating func inputsInDoubt(
    _ number: Int,
    _ ruleset: Ruleset,
    _ evaluation: borrowing Evaluation
  ) throws -> [Int] {
    let step = ruleset.steps[number]
    guard case .table(let table, _) = step.body else { return step.inputs }
    let values = step.inputs.compactMap { evaluation.value(evaluation[$0]) }
    guard values.count == step.inputs.count else { throw BriefRefusal() }
    let key = BriefKey(number: number, values: values + [.text(table.id)])
    if let known = tableInputs[key] { return known.map { step.inputs[$0] } }
    var inputs: [Int] = []
    if case .undetermined(_, let unknown) = table.evaluate(values) { inputs = unknown }
    if tableInputs.count > BriefPeriod.mostAnswers { tableInputs.removeAll() }
    tableInputs[key] = inputs
    return inputs.map { step.inputs[$0] }
  }
}
