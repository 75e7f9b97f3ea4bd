import Catalogue
import DecisionTables
import FEEL
import Synchronization
import Vocabulary

/// The values that occur while facts are tried, each with a small number, and what the steps came
/// to for each combination of them.
///
/// Trying facts asks the same of the same steps over and over: a step is evaluated once for each
/// combination of its inputs, and worlds are rows of numbers that are quick to copy and compare.
final class StepMemory {
  /// The values of all variables under one assumption, and what each table came to, as numbers.
  struct World {
    var values: [Int32]
    /// The numbers of the outcomes of the steps; negative for steps that are not tables or not
    /// evaluated.
    var outcomes: [Int32]
  }

  private struct Step {
    var inputs: NumberTable
    /// For each combination of inputs the numbers of the outputs and of the outcome.
    var results: [Int32] = []
  }

  private struct Limits {
    /// The places of numbers with what stands beside them.
    var places: NumberTable
    /// For each of those the limits.
    var found: [[Decimal]] = []
  }

  /// The outcome of an expression that goes back to all of its inputs.
  private static let plain: Int32 = -1
  /// The outcome of an expression whose value depends on whether two numbers agree.
  private static let merged: Int32 = -2
  /// The outcome of the first expression that goes back to some of its inputs; the next ones lie below.
  private static let branched: Int32 = -3
  /// The number of the value that is not known.
  static let unknown: Int32 = 0
  /// The number of values beyond which the next project starts with an empty memory.
  private static let mostValues = 1_000

