package import DecisionTables

/// The steps that give variables values, with what reads each variable, in flat memory.
///
/// The works are numbered: first the steps in order, then whatever else the caller looks at. A
/// variable that gets another value than by default marks the works that read it.
package final class StepPlan {
  /// How a step gives its variables values.
  package enum Body {
    /// By an expression, by its number.
    case expression(Int)
    /// By a table, from the values of some variables.
    case table(CompiledTable, inputs: [Int])
    /// In a way that only the caller knows.
    case foreign
  }

  /// A step in plain bits.
  struct Step: BitwiseCopyable {
    /// Where the instructions of the expression start, or -1.
    let start: Int32
    /// The place of the result of the expression.
    let result: Int32
    /// The table, or -1.
    let table: Int32
    /// The first of the variables read, in the row of links; those given come after them.
    let firstLink: Int32
    let inputCount: Int32
    let outputCount: Int32
  }

  /// The number of works beyond which there is no plan.
  package static let mostWorks = 1024

  /// The number of words of a row of bits.
  package let words: Int
  /// The number of steps.
  package let stepCount: Int
  /// The first of the conditions on records among the works; those on whole projects come after
  /// the steps.
  package let firstCase: Int
  let steps: Memory<Step>
  let links: Memory<Int32>
  let tables: [PlannedTable]
  /// The conditions on whole projects, and those on records that stand in lists.
  let conditions: Memory<PlannedCondition>
  let cases: Memory<CaseRule>
  /// Slots that must hold something, and as complements variables that must be known.
  let needs: Memory<Int32>
  /// The rows of bits of the variables.
  let readers: Memory<UInt64>
  /// The values of the variables where nothing is known.
  let defaults: Memory<Datum>
  /// The works to look at although nothing is known.
  let always: Memory<UInt64>

  /// Lays out steps; nil if there are too many works.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - steps: The steps, each after those that it reads from.
  ///   - outputs: The variables that each step gives.
  ///   - readers: For each variable the works that read it.
  ///   - conditions: The guards and conditions that are looked at after the steps.
  ///   - cases: The conditions on records that are looked at after those.
  package init?(
    _ rules: CompiledRules,
    _ steps: [Body],
    outputs: [[Int]],
    readers: [[Int]],
    conditions: [(applies: Int?, when: Int)],
    cases: [(rule: CaseRule, needs: CaseNeeds)]
  ) {
    let works = steps.count + conditions.count + cases.count
    guard works <= Self.mostWorks else { return nil }
    words = (works + 63) / 64
    stepCount = steps.count
    var flat: [Step] = []
    var links: [Int32] = []
    var tables: [PlannedTable] = []
    for (step, outputs) in zip(steps, outputs) {
      var (start, result, table, inputs): (Int32, Int32, Int32, [Int]) = (-1, 0, -1, [])
      switch step {
      case .expression(let number): (start, result) = (rules.starts[number], rules.results[number])
      case .table(let compiled, let variables):
        table = Int32(tables.count)
        tables.append(PlannedTable(compiled, rules))
        inputs = variables
      case .foreign: break
      }
      flat.append(
        Step(
          start: start,
          result: result,
          table: table,
          firstLink: Int32(links.count),
          inputCount: Int32(inputs.count),
          outputCount: Int32(outputs.count)
        )
      )
      links += (inputs + outputs).map { Int32($0) }
    }
    self.steps = Memory(
      flat,
      or: Step(start: -1, result: 0, table: -1, firstLink: 0, inputCount: 0, outputCount: 0)
    )
    self.links = Memory(links, or: 0)
    self.tables = tables
    firstCase = steps.count + conditions.count
    let none = PlannedCondition(applies: -1, when: -1)
    self.conditions = Memory(
      conditions.map { PlannedCondition(applies: Int32($0.applies ?? -1), when: Int32($0.when)) },
      or: none
    )
    var flatCases: [CaseRule] = []
    var needs: [Int32] = []
    for (rule, own) in cases {
      var rule = rule
      rule.firstNeed = Int32(needs.count)
      needs += own.variables.sorted().map { ~Int32($0) } + own.slots.sorted().map { Int32($0) }
      rule.needCount = Int32(needs.count) - rule.firstNeed
      flatCases.append(rule)
    }
    self.needs = Memory(needs, or: 0)
    self.cases = Memory(flatCases, or: .none)
    self.readers = Memory(repeating: 0, count: rules.variableCount * words)
    for (variable, works) in readers.enumerated() {
      for work in works { self.readers[variable * words + work / 64] |= 1 << UInt64(work % 64) }
    }
    defaults = Memory(repeating: .unknown, count: rules.variableCount)
    always = Memory(repeating: 0, count: words)
  }

  deinit {
    steps.free()
    links.free()
    conditions.free()
    cases.free()
    needs.free()
    readers.free()
    defaults.free()
    always.free()
  }

  /// The value of a variable where nothing is known.
  package subscript(variable: Int) -> Datum {
    get { defaults[variable] }
    set { defaults[variable] = newValue }
  }

  /// Has a work looked at although nothing is known.
  package func lookAlways(at work: Int) {
    always[work / 64] |= 1 << UInt64(work % 64)
  }
}

/// Some of the works of a plan.
package final class WorkSet {
  let bits: Memory<UInt64>

  /// Makes a set for a plan.
  package init(_ works: some Sequence<Int>) {
    bits = Memory(repeating: 0, count: StepPlan.mostWorks / 64)
    for work in works { bits[work / 64] |= 1 << UInt64(work % 64) }
  }

  deinit {
    bits.free()
  }
}

/// A guard and a condition in plain bits.
struct PlannedCondition: BitwiseCopyable {
  /// The expression of the guard, or -1.
  let applies: Int32
  let when: Int32
}
