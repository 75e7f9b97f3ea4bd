import Catalogue
import FEEL
import Vocabulary

extension RiskReview {
  /// Returns whether a mention is about the project, or for the circle, about no project.
  func concerns(_ mention: TextMention) -> Bool {
    if let own = mention.project { return own == project }
    guard let session = mention.session, let record = sessionRecord(session) else {
      return project == nil
    }
    let statement = mention.statement.flatMap { statementRecord($0, in: record) }
    switch (statement.map { projectID(of: $0, in: record) } ?? .unknown, project) {
    case (.text(let id), .some): return value(of: WellKnownName.id) == .text(id)
    case (.text, nil): return false
    case (_, .some): return isOfOneProject(record) && isAtHand(session)
    case (_, nil): return !isOfOneProject(record)
    }
  }

  /// Returns findings for mentions that no other fact shows as the risk.
  func textFindings(_ mentions: [TextMention], of risk: RiskRule) -> [Finding] {
    var findings: [Finding] = []
    var last: [FindingKey: Int] = [:]
    for mention in mentions {
      let weighed = weighed(mention, risk)
      let key = FindingKey(
        session: mention.session,
        status: weighed.status,
        severity: weighed.severity
      )
      if let number = last[key] {
        findings[number].evidence.append(Evidence(mention))
        continue
      }
      last[key] = findings.count
      findings.append(finding(for: mention, risk, weighed))
    }
    return findings
  }

  /// Returns what a mention comes to, with the measures that were recorded against the risk.
  private func weighed(_ mention: TextMention, _ risk: RiskRule) -> RiskFinding {
    let (status, severity) = weight(of: mention, risk)
    let session = mention.session.flatMap(sessionRecord) ?? .unknown
    let statement = mention.statement.flatMap { statementRecord($0, in: session) } ?? .unknown
    let found = RiskCase(
      bound: bound(risk, session, statement),
      outcome: status == .risk ? .risk : .ask,
      severity: severity
    )
    guard status != .info else { return RiskFinding(information: found) }
    let measures = risk.measures(
      for: found,
      among: recordedMeasures(),
      project: value(of: WellKnownName.id),
      on: assessedOn,
      in: scope
    )
    return RiskFinding(found, measures: measures, of: risk)
  }

  /// Returns the records of a risk as far as a text has counterparts of them.
  private func bound(_ risk: RiskRule, _ session: Value, _ statement: Value) -> [Value] {
    risk.terms.bindings.map { binding in
      switch binding.name {
      case CatalogueNames.session: session
      case CatalogueNames.statement: statement
      default: .unknown
      }
    }
  }

  private struct FindingKey: Hashable {
    let session: Int?
    let status: FindingStatus
    let severity: Severity
  }

  private func finding(
    for mention: TextMention,
    _ risk: RiskRule,
    _ weighed: RiskFinding
  ) -> Finding {
    let session = mention.session.flatMap(sessionRecord) ?? .unknown
    let renderer = renderer(for: risk, weighed.found.bound)
    let status = weighed.status
    let asks = status == .check
    return Finding(
      id: risk.rule.id,
      severity: weighed.severity,
      status: status,
      title: renderer.render(risk.rule.title),
      evidence: [Evidence(mention)],
      mitigation: status == .info ? nil : risk.rule.mitigation.map(renderer.render),
      sources: sources(of: risk),
      certainty: risk.rule.provenance.certainty,
      subjects: mention.session.map { block in
        [
          Subject(
            kind: CatalogueNames.session,
            path: facts.path(ofRecord: block, vocabulary),
            label: Subject.labels.lazy.map { session.member($0) }.first { $0 != .unknown }
              .map(Renderer.plain) ?? ""
          )
        ]
      } ?? [],
      question: asks ? renderer.render(risk.terms.question) : nil,
      proof: asks ? renderer.render(risk.terms.proof) : nil,
      measures: measures(of: weighed),
      irregularity: risk.terms.irregularity,
      polarity: mention.polarity
    )
  }

