import FEEL
import Vocabulary

/// The amounts behind a goal of which only matters between which limits of tables they lie.
///
/// A search for what is certain compares amounts in tables alone, if all expressions on the way
/// pass them on so that more never becomes less. What two searches agree on then holds for all
/// amounts between theirs.
enum RisingVariables {
  /// Tells of each variable whether it is such an amount.
  ///
  /// - Parameters:
  ///   - steps: The steps behind the goal.
  ///   - ruleset: The rules.
  /// - Returns: For each variable whether it is one.
  static func find(in steps: [Int], _ ruleset: Ruleset) -> [Bool] {
    let names = ruleset.names
    // The rules have one value for a constant: a limit that an amount is compared with does not move.
    let constants = Set(ruleset.constants.keys)
    var rising: Set<Int> = []
    for number in steps {
      let step = ruleset.steps[number]
      rising.formUnion((step.inputs + step.outputs).filter { names.type(of: $0) == .money })
    }
    rising.subtract(constants)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for number in steps {
        let step = ruleset.steps[number]
        guard case .expression(let expression, _) = step.body else { continue }
        let own = rising.intersection(step.inputs)
        guard !own.isEmpty else { continue }
        func growth(in variables: Set<Int>) -> Growth {
          expression.growth(in: variables, isNotNegative: { isNotNegative($0, ruleset) })
        }
        switch growth(in: own) {
        case .constant, .switching: continue
        case .rising where step.outputs.allSatisfy(rising.contains): continue
        case .rising: rising.subtract(own)
        case .unclear:
          // What is taken off something else says nothing against that.
          let unclear = own.filter { growth(in: [$0]) == .unclear }
          rising.subtract(unclear.isEmpty ? own : unclear)
        }
        isSettled = false
      }
    }
    return (0..<names.count).map(rising.contains)
  }

  private static func isNotNegative(_ variable: Int, _ ruleset: Ruleset) -> Bool {
    if let minimum = ruleset.names.minimum(of: variable) { return minimum >= .zero }
    let constant = ruleset.constants.first { $0.0 == variable }
    guard case .number(let number)? = constant?.1 else { return false }
    return number >= .zero
  }
}
