extension Expression {
  /// Returns the variables that keep a condition from coming to true or false.
  ///
  /// Of `breach = "policy" and not(is known(decision))` the decision does not count, whether it is
  /// known or not, and the breach only as long as it is unknown.
  ///
  /// - Parameter scope: The values of the condition's variables.
  /// - Returns: The variables in order, none if the condition is settled. Giving the others another
  ///   value can settle it too, as can a part that is not in doubt.
  package func variablesInDoubt(in scope: some Scope) -> [Int] {
    var found: Set<Int> = []
    node.addInDoubt(to: &found, scope)
    return found.sorted()
  }
}

extension Node {
  fileprivate func addInDoubt(to found: inout Set<Int>, _ scope: some Scope) {
    switch self {
    case .and(let operands), .or(let operands):
      guard !isSettled(in: scope) else { return }
      for operand in operands { operand.addInDoubt(to: &found, scope) }
    case .builtin(.not, let operands):
      for operand in operands { operand.addInDoubt(to: &found, scope) }
    case .builtin(.isKnown, _): break
    default:
      guard !isSettled(in: scope) else { return }
      for variable in variables where scope.value(of: variable).holdsUnknown {
        found.insert(variable)
      }
    }
  }

  private func isSettled(in scope: some Scope) -> Bool {
    var evaluator = Evaluator(scope: scope)
    let value = evaluator.value(of: self)
    return !evaluator.isExhausted && value != .unknown
  }
}
