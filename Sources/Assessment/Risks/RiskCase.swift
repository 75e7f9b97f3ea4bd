import Catalogue
import FEEL

/// What one risk came to for the records that it looked at.
struct RiskCase {
  /// What was found.
  enum Outcome: Int, Comparable {
    /// A fact that the risk needs is not recorded.
    case unknown
    /// A person must judge.
    case ask
    /// The facts show the risk.
    case risk

    static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }
  }

  /// The records, the outer one first.
  let bound: [Value]
  /// What was found.
  let outcome: Outcome
  /// How heavy it is before measures.
  let severity: Severity
}

extension RiskRule {
  /// Looks at all records and returns those about which there is something to say.
  ///
  /// - Parameters:
  ///   - scope: the variables.
  ///   - rises: whether the project is so far that each risk weighs one step more.
  /// - Returns: what was found, in the order of the records.
  func cases(in scope: WorldScope, rises: Bool) -> [RiskCase] {
    var found: [RiskCase] = []
    func look(_ bound: [Value]) {
      let scope = BoundScope(base: scope, bound: bound)
      guard let outcome = outcome(in: scope) else { return }
      found.append(
        RiskCase(bound: bound, outcome: outcome, severity: severity(in: scope, rises: rises))
      )
    }
    if terms.bindings.isEmpty {
      look([])
      return found
    }
    // Where there is nothing to look at, no more is read than the list that tells so.
    guard case .list(let items)? = outer?.evaluate(in: scope), !items.isEmpty,
      let lists = bindings?.lists
    else { return [] }
    for item in items { visit(lists.dropFirst(), [item], scope, look) }
    return found
  }

  /// Returns what the facts say under one choice of records; nil where there is nothing to say.
  private func outcome(in scope: BoundScope) -> RiskCase.Outcome? {
    if rule.applies != nil, applies?.evaluate(in: scope) != .boolean(true) { return nil }
    guard let result = when?.evaluate(in: scope) else { return nil }
    if result == .boolean(true) { return rule.status == .check ? .ask : .risk }
    if ask?.evaluate(in: scope) == .boolean(true) { return .ask }
    switch result {
    case .boolean(false), .null: return nil
    default: return .unknown
    }
  }

  /// Returns the weight under one choice of records.
  func severity(in scope: BoundScope, rises: Bool) -> Severity {
    let step = escalations.first { $0.when.evaluate(in: scope) == .boolean(true) }
    let severity = step?.severity ?? rule.severity
    return rises ? min(severity.heavier, max(severity, terms.maximum)) : severity
  }

  private func visit(
    _ lists: ArraySlice<Expression>,
    _ bound: [Value],
    _ scope: WorldScope,
    _ body: ([Value]) -> Void
  ) {
    guard let first = lists.first else {
      body(bound)
      return
    }
    guard case .list(let items) = first.evaluate(in: BoundScope(base: scope, bound: bound)) else {
      return
    }
    for item in items { visit(lists.dropFirst(), bound + [item], scope, body) }
  }
}

extension Severity {
  /// The weight one step up.
  var heavier: Severity {
    switch self {
    case .blocking, .high: .blocking
    case .medium: .high
    case .low: .medium
    case .info: .low
    }
  }

  /// The weight one step down.
  var lighter: Severity {
    switch self {
    case .blocking: .high
    case .high: .medium
    case .medium: .low
    case .low, .info: .info
    }
  }
}
