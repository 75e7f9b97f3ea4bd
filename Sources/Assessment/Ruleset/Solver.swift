import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// Applies a ruleset to facts, some of which may be unknown.
///
/// A conclusion is certain if it is the same whatever the unknown facts turn out to be. Facts with
/// finitely many possible values are tried one by one; for others the three-valued evaluation of
/// tables and expressions decides.
struct Solver {
  let ruleset: Ruleset
  /// The largest number of evaluations for one question; beyond it the answer is "unknown".
  static let budget = 200_000

  private let representatives: [Int: [Value]]

  init(_ ruleset: Ruleset) {
    self.ruleset = ruleset
    representatives = Representatives(ruleset).values
  }

  /// Evaluates all steps.
  func world(_ base: [Value], fixed: [Int: Value] = [:]) -> World {
    var world = World(
      values: base,
      outcomes: Array(repeating: nil, count: ruleset.steps.count)
    )
    for (variable, value) in fixed { world.values[variable] = value }
    for (number, step) in ruleset.steps.enumerated() {
      switch step.body {
      case .expression(let expression, _):
        guard let output = step.outputs.first, fixed[output] == nil else { continue }
        let scope = WorldScope(
          values: world.values,
          names: ruleset.names,
          catalogue: ruleset.catalogue
        )
        let value = expression.evaluate(in: scope)
        world.values[output] = value == .null ? .unknown : value
      case .table(let table, _):
        let outcome = table.evaluate(step.inputs.map { world.values[$0] })
        world.outcomes[number] = outcome
        guard case .matched(_, let outputs) = outcome else { continue }
        for (output, value) in zip(step.outputs, outputs) where fixed[output] == nil {
          world.values[output] = value == .null ? .unknown : value
        }
      }
    }
    return world
  }

  /// Returns the value of a variable if it is the same whatever the unknown facts are.
  func certain(_ goal: Int, _ base: [Value], fixed: [Int: Value] = [:]) -> Value? {
    var budget = Self.budget
    return certain(goal, base, fixed, &budget)
  }

  /// Returns the values that a variable can still have, as far as they can be listed.
  func possible(_ goal: Int, in world: World) -> [Value] {
    guard let number = ruleset.stepOfVariable[goal],
      case .table(let table, _) = ruleset.steps[number].body,
      let output = ruleset.steps[number].outputs.firstIndex(of: goal),
      case .undetermined(let rows, _)? = world.outcomes[number]
    else { return [] }
    var values: [Value] = []
    for row in rows where !values.contains(table.rows[row].outputs[output]) {
      values.append(table.rows[row].outputs[output])
    }
    return values
  }

  /// Returns the fewest facts that decide a variable whatever their values turn out to be.
  ///
  /// Ties go by the order of the vocabulary.
  func decidingFacts(_ goal: Int, _ base: [Value]) -> [Int] {
    let world = world(base)
    let open = openFacts(goal, in: world).filter { representatives[$0] != nil }.sorted()
    var budget = Self.budget
    for size in 1...max(1, min(open.count, 6)) where !open.isEmpty {
      var found: [Int]?
      Self.forEachSubset(of: open, size: size) { subset in
        guard found == nil, budget > 0 else { return }
        if decides(goal, base, subset[...], &budget) { found = subset }
      }
      if let found { return found }
    }
    return open
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

  private func certain(
    _ goal: Int,
    _ base: [Value],
    _ fixed: [Int: Value],
    _ budget: inout Int
  ) -> Value? {
    guard budget > 0 else { return nil }
    budget -= 1
    let world = world(base, fixed: fixed)
    if !world.values[goal].holdsUnknown { return world.values[goal] }
    let open = openFacts(goal, in: world)
    guard let fact = open.first(where: { ruleset.names.finiteValues(of: $0) != nil }),
      let values = ruleset.names.finiteValues(of: fact)
    else { return nil }
    var agreed: Value?
    for value in values {
      var assumed = base
      assumed[fact] = value
      guard let result = certain(goal, assumed, fixed, &budget) else { return nil }
      if let agreed, agreed != result { return nil }
      agreed = result
    }
    return agreed
  }

  private func decides(
    _ goal: Int,
    _ base: [Value],
    _ facts: ArraySlice<Int>,
    _ budget: inout Int
  ) -> Bool {
    guard let fact = facts.first else { return certain(goal, base, [:], &budget) != nil }
    for value in representatives[fact] ?? [] {
      var assumed = base
      assumed[fact] = value
      guard decides(goal, assumed, facts.dropFirst(), &budget) else { return false }
    }
    return true
  }

  private static func forEachSubset(of items: [Int], size: Int, _ body: ([Int]) -> Void) {
    func extend(_ chosen: [Int], from start: Int) {
      guard chosen.count < size else { return body(chosen) }
      for next in start..<max(start, items.count) { extend(chosen + [items[next]], from: next + 1) }
    }
    extend([], from: 0)
  }
}