  /// Returns what a mention asks and how heavy it is.
  ///
  /// Words alone are never more than a question; a fact that agrees, or a person who confirmed
  /// them, makes them a risk; a person who dismissed them takes the question away.
  private func weight(
    of mention: TextMention,
    _ risk: RiskRule
  ) -> (status: FindingStatus, severity: Severity) {
    let session = mention.session.flatMap(sessionRecord) ?? .unknown
    let statement = mention.statement.flatMap { statementRecord($0, in: session) } ?? .unknown
    guard mention.polarity.counts else { return (.info, .info) }
    return weight(of: risk, session, statement)
  }

  /// Returns the weights of a risk for statements in which a signal of it was found.
  func textWeights(
    of risk: RiskRule,
    mentioned: Set<Value>
  ) -> [(status: FindingStatus, severity: Severity)] {
    Self.items(value(of: CatalogueNames.sessions)).flatMap { session in
      Self.items(session.member("statements")).filter { mentioned.contains($0.member("id")) }.map {
        weight(of: risk, session, $0)
      }
    }
  }

  private func weight(
    of risk: RiskRule,
    _ session: Value,
    _ statement: Value
  ) -> (status: FindingStatus, severity: Severity) {
    guard !isOnlyQuoted(statement), !isDismissed(statement) else { return (.info, .info) }
    let severity = risk.severity(
      in: BoundScope(base: scope, bound: bound(risk, session, statement)),
      rises: rises
    )
    if isConfirmed(statement, for: risk) { return (.risk, severity) }
    let capped = min(severity, risk.terms.textCap)
    let textScope = BoundScope(base: scope, bound: [session, statement])
    switch risk.agrees?.evaluate(in: textScope) {
    case .boolean(true): return (.risk, severity)
    case .boolean(false): return (.check, capped.lighter)
    default: return (.check, capped)
    }
  }

  // MARK: - The statement

  private func isOnlyQuoted(_ statement: Value) -> Bool {
    guard case .text(let polarity) = statement.member("polarity") else { return false }
    return WellKnownName.quotingPolarities.contains(polarity)
  }

  private func isDismissed(_ statement: Value) -> Bool {
    statement.member(["review", "outcome"]) == .text(WellKnownName.dismissed)
  }

  private func isConfirmed(_ statement: Value, for risk: RiskRule) -> Bool {
    statement.member(["review", "outcome"]) == .text(WellKnownName.confirmed)
      && (Self.items(statement.member("detected")).isEmpty
        || Self.items(statement.member("detected")).contains {
          $0.member("riskId") == .text(risk.rule.id)
        })
  }

  // MARK: - The session

  private func sessionRecord(_ block: Int) -> Value? {
    Self.items(value(of: CatalogueNames.sessions)).first { recordNumber($0) == block }
  }

  private func statementRecord(_ block: Int, in session: Value) -> Value? {
    Self.items(session.member("statements")).first { recordNumber($0) == block }
  }

  /// The project of a statement: its own, or that of its point on the agenda.
  private func projectID(of statement: Value, in session: Value) -> Value {
    let own = statement.member("projectId")
    guard own == .unknown, statement.member("agendaNo") != .unknown else { return own }
    let point = Self.items(session.member("agenda")).first {
      $0.member("no") == statement.member("agendaNo")
    }
    return point?.member("projectId") ?? .unknown
  }

  private func isOfOneProject(_ session: Value) -> Bool {
    session.member("kind") == .text(WellKnownName.oneProject)
  }

  private func isAtHand(_ session: Int) -> Bool {
    Self.items(value(of: WellKnownName.sessionsAtHand)).contains { recordNumber($0) == session }
  }
}

extension Evidence {
  /// The place of a mention in a text.
  init(_ mention: TextMention) {
    self.init(path: mention.path, quote: mention.quote, position: mention.position)
  }
}
