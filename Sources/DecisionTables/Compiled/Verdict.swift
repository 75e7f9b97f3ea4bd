package import FEEL

/// One of the answers of a compiled table.
///
/// It says what `TableOutcome` says, without the inputs that would decide an open answer: those
/// depend on more than the answer, and `DecisionTable.decidingInputs` finds them.
package enum Verdict: Hashable, Sendable {
  /// The table decides; no rows means that the default outputs apply.
  case matched([Int], outputs: [Value])
  /// The answer depends on inputs that are not known.
  case undetermined(possible: [Int])
  /// No row matches, and the table has no default outputs.
  case noMatch
  /// Rows match that may not match together.
  case violation([Int])

  /// The part of an outcome that does not depend on which inputs are unknown.
  package init(_ outcome: TableOutcome) {
    switch outcome {
    case .matched(let rows, let outputs): self = .matched(rows, outputs: outputs)
    case .undetermined(let rows, _): self = .undetermined(possible: rows)
    case .noMatch: self = .noMatch
    case .violation(let rows): self = .violation(rows)
    }
  }

  /// What outcomes of which each is possible come to; no two of them are equal.
  init(_ outcomes: [TableOutcome]) {
    let rows = outcomes.flatMap(\.rows).sorted().reduce(into: [Int]()) { rows, row in
      if rows.last != row { rows.append(row) }
    }
    guard let first = outcomes.first, outcomes.allSatisfy(first.agrees) else {
      self = .undetermined(possible: rows)
      return
    }
    switch first {
    case .matched(_, let outputs) where outcomes.count > 1: self = .matched(rows, outputs: outputs)
    case .violation where outcomes.count > 1: self = .violation(rows)
    case .matched, .violation, .noMatch, .undetermined: self.init(first)
    }
  }

  /// The kind of a verdict.
  package enum Kind: UInt8, Hashable, Sendable {
    case matched
    case undetermined
    case noMatch
    case violation
  }

  /// What kind of verdict this is.
  package var kind: Kind {
    switch self {
    case .matched: .matched
    case .undetermined: .undetermined
    case .noMatch: .noMatch
    case .violation: .violation
    }
  }
}
