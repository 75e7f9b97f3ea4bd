import Catalogue
import FEEL
import Vocabulary

/// The look at all risks for one project, or for the circle apart from any project.
struct RiskReview {
  let risks: [RiskRule]
  let ruleset: Ruleset
  /// The values of all variables.
  let values: [Value]
  let facts: Facts
  /// The project's record; nil for the circle.
  let project: Int?
  /// The mentions in the texts of the whole dossier.
  let mentions: [TextMention]

  var vocabulary: Vocabulary { ruleset.catalogue.vocabulary }
  var scope: WorldScope { WorldScope(values: values, ruleset: ruleset) }

  /// Returns the findings, in the order of the catalogue.
  func findings() -> [Finding] {
    let near = mentions.filter(concerns)
    // Without a circle one question asks for all of it, and no risk asks for its own part.
    let isRecorded = CircleFacts(names: ruleset.names, vocabulary: vocabulary).isRecorded(
      in: values[..<ruleset.names.facts.count]
    )
    return risks.filter { isLooked($0.terms.level) }.flatMap { risk in
      var groups: [RiskGroup] = []
      // Records of one number are the same; to compare all that each holds takes very long.
      var groupOfRecord: [Int: Int] = [:]
      for weighed in weighed(risk) where isRecorded || weighed.found.outcome != .unknown {
        let key = weighed.found.bound.first
        let record = key.flatMap(recordNumber)
        let known = record.map { groupOfRecord[$0] } ?? groups.firstIndex { $0.key == key }
        if let group = known {
          groups[group].add(weighed)
        } else {
          if let record { groupOfRecord[record] = groups.count }
          groups.append(RiskGroup(key: key, first: weighed))
        }
      }
      return merged(near.filter { $0.risk == risk.rule.id }, of: risk, into: groups)
    }
  }

  private func isLooked(_ level: RiskLevel) -> Bool {
    project == nil ? level.concernsCircle : level.concernsProjects
  }

  /// Whether the project is so far that each risk weighs one step more.
  var rises: Bool { value(of: WellKnownName.severityRises) == .boolean(true) }

  /// The day of the assessment.
  var assessedOn: CalendarDate? {
    guard case .date(let day) = value(of: CatalogueNames.assessedOn) else { return nil }
    return day
  }

  /// Returns what a risk comes to, with the measures that were recorded against it.
  func weighed(_ risk: RiskRule) -> [RiskFinding] {
    let cases = risk.cases(in: scope, rises: rises)
    if cases.isEmpty { return [] }
    let recorded = recordedMeasures()
    let project = value(of: WellKnownName.id)
    return cases.map { found in
      RiskFinding(
        found,
        measures: risk.measures(
          for: found,
          among: recorded,
          project: project,
          on: assessedOn,
          in: scope
        ),
        of: risk
      )
    }
  }

  /// Turns cases and mentions into findings: a mention beside facts that agree is evidence.
  private func merged(
    _ mentions: [TextMention],
    of risk: RiskRule,
    into groups: [RiskGroup]
  ) -> [Finding] {
    var findings = groups.map { finding(for: $0, of: risk) }
    var alone: [TextMention] = []
    for mention in mentions {
      let group = groups.firstIndex { group in
        group.worst.found.outcome == .risk
          && (group.key.flatMap(recordNumber) == mention.session || groups.count == 1)
      }
      if let group, mention.polarity.counts {
        let evidence = Evidence(mention)
        // The words of a statement that shows the risk stand among its evidence already.
        if !findings[group].evidence.contains(where: { $0.path == evidence.path }) {
          findings[group].evidence.append(evidence)
        }
      } else {
        alone.append(mention)
      }
    }
    return findings + textFindings(alone, of: risk)
  }

  /// Returns the value of a variable by name.
  func value(of name: String) -> Value {
    ruleset.names.variable(name).map { values[$0] } ?? .unknown
  }

  /// Returns the number of the record that a value was made of.
  func recordNumber(_ value: Value) -> Int? {
    guard case .number(let number) = value.member(Facts.recordNumber) else { return nil }
    return Int(number.description)
  }

  /// Returns the measures that the dossier records.
  func recordedMeasures() -> [RecordedMeasure] {
    var found = Self.items(value(of: CatalogueNames.measures[0])).map {
      RecordedMeasure(value: $0, session: nil)
    }
    let key = CatalogueNames.measures[1].split(separator: ".").last.map(String.init) ?? ""
    for session in Self.items(value(of: CatalogueNames.sessions)) {
      found += Self.items(session.member(key)).map {
        RecordedMeasure(value: $0, session: session)
      }
    }
    return found
  }

  static func items(_ value: Value) -> [Value] {
    guard case .list(let items) = value else { return [] }
    return items
  }
}

/// A case of a risk with its measures.
struct RiskFinding {
  let found: RiskCase
  let measures: [(measure: RecordedMeasure, effect: MeasureEffect)]
  let status: FindingStatus
  let severity: Severity

  init(
    _ found: RiskCase,
    measures: [(measure: RecordedMeasure, effect: MeasureEffect)],
    of risk: RiskRule
  ) {
    self.found = found
    self.measures = measures
    let effects = measures.map(\.effect)
    let isClosed = effects.contains(.closes)
    status = isClosed ? .mitigated : found.outcome == .risk ? .risk : .check
    severity =
      isClosed || !effects.contains(.lowers) ? found.severity : found.severity.lighter
  }

  /// Creates a finding that is only worth knowing.
  init(information found: RiskCase) {
    self.found = found
    measures = []
    status = .info
    severity = .info
  }

  /// Whether it weighs more than another: first by what it asks, then by severity.
  func outweighs(_ other: RiskFinding) -> Bool {
    (status.weight, severity, found.outcome)
      > (other.status.weight, other.severity, other.found.outcome)
  }
}

/// The cases of a risk that are about the same outer record: one finding.
struct RiskGroup {
  let key: Value?
  private(set) var worst: RiskFinding
  private(set) var all: [RiskFinding]

  init(key: Value?, first: RiskFinding) {
    self.key = key
    worst = first
    all = [first]
  }

  mutating func add(_ finding: RiskFinding) {
    all.append(finding)
    if finding.outweighs(worst) { worst = finding }
  }

  /// The cases that the finding tells of: those that ask what the worst asks.
  var told: [RiskFinding] {
    all.filter { $0.status == worst.status && $0.found.outcome == worst.found.outcome }
  }
}

extension FindingStatus {
  /// How much a status asks of the reader.
  var weight: Int {
    switch self {
    case .risk: 3
    case .check: 2
    case .mitigated: 1
    case .info: 0
    }
  }
}
