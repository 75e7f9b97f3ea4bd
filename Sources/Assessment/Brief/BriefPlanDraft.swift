import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

/// A plan of steps while it is drawn up.
struct BriefPlanDraft {
  private(set) var steps: [StepPlan.Body] = []
  private(set) var outputs: [[Int]] = []
  private(set) var inputs: [[Int]] = []
  /// The works that read each variable.
  private(set) var readers: [[Int]]
  private(set) var foreign: [Int: BriefPeriod.Foreign] = [:]

  init(_ variables: Int) {
    readers = Array(repeating: [], count: variables)
  }

  /// Adds a step of a ruleset.
  ///
  /// - Returns: Whether it has a compiled form.
  mutating func add(_ step: RulesetStep, _ program: BriefProgram) -> Bool {
    let code = program.code
    switch step.body {
    case .expression:
      guard step.outputs.count == 1,
        let expression = program.expressionOfVariable[step.outputs[0]]
      else { return false }
      if code.standIns[expression] != nil {
        add(
          BriefPeriod.Foreign(expression: expression, output: step.outputs[0], isStandIn: false),
          program
        )
        return true
      }
      steps.append(.expression(expression))
    case .table(let table, _):
      guard let compiled = program.shared.tables.compiled(table, of: step, code),
        compiled.verdicts.allSatisfy({ $0.hasPlainOutputs })
      else { return false }
      steps.append(.table(compiled, inputs: step.inputs))
    }
    for input in step.inputs { readers[input].append(steps.count - 1) }
    inputs.append(step.inputs)
    outputs.append(step.outputs)
    return true
  }

  /// Adds a step that only the evaluator of FEEL can take.
  mutating func add(_ step: BriefPeriod.Foreign, _ program: BriefProgram) {
    foreign[steps.count] = step
    for input in program.variables[step.expression] { readers[input].append(steps.count) }
    steps.append(.foreign)
    inputs.append(program.variables[step.expression])
    outputs.append([step.output])
  }

  /// Notes what expressions of a work read.
  mutating func read(_ work: Int, _ expressions: [Int], _ program: BriefProgram) {
    for variable in Set(expressions.flatMap { program.variables[$0] }) {
      readers[variable].append(work)
    }
  }
}
