package import FEEL

/// What the program finds about a circle as a whole, apart from any project.
package struct CircleAssessment: Hashable, Sendable {
  /// The name of the circle, where it is known.
  package var name: String?
  /// The day of the assessment.
  package var assessedOn: CalendarDate
  /// What stands out, heaviest first.
  package var findings: [Finding]

  /// Creates an assessment.
  package init(name: String?, assessedOn: CalendarDate, findings: [Finding]) {
    self.name = name
    self.assessedOn = assessedOn
    self.findings = findings
  }
}
