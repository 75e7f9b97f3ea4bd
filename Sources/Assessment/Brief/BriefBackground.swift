import CompiledRules
import FEEL
import Vocabulary

/// The facts and steps behind a goal, to know what a search for its value depends on.
///
/// A search tries values of facts that are not known: what it finds depends on the steps after
/// those facts and on what these read, and on no other fact.
struct BriefBackground {
  /// The facts behind the goal, in order.
  let facts: [Int]
  /// For each of the facts the steps behind the goal that depend on it, in order.
  private let stepsAfter: [[Int]]
  /// The steps behind the goal that depend on the value.
  private let stepsAfterValue: [Int]
  private let count: Int

  init(_ goal: Int, _ names: Variables, _ ruleset: Ruleset, places: [Int: Int], count: Int) {
    let steps = ruleset.stepsBehind(goal)
    facts = Set(steps.flatMap { ruleset.steps[$0].inputs }).filter(names.isFact).sorted()
    stepsAfter = facts.map { fact in
      ruleset.steps(after: fact, among: steps).compactMap { places[$0] }
    }
    let value = names.variable(WellKnownName.value)
    stepsAfterValue =
      value.map { ruleset.steps(after: $0, among: steps).compactMap { places[$0] } } ?? []
    self.count = count
  }

  /// The steps that a search looks at, in order.
  ///
  /// - Parameter isValueGiven: Whether the value is another than the facts give.
  func steps(_ evaluation: borrowing Evaluation, isValueGiven: Bool) -> [Int] {
    var isOpen = Array(repeating: false, count: count)
    for (index, fact) in facts.enumerated() where evaluation[fact].mayHoldUnknown {
      for step in stepsAfter[index] { isOpen[step] = true }
    }
    if isValueGiven { for step in stepsAfterValue { isOpen[step] = true } }
    return isOpen.indices.filter { isOpen[$0] }
  }
}
