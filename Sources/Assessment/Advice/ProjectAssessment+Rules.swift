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
        sources: entry.rule.provenance.sources,
        certainty: entry.rule.provenance.certainty
      )
    }
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
        path: facts.path(of: place.node, in: project, vocabulary),
        quote: Renderer.plain(world.values[variable]),
        position: facts.cell(place.slot, of: project).position
      )
    }
  }
}
