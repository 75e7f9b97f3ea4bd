import CompiledRules
import FEEL
import Vocabulary

/// The facts and steps behind some goals, to know what a search for their values depends on.
///
/// A search tries values of facts that are not known: what it finds depends on the steps after
/// those facts and on what these read, and on no other fact.
///
/// A class, as a copy would count the references of all it holds.
final class BriefBackground {
  /// The facts behind the goals, in order.
  let facts: [Int]
  /// The steps of the ruleset behind the goals, in order.
  let steps: [Int]
  /// Whether of a variable only matters between which limits it lies.
  let isRising: [Bool]
  /// For each of the facts the steps behind the goals that depend on it, in order.
  private let stepsAfter: [[Int]]
  /// The steps behind the goals that depend on the value.
  private let stepsAfterValue: [Int]
  private let goals: [Int]
  /// The steps behind the goals by the variables that they give.
  private let stepOf: [Int: Int]
  private let inputs: [[Int]]
  private let places: [Int: Int]
  /// The step of the ruleset at each place of the plan.
  private let stepAt: [Int: Int]
  /// The goals and the variables behind them, in order.
  private let variables: [Int]
  /// The steps to look at by which of the variables hold anything unknown.
  private var known = BriefMemo<[Int]>()
  private var pattern: [UInt64] = []

  init(
    _ goals: [Int],
    _ names: Variables,
    _ ruleset: Ruleset,
    places: [Int: Int],
    inputs: [[Int]]
  ) {
    let steps = Set(goals.flatMap { ruleset.stepsBehind($0) }).sorted()
    facts = Set(steps.flatMap { ruleset.steps[$0].inputs }).filter(names.isFact).sorted()
    stepsAfter = facts.map { fact in
      ruleset.steps(after: fact, among: steps).compactMap { places[$0] }
    }
    let value = names.variable(WellKnownName.value)
    stepsAfterValue =
      value.map { ruleset.steps(after: $0, among: steps).compactMap { places[$0] } } ?? []
    isRising = RisingVariables.find(in: steps, ruleset)
    self.steps = steps
    self.goals = goals
    self.inputs = inputs
    var stepOf: [Int: Int] = [:]
    for step in steps {
      for output in ruleset.steps[step].outputs { stepOf[output] = places[step] }
    }
    self.stepOf = stepOf
    self.places = Dictionary(
      facts.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    stepAt = Dictionary(
      places.map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    variables = Set(goals + facts + Array(stepOf.keys)).sorted()
  }

  /// The steps of the ruleset at places of the plan.
  func rulesetSteps(_ places: [Int]) -> [Int] { places.compactMap { stepAt[$0] } }

  /// The steps that a search looks at, in order.
  ///
  /// A search tries facts that the goals go back to through unknown values. A step after such a
  /// fact may come to another value, be it known now, so what that goes back to counts too.
  /// The value may be another than the facts give.
  func steps(
    _ shape: BriefShape,
    isValueGiven: Bool,
    _ evaluation: inout Evaluation
  ) -> [Int] {
    pattern.removeAll(keepingCapacity: true)
    pattern.append(isValueGiven ? 1 : 0)
    evaluation.appendUnknown(among: variables, to: &pattern) { list, evaluation in
      shape.holdsUnknown(list, &evaluation) ?? true
    }
    if let steps = known.answer(for: pattern) { return steps }
    let steps = findSteps(shape, isValueGiven: isValueGiven, &evaluation)
    known.note(steps, for: pattern)
    return steps
  }

  private func findSteps(
    _ shape: BriefShape,
    isValueGiven: Bool,
    _ evaluation: inout Evaluation
  ) -> [Int] {
    var isOpen = Array(repeating: false, count: inputs.count)
    if isValueGiven { for step in stepsAfterValue { isOpen[step] = true } }
    var isTried = Array(repeating: false, count: facts.count)
    var isNew = true
    while isNew {
      isNew = false
      var seen = Set(goals)
      var waiting = goals
      while let variable = waiting.popLast() {
        if let step = stepOf[variable] {
          guard isOpen[step] || holdsUnknown(variable, shape, &evaluation) else { continue }
          for input in inputs[step] where seen.insert(input).inserted { waiting.append(input) }
        } else if let fact = places[variable], !isTried[fact],
          holdsUnknown(variable, shape, &evaluation)
        {
          isTried[fact] = true
          for step in stepsAfter[fact] where !isOpen[step] {
            isOpen[step] = true
            isNew = true
          }
        }
      }
    }
    return isOpen.indices.filter { isOpen[$0] }
  }

  /// Tells whether the value of a variable is unknown or holds anything unknown.
  func holdsUnknown(
    _ variable: Int,
    _ shape: BriefShape,
    _ evaluation: inout Evaluation
  ) -> Bool {
    switch evaluation.kind(of: variable) {
    case .unknown: true
    case .list, .records, .values: shape.holdsUnknown(evaluation[variable], &evaluation) ?? true
    default: false
    }
  }
}
