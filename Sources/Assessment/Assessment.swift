package import Catalogue
package import FEEL
package import Vocabulary

/// The overall outcome, heaviest first.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// A blocking risk, or a planned procedure that is unlawful.
  case blocked
  /// The regime or the minimum procedure could not be determined.
  case incomplete
  /// Something needs attention.
  case attention
  /// Nothing stands out.
  case ok

  /// Counts a finding.
  mutating func count(_ severity: Severity, _ status: FindingStatus) {
    switch status {
    case .risk where severity == .blocking: self = .blocked
    case .risk, .check: if self == .ok, severity >= .medium { self = .attention }
    case .mitigated, .info: break
    }
  }
}

extension [Assessment] {
  /// Counts what was found about the circle of a dossier in the verdict on its only project: the two
  /// are told of together.
  package mutating func count(_ circle: CircleAssessment?) {
    guard count == 1 else { return }
    for finding in circle?.findings ?? [] {
      self[0].verdict.count(finding.severity, finding.status)
    }
  }
}

/// What the program concludes about one project, as a value without any format.
package struct Assessment: Hashable, Sendable {
  /// The project's id.
  package var projectID: String?
  /// The project's title.
  package var projectTitle: String?
  /// The JSON path of the project in its file.
  package var projectPath: String
  /// The day whose rules were applied.
  package var referenceDate: CalendarDate
  /// Where the reference date comes from.
  package var referenceDateOrigin: ReferenceDateOrigin
  /// The day of the assessment.
  package var assessedOn: CalendarDate
  /// The matrix that was used.
  package var matrix: MatrixUse
  /// The overall outcome.
  package var verdict: Verdict
  /// The value without VAT, where it is known.
  package var value: Decimal?
  /// How the value was counted.
  package var valueSteps: [ValueStep]
  /// Which law applies.
  package var regime: Conclusion
  /// The procedure.
  package var procedure: ProcedureAdvice
  /// How far the value lies from amounts at which the procedure changes.
  package var margins: [Margin]
  /// The amounts above the nearest of them at which the procedure changes again, from low to high.
  package var fartherMargins: [Margin]
  /// The days from which the outcome is another, or not known.
  package var timeMargins: [TimeMargin]
  /// What would change under other facts, where the user asks that.
  package var whatIf: WhatIf?
  /// The bands of values with the lightest procedure allowed in each, from low to high.
  ///
  /// Empty where the value makes no difference, or where a band cannot be determined.
  package var scale: [ScaleBand]
  /// What must be done.
  package var obligations: [Obligation]
  /// The moments of the procedure, in order of time, with their limits.
  package var calendar: [CalendarEntry]
  /// The principles that bind, with what the file should show of each.
  package var principles: [PrincipleCheck]
  /// How each form of early market involvement fits.
  package var involvement: [FormFit]
  /// What stands out, heaviest first.
  package var findings: [Finding]
  /// What could not be determined, and what would decide it.
  package var undetermined: [OpenQuestion]
  /// Each step of the reasoning, in order.
  package var trace: [TraceStep]

  /// Creates an assessment.
  package init(
    projectID: String? = nil,
    projectTitle: String? = nil,
    projectPath: String,
    referenceDate: CalendarDate,
    referenceDateOrigin: ReferenceDateOrigin = .today,
    assessedOn: CalendarDate,
    matrix: MatrixUse,
    verdict: Verdict = .ok,
    value: Decimal? = nil,
    valueSteps: [ValueStep] = [],
    regime: Conclusion,
    procedure: ProcedureAdvice = ProcedureAdvice(),
    margins: [Margin] = [],
    fartherMargins: [Margin] = [],
    timeMargins: [TimeMargin] = [],
    whatIf: WhatIf? = nil,
    scale: [ScaleBand] = [],
    obligations: [Obligation] = [],
    calendar: [CalendarEntry] = [],
    principles: [PrincipleCheck] = [],
    involvement: [FormFit] = [],
    findings: [Finding] = [],
    undetermined: [OpenQuestion] = [],
    trace: [TraceStep] = []
  ) {
    self.projectID = projectID
    self.projectTitle = projectTitle
    self.projectPath = projectPath
    self.referenceDate = referenceDate
    self.referenceDateOrigin = referenceDateOrigin
    self.assessedOn = assessedOn
    self.matrix = matrix
    self.verdict = verdict
    self.value = value
    self.valueSteps = valueSteps
    self.regime = regime
    self.procedure = procedure
    self.margins = margins
    self.fartherMargins = fartherMargins
    self.timeMargins = timeMargins
    self.whatIf = whatIf
    self.scale = scale
    self.obligations = obligations
    self.calendar = calendar
    self.principles = principles
    self.involvement = involvement
    self.findings = findings
    self.undetermined = undetermined
    self.trace = trace
  }
}

/// Where the reference date comes from.
package enum ReferenceDateOrigin: Hashable, Sendable {
  /// The command line.
  case option
  /// A fact of the project, by path.
  case fact(path: String, label: LocalizedText)
  /// The day of the assessment, because no other date is known.
  case today
}

/// The matrix that an assessment used.
package struct MatrixUse: Hashable, Sendable {
  /// The id.
  package var id: String
  /// The title.
  package var title: LocalizedText
  /// Whether it was published or reconstructed.
  package var status: Matrix.Status
  /// Whether it is in force on the reference date.
  package var isInForce: Bool
  /// What the reader must know of it.
  package var warning: LocalizedText?

  /// Creates a use of a matrix.
  package init(
    id: String,
    title: LocalizedText,
    status: Matrix.Status,
    isInForce: Bool,
    warning: LocalizedText? = nil
  ) {
    self.id = id
    self.title = title
    self.status = status
    self.isInForce = isInForce
    self.warning = warning
  }
}
