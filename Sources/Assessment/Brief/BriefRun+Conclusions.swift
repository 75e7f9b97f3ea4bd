import Catalogue
import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

extension BriefRun {
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
    try applyRules(on: day, facts, period, &evaluation)
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
    let firstMargin = result.margins.count
    try addMargins(on: day, facts, period, &evaluation)
    let margins = firstMargin..<result.margins.count
    let nearest = margins.first.map { result.margins[$0] }
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
      boundary: nearest?.boundary,
      procedureAbove: nearest?.procedure,
      margins: margins,
      findings: firstFinding..<result.findings.count,
      questions: firstQuestion..<result.questions.count
    )
  }

  private func verdict(from first: Int, isKnown: Bool) -> Verdict {
    var verdict = isKnown ? Verdict.ok : .incomplete
    for index in first..<result.findings.count {
      verdict.count(result.findings[index].severity, result.findings[index].status)
    }
    return verdict
  }

  private mutating func applyRules(
    on day: CalendarDate,
    _ facts: Facts,
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
        let missing = try decidingFacts(of: rule, on: day, facts, period, &evaluation)
        ask(rule.word, missing, evaluation)
      case (.yes, false):
        let missing = result.add(rule.missing.lazy.map(paths.words.word))
        askedLast.append(BriefQuestion(rule: rule.word, missing: missing))
      default: break
      }
    }
    result.questions += askedLast
  }

  private func place(of variable: Int) -> BriefPlace {
    let place = program.vocabulary.places[program.names.facts[variable]]
    return BriefPlace(
      node: place.node,
      block: place.layout == Vocabulary.dossierLayout ? 0 : project ?? 0
    )
  }

  /// The path of a fact.
  mutating func path(
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
}
