import Assessment
import Reports

/// What came out of the check of one dossier.
public struct CheckedDossier: Sendable {
  /// The name of the dossier, as given.
  public let name: String
  /// What is wrong with the dossier; with an error among it nothing was assessed.
  public let problems: [Problem]
  let projects: [AssessedProject]
  let circle: AssessedCircle?

  /// The number of projects that were assessed.
  public var projectCount: Int { projects.count }

  /// Whether the dossier could be read.
  public var isReadable: Bool { !problems.contains { $0.severity == .error } }

  /// The verdict on each project: `blocked`, `incomplete`, `attention` or `ok`.
  public var verdicts: [String] { projects.map(\.assessment.verdict.rawValue) }

  /// Returns whether a project or the circle of the dossier has findings that count as a failure.
  ///
  /// - Parameter threshold: from which weight on findings count.
  /// - Returns: whether there are such findings.
  public func reaches(_ threshold: FailThreshold) -> Bool {
    projects.contains { threshold.isReached(by: $0.assessment) }
      || threshold.isReached(by: circle?.assessment.findings ?? [])
  }
}
