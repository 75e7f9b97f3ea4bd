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

  /// What the steps came to before.
  let memory: StepMemory

  /// The facts of a project, with all else unknown, as the numbers of the memory.
  struct Base {
    /// The values of the variables that are known.
    fileprivate let known: [(variable: Int, value: Value)]
    fileprivate let numbers: [Int32]
    fileprivate let generation: Int

    /// The values of all variables.
    var values: [Value] {
      var values = Array(repeating: Value.unknown, count: numbers.count)
      for (variable, value) in known { values[variable] = value }
      return values
    }
  }

  init(_ ruleset: Ruleset) {
    self.ruleset = ruleset
    memory = StepMemory(ruleset)
  }

  /// Applies the rules of another day on which the same ones are in force, with the same memory.
  init(_ other: Solver, on day: CalendarDate) {
    ruleset = Ruleset(other.ruleset, on: day)
    memory = other.memory
  }

  /// Prepares the facts of a project.
  func base(_ values: [Value]) -> Base {
    base(values.enumerated().compactMap { $1 == .unknown ? nil : ($0, $1) })
  }

  /// Prepares the facts of a project, of which all that are not given are unknown.
  func base(_ known: [(variable: Int, value: Value)]) -> Base {
    memory.forgetIfLarge()
    return Base(known: known, numbers: numbers(of: known), generation: memory.generation)
  }

  private func numbers(of known: [(variable: Int, value: Value)]) -> [Int32] {
    var numbers = Array(repeating: StepMemory.unknown, count: ruleset.names.count)
    for (variable, value) in known { numbers[variable] = memory.number(value) }
    return numbers
  }

  /// Prepares facts that are some others but for a few values.
  func base(_ other: Base, setting changes: [Int: Value]) -> Base {
    memory.forgetIfLarge()
    let kept = other.known.filter { changes[$0.variable] == nil }
    let known = kept + changes.map { (variable: $0.key, value: $0.value) }
    guard other.generation == memory.generation else { return base(known) }
    var numbers = other.numbers
    for (variable, value) in changes { numbers[variable] = memory.number(value) }
    return Base(known: known, numbers: numbers, generation: memory.generation)
  }

  /// Evaluates all steps, or only some of them, which must be in order.
  func world(_ base: Base, fixed: [Int: Value] = [:], steps: [Int]? = nil) -> World {
    let (numbered, isFixed) = numberedWorld(
      base,
      fixed: fixed,
      steps: steps ?? Array(ruleset.steps.indices)
    )
    var values = base.values
    for (variable, value) in fixed { values[variable] = value }
    for step in ruleset.steps {
      for output in step.outputs where !isFixed[output] {
        values[output] = memory.values[Int(numbered.values[output])]
      }
    }
    let outcomes = numbered.outcomes.map { $0 < 0 ? nil : memory.outcomes[Int($0)] }
    return World(values: values, outcomes: outcomes)
  }

  /// Evaluates the steps that a variable depends on.
  ///
  /// - Returns: The value, and what the table that gives it came to.
  func outcome(
    of variable: Int,
    _ base: Base,
    fixed: [Int: Value] = [:]
  ) -> (value: Value, table: TableOutcome?) {
    let (world, _) = numberedWorld(base, fixed: fixed, steps: memory.steps(behind: variable))
    let outcome = ruleset.stepOfVariable[variable].map { world.outcomes[$0] } ?? -1
    return (
      memory.values[Int(world.values[variable])],
      outcome < 0 ? nil : memory.outcomes[Int(outcome)]
    )
  }

  /// Evaluates some steps, which must be in order.
  ///
  /// - Returns: The numbers of all values, and whether each variable is fixed.
  func numberedWorld(
    _ base: Base,
    fixed: [Int: Value],
    steps: [Int]
  ) -> (world: StepMemory.World, isFixed: [Bool]) {
    var isFixed = Array(repeating: false, count: base.numbers.count)
    var world = StepMemory.World(
      values: base.generation == memory.generation
        ? base.numbers : numbers(of: base.known),
      outcomes: Array(repeating: -1, count: ruleset.steps.count)
    )
    for (variable, value) in fixed {
      world.values[variable] = memory.number(value)
      isFixed[variable] = true
    }
    for number in steps {
      memory.evaluate(number, in: &world, isFixed: isFixed)
      memory.noteStart(step: number, in: world)
    }
    return (world, isFixed)
  }

  /// Returns the value of a variable if it is the same whatever the unknown facts are.
  func certain(_ goal: Int, _ base: Base, fixed: [Int: Value] = [:]) -> Value? {
    var search = CertaintySearch(self, goal: goal, base, fixed: fixed, budget: Self.budget)
    return search.certain()
  }

  /// Looks for the certain values of several variables, with the steps behind all of them taken once.
  ///
  /// - Parameters:
  ///   - goals: The variables.
  ///   - steps: The steps behind them, in order; without those whose values the base has.
  ///   - base: The facts.
  /// - Returns: For each variable its value; nil where none is certain.
  func certain(_ goals: [Int], behind steps: [Int], _ base: Base) -> [Value?] {
    let (world, isFixed) = numberedWorld(base, fixed: [:], steps: steps)
    return goals.map { goal in
      var search = CertaintySearch(
        self,
        goal: goal,
        from: world,
        isFixed: isFixed,
        budget: Self.budget
      )
      return search.certain()
    }
  }

  /// Returns the values that a variable can still have, once the facts that decide it are known.
  func possible(
    _ goal: Int,
    over facts: [Int],
    _ base: Base,
    fixed: [Int: Value]
  ) -> Set<Value> {
    var search = CertaintySearch(self, goal: goal, base, fixed: fixed, budget: Self.budget)
    return search.outcomes(over: Set(facts))
  }

  /// Returns the fewest facts that decide a variable whatever their values turn out to be.
  ///
  /// Facts that are asked for anyway are taken before others. Of several sets the one that comes first
  /// in the vocabulary counts; its facts are in the order in which to ask for them, none before one
  /// that can make it needless. Where no values decide it, the facts count that nobody is asked for
  /// and that it waits for; there may be none.
  ///
  /// - Parameters:
  ///   - goal: The variable.
  ///   - base: The facts.
  ///   - asked: The facts that are asked for anyway.
  ///   - fixed: Values that variables keep.
  ///   - steps: The steps behind the variable, in order, without those whose values the base has;
  ///     nil for all.
  /// - Returns: The facts.
  func decidingFacts(
    _ goal: Int,
    _ base: Base,
    beside asked: [Int],
    fixed: [Int: Value],
    behind steps: [Int]? = nil
  ) -> [Int] {
    var search = CertaintySearch(
      self,
      goal: goal,
      base,
      fixed: fixed,
      behind: steps,
      budget: Self.budget
    )
    var needed: [Set<Int>] = []
    var facts: [Int] = []
    // Each case that the facts leave open names facts of which at least one is needed, until the
    // smallest choice among those decides everything.
    while let open = search.counterexample(to: Set(facts)) {
      let essential = search.essentialFacts(beside: Set(facts), open)
      guard !essential.isEmpty else { break }
      let known = essential.intersection(asked)
      needed.append(known.isEmpty ? essential : known)
      facts = HittingSet.smallest(for: needed)
    }
    return search.unasked(beside: Set(facts)) ?? search.inAskingOrder(facts)
  }

  /// Returns values of which one stands for each that a fact can have; nil if there is no end to them.
  func finiteValues(of fact: Int) -> [Value]? { memory.representatives.finite[fact] }

  /// Returns whether a fact can be asked for: whether it has a question and values to try.
  func isAsked(_ fact: Int) -> Bool {
    ruleset.names.hasQuestion(fact) && memory.representatives.all[fact] != nil
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
    case (.expression, _):
      return step.branches?.variables(in: WorldScope(values: world.values, ruleset: ruleset))
        ?? step.inputs
    case (.table, .undetermined(_, let unknown)?): return unknown.map { step.inputs[$0] }
    case (.table, _): return []
    }
  }
}
