import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// The work on one project: it concludes what is certain, then draws up the advice from that.
struct ProjectAssessment {
  let solver: Solver
  let facts: Facts
  let project: Int
  let base: Solver.Base
  let origin: ReferenceDateOrigin
  let assessedOn: CalendarDate
  let risks: [RiskRule]
  let mentions: [TextMention]
  /// What is certain whatever the unknown facts are, by variable.
  let certain: [Int: Value]
  /// The world in which all that is certain is known.
  let world: World

  var ruleset: Ruleset { solver.ruleset }
  var names: Variables { solver.ruleset.names }
  var vocabulary: Vocabulary { solver.ruleset.catalogue.vocabulary }
  var renderer: Renderer { Renderer(ruleset: ruleset, values: world.values) }

  init(
    solver: Solver,
    facts: Facts,
    project: Int,
    base: [Value],
    origin: ReferenceDateOrigin,
    assessedOn: CalendarDate,
    risks: [RiskRule],
    mentions: [TextMention]
  ) {
    self.solver = solver
    self.facts = facts
    self.project = project
    let base = solver.base(base)
    self.base = base
    self.origin = origin
    self.assessedOn = assessedOn
    self.risks = risks
    self.mentions = mentions
    let plain = solver.world(base)
    var certain: [Int: Value] = [:]
    for goal in Self.goals(of: solver.ruleset, plain.values)
    where plain.values[goal] == .unknown {
      certain[goal] = solver.certain(goal, base)
    }
    self.certain = certain
    world = certain.isEmpty ? plain : solver.world(base, fixed: certain)
  }

  /// The results of tables that an advice rests on, in the order of the steps.
  private static func goals(of ruleset: Ruleset, _ values: [Value]) -> [Int] {
    let names = [WellKnownName.regime, WellKnownName.minimum, WellKnownName.recommended]
    let goals =
      names.compactMap { ruleset.names.variable($0) }
      + [CatalogueNames.bandProcedure].compactMap { ruleset.names.variable($0) }
    guard let planned = ruleset.names.variable(WellKnownName.planned), values[planned] != .unknown
    else { return goals }
    return goals + ruleset.planOutputs
  }

  /// The assessment.
  var result: Assessment {
    let findings = findings()
    let open = openQuestions()
    let procedure = procedureAdvice()
    let margins = margins()
    return Assessment(
      projectID: text(of: WellKnownName.id),
      projectTitle: text(of: WellKnownName.title),
      projectPath: facts.path(ofRecord: project, vocabulary),
      referenceDate: ruleset.day,
      referenceDateOrigin: origin,
      assessedOn: assessedOn,
      matrix: MatrixUse(
        id: ruleset.matrix.id,
        title: ruleset.matrix.title,
        status: ruleset.matrix.status,
        isInForce: ruleset.matrix.valid.contains(ruleset.day),
        warning: ruleset.matrix.warning
      ),
      verdict: verdict(findings, procedure: procedure),
      value: amount(of: WellKnownName.value),
      valueSteps: valueSteps(),
      regime: conclusion(of: WellKnownName.regime) ?? undeterminedRegime,
      procedure: procedure,
      margins: margins,
      fartherMargins: self.margins(beyond: margins.last),
      scale: scale(),
      obligations: obligations(),
      calendar: calendar(),
      principles: principles(),
      involvement: involvement(),
      findings: findings,
      undetermined: open,
      trace: Tracer(assessment: self).steps
    )
  }

  /// Returns the record that holds a fact: the project's own, or that of the dossier.
  func block(of place: FactPlace) -> Int {
    place.layout == Vocabulary.dossierLayout ? 0 : project
  }

  /// Returns the value of a variable by name.
  func value(of name: String) -> Value {
    names.variable(name).map { world.values[$0] } ?? .unknown
  }

  private func text(of name: String) -> String? {
    guard case .text(let text) = value(of: name) else { return nil }
    return text
  }

  private func amount(of name: String) -> Decimal? {
    guard case .number(let number) = value(of: name) else { return nil }
    return number
  }

  private var undeterminedRegime: Conclusion {
    Conclusion(
      code: WellKnownName.undetermined,
      label: label(WellKnownName.undetermined, in: WellKnownName.regimeList),
      sources: [],
      certainty: .confirmed,
      note: nil,
      rule: nil
    )
  }

  private func verdict(_ findings: [Finding], procedure: ProcedureAdvice) -> Verdict {
    let isKnown = procedure.minimum != nil && value(of: WellKnownName.regime) != .unknown
    return findings.reduce(into: isKnown ? Verdict.ok : .incomplete) {
      $0.count($1.severity, $1.status)
    }
  }

  private func valueSteps() -> [ValueStep] {
    var steps: [ValueStep] = []
    // Amounts in another currency lead to no value.
    if case .text(let currency) = value(of: WellKnownName.currency),
      currency != WellKnownName.euro
    {
      return []
    }
    // In the order in which they are written: what adds up stands before its sum.
    for derivation in ruleset.catalogue.derivations where derivation.isStep {
      guard let variable = names.variable(derivation.id),
        case .number(let amount) = world.values[variable]
      else { continue }
      let isTotal = derivation.id == WellKnownName.value
      if !isTotal, steps.last?.amount == amount { continue }
      steps.append(
        ValueStep(
          rule: derivation.id,
          title: derivation.title,
          amount: amount,
          sources: derivation.provenance.sources
        )
      )
    }
    return steps
  }
}
