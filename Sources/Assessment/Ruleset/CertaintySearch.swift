import DecisionTables
import FEEL
import Vocabulary

/// Finds out what is certain about one variable although facts are unknown.
///
/// Assumptions that leave the same open steps with the same inputs come to the same, so the work
/// is in the number of such states and not in the number of combinations of values.
struct CertaintySearch {
  private let solver: Solver
  private let goal: Int
  private let fixed: [Int: Value]
  /// The steps that the goal can depend on.
  private let steps: [Int]
  /// Those of the steps that depend on a fact, by fact.
  private var stepsAfter: [Int: [Int]] = [:]
  private var known: [State: Value?] = [:]
  private var budget: Int

  /// What an assumption comes to: the goal and the inputs of the steps without an answer.
  private struct State: Hashable {
    let goal: Value
    let inputs: [Int: Value]
  }

  /// Creates a search for what is certain about a variable.
  init(_ solver: Solver, goal: Int, fixed: [Int: Value] = [:], budget: Int) {
    self.solver = solver
    self.goal = goal
    self.fixed = fixed
    self.budget = budget
    steps = solver.ruleset.stepsBehind(goal)
  }

  /// Returns the value if it is the same whatever the unknown facts are.
  ///
  /// Facts with finitely many possible values are tried one by one; for the others the three-valued
  /// evaluation decides. Without an answer within the budget the result is nil too.
  mutating func certain(_ base: [Value]) -> Value? {
    certain(in: solver.world(base, fixed: fixed))
  }

  private mutating func certain(in world: World) -> Value? {
    guard budget > 0 else { return nil }
    budget -= 1
    guard world.values[goal].holdsUnknown else { return world.values[goal] }
    let state = state(of: world)
    if let result = known[state] { return result }
    let result = agreed(world)
    known[state] = .some(result)
    return result
  }

  /// Returns whether values of some facts always decide, and if not, a case that they leave open.
  mutating func counterexample(to facts: Set<Int>, _ base: [Value]) -> World? {
    var settled: Set<State> = []
    return counterexample(to: facts, solver.world(base, fixed: fixed), &settled)
  }

  /// Returns the values that the variable takes for some values of facts, in no particular order.
  mutating func outcomes(over facts: Set<Int>, _ base: [Value]) -> Set<Value> {
    var settled: Set<State> = []
    var found: Set<Value> = []
    collect(&found, over: facts, solver.world(base, fixed: fixed), &settled)
    return found
  }

  private mutating func collect(
    _ found: inout Set<Value>,
    over facts: Set<Int>,
    _ world: World,
    _ settled: inout Set<State>
  ) {
    guard budget > 0 else { return }
    budget -= 1
    guard world.values[goal].holdsUnknown else {
      found.insert(world.values[goal])
      return
    }
    guard settled.insert(state(of: world)).inserted else { return }
    guard let fact = askable(world).first(where: facts.contains) else {
      if let value = certain(in: world) { found.insert(value) }
      return
    }
    for value in trialValues(of: fact, in: world) {
      collect(&found, over: facts, assuming(fact, value, in: world), &settled)
    }
  }

  /// Returns the facts of which at least one must be known beside some others, in an open case.
  ///
  /// It assumes as much as it can while the case stays open: the fewer facts are left, the more
  /// their names say.
  mutating func essentialFacts(beside facts: Set<Int>, _ open: World) -> Set<Int> {
    var world = open
    var rest = askable(world)
    let all = Set(rest).subtracting(facts)
    var tried: Set<Int> = []
    while let fact = rest.sorted(by: >).first(where: { !tried.contains($0) }) {
      tried.insert(fact)
      for value in trialValues(of: fact, in: world) {
        let next = assuming(fact, value, in: world)
        let left = askable(next)
        guard left.contains(where: { !facts.contains($0) }), certain(in: next) == nil else {
          continue
        }
        world = next
        rest = left
        break
      }
    }
    // A case in which one of the given facts is open too does not show what they leave open.
    return rest.contains(where: facts.contains) ? all : Set(rest)
  }

