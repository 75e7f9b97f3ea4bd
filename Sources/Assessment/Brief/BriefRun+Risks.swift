import Catalogue
import CompiledRules
import FEEL
import Vocabulary

/// A case of a risk: the records that it is about, what was found and how heavy it is.
struct BriefCase {
  /// The first of its records in the memory of the review.
  let first: Int
  let outcome: RiskCase.Outcome
  let severity: Severity
  /// What is asked after measures.
  var status = FindingStatus.risk
  /// How heavy it is after measures.
  var weight = Severity.info
  /// The group of cases about the same outer record.
  var group = 0

  /// Whether it weighs more than another: first by what it asks, then by severity.
  func outweighs(_ other: BriefCase) -> Bool {
    (status.weight, weight, outcome) > (other.status.weight, other.weight, other.outcome)
  }
}

/// A place of a fact: its node in a record.
struct BriefPlace: Hashable {
  let node: Int
  let block: Int
}

/// A recorded measure with the session it stands in.
struct BriefMeasure {
  let block: Int
  /// The session's record, for measures that a session lists.
  let session: Int?
}

/// The memory of the review of one risk after the other.
struct BriefRiskMemory {
  var cases: [BriefCase] = []
  /// The records of the cases.
  var records: [Datum] = []
  /// The items of the lists that are gone through.
  var items: [Datum] = []
  /// The measures of the dossier, once they were looked for.
  var measures: [BriefMeasure] = []
  var hasMeasures = false
  var places: [BriefPlace] = []
}

extension BriefRun {
  /// Returns what a rule comes to; nil where its guard does not hold or cannot be told.
  mutating func outcome(of rule: BriefRule, _ evaluation: inout Evaluation) throws -> Ternary {
    if let applies = rule.applies {
      let guarded = try value(of: applies, &evaluation)
      guard guarded.isYes else { return .no }
    }
    let result = try value(of: rule.when, &evaluation)
    switch result.kind {
    case .boolean: return result.isYes ? .yes : .no
    case .null: return .no
    default: return .unknown
    }
  }

  // MARK: - Cases

  /// Looks at all records of a risk and notes those about which there is something to say.
  mutating func findCases(
    of risk: BriefRisk,
    rises: Bool,
    _ evaluation: inout Evaluation
  ) throws {
    self.risk.cases.removeAll(keepingCapacity: true)
    self.risk.records.removeAll(keepingCapacity: true)
    self.risk.items.removeAll(keepingCapacity: true)
    try visit(risk, depth: 0, rises, &evaluation)
  }

  private mutating func visit(
    _ risk: BriefRisk,
    depth: Int,
    _ rises: Bool,
    _ evaluation: inout Evaluation
  ) throws {
    let firstRecord = program.names.count
    guard depth < risk.lists.count else {
      guard let outcome = try outcome(of: risk, &evaluation) else { return }
      let severity = try severity(of: risk, rises, &evaluation)
      let first = self.risk.records.count
      for place in 0..<depth { self.risk.records.append(evaluation[firstRecord + place]) }
      self.risk.cases.append(BriefCase(first: first, outcome: outcome, severity: severity))
      return
    }
    let list = try value(of: risk.lists[depth], &evaluation)
    let first = self.risk.items.count
    guard evaluation.appendItems(of: list, to: &self.risk.items) else { return }
    let end = self.risk.items.count
    guard !evaluation.isRefused else { throw BriefRefusal() }
    for index in first..<end {
      let item = self.risk.items[index]
      guard evaluation.wholeRecord(item) != nil else { throw BriefRefusal() }
      evaluation[firstRecord + depth] = item
      try visit(risk, depth: depth + 1, rises, &evaluation)
    }
    self.risk.items.removeLast(end - first)
  }

