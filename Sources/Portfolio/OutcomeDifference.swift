import Assessment
package import Intake

/// One thing in which two outcomes of the same project differ; codes and ids, without words.
package enum OutcomeDifference: Hashable, Sendable {
  /// What of a project is a code.
  package enum Aspect: String, CaseIterable, Hashable, Sendable {
    /// The overall outcome.
    case verdict
    /// The law that applies.
    case regime
    /// The lightest procedure that is allowed.
    case minimum
    /// The procedure that is advised.
    case recommended
    /// What is said of the planned procedure.
    case plannedVerdict
  }

  /// A code that is another one; nil where there is none.
  case code(Aspect, before: String?, after: String?)
  /// A finding that was not there.
  case added(ComparedFinding)
  /// A finding that is no longer there.
  case removed(ComparedFinding)
  /// A finding that weighs otherwise or asks something else.
  case changed(before: ComparedFinding, after: ComparedFinding)
  /// The record could not be read under the old rules and can be under the new.
  case readable
  /// The record can no longer be read.
  case unreadable(InputProblem)

  /// Returns in what two outcomes of a project differ, for a reader in the order of a report.
  static func all(_ old: ComparedProject, _ new: ComparedProject) -> [OutcomeDifference] {
    let codes = Aspect.allCases.compactMap { aspect -> OutcomeDifference? in
      let (before, after) = (old.code(aspect), new.code(aspect))
      return before == after ? nil : .code(aspect, before: before, after: after)
    }
    return codes + all(old.findings, new.findings)
  }

  /// Returns in what findings differ; those about the same records by the same rule are one.
  static func all(_ old: [ComparedFinding], _ new: [ComparedFinding]) -> [OutcomeDifference] {
    struct Key: Hashable {
      let id: String
      let about: [String]

      init(_ finding: ComparedFinding) {
        id = finding.id
        about = finding.about
      }
    }
    let before = Dictionary(grouping: old, by: Key.init)
    let after = Dictionary(grouping: new, by: Key.init)
    var found: [OutcomeDifference] = []
    for finding in new {
      guard let earlier = before[Key(finding)]?.first else {
        found.append(.added(finding))
        continue
      }
      if earlier.severity != finding.severity || earlier.status != finding.status {
        found.append(.changed(before: earlier, after: finding))
      }
    }
    return found + old.filter { after[Key($0)] == nil }.map { .removed($0) }
  }
}

extension ComparedProject {
  fileprivate func code(_ aspect: OutcomeDifference.Aspect) -> String? {
    switch aspect {
    case .verdict: verdict.rawValue
    case .regime: regime
    case .minimum: minimum
    case .recommended: recommended
    case .plannedVerdict: plannedVerdict
    }
  }
}
