import DecisionTables
import FEEL
import Vocabulary

/// Finds out what is certain about one variable although facts are unknown.
///
/// Assumptions that leave the same open steps with the same inputs come to the same, so the work
/// is in the number of such states and not in the number of combinations of values.
struct CertaintySearch {
  private typealias World = StepMemory.World

  private let solver: Solver
  private let memory: StepMemory
  private let goal: Int
  private let isFixed: [Bool]
  /// The steps that the goal can depend on.
  private let steps: [Int]
  /// The world in which nothing is assumed.
  private let start: StepMemory.World
  /// The states that were met, and for each the value that is certain in it, or -1.
  private lazy var known = StateTable(memory.layout(behind: goal))
  private var certainValues: [Int32] = []
  private var budget: Int

  /// Creates a search for what is certain about a variable.
  ///
  /// - Parameters:
  ///   - solver: What evaluates the rules.
  ///   - goal: The variable.
  ///   - base: The facts.
  ///   - fixed: Values that variables keep.
  ///   - open: The steps behind the variable, in order, without those whose values the base has; nil
  ///     for all.
  ///   - budget: The largest number of evaluations.
  init(
    _ solver: Solver,
    goal: Int,
    _ base: Solver.Base,
    fixed: [Int: Value] = [:],
    behind open: [Int]? = nil,
    budget: Int
  ) {
    let steps = open ?? solver.memory.steps(behind: goal)
    let start = solver.numberedWorld(base, fixed: fixed, steps: steps)
    self.init(solver, goal: goal, from: start.world, isFixed: start.isFixed, budget: budget)
  }

  /// Creates a search from a world in which the steps behind the variable were taken, and more.
  init(
    _ solver: Solver,
    goal: Int,
    from start: StepMemory.World,
    isFixed: [Bool],
    budget: Int
  ) {
    self.solver = solver
    memory = solver.memory
    self.goal = goal
    self.budget = budget
    steps = memory.steps(behind: goal)
    self.start = start
    self.isFixed = isFixed
  }

  /// Takes one evaluation from the budget; what a search without one says depends on its size.
  private mutating func hasBudget() -> Bool {
    budget -= 1
    if budget < 0 { memory.blurTrace() }
    return budget >= 0
  }

  /// Returns the value if it is the same whatever the unknown facts are.
  ///
  /// Facts with finitely many possible values are tried one by one; for the others the three-valued
  /// evaluation decides. Without an answer within the budget the result is nil too.
  mutating func certain() -> Value? {
    certain(in: start).map { memory.values[Int($0)] }
  }

  private mutating func certain(in world: World) -> Int32? {
    guard hasBudget() else { return nil }
    guard memory.isOpen(world.values[goal]) else { return world.values[goal] }
    let (state, isNew) = known.position(of: world, goal: goal, memory)
    if isNew { certainValues.append(-2) }
    if certainValues[state] != -2 { return certainValues[state] < 0 ? nil : certainValues[state] }
    let result = agreed(world)
    certainValues[state] = result ?? -1
    return result
  }

  /// Returns whether values of some facts always decide, and if not, a case that they leave open.
  mutating func counterexample(to facts: Set<Int>) -> StepMemory.World? {
    var settled = StateTable(memory.layout(behind: goal))
    return counterexample(to: facts, start, &settled)
  }

  /// Returns the values that the variable takes for some values of facts, in no particular order.
  mutating func outcomes(over facts: Set<Int>) -> Set<Value> {
    var settled = StateTable(memory.layout(behind: goal))
    var found: Set<Int32> = []
    collect(&found, over: facts, start, &settled)
    return Set(found.map { memory.values[Int($0)] })
  }

  private mutating func collect(
    _ found: inout Set<Int32>,
    over facts: Set<Int>,
    _ world: World,
    _ settled: inout StateTable
  ) {
    guard hasBudget() else { return }
    guard memory.isOpen(world.values[goal]) else {
      found.insert(world.values[goal])
      return
    }
    guard settled.position(of: world, goal: goal, memory).isNew else { return }
    guard let fact = askable(world).first(where: facts.contains) else {
      if let value = certain(in: world) { found.insert(value) }
      return
    }
    for value in trialValues(of: fact, in: world) {
      collect(&found, over: facts, assuming(fact, value, in: world), &settled)
    }
  }

  /// Returns what the goal waits for although no values of some facts decide it, and nobody is asked
  /// for: lists of which some entry lacks something, as the amount of an option, or else whatever is
  /// unknown; nil where some values bring a decision.
  ///
  /// There is nothing to wait for where an amount cannot be compared, whatever the contract is about.
  mutating func unasked(beside facts: Set<Int>) -> [Int]? {
    var settled = StateTable(memory.layout(behind: goal))
    var left: Set<Int> = []
    guard !isDecidable(by: facts, start, &settled, &left) else { return nil }
    let begun = left.filter { start.values[$0] != StepMemory.unknown }
    return (begun.isEmpty ? left : begun).sorted()
  }

