import Assessment
import Catalogue

/// From which weight on the findings of a check count as a failure.
public enum FailThreshold: String, CaseIterable, Hashable, Sendable {
  /// Only what blocks the project.
  case blocking
  /// Serious risks and worse.
  case high
  /// Risks of middle weight and worse.
  case medium
  /// All risks.
  case low
  /// Nothing.
  case never

  /// Returns whether an assessment is a failure.
  ///
  /// What a measure was recorded for, and what is only worth knowing, does not count. A blocked
  /// project is a failure at each threshold but `never`.
  func isReached(by assessment: Assessment) -> Bool {
    self != .never && assessment.verdict == .blocked || isReached(by: assessment.findings)
  }

  /// Returns whether findings are a failure.
  func isReached(by findings: [Finding]) -> Bool {
    guard let severity else { return false }
    return findings.contains {
      $0.severity >= severity && ($0.status == .risk || $0.status == .check)
    }
  }

  /// Returns whether findings are a failure, by their severities.
  func isReached(bySeverities severities: Set<String>) -> Bool {
    guard let severity else { return false }
    return severities.contains { Severity(rawValue: $0).map { $0 >= severity } ?? false }
  }

  var severity: Severity? {
    switch self {
    case .blocking: .blocking
    case .high: .high
    case .medium: .medium
    case .low: .low
    case .never: nil
    }
  }
}
