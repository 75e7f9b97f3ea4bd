/// The variables that the value of an expression goes back to, once some of its conditions are settled.
///
/// `if currency != "EUR" then null else amount * rate` goes back to no rate where the currency is
/// known to be another.
package struct Branches: Sendable {
  private indirect enum Part: Sendable {
    case variables([Int])
    case choice(Node, tested: [Int], then: Part, otherwise: Part)
  }

  private let root: Part

  /// The variables of the conditions that can be settled, in order.
  package let tested: [Int]

  /// Reads the conditions by which an expression begins; nil without one that can be settled.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - isTested: Whether the value of a variable may settle a condition.
  package init?(_ expression: Expression, isTested: (Int) -> Bool) {
    var tested: Set<Int> = []
    root = Self.part(expression.node, isTested, &tested)
    guard case .choice = root else { return nil }
    self.tested = tested.sorted()
  }

  private static func part(
    _ node: Node,
    _ isTested: (Int) -> Bool,
    _ tested: inout Set<Int>
  ) -> Part {
    guard case .conditional(let condition, let then, let otherwise) = node else {
      return .variables(node.variables.sorted())
    }
    let own = condition.variables
    guard own.allSatisfy(isTested) else { return .variables(node.variables.sorted()) }
    tested.formUnion(own)
    return .choice(
      condition,
      tested: own.sorted(),
      then: part(then, isTested, &tested),
      otherwise: part(otherwise, isTested, &tested)
    )
  }

  /// Returns the variables that decide the value.
  ///
  /// - Parameter scope: The values; only those of ``tested`` are asked for.
  /// - Returns: The variables in order: whatever the others turn out to be, the value stays the same.
  package func variables(in scope: some Scope) -> [Int] {
    var found: Set<Int> = []
    add(root, scope, &found)
    return found.sorted()
  }

  private func add(_ part: Part, _ scope: some Scope, _ found: inout Set<Int>) {
    switch part {
    case .variables(let variables): found.formUnion(variables)
    case .choice(let condition, let tested, let then, let otherwise):
      found.formUnion(tested)
      var outcome = Value.unknown
      // A condition that an open variable does not matter to may come to something else later,
      // as `is known(x)` does.
      if !tested.contains(where: { scope.value(of: $0).holdsUnknown }) {
        var evaluator = Evaluator(scope: scope)
        outcome = evaluator.value(of: condition)
        if evaluator.isExhausted { outcome = .unknown }
      }
      if outcome.holdsUnknown || outcome == .boolean(true) { add(then, scope, &found) }
      if outcome != .boolean(true) { add(otherwise, scope, &found) }
    }
  }
}
