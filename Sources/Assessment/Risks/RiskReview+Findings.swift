import Catalogue
import FEEL
import Vocabulary

extension RiskReview {
  /// Returns the finding that tells of a group of cases.
  func finding(for group: RiskGroup, of risk: RiskRule) -> Finding {
    let worst = group.worst
    let told = group.told
    let renderer = renderer(for: risk, worst.found.bound)
    let asks = worst.status == .check
    return Finding(
      id: risk.rule.id,
      severity: worst.severity,
      status: worst.status,
      title: renderer.render(risk.rule.title),
      evidence: told.flatMap { evidence(for: $0.found, of: risk) }.uniqued,
      mitigation: risk.rule.mitigation.map(renderer.render),
      sources: sources(of: risk),
      certainty: risk.rule.provenance.certainty,
      subjects: told.flatMap { subjects(of: $0.found, risk) }.uniqued,
      question: asks ? renderer.render(risk.terms.question) : nil,
      missing: worst.found.outcome == .unknown
        ? told.flatMap { missing(for: $0.found, of: risk) }.uniqued : [],
      proof: worst.status == .mitigated ? nil : renderer.render(risk.terms.proof),
      measures: told.flatMap(measures).uniqued,
      irregularity: risk.terms.irregularity
    )
  }

  func renderer(for risk: RiskRule, _ bound: [Value]) -> Renderer {
    Renderer(
      ruleset: ruleset,
      values: values,
      bound: zip(risk.bindings?.records ?? [], bound).map {
        Renderer.Bound(name: $0.name, type: $0.type, value: $1)
      }
    )
  }

  /// Returns the sources that count for the regime and procedure of the project.
  func sources(of risk: RiskRule) -> [Citation] {
    let regimes = risk.terms.regimes
    let keys =
      [WellKnownName.used, WellKnownName.regime].compactMap { name -> String? in
        guard case .text(let code) = value(of: name) else { return nil }
        return code
      } + [RegimeSources.any]
    for key in keys {
      if let found = regimes.first(where: { $0.key == key }) { return found.sources }
    }
    return risk.rule.provenance.sources
  }

  // MARK: - What it rests on

  private func evidence(for found: RiskCase, of risk: RiskRule) -> [Evidence] {
    guard found.outcome != .unknown else { return [] }
    var evidence = found.bound.compactMap { record -> Evidence? in
      guard case .text = record.member(Self.text) else { return nil }
      return place([Self.text], in: record)
    }
    for path in paths(of: risk) {
      guard let known = reading(path, found.bound), known.holdsAnything else { continue }
      let here = place(path, found.bound)
      if let here, !evidence.contains(here) { evidence.append(here) }
    }
    return evidence
  }

  private func missing(for found: RiskCase, of risk: RiskRule) -> [String] {
    (risk.when?.paths ?? []).compactMap { path in
      guard reading(path, found.bound) == .unknown else { return nil }
      return place(path, found.bound)?.path
    }
  }

  private func paths(of risk: RiskRule) -> [VariablePath] {
    var paths = risk.when?.paths ?? []
    for path in risk.applies?.paths ?? [] where !paths.contains(path) { paths.append(path) }
    return paths
  }

  /// Returns what a path leads to; nil for what is no fact of the dossier.
  private func reading(_ path: VariablePath, _ bound: [Value]) -> Value? {
    let number = path.variable - values.count
    if number >= 0 { return bound[number].member(path.members) }
    guard ruleset.names.isFact(path.variable) else { return nil }
    return values[path.variable].member(path.members)
  }

  private func place(_ path: VariablePath, _ bound: [Value]) -> Evidence? {
    let number = path.variable - values.count
    if number >= 0 {
      // A record by itself says nothing: its members do.
      return path.members.isEmpty ? nil : place(path.members, in: bound[number])
    }
    // A list of sessions by itself says nothing: the risk names what is in it.
    guard path.members.isEmpty, ruleset.names.name(of: path.variable) != CatalogueNames.sessions
    else { return nil }
    let fact = ruleset.names.facts[path.variable]
    let place = vocabulary.places[fact]
    guard let block = place.layout == Vocabulary.dossierLayout ? 0 : project else { return nil }
    return evidence(at: place.node, in: block, values[path.variable])
  }

  private func place(_ members: [String], in record: Value) -> Evidence? {
    guard let block = recordNumber(record) else { return nil }
    var node = vocabulary.layouts[facts.blocks[block].layout].root
    for key in members {
      guard
        let child = vocabulary.nodes[node].children.first(where: { vocabulary.nodes[$0].key == key }
        )
      else { return nil }
      node = child
    }
    return evidence(at: node, in: block, record.member(members))
  }

  private func evidence(at node: Int, in block: Int, _ value: Value) -> Evidence {
    Evidence(
      path: facts.path(of: node, in: block, vocabulary),
      quote: Self.quote(value),
      position: facts.cell(vocabulary.nodes[node].slot, of: block).position
    )
  }

  /// The key of the words of a statement, commitment or decision.
  private static let text = "text"

  /// Returns a value as it is quoted: of records no more than their number.
  private static func quote(_ value: Value) -> String {
    guard case .list(let items) = value, case .record? = items.first else {
      return Renderer.plain(value)
    }
    return "\(items.count)"
  }

  // MARK: - Whom and what it is about

  private func subjects(of found: RiskCase, _ risk: RiskRule) -> [Subject] {
    zip(risk.terms.bindings, found.bound).compactMap { binding, record in
      guard let block = recordNumber(record) else { return nil }
      var label: [String] = []
      for key in Subject.labels {
        if case .unknown = record.member(key) { continue }
        label.append(Renderer.plain(record.member(key)))
      }
      return Subject(
        kind: binding.name,
        path: facts.path(ofRecord: block, vocabulary),
        label: label.first ?? ""
      )
    }
  }

  /// Returns the measures of a finding for a report.
  func measures(of finding: RiskFinding) -> [Measure] {
    finding.measures.map { measure, effect in
      let kind = measure.text("kind") ?? ""
      var date: CalendarDate?
      if case .date(let day) = measure.value.member("date") { date = day }
      return Measure(
        kind: kind,
        label: vocabulary.codeLists[Self.measureList]?[kind]?.label
          ?? LocalizedText(nl: kind, en: kind),
        date: date,
        byRole: measure.text("byRole"),
        evidence: measure.text("evidenceUrl"),
        effect: effect,
        isPlanned: measure.isPlanned(on: assessedOn),
        path: recordNumber(measure.value).map { facts.path(ofRecord: $0, vocabulary) }
      )
    }
  }

  private static let measureList = "mitigation-kind"
}

extension Value {
  /// Whether there is anything known in it to quote.
  fileprivate var holdsAnything: Bool {
    switch self {
    case .unknown, .null: false
    default: true
    }
  }
}

extension Array where Element: Hashable {
  /// The elements, each once, in the order in which they first come.
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
