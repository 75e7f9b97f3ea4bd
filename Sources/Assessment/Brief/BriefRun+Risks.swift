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
  var places = FewOrMany<BriefPlace>()
  /// The records that the finding at hand is about, each with its place among those of the risk.
  var subjects = FewOrMany<BriefPlace>()
  /// The cases by group, and where those of each group end.
  var order: [Int] = []
  var ends: [Int] = []

  /// Puts the cases in the order of their groups; those of one group stay in order.
  mutating func orderCases(groups: Int) {
    ends.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    for _ in 0..<groups { ends.append(0) }
    for index in cases.indices {
      ends[cases[index].group] += 1
      order.append(0)
    }
    var start = 0
    for group in ends.indices {
      (start, ends[group]) = (start + ends[group], start)
    }
    for index in cases.indices {
      let group = cases[index].group
      order[ends[group]] = index
      ends[group] += 1
    }
  }

  /// The positions of the cases of a group in `order`.
  func range(ofGroup group: Int) -> Range<Int> {
    (group == 0 ? 0 : ends[group - 1])..<ends[group]
  }
}

extension RiskCase.Outcome {
  /// Takes over what was found.
  fileprivate init(_ outcome: FoundCase.Outcome, asksOnly: Bool) {
    switch outcome {
    case .holds: self = asksOnly ? .ask : .risk
    case .ask: self = .ask
    case .unknown: self = .unknown
    }
  }
}

extension BriefRun {
  // MARK: - Cases

  /// Takes over the cases of a risk that count, each with its weight before measures.
  mutating func takeCases(
    _ count: Int,
    of risk: BriefRisk,
    _ rises: Bool,
    _ evaluation: inout Evaluation
  ) throws {
    self.risk.cases.removeAll(keepingCapacity: true)
    self.risk.records.removeAll(keepingCapacity: true)
    let width = risk.lists.count
    for number in 0..<count {
      let found = evaluation.foundCase(number)
      // Without a circle one question asks for all of it, and no risk asks for its own part.
      guard isRecorded || found.outcome != .unknown else { continue }
      let first = self.risk.records.count
      for place in 0..<width {
        self.risk.records.append(evaluation.caseRecord(found.first + place))
      }
      if !risk.steps.isEmpty {
        for place in 0..<width {
          evaluation[program.names.count + place] = self.risk.records[first + place]
        }
      }
      self.risk.cases.append(
        BriefCase(
          first: first,
          outcome: RiskCase.Outcome(found.outcome, asksOnly: risk.asksOnly),
          severity: try severity(of: risk, rises, &evaluation)
        )
      )
    }
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
  private mutating func findMeasures(_ evaluation: inout Evaluation) {
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

  /// Weighs a case, which is about some records, by the measures that count for it.
  mutating func weigh(
    _ found: inout BriefCase,
    of risk: BriefRisk,
    records: Range<Int>,
    _ evaluation: inout Evaluation
  ) throws {
    findMeasures(&evaluation)
    var (isLowered, isClosed) = (false, false)
    for index in self.risk.measures.indices {
      let measure = self.risk.measures[index]
      switch try effect(of: measure, risk, records, &evaluation) {
      case .closes: isClosed = true
      case .lowers: isLowered = true
      case .none?, nil: continue
      }
    }
    found.status = isClosed ? .mitigated : found.outcome == .risk ? .risk : .check
    found.weight = !isLowered || isClosed ? found.severity : found.severity.lighter
  }

  /// Returns what a measure does to the risk; nil where it is not about the case.
  private func effect(
    of measure: BriefMeasure,
    _ risk: BriefRisk,
    _ records: Range<Int>,
    _ evaluation: inout Evaluation
  ) throws -> MeasureEffect? {
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
      guard records.contains(where: { evaluation.wholeRecord(self.risk.records[$0]) == session })
      else { return nil }
    }
    var holds = true
    if let closedWhen = risk.closedWhen {
      for (place, record) in records.enumerated() {
        evaluation[program.names.count + place] = self.risk.records[record]
      }
      evaluation[program.names.count + records.count] = evaluation.record(measure.block)
      let result = try value(of: closedWhen, &evaluation)
      holds = result.isYes
    }
    let day = evaluation.field(fields.date, of: measure.block).date
    return MeasureEffect(
      isOfKind: isClosing,
      holds: holds,
      hasEvidence: evaluation.field(fields.evidence, of: measure.block).isWords,
      isTaken: day.map { $0 <= program.options.assessedOn } ?? true
    )
  }
}
