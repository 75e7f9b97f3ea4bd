import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// Applies a ruleset to facts, some of which may be unknown.
///
/// A conclusion is certain if it is the same whatever the unknown facts turn out to be.
struct Solver {
  let ruleset: Ruleset
  /// The largest number of evaluations for one question; beyond it the answer is "unknown".
  static let budget = 200_000

  private let values: Representatives

  init(_ ruleset: Ruleset) {
    self.ruleset = ruleset
    values = Representatives(ruleset)
  }

  /// Evaluates all steps.
  func world(_ base: [Value], fixed: [Int: Value] = [:]) -> World {
    var world = World(
      values: base,
      outcomes: Array(repeating: nil, count: ruleset.steps.count)
    )
    for (variable, value) in fixed { world.values[variable] = value }
    for number in ruleset.steps.indices { evaluate(number, in: &world, fixed: fixed) }
    return world
  }

  /// Evaluates one step, all those before it being done.
  func evaluate(_ number: Int, in world: inout World, fixed: [Int: Value]) {
    let step = ruleset.steps[number]
    switch step.body {
    case .expression(let expression, _):
      guard let output = step.outputs.first, fixed[output] == nil else { return }
      let value = expression.evaluate(in: WorldScope(values: world.values, ruleset: ruleset))
      world.values[output] = value == .null ? .unknown : value
    case .table(let table, _):
      let outcome = table.evaluate(step.inputs.map { world.values[$0] })
      world.outcomes[number] = outcome
      for (place, output) in step.outputs.enumerated() where fixed[output] == nil {
        guard case .matched(_, let outputs) = outcome, outputs[place] != .null else {
          world.values[output] = .unknown
          continue
        }
        world.values[output] = outputs[place]
      }
    }
  }

  /// Returns the value of a variable if it is the same whatever the unknown facts are.
  func certain(_ goal: Int, _ base: [Value], fixed: [Int: Value] = [:]) -> Value? {
    var search = CertaintySearch(self, goal: goal, fixed: fixed, budget: Self.budget)
    return search.certain(base)
  }

  /// Returns the values that a variable can still have, once the facts that decide it are known.
  func possible(_ goal: Int, over facts: [Int], _ base: [Value]) -> Set<Value> {
    var search = CertaintySearch(self, goal: goal, budget: Self.budget)
    return search.outcomes(over: Set(facts), base)
  }

  /// Returns the fewest facts that decide a variable whatever their values turn out to be.
  ///
  /// Of several sets the one that comes first in the vocabulary counts; its facts are in the order
  /// in which to ask for them, the most decisive first.
  func decidingFacts(_ goal: Int, _ base: [Value]) -> [Int] {
    var search = CertaintySearch(self, goal: goal, budget: Self.budget)
    var needed: [Set<Int>] = []
    var facts: [Int] = []
    // Each case that the facts leave open names facts of which at least one is needed, until the
    // smallest choice among those decides everything.
    while let open = search.counterexample(to: Set(facts), base) {
      let essential = search.essentialFacts(beside: Set(facts), open)
      guard !essential.isEmpty else { break }
      needed.append(essential)
      facts = HittingSet.smallest(for: needed)
    }
    return search.byDecisiveness(facts, base)
  }

  /// Returns values of which one stands for each that a fact can have; nil if there is no end to them.
  func finiteValues(of fact: Int) -> [Value]? {
    values.finite[fact]
  }

  /// Returns the values to try for a fact.
  func trialValues(of fact: Int) -> [Value] {
    values.all[fact] ?? []
  }

  /// Returns whether a fact can be asked for: whether it has a question and values to try.
  func isAsked(_ fact: Int) -> Bool {
    values.all[fact] != nil && ruleset.names.hasQuestion(fact)
  }

  /// Returns the unknown facts that the unknown value of a variable goes back to.
  func openFacts(_ goal: Int, in world: World) -> [Int] {
    var open: [Int] = []
    var seen: Set<Int> = [goal]
    var waiting = [goal]
    while let variable = waiting.popLast() {
      guard world.values[variable] == .unknown || world.values[variable].holdsUnknown else {
        continue
      }
      guard let number = ruleset.stepOfVariable[variable] else {
        if ruleset.names.isFact(variable) { open.append(variable) }
        continue
      }
      for input in inputsInDoubt(number, in: world) where seen.insert(input).inserted {
        waiting.append(input)
      }
    }
    return open.sorted()
  }

  private func inputsInDoubt(_ number: Int, in world: World) -> [Int] {
    let step = ruleset.steps[number]
    switch (step.body, world.outcomes[number]) {
    case (.expression, _): return step.inputs
    case (.table, .undetermined(_, let unknown)?): return unknown.map { step.inputs[$0] }
    case (.table, _): return []
    }
  }
}