  private mutating func isDecidable(
    by facts: Set<Int>,
    _ world: World,
    _ settled: inout StateTable,
    _ left: inout Set<Int>
  ) -> Bool {
    guard hasBudget(), memory.isOpen(world.values[goal]) else { return true }
    guard settled.position(of: world, goal: goal, memory).isNew else { return false }
    guard let fact = askable(world).first(where: facts.contains) else {
      left.formUnion(memory.openFacts(goal, in: world).filter { !solver.isAsked($0) })
      return certain(in: world) != nil
    }
    return trialValues(of: fact, in: world).contains { value in
      isDecidable(by: facts, assuming(fact, value, in: world), &settled, &left)
    }
  }

  /// Returns the facts of which at least one must be known beside some others, in an open case.
  ///
  /// It assumes as much as it can while the case stays open: the fewer facts are left, the more
  /// their names say.
  mutating func essentialFacts(beside facts: Set<Int>, _ open: StepMemory.World) -> Set<Int> {
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

  /// Puts facts in the order in which to ask for them: that of the vocabulary, but none before one
  /// that can make it needless.
  ///
  /// Values with which nothing can be decided any more, as another currency, make nothing needless.
  mutating func inAskingOrder(_ facts: [Int]) -> [Int] {
    let needless = facts.map { fact in
      trialValues(of: fact, in: start).reduce(into: Set<Int>()) { needless, value in
        let next = assuming(fact, value, in: start)
        let asked = askable(next)
        guard !asked.isEmpty || !memory.isOpen(next.values[goal]) else { return }
        needless.formUnion(facts.filter { $0 != fact && !asked.contains($0) })
      }
    }
    var rest = Array(facts.indices)
    var order: [Int] = []
    while let first = rest.first {
      let next =
        rest.first { place in
          !rest.contains { other in
            needless[other].contains(facts[place]) && !needless[place].contains(facts[other])
          }
        } ?? first
      rest.removeAll { $0 == next }
      order.append(facts[next])
    }
    return order
  }

  private mutating func counterexample(
    to facts: Set<Int>,
    _ world: World,
    _ settled: inout StateTable
  ) -> World? {
    guard hasBudget() else { return world }
    guard memory.isOpen(world.values[goal]),
      settled.position(of: world, goal: goal, memory).isNew
    else { return nil }
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
    memory.openFacts(goal, in: world).filter { solver.isAsked($0) }
  }

  /// The world in which a fact has a value too.
  private mutating func assuming(_ fact: Int, _ value: Int32, in world: World) -> World {
    var next = world
    next.values[fact] = value
    memory.note(fact, value)
    for number in memory.steps(behind: goal, after: fact) {
      memory.evaluate(number, in: &next, isFixed: isFixed)
      memory.note(step: number, in: next)
    }
    return next
  }

  /// The values to try for a fact: of amounts only those that the open tables tell apart.
  private func trialValues(of fact: Int, in world: World) -> [Int32] {
    if solver.ruleset.names.type(of: fact) == .money {
      var amounts: [Int32] = []
      for number in steps {
        for amount in memory.amounts(step: number, outcome: world.outcomes[number])
        where !amounts.contains(amount) {
          amounts.append(amount)
        }
      }
      if !amounts.isEmpty { return amounts }
    }
    return memory.trials(of: fact)
  }

  private mutating func agreed(_ world: World) -> Int32? {
    let open = memory.openFacts(goal, in: world)
    guard let fact = open.first(where: memory.isFinite) else { return nil }
    var agreed: Int32?
    for value in memory.trials(of: fact) {
      guard let result = certain(in: assuming(fact, value, in: world)) else {
        return nil
      }
      if let agreed, agreed != result { return nil }
      agreed = result
    }
    return agreed
  }
}

/// The steps that matter for the states that assumptions come to.
final class StateLayout {
  /// The steps, with the places of their inputs in a row.
  let steps: [(outputs: [Int], inputs: [(variable: Int, place: Int)])]
  /// The number of numbers that make a state.
  let width: Int

  init(steps: [Int], _ ruleset: Ruleset) {
    var places: [Int: Int] = [:]
    self.steps = steps.map { number in
      let step = ruleset.steps[number]
      let inputs = step.inputs.map { input in
        let place = places[input] ?? places.count + 1
        places[input] = place
        return (input, place)
      }
      return (step.outputs, inputs)
    }
    width = places.count + 1
  }
}

/// The states that assumptions come to: the goal and the inputs of the steps without an answer.
private struct StateTable {
  private var table: NumberTable
  private let layout: StateLayout

  init(_ layout: StateLayout) {
    self.layout = layout
    table = NumberTable(width: layout.width)
  }

  /// Returns the position of the state of a world, adding it if it is new.
  mutating func position(
    of world: StepMemory.World,
    goal: Int,
    _ memory: StepMemory
  ) -> (position: Int, isNew: Bool) {
    for place in 1..<max(table.width, 1) { table.row[place] = -1 }
    table.row[0] = world.values[goal]
    for step in layout.steps where step.outputs.contains(where: { memory.isOpen(world.values[$0]) })
    {
      for (variable, place) in step.inputs { table.row[place] = world.values[variable] }
    }
    return table.position()
  }
}