  private func outcome(
    of risk: BriefRisk,
    _ evaluation: inout Evaluation
  ) throws -> RiskCase.Outcome? {
    if let applies = risk.applies {
      let guarded = try value(of: applies, &evaluation)
      guard guarded.isYes else { return nil }
    }
    let result = try value(of: risk.when, &evaluation)
    if result.isYes { return risk.asksOnly ? .ask : .risk }
    if let ask = risk.ask {
      let asks = try value(of: ask, &evaluation)
      if asks.isYes { return .ask }
    }
    return result.kind == .boolean || result.kind == .null ? nil : .unknown
  }

  /// The weight with the records that the variables hold.
  func severity(
    of risk: BriefRisk,
    _ rises: Bool,
    _ evaluation: inout Evaluation
  ) throws -> Severity {
    var severity = risk.severity
    for step in risk.steps {
      let holds = try value(of: step.when, &evaluation)
      guard holds.isYes else { continue }
      severity = step.severity
      break
    }
    return rises ? min(severity.heavier, max(severity, risk.maximum)) : severity
  }

  // MARK: - Measures

  /// Finds the measures that the dossier records.
  private mutating func findMeasures(_ evaluation: inout Evaluation) throws {
    guard !risk.hasMeasures else { return }
    risk.hasMeasures = true
    risk.measures.removeAll(keepingCapacity: true)
    let known = program.known
    var list = evaluation[known.projectMeasures]
    evaluation.forEachRecord(of: list) {
      risk.measures.append(BriefMeasure(block: $0, session: nil))
    }
    list = evaluation[known.sessions]
    var sessions: [Int] = []
    evaluation.forEachRecord(of: list) { sessions.append($0) }
    for session in sessions {
      evaluation.forEachRecord(of: evaluation.field(known.sessionMeasures, of: session)) {
        risk.measures.append(BriefMeasure(block: $0, session: session))
      }
    }
  }

  /// Weighs a case by the measures that count for it.
  ///
  /// - Parameter records: The records of the case.
  mutating func weigh(
    _ found: inout BriefCase,
    of risk: BriefRisk,
    records: [Datum],
    _ evaluation: inout Evaluation
  ) throws {
    try findMeasures(&evaluation)
    var (counts, isClosed) = (false, false)
    for measure in self.risk.measures {
      guard let closes = try closes(measure, risk, records, &evaluation) else { continue }
      counts = true
      if closes { isClosed = true }
    }
    found.status = isClosed ? .mitigated : found.outcome == .risk ? .risk : .check
    found.weight = !counts || isClosed ? found.severity : found.severity.lighter
  }

  /// Returns whether a measure closes the risk; nil where it is not about the case.
  private func closes(
    _ measure: BriefMeasure,
    _ risk: BriefRisk,
    _ records: [Datum],
    _ evaluation: inout Evaluation
  ) throws -> Bool? {
    let fields = measure.session == nil ? program.known.ofProject : program.known.ofSession
    let named = evaluation.field(fields.risk, of: measure.block)
    let kind = evaluation.field(fields.kind, of: measure.block)
    var isClosing = false
    for closing in risk.closedByData where kind.isWords && evaluation.isSame(kind, closing) {
      isClosing = true
    }
    guard named.isWords ? evaluation.isSame(named, risk.idDatum) : isClosing else { return nil }
    let wanted = evaluation.field(fields.project, of: measure.block)
    if wanted.isWords {
      guard evaluation.isSame(evaluation[program.known.id], wanted) else { return nil }
    } else if let session = measure.session, !named.isWords {
      guard records.contains(where: { evaluation.wholeRecord($0) == session }) else { return nil }
    }
    var holds = true
    if let closedWhen = risk.closedWhen {
      for (place, record) in records.enumerated() {
        evaluation[program.names.count + place] = record
      }
      evaluation[program.names.count + records.count] = evaluation.record(measure.block)
      let result = try value(of: closedWhen, &evaluation)
      holds = result.isYes
    }
    return isClosing && holds && evaluation.field(fields.evidence, of: measure.block).isWords
  }
}
