import Catalogue
import CompiledRules
import FEEL
import Vocabulary

/// What mentions have in common that one finding tells of.
private struct MentionGroup: Hashable {
  let session: Int?
  let status: FindingStatus
  let severity: Severity
}

extension BriefRun {
  /// Selects the mentions that are about the project, or for the circle about no project.
  mutating func selectNear(_ evaluation: inout Evaluation) throws {
    texts.near.removeAll(keepingCapacity: true)
    texts.risksNear.removeAll(keepingCapacity: true)
    texts.sessionsAtHand = nil
    for index in texts.mentions.indices {
      let mention = texts.mentions[index]
      guard try concerns(mention, &evaluation) else { continue }
      texts.near.append(index)
      if !texts.risksNear.contains(mention.risk) { texts.risksNear.append(mention.risk) }
    }
  }

  private mutating func concerns(
    _ mention: BriefMention,
    _ evaluation: inout Evaluation
  ) throws -> Bool {
    if let own = mention.project { return own == project }
    guard let session = mention.listedSession else { return project == nil }
    let id =
      mention.listedStatement.map { projectID(of: $0, in: session, &evaluation) } ?? .unknown
    if id.kind == .text {
      return project != nil && evaluation.isSame(evaluation[program.known.id], id)
    }
    let isOfOne = evaluation.isSame(
      evaluation.field(program.known.sessionKind, of: session),
      pool.oneProject
    )
    if project == nil { return !isOfOne }
    guard isOfOne else { return false }
    if let known = texts.sessionsAtHand { return known.contains(session) }
    risk.items.removeAll(keepingCapacity: true)
    guard
      evaluation.appendItems(of: evaluation[program.known.sessionsAtHand], to: &risk.items)
    else { return false }
    guard !evaluation.isRefused else { throw BriefRefusal() }
    // The next mention may ask for them again.
    let atHand = Set(risk.items.compactMap { evaluation.wholeRecord($0) })
    texts.sessionsAtHand = atHand
    return atHand.contains(session)
  }

  /// The project of a statement: its own, or that of its point on the agenda.
  private func projectID(
    of statement: Int,
    in session: Int,
    _ evaluation: inout Evaluation
  ) -> Datum {
    let known = program.known
    let own = evaluation.field(known.statementProject, of: statement)
    let number = evaluation.field(known.statementPoint, of: statement)
    guard own.kind == .unknown, number.kind != .unknown else { return own }
    var points: [Int] = []
    evaluation.forEachRecord(of: evaluation.field(known.agenda, of: session)) { points.append($0) }
    for point in points
    where evaluation.isSame(evaluation.field(known.pointNumber, of: point), number) {
      return evaluation.field(known.pointProject, of: point)
    }
    return .unknown
  }

  /// Adds mentions of a risk to the findings that agree with them, and returns the others.
  mutating func join(
    _ risk: Int,
    to groups: inout [BriefRiskFinding],
    _ evaluation: borrowing Evaluation
  ) -> [Int] {
    var alone: [Int] = []
    // The groups that mentions may join, and the paths and places of the evidence of each.
    var (sessions, numbers) = (FewOrMany<Int?>(), [Int]())
    for group in groups.indices where groups[group].outcome == .risk {
      let count = sessions.all.count
      if sessions.add(groups[group].key) == count { numbers.append(group) }
    }
    var joined: [Int: (known: FewOrMany<BriefWord>, added: [BriefEvidence])] = [:]
    for index in texts.near where texts.mentions[index].risk == risk {
      let mention = texts.mentions[index]
      let group =
        groups.count == 1
        ? numbers.first : sessions.position(of: mention.session).map { numbers[$0] }
      guard let group, mention.counts else {
        alone.append(index)
        continue
      }
      let evidence = paths.evidence(mention.place, evaluation)
      if joined[group] == nil {
        var known = FewOrMany<BriefWord>()
        for place in groups[group].finding.evidence {
          known.add(result.evidence[Int(place)].path)
        }
        joined[group] = (known, [])
      }
      // The words of a statement that shows the risk stand among its evidence already.
      if joined[group]?.known.position(of: evidence.path) == nil {
        joined[group]?.known.add(evidence.path)
        joined[group]?.added.append(evidence)
      }
    }
    for group in groups.indices {
      guard let added = joined[group]?.added, !added.isEmpty else { continue }
      groups[group].finding.evidence = result.adding(added, to: groups[group].finding.evidence)
    }
    return alone
  }

