import Catalogue
import DecisionTables
import FEEL
import Vocabulary

extension ProjectAssessment {
  var scope: WorldScope {
    WorldScope(values: world.values, ruleset: ruleset)
  }

  /// Returns the findings, heaviest first.
  func findings() -> [Finding] {
    var findings: [Finding] = []
    for entry in ruleset.rules where entry.rule.kind == .finding && entry.outcome(in: scope) == .yes
    {
      findings.append(
        Finding(
          id: entry.rule.id,
          severity: entry.rule.severity,
          status: entry.rule.status,
          title: renderer.render(entry.rule.title),
          evidence: evidence(for: entry),
          mitigation: entry.rule.mitigation.map(renderer.render),
          sources: entry.rule.provenance.sources,
          certainty: entry.rule.provenance.certainty
        )
      )
    }
    if let warning = matrixWarning() { findings.append(warning) }
    let ofRisks = RiskReview(
      risks: risks,
      ruleset: ruleset,
      values: world.values,
      facts: facts,
      project: project,
      mentions: mentions
    ).findings()
    let replaced = Set(
      ofRisks.filter { $0.status != .info }.flatMap { finding in
        risks.first { $0.rule.id == finding.id }?.terms.replaces ?? []
      }
    )
    findings = findings.filter { !replaced.contains($0.id) } + ofRisks
    // Sorting is stable: findings of equal weight stay in the order of the catalogue.
    return findings.sorted { $0.severity > $1.severity }
  }

  /// Returns the obligations, in the order of the catalogue.
  func obligations() -> [Obligation] {
    ruleset.rules.filter { $0.rule.kind == .obligation && $0.outcome(in: scope) == .yes }.map {
      entry in
      Obligation(
        id: entry.rule.id,
        text: renderer.render(entry.rule.title),
        days: entry.rule.days.flatMap { days(of: $0) },
        earliest: date(entry.earliest),
        sources: entry.rule.provenance.sources,
        certainty: entry.rule.provenance.certainty
      )
    }
  }

  /// Returns the moments of the procedure, in order of time; those without a day come last.
  func calendar() -> [CalendarEntry] {
    let entries = ruleset.rules.filter {
      $0.rule.kind == .calendar && $0.outcome(in: scope) == .yes
    }
    .map { entry in
      let (planned, earliest, latest) = (
        date(entry.planned), date(entry.earliest), date(entry.latest)
      )
      return CalendarEntry(
        id: entry.rule.id,
        title: renderer.render(entry.rule.title),
        planned: planned,
        earliest: earliest,
        latest: latest,
        // A moment without limits is in order as soon as it is planned.
        status: entry.earliest == nil && entry.latest == nil && planned != nil
          ? .kept
          : CalendarEntry.Status(planned: planned, earliest: earliest, latest: latest),
        note: entry.rule.mitigation.map(renderer.render),
        sources: entry.rule.provenance.sources,
        certainty: entry.rule.provenance.certainty
      )
    }
    // Sorting is stable: moments of one day stay in the order of the catalogue.
    return entries.filter { $0.day != nil }.sorted {
      ($0.day ?? ruleset.day) < ($1.day ?? ruleset.day)
    }
      + entries.filter { $0.day == nil }
  }

  /// Returns the principles that bind, in the order of the catalogue.
  func principles() -> [PrincipleCheck] {
    ruleset.rules.filter { $0.rule.kind == .principle && $0.outcome(in: scope) == .yes }.map {
      entry in
      let status: PrincipleCheck.Status =
        switch entry.shown?.evaluate(in: scope) {
        case .boolean(true): .shown
        case .boolean(false): .missing
        default: .open
        }
      return PrincipleCheck(
        id: entry.rule.id,
        title: renderer.render(entry.rule.title),
        evidence: entry.rule.mitigation.map(renderer.render) ?? LocalizedText(nl: "", en: ""),
        status: status,
        sources: entry.rule.provenance.sources,
        certainty: entry.rule.provenance.certainty
      )
    }
  }

  /// Returns how each form of early involvement fits, in the order of the list of forms.
  ///
  /// Of several rules on a form the first that holds counts.
  func involvement() -> [FormFit] {
    var found: [String: RulesetRule] = [:]
    for entry in ruleset.rules {
      guard let form = entry.rule.form?.form, found[form] == nil,
        entry.outcome(in: scope) == .yes
      else { continue }
      found[form] = entry
    }
    return (vocabulary.codeLists[WellKnownName.formList]?.codes ?? []).compactMap { code in
      guard let entry = found[code.code], let advice = entry.rule.form else { return nil }
      return FormFit(
        form: code.code,
        label: code.label,
        fit: advice.fit,
        reason: renderer.render(entry.rule.title),
        sources: entry.rule.provenance.sources,
        certainty: entry.rule.provenance.certainty
      )
    }
  }

  private func date(_ expression: Expression?) -> CalendarDate? {
    guard case .date(let date)? = expression?.evaluate(in: scope) else { return nil }
    return date
  }

  private func days(of parameter: String) -> Int? {
    guard case .number(let days) = value(of: parameter) else { return nil }
    return Int(days.description)
  }

  private func matrixWarning() -> Finding? {
    let matrix = ruleset.matrix
    guard let warning = matrix.warning else { return nil }
    return Finding(
      id: "matrix-\(matrix.status.rawValue)",
      severity: .low,
      status: .info,
      title: warning,
      evidence: [],
      mitigation: nil,
      sources: matrix.provenance.sources,
      certainty: matrix.provenance.certainty
    )
  }

  private func evidence(for entry: RulesetRule) -> [Evidence] {
    entry.when.variables.union(entry.applies?.variables ?? []).sorted().compactMap { variable in
      guard names.isFact(variable), !world.values[variable].holdsUnknown else { return nil }
      let place = vocabulary.places[names.facts[variable]]
      return Evidence(
        path: facts.path(of: place.node, in: block(of: place), vocabulary),
        quote: Renderer.plain(world.values[variable]),
        position: facts.cell(place.slot, of: block(of: place)).position
      )
    }
  }
}

extension CalendarEntry {
  /// The day by which the entry is put in order.
  fileprivate var day: CalendarDate? { planned ?? earliest ?? latest }
}

extension CalendarEntry.Status {
  /// Tells whether a planned day keeps the limits that are known.
  fileprivate init(planned: CalendarDate?, earliest: CalendarDate?, latest: CalendarDate?) {
    guard let planned, earliest != nil || latest != nil else {
      self = .open
      return
    }
    let isEarly = earliest.map { planned < $0 } ?? false
    let isLate = latest.map { planned > $0 } ?? false
    self = isEarly || isLate ? .broken : .kept
  }
}
