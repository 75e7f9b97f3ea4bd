package import Catalogue
package import FEEL
import Vocabulary

/// What one project came to in short: codes, ids, amounts and places, without words.
///
/// It says the same as an `Assessment`; the words follow from the catalogue.
package struct BriefAssessment: Hashable, Sendable {
  /// The project's id.
  package var projectID: String?
  /// The JSON path of the project in its record.
  package var projectPath: String
  /// The day whose rules were applied.
  package var referenceDate: CalendarDate
  /// The overall outcome.
  package var verdict: Verdict
  /// The value without VAT in the currency of the project, where it is known.
  package var value: Decimal?
  /// The code of the law that applies.
  package var regime: String
  /// The code of a regime that cannot be told.
  package static let undeterminedRegime = WellKnownName.undetermined
  /// The code of the procedure that is advised.
  package var recommended: String?
  /// The code of the lightest procedure that is allowed.
  package var minimum: String?
  /// The code of the procedure that is planned.
  package var planned: String?
  /// The verdict on the planned procedure: a code of the list of planned verdicts.
  package var plannedVerdict: String?
  /// The amount above the value, in the same currency, from which another procedure is required.
  package var boundary: Decimal?
  /// The code of that procedure.
  package var procedureAbove: String?
  /// What stands out, heaviest first.
  package var findings: [BriefFinding]
  /// What could not be determined.
  package var undetermined: [BriefQuestion]

  /// Takes from an assessment what stays of it in short.
  package init(_ assessment: Assessment) {
    projectID = assessment.projectID
    projectPath = assessment.projectPath
    referenceDate = assessment.referenceDate
    verdict = assessment.verdict
    value = assessment.value
    regime = assessment.regime.code
    recommended = assessment.procedure.recommended?.code
    minimum = assessment.procedure.minimum?.code
    planned = assessment.procedure.planned?.code
    plannedVerdict = assessment.procedure.planned?.verdict
    let above = assessment.margins.first { $0.distance > .zero }
    boundary = above?.boundary
    procedureAbove = above?.procedureThen
    findings = assessment.findings.map(BriefFinding.init)
    undetermined = assessment.undetermined.map(BriefQuestion.init)
  }

  /// Creates a short assessment.
  package init(
    projectID: String?,
    projectPath: String,
    referenceDate: CalendarDate,
    verdict: Verdict,
    value: Decimal?,
    regime: String,
    recommended: String?,
    minimum: String?,
    planned: String?,
    plannedVerdict: String?,
    boundary: Decimal?,
    procedureAbove: String?,
    findings: [BriefFinding],
    undetermined: [BriefQuestion]
  ) {
    self.projectID = projectID
    self.projectPath = projectPath
    self.referenceDate = referenceDate
    self.verdict = verdict
    self.value = value
    self.regime = regime
    self.recommended = recommended
    self.minimum = minimum
    self.planned = planned
    self.plannedVerdict = plannedVerdict
    self.boundary = boundary
    self.procedureAbove = procedureAbove
    self.findings = findings
    self.undetermined = undetermined
  }
}

/// Something that stands out, in short.
package struct BriefFinding: Hashable, Sendable {
  /// The id of the rule.
  package var id: String
  /// How much it weighs.
  package var severity: Severity
  /// What it asks.
  package var status: FindingStatus
  /// The JSON paths of the records it is about.
  package var about: [String]
  /// The facts it rests on.
  package var evidence: [BriefEvidence]
  /// The JSON paths of what is not recorded and would answer the question.
  package var missing: [String]

  /// Takes from a finding what stays of it in short.
  package init(_ finding: Finding) {
    id = finding.id
    severity = finding.severity
    status = finding.status
    about = finding.subjects.map(\.path)
    evidence = finding.evidence.map { BriefEvidence(path: $0.path, position: $0.position) }
    missing = finding.missing
  }

  /// Creates a short finding.
  package init(
    id: String,
    severity: Severity,
    status: FindingStatus,
    about: [String] = [],
    evidence: [BriefEvidence] = [],
    missing: [String] = []
  ) {
    self.id = id
    self.severity = severity
    self.status = status
    self.about = about
    self.evidence = evidence
    self.missing = missing
  }
}

/// A place that a finding rests on.
package struct BriefEvidence: Hashable, Sendable {
  /// The JSON path.
  package var path: String
  /// The place in the record; see `Facts.positionUnit`.
  package var position: UInt64

  /// Creates evidence.
  package init(path: String, position: UInt64) {
    self.path = path
    self.position = position
  }
}

/// Something that could not be determined, in short.
package struct BriefQuestion: Hashable, Sendable {
  /// The table or rule.
  package var rule: String
  /// The JSON paths of the facts that would decide.
  package var missing: [String]

  /// Takes from a question what stays of it in short.
  package init(_ question: OpenQuestion) {
    rule = question.rule
    missing = question.missing
  }

  /// Creates a short question.
  package init(rule: String, missing: [String]) {
    self.rule = rule
    self.missing = missing
  }
}
