import Assessment
package import Catalogue
import Vocabulary

/// What a comparison looks at in the short result of one dossier, with texts for its numbers: those
/// of one set of rules mean nothing beside those of another.
struct ComparedDossier {
  /// The projects, in order.
  let projects: [ComparedProject]
  /// What stands out of the circle.
  let circle: [ComparedFinding]

  /// Spells out a short result.
  init(_ dossier: BriefDossier, _ assessor: BriefAssessor, _ id: (Int) -> String?) {
    func findings(_ part: Range<Int>) -> [ComparedFinding] {
      dossier.findings[part].map { finding in
        ComparedFinding(
          id: assessor.names[finding.rule],
          severity: finding.severity,
          status: finding.status,
          about: finding.about.map { assessor.paths[dossier.paths[Int($0)]] }
        )
      }
    }
    func name(_ word: BriefWord?) -> String? { word.map { assessor.names[$0] } }
    projects = dossier.projects.map { project in
      ComparedProject(
        id: id(project.record),
        verdict: project.verdict,
        regime: name(project.regime),
        minimum: name(project.minimum),
        recommended: name(project.recommended),
        plannedVerdict: name(project.plannedVerdict),
        findings: findings(project.findings)
      )
    }
    circle = findings(dossier.circle)
  }
}

/// What a comparison looks at of a project: its id, codes and findings.
struct ComparedProject {
  let id: String?
  let verdict: Verdict
  let regime: String?
  let minimum: String?
  let recommended: String?
  let plannedVerdict: String?
  let findings: [ComparedFinding]
}

/// What a comparison looks at of something that stands out.
package struct ComparedFinding: Hashable, Sendable {
  /// The id of the rule.
  package let id: String
  /// How much it weighs.
  package let severity: Severity
  /// What it asks.
  package let status: FindingStatus
  /// The JSON paths of the records it is about.
  package let about: [String]

  /// Creates a finding.
  package init(id: String, severity: Severity, status: FindingStatus, about: [String] = []) {
    self.id = id
    self.severity = severity
    self.status = status
    self.about = about
  }
}