  private let ruleset: Ruleset
  private let functions: CatalogueFunctions
  /// The values by number.
  private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]
  /// Whether a value is unknown or holds something unknown, by number.
  private var isOpen: [Bool] = []
  /// The outcomes of tables by number.
  private(set) var outcomes: [TableOutcome] = []
  private var outcomeNumbers: [TableOutcome: Int32] = [:]
  /// The inputs that expressions with branches go back to.
  private var branches: [[Int]] = []
  private var steps: [Step] = []
  private var stepsBehind: [Int: [Int]] = [:]
  private var stepsAfter: [Int: [Int]] = [:]
  private var layouts: [Int: StateLayout] = [:]
  /// The numbers of the values to try for facts.
  private var trials: [Int: [Int32]] = [:]
  /// The values to try for facts; only made where facts are missing.
  private(set) lazy var representatives = Representatives(ruleset)
  private var amounts: [Int: [Int32]] = [:]
  /// Counts how often everything was forgotten: numbers from before mean nothing any more.
  private(set) var generation = 0
  /// The limits that the tables have for a number, by step.
  private var limits: [Limits] = []
  /// Whether a search tries all values of all facts that a variable goes back to.
  private lazy var isTried = (0..<ruleset.names.count).map { variable in
    let facts = ruleset.stepsBehind(variable).flatMap { ruleset.steps[$0].inputs } + [variable]
    return facts.allSatisfy { !ruleset.names.isFact($0) || isFinite($0) }
  }
  /// What was come by since the last start.
  private(set) var trace = SearchTrace(seed: 0)
  /// Tells the traces of this memory from those of others, whose numbers mean something else.
  private let seed = StepMemory.count.add(1, ordering: .relaxed).newValue << 32
  private static let count = Atomic(0)
  /// Whether a step is a table: to look at its body would count the references of all of it.
  private let isTable: [Bool]
  /// Whether a step makes something else of amounts.
  private let readsAmounts: [Bool]
  private var visits: [Int32]
  private var visit: Int32 = 0

  init(_ ruleset: Ruleset) {
    self.ruleset = ruleset
    functions = CatalogueFunctions(ruleset.catalogue.vocabulary)
    isTable = ruleset.steps.map { if case .table = $0.body { true } else { false } }
    readsAmounts = ruleset.steps.map { step in
      step.inputs.contains { ruleset.names.type(of: $0) == .money }
        && step.outputs.contains { ruleset.names.type(of: $0) != .money }
    }
    visits = Array(repeating: 0, count: ruleset.names.count)
    reset()
  }

  /// Forgets everything if there is much.
  func forgetIfLarge() {
    if values.count > Self.mostValues { reset() }
  }

  private func reset() {
    generation += 1
    (values, numbers, isOpen) = ([.unknown], [:], [true])
    (amounts, trials) = ([:], [:])
    limits = ruleset.steps.map { Limits(places: NumberTable(width: $0.inputs.count + 1)) }
    (outcomes, outcomeNumbers, branches) = ([], [:], [])
    steps = ruleset.steps.map { Step(inputs: NumberTable(width: $0.inputs.count)) }
  }

  /// Starts to note what a search comes by.
  func startTrace() { trace = SearchTrace(seed: seed &+ generation) }

  /// Notes that a search cannot tell what its answer depends on.
  func blurTrace() { trace.isClear = false }

  /// Notes what a step came to before anything is tried, if that may depend on amounts.
  func noteStart(step number: Int, in world: World) {
    if readsAmounts[number] { note(step: number, in: world) }
  }

  /// Notes the value of a fact that is tried.
  func note(_ fact: Int, _ value: Int32) { trace.add(fact, Int(value)) }

  /// Notes what a step came to, of numbers only what makes a difference.
  func note(step number: Int, in world: World) {
    let step = ruleset.steps[number]
    for output in step.outputs {
      let value = world.values[output]
      // How large a number is shows in the tables that read it.
      trace.add(output, isNumber(value) ? -1 : Int(value))
    }
    guard isTable[number] else { return }
    for (place, input) in step.inputs.enumerated() {
      guard case .number(let amount) = values[Int(world.values[input])] else { continue }
      let limits = limits(ofInput: place, step, number, in: world)
      // A limit is a class of its own.
      let below = limits.prefix { $0 < amount }.count
      let isLimit = below < limits.count && limits[below] == amount
      trace.add(input, 2 * below + (isLimit ? 1 : 0))
    }
  }

  private func isNumber(_ value: Int32) -> Bool {
    if case .number = values[Int(value)] { true } else { false }
  }

  private func limits(
    ofInput place: Int,
    _ step: RulesetStep,
    _ number: Int,
    in world: World
  ) -> [Decimal] {
    limits[number].places.row[0] = Int32(place)
    for (position, input) in step.inputs.enumerated() {
      let value = world.values[input]
      limits[number].places.row[position + 1] = isNumber(value) ? Self.unknown : value
    }
    let (known, isNew) = limits[number].places.position()
    guard isNew else { return limits[number].found[known] }
    var found: [Decimal] = []
    if case .table(let table, _) = step.body {
      found = table.limits(
        ofInput: place,
        beside: step.inputs.map { values[Int(world.values[$0])] }
      )
    }
    limits[number].found.append(found)
    return found
  }

  /// The number of a value.
  func number(_ value: Value) -> Int32 {
    // Most values are unknown, and need not be looked up.
    if case .unknown = value { return Self.unknown }
    if let known = numbers[value] { return known }
    let number = Int32(values.count)
    numbers[value] = number
    values.append(value)
    isOpen.append(value.holdsUnknown)
    return number
  }

  /// Whether the value of a number is unknown or holds something unknown.
  func isOpen(_ number: Int32) -> Bool { isOpen[Int(number)] }

  /// The steps that a variable depends on, in order.
  func steps(behind variable: Int) -> [Int] {
    if let known = stepsBehind[variable] { return known }
    let found = ruleset.stepsBehind(variable)
    stepsBehind[variable] = found
    return found
  }

  /// The steps that a variable depends on and that depend on a fact, in order.
  func steps(behind variable: Int, after fact: Int) -> [Int] {
    let key = variable * ruleset.names.count + fact
    if let known = stepsAfter[key] { return known }
    let found = ruleset.steps(after: fact, among: steps(behind: variable))
    stepsAfter[key] = found
    return found
  }

  /// What tells the states apart that assumptions on a variable come to.
  func layout(behind variable: Int) -> StateLayout {
    if let known = layouts[variable] { return known }
    let layout = StateLayout(steps: steps(behind: variable), ruleset)
    layouts[variable] = layout
    return layout
  }

  /// The numbers of the values to try for a fact; none where there are no such values.
  func trials(of fact: Int) -> [Int32] {
    if let known = trials[fact] { return known }
    let found = (representatives.all[fact] ?? []).map(number)
    trials[fact] = found
    return found
  }

  /// Whether the values to try for a fact stand for all that it can have.
  func isFinite(_ fact: Int) -> Bool { representatives.finite[fact] != nil }

  /// Evaluates one step, all those before it being done; fixed variables keep their value.
  func evaluate(_ number: Int, in world: inout World, isFixed: [Bool]) {
    let step = ruleset.steps[number]
    for (place, input) in step.inputs.enumerated() {
      steps[number].inputs.row[place] = world.values[input]
    }
    let (position, isNew) = steps[number].inputs.position()
    if isNew { compute(step, number, in: world) }
    let first = position * (step.outputs.count + 1)
    for (place, output) in step.outputs.enumerated() where !isFixed[output] {
      world.values[output] = steps[number].results[first + place]
    }
    let outcome = steps[number].results[first + step.outputs.count]
    if outcome == Self.merged { blurTrace() }
    world.outcomes[number] = outcome
  }

  private func compute(_ step: RulesetStep, _ number: Int, in world: World) {
    switch step.body {
    case .expression(let expression, _):
      let merges = MergeNote()
      let scope = NumberedScope(
        numbers: world.values,
        values: values,
        functions: functions,
        merges: merges,
        isTried: isTried
      )
      let value = expression.evaluate(in: scope)
      for _ in step.outputs {
        steps[number].results.append(self.number(value == .null ? .unknown : value))
      }
      guard !merges.isAny, let choices = step.branches else {
        return steps[number].results.append(merges.isAny ? Self.merged : Self.plain)
      }
      steps[number].results.append(Self.branched - Int32(branches.count))
      branches.append(choices.variables(in: scope))
    case .table(let table, _):
      let outcome = table.evaluate(step.inputs.map { values[Int(world.values[$0])] })
      for place in step.outputs.indices {
        guard case .matched(_, let outputs) = outcome, outputs[place] != .null else {
          steps[number].results.append(Self.unknown)
          continue
        }
        steps[number].results.append(self.number(outputs[place]))
      }
      steps[number].results.append(self.number(outcome))
    }
  }

  private func number(_ outcome: TableOutcome) -> Int32 {
    if let known = outcomeNumbers[outcome] { return known }
    let number = Int32(outcomes.count)
    outcomeNumbers[outcome] = number
    outcomes.append(outcome)
    return number
  }

  /// The unknown facts that the unknown value of a variable goes back to, in order.
  func openFacts(_ goal: Int, in world: World) -> [Int] {
    visit += 1
    visits[goal] = visit
    var open: [Int] = []
    var waiting = [goal]
    while let variable = waiting.popLast() {
      guard isOpen[Int(world.values[variable])] else { continue }
      guard let number = ruleset.stepOfVariable[variable] else {
        if ruleset.names.isFact(variable) { open.append(variable) }
        continue
      }
      let step = ruleset.steps[number]
      let outcome = world.outcomes[number]
      guard isTable[number] else {
        let inputs = outcome <= Self.branched ? branches[Int(Self.branched - outcome)] : step.inputs
        for input in inputs { wait(for: input, &waiting) }
        continue
      }
      guard outcome >= 0, case .undetermined(_, let unknown) = outcomes[Int(outcome)] else {
        continue
      }
      for place in unknown { wait(for: step.inputs[place], &waiting) }
    }
    return open.sorted()
  }

  private func wait(for variable: Int, _ waiting: inout [Int]) {
    guard visits[variable] != visit else { return }
    visits[variable] = visit
    waiting.append(variable)
  }

  /// The amounts that an open table tells apart, where it asks for one; none if it does not.
  func amounts(step number: Int, outcome: Int32) -> [Int32] {
    guard outcome >= 0 else { return [] }
    let key = Int(outcome) * ruleset.steps.count + number
    if let known = amounts[key] { return known }
    var found: [Int32] = []
    let step = ruleset.steps[number]
    if case .table(let table, _) = step.body,
      case .undetermined(let rows, let inputs) = outcomes[Int(outcome)]
    {
      for input in inputs where ruleset.names.type(of: step.inputs[input]) == .money {
        for amount in table.representatives(ofInput: input, inRows: rows) where amount != .null {
          let amount = self.number(amount)
          if !found.contains(amount) { found.append(amount) }
        }
      }
    }
    amounts[key] = found
    return found
  }
}

/// Whether an expression came to numbers on both branches of a condition that no search settles.
private final class MergeNote {
  var isAny = false
}

/// The scope of an expression in a world of numbers.
private struct NumberedScope: Scope {
  let numbers: [Int32]
  let values: [Value]
  let functions: CatalogueFunctions
  let merges: MergeNote
  let isTried: [Bool]

  func value(of variable: Int) -> Value { values[Int(numbers[variable])] }

  func call(_ function: Int, _ arguments: [Value]) -> Value { functions.call(function, arguments) }

  func noteMerge(on condition: Node) {
    // Where all values are tried of what keeps a condition open, chance makes no difference: what
    // both branches come to is what each of them comes to.
    let isSettled = condition.variables.allSatisfy { isTried[$0] || !value(of: $0).holdsUnknown }
    if !isSettled { merges.isAny = true }
  }
}