  /// Puts facts in the order in which to ask for them: first the one that leaves the fewest others
  /// to ask for, on average over its values.
  mutating func byDecisiveness(_ facts: [Int], _ base: [Value]) -> [Int] {
    let world = solver.world(base, fixed: fixed)
    let costs = facts.map { fact in
      let left = trialValues(of: fact, in: world).map { value in
        askable(assuming(fact, value, in: world)).count(where: facts.contains)
      }
      return left.isEmpty ? Int.max : left.reduce(0, +) * 1000 / left.count
    }
    // Sorting is stable: equally decisive facts stay in the order of the vocabulary.
    return zip(facts, costs).sorted { $0.1 < $1.1 }.map(\.0)
  }

  private mutating func counterexample(
    to facts: Set<Int>,
    _ world: World,
    _ settled: inout Set<State>
  ) -> World? {
    guard budget > 0 else { return world }
    budget -= 1
    guard world.values[goal].holdsUnknown, settled.insert(state(of: world)).inserted else {
      return nil
    }
    let open = askable(world)
    // Where no question is left, as with an amount in another currency, none can help.
    guard !open.isEmpty else { return nil }
    guard let fact = open.first(where: facts.contains) else {
      return certain(in: world) == nil ? world : nil
    }
    for value in trialValues(of: fact, in: world) {
      let next = assuming(fact, value, in: world)
      if let found = counterexample(to: facts, next, &settled) { return found }
    }
    return nil
  }

  /// The facts that the goal waits for and that an officer can be asked for.
  private func askable(_ world: World) -> [Int] {
    solver.openFacts(goal, in: world).filter { solver.isAsked($0) }
  }

  /// The world in which a fact has a value too.
  private mutating func assuming(_ fact: Int, _ value: Value, in world: World) -> World {
    var next = world
    next.values[fact] = value
    let affected = stepsAfter[fact] ?? solver.ruleset.steps(after: fact, among: steps)
    stepsAfter[fact] = affected
    for number in affected { solver.evaluate(number, in: &next, fixed: fixed) }
    return next
  }

  /// The values to try for a fact: of amounts only those that the open tables tell apart.
  private func trialValues(of fact: Int, in world: World) -> [Value] {
    let values = solver.trialValues(of: fact)
    guard solver.ruleset.names.type(of: fact) == .money else { return values }
    var amounts: [Value] = []
    for number in steps {
      guard case .table(let table, _) = solver.ruleset.steps[number].body,
        case .undetermined(let rows, let inputs)? = world.outcomes[number]
      else { continue }
      for input in inputs
      where solver.ruleset.names.type(of: solver.ruleset.steps[number].inputs[input]) == .money {
        for amount in table.representatives(ofInput: input, inRows: rows)
        where amount != .null && !amounts.contains(amount) {
          amounts.append(amount)
        }
      }
    }
    return amounts.isEmpty ? values : amounts
  }

  private mutating func agreed(_ world: World) -> Value? {
    let open = solver.openFacts(goal, in: world)
    guard let fact = open.first(where: { solver.finiteValues(of: $0) != nil }),
      let values = solver.finiteValues(of: fact)
    else { return nil }
    var agreed: Value?
    for value in values {
      guard let result = certain(in: assuming(fact, value, in: world)) else { return nil }
      if let agreed, agreed != result { return nil }
      agreed = result
    }
    return agreed
  }

  private func state(of world: World) -> State {
    var inputs: [Int: Value] = [:]
    for number in steps {
      let step = solver.ruleset.steps[number]
      guard step.outputs.contains(where: { world.values[$0].holdsUnknown }) else { continue }
      for input in step.inputs { inputs[input] = world.values[input] }
    }
    return State(goal: world.values[goal], inputs: inputs)
  }
}
