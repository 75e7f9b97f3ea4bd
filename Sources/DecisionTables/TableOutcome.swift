package import FEEL

/// What a decision table says about given inputs; rows are positions in the table.
package enum TableOutcome: Hashable, Sendable {
  /// The table decides.
  ///
  /// With one hit (U A P F) there is one value for each output. With more (R O C) there is a list
  /// for each output, in the order of the rows, or what the aggregator makes of it. With unknown
  /// inputs the rows are all those that may be the ones that decide: they agree. No rows means
  /// that the default outputs apply.
  case matched([Int], outputs: [Value])
  /// The answer depends on inputs that are not known.
  ///
  /// The rows are those that decide for some values of the unknown inputs. The unknown inputs,
  /// by position, are those that make a difference; all of them together always decide.
  case undetermined(possible: [Int], unknownInputs: [Int])
  /// No row matches, whatever the unknown inputs are, and the table has no default outputs.
  case noMatch
  /// Rows match that may not match together, whatever the unknown inputs are.
  case violation([Int])

  /// The rows named.
  package var rows: [Int] {
    switch self {
    case .matched(let rows, _), .undetermined(let rows, _), .violation(let rows): rows
    case .noMatch: []
    }
  }

  /// Tells whether two outcomes come to the same, though other rows may lead to them.
  func agrees(with other: TableOutcome) -> Bool {
    switch (self, other) {
    case (.matched(_, let outputs), .matched(_, let others)): outputs == others
    case (.noMatch, .noMatch), (.violation, .violation): true
    default: false
    }
  }
}
