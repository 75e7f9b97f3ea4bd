package import Archive
package import Vocabulary

/// How much a finding weighs, heaviest first.
package enum Severity: String, CaseIterable, Hashable, Sendable, Comparable, Archivable {
  /// The project cannot go on like this.
  case blocking
  /// A serious risk.
  case high
  /// A risk.
  case medium
  /// A small risk.
  case low
  /// Worth knowing.
  case info

  /// Returns whether the left severity weighs less than the right one.
  package static func < (left: Severity, right: Severity) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int {
    switch self {
    case .blocking: 4
    case .high: 3
    case .medium: 2
    case .low: 1
    case .info: 0
    }
  }
}

/// What a finding asks of the reader.
package enum FindingStatus: String, CaseIterable, Hashable, Sendable, Archivable {
  /// The facts show a risk.
  case risk
  /// The facts leave a question that a person must answer.
  case check
  /// A measure was recorded.
  case mitigated
  /// Worth knowing.
  case info
}

/// The days of a rule about time, as FEEL expressions that give dates.
package struct RuleDates: Hashable, Sendable {
  /// The day that is planned.
  package let planned: String?
  /// The first day that is lawful.
  package let earliest: String?
  /// The last day that is lawful.
  package let latest: String?

  /// Creates days.
  package init(planned: String? = nil, earliest: String? = nil, latest: String? = nil) {
    self.planned = planned
    self.earliest = earliest
    self.latest = latest
  }
}

/// A rule with a condition: where the condition holds it gives something to say or to do.
package struct Rule: Hashable, Sendable {
  /// What follows when the condition holds.
  package enum Kind: String, CaseIterable, Hashable, Sendable, Archivable {
    /// A finding about the project.
    case finding
    /// Something that must be done.
    case obligation
    /// A moment in the procedure with its first and last lawful day.
    case calendar
    /// A principle that binds.
    case principle
    /// A risk of market consultation.
    case risk
    /// How a form of early market involvement fits.
    case involvement
    /// A question that is asked where nothing is recorded.
    case question
  }

  /// What follows when the condition holds.
  package let kind: Kind
  /// The id.
  package let id: String
  /// The condition under which the rule has anything to say, as FEEL.
  package let applies: String?
  /// The condition, as FEEL.
  package let when: String
  /// How much a finding weighs.
  package let severity: Severity
  /// What a finding asks.
  package let status: FindingStatus
  /// What is the case, for a person; for an obligation, what must be done.
  package let title: LocalizedText
  /// What to do about it; for a principle, what the file should show.
  package let mitigation: LocalizedText?
  /// A number of days that an obligation sets, as the name of a parameter.
  package let days: String?
  /// The days of a rule about time.
  package let dates: RuleDates
  /// The condition under which the file shows what a principle asks, as FEEL.
  package let shown: String?
  /// What a risk has beside the rest.
  package let risk: RiskTerms?
  /// What a rule on a form of involvement says.
  package let form: FormAdvice?
  /// The paths of what a question asks to record.
  package let missing: [String]
  /// What it rests on.
  package let provenance: Provenance
  private let deferredExamples: Deferred<[Example]>

  /// Creates a rule.
  package init(
    kind: Kind,
    id: String,
    applies: String?,
    when: String,
    severity: Severity,
    status: FindingStatus,
    title: LocalizedText,
    mitigation: LocalizedText?,
    days: String?,
    dates: RuleDates = RuleDates(),
    shown: String? = nil,
    risk: RiskTerms? = nil,
    form: FormAdvice? = nil,
    missing: [String] = [],
    provenance: Provenance,
    examples: [Example]
  ) {
    self.kind = kind
    self.id = id
    self.applies = applies
    self.when = when
    self.severity = severity
    self.status = status
    self.title = title
    self.mitigation = mitigation
    self.days = days
    self.dates = dates
    self.shown = shown
    self.risk = risk
    self.form = form
    self.missing = missing
    self.provenance = provenance
    deferredExamples = Deferred(examples)
  }

  /// The cases that it must decide; no run needs them but one about the rules themselves.
  package var examples: [Example] { deferredExamples.value }
}

extension Rule: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    kind = try archive.read()
    id = try archive.readText()
    applies = try archive.readOptional()
    when = try archive.readText()
    severity = try archive.read()
    status = try archive.read()
    title = try archive.read()
    mitigation = try archive.readOptional()
    days = try archive.readOptional()
    dates = try archive.read()
    shown = try archive.readOptional()
    risk = try archive.readOptional()
    form = try archive.readOptional()
    missing = try archive.readArray()
    provenance = try archive.read()
    deferredExamples = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(kind)
    archive.write(id)
    archive.write(applies)
    archive.write(when)
    archive.write(severity)
    archive.write(status)
    archive.write(title)
    archive.write(mitigation)
    archive.write(days)
    archive.write(dates)
    archive.write(shown)
    archive.write(risk)
    archive.write(form)
    archive.write(missing)
    archive.write(provenance)
    archive.write(deferredExamples)
  }
}

extension RuleDates: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    planned = try archive.readOptional()
    earliest = try archive.readOptional()
    latest = try archive.readOptional()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(planned)
    archive.write(earliest)
    archive.write(latest)
  }
}
