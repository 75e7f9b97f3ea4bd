/// What a decision table does with the rows that match.
package enum HitPolicy: Hashable, Sendable {
  /// At most one row matches.
  case unique
  /// All rows that match have the same outputs.
  case any
  /// The row whose outputs come first in the priority lists decides.
  case priority
  /// The first row decides.
  case first
  /// All rows that match give outputs, in the order of the rows.
  case ruleOrder
  /// All rows that match give outputs, in the order of the priority lists.
  case outputOrder
  /// All rows that match give outputs, as a list or brought together to one value.
  case collect(Aggregator?)

  /// How collected outputs become one value.
  package enum Aggregator: String, Hashable, Sendable, CaseIterable {
    /// The sum of numbers or durations.
    case sum = "+"
    /// The number of rows that match.
    case count = "#"
    /// The smallest value.
    case min = "<"
    /// The largest value.
    case max = ">"
  }

  /// Reads a policy as DMN writes it: one of U A P F R O, or C with or without `+ # < >`.
  package init?(_ text: some StringProtocol) {
    switch text {
    case "U": self = .unique
    case "A": self = .any
    case "P": self = .priority
    case "F": self = .first
    case "R": self = .ruleOrder
    case "O": self = .outputOrder
    case "C": self = .collect(nil)
    default:
      guard text.first == "C", let aggregator = Aggregator(rawValue: String(text.dropFirst()))
      else {
        return nil
      }
      self = .collect(aggregator)
    }
  }

  /// Tells whether at most one set of outputs comes out.
  package var isSingleHit: Bool {
    switch self {
    case .unique, .any, .priority, .first: true
    case .ruleOrder, .outputOrder, .collect: false
    }
  }

  /// Tells whether the priority lists of the outputs decide.
  package var usesPriorities: Bool { self == .priority || self == .outputOrder }
}

extension HitPolicy: CustomStringConvertible {
  /// The policy as DMN writes it.
  package var description: String {
    switch self {
    case .unique: "U"
    case .any: "A"
    case .priority: "P"
    case .first: "F"
    case .ruleOrder: "R"
    case .outputOrder: "O"
    case .collect(let aggregator): "C" + (aggregator?.rawValue ?? "")
    }
  }
}