  /// Adds findings for mentions that no other fact shows as the risk.
  mutating func tell(
    of mentions: [Int],
    _ risk: BriefRisk,
    _ rises: Bool,
    _ evaluation: inout Evaluation
  ) throws {
    var told = FewOrMany<MentionGroup>()
    // The evidence of each finding, which stands together once all is known.
    var places: [[BriefEvidence]] = []
    for index in mentions {
      let mention = texts.mentions[index]
      let (status, severity) = try weight(of: mention, risk, rises, &evaluation)
      let group = MentionGroup(session: mention.session, status: status, severity: severity)
      let number = told.add(group)
      if number == places.count { places.append([]) }
      places[number].append(paths.evidence(mention.place, evaluation))
    }
    for (group, places) in zip(told.all, places) {
      let about = group.session.map { paths.record($0, evaluation) }
      let end = Int32(result.evidence.count)
      result.findings.append(
        BriefFinding(
          risk.word,
          group.severity,
          group.status,
          about: result.add(CollectionOfOne(about).compactMap(\.self)),
          evidence: result.adding(places, to: end..<end)
        )
      )
    }
  }

  /// Returns what a mention asks and how heavy it is, with the measures against the risk.
  private mutating func weight(
    of mention: BriefMention,
    _ risk: BriefRisk,
    _ rises: Bool,
    _ evaluation: inout Evaluation
  ) throws -> (status: FindingStatus, severity: Severity) {
    guard mention.counts else { return (.info, .info) }
    let session = mention.listedSession.map { evaluation.record($0) } ?? .unknown
    let statement = mention.listedStatement
    let statementRecord = statement.map { evaluation.record($0) } ?? .unknown
    let known = program.known
    let polarity = field(known.polarity, of: statement, evaluation)
    let review = field(known.reviewOutcome, of: statement, evaluation)
    for quoting in pool.quoting where evaluation.isSame(polarity, quoting) { return (.info, .info) }
    if evaluation.isSame(review, pool.dismissed) { return (.info, .info) }
    // The cases of the risk are told by now.
    self.risk.records.removeAll(keepingCapacity: true)
    for place in risk.lists.indices {
      let record =
        place == risk.session ? session : place == risk.statement ? statementRecord : .unknown
      self.risk.records.append(record)
      evaluation[program.names.count + place] = record
    }
    let severity = try severity(of: risk, rises, &evaluation)
    var found = BriefCase(first: 0, outcome: .ask, severity: severity)
    if isConfirmed(review, statement, risk, &evaluation) {
      found = BriefCase(first: 0, outcome: .risk, severity: severity)
    } else {
      let capped = min(severity, risk.textCap)
      evaluation[program.names.count] = session
      evaluation[program.names.count + 1] = statementRecord
      var agrees = Datum.unknown
      if let condition = risk.agrees {
        let result = try value(of: condition, &evaluation)
        agrees = result
      }
      if agrees.isYes {
        found = BriefCase(first: 0, outcome: .risk, severity: severity)
      } else {
        let isDenied = agrees.kind == .boolean
        found = BriefCase(
          first: 0,
          outcome: .ask,
          severity: isDenied ? capped.lighter : capped
        )
      }
    }
    try weigh(&found, of: risk, records: self.risk.records.indices, &evaluation)
    return (found.status, found.weight)
  }

  private func field(
    _ number: Int,
    of block: Int?,
    _ evaluation: borrowing Evaluation
  ) -> Datum {
    guard let block else { return .unknown }
    return evaluation.field(number, of: block)
  }

  private func isConfirmed(
    _ review: Datum,
    _ statement: Int?,
    _ risk: BriefRisk,
    _ evaluation: inout Evaluation
  ) -> Bool {
    guard let statement, evaluation.isSame(review, pool.confirmed) else { return false }
    var detected: [Int] = []
    evaluation.forEachRecord(of: evaluation.field(program.known.detected, of: statement)) {
      detected.append($0)
    }
    return detected.isEmpty
      || detected.contains {
        evaluation.isSame(evaluation.field(program.known.detectedRisk, of: $0), risk.idDatum)
      }
  }
}
