package import FEEL

extension DecisionTable {
  /// The number of steps after which reasoning about unknown inputs gives up.
  package static let stepLimit = 1 << 16

  /// Decides on given inputs, of which some may be unknown.
  ///
  /// The answer is definite if all values that the unknown inputs may have lead to the same
  /// outputs. That is exact up to the limit of steps; beyond it, an answer is still only definite
  /// if it is certain, and more rows and inputs than matter may be named.
  ///
  /// - Parameters:
  ///   - values: A value for each input. An unknown one may be any value within the input's domain
  ///     and bounds; a null or a value of another kind only matches cells that take anything.
  ///   - limit: The largest number of steps.
  /// - Returns: What the hit policy makes of it.
  package func evaluate(
    _ values: [Value],
    limit: Int = DecisionTable.stepLimit
  ) -> TableOutcome {
    let (matching, unknown) = knownPart(of: values)
    if unknown.isEmpty { return outcome(of: matching) }
    return Completions(of: self, matching, unknown, limit: limit).outcome
  }

  /// The smallest set of unknown inputs that, once known, decides whatever their values are.
  ///
  /// There is only one such set: each input that can make a difference is in it.
  ///
  /// - Parameters:
  ///   - values: A value for each input.
  ///   - limit: The largest number of steps, beyond which too many inputs may be named.
  /// - Returns: Positions of inputs, ascending; empty if the answer is definite.
  package func decidingInputs(
    _ values: [Value],
    limit: Int = DecisionTable.stepLimit
  ) -> [Int] {
    guard case .undetermined(_, let inputs) = evaluate(values, limit: limit) else { return [] }
    return inputs
  }

  private func knownPart(of values: [Value]) -> (matching: RowSet, unknown: [Int]) {
    precondition(values.count == inputs.count, "a table needs a value for each input")
    var matching = everyRow
    var unknown: [Int] = []
    for (input, value) in values.enumerated() {
      if case .unknown = value {
        unknown.append(input)
      } else {
        matching.formIntersection(indexes[input].rows(matching: value))
      }
    }
    return (matching, unknown)
  }
}
