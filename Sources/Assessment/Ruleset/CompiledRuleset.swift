package import Catalogue
import CompiledRules
import DecisionTables
package import FEEL
import Vocabulary

/// The rules in force on one day in compiled form, for many projects.
///
/// It concludes about a project straight from its facts in memory: the derived facts, the tables
/// and the conditions of the rules, without a text or a reason. What it concludes equals what the
/// steps of the ruleset give, evaluated one by one with unknown facts as they are; whether an open
/// answer is certain all the same is for `Solver` to find out.
package struct CompiledRuleset: Sendable {
  let ruleset: Ruleset
  let rules: CompiledRules
  let steps: [Step]
  let constants: [(variable: Int, value: Value)]

  /// A step of the reasoning.
  enum Step: Sendable {
    /// An expression, by its number, that gives a variable.
    case expression(Int, output: Int)
    case table(CompiledTable, inputs: [Int], outputs: [Int])
  }

  /// Compiles the rules in force.
  ///
  /// - Parameters:
  ///   - catalogue: A catalogue without errors.
  ///   - matrix: The matrix of the buyer.
  ///   - day: The reference date.
  ///   - assessedOn: The day of the assessment.
  /// - Returns: nil if some rule has no compiled form: then there is only the slow way.
  /// - Throws: An error if an expression of the catalogue does not parse.
  package init?(
    _ catalogue: Catalogue,
    matrix: Matrix,
    on day: CalendarDate,
    assessedOn: CalendarDate
  ) throws {
    let reader = ExpressionReader(Variables(catalogue))
    ruleset = try Ruleset(catalogue, reader, matrix: matrix, on: day, assessedOn: assessedOn)
    var expressions: [Expression] = []
    var texts: Set<String> = []
    for step in ruleset.steps {
      switch step.body {
      case .expression(let expression, _): expressions.append(expression)
      case .table(let table, _): texts.formUnion(TextNumbers(of: table).texts)
      }
    }
    // The conditions come after the steps: for each rule its guard and its condition.
    for rule in ruleset.rules { expressions += [rule.applies ?? rule.when, rule.when] }
    rules = CompiledRules(
      expressions,
      variables: ruleset.names.count,
      facts: ruleset.names.facts,
      vocabulary: catalogue.vocabulary,
      texts: texts.sorted()
    )
    constants = ruleset.constants.map { ($0.key, $0.value) }
    guard rules.failures.isEmpty, let steps = Self.steps(of: ruleset, rules) else { return nil }
    self.steps = steps
  }

  private static func steps(of ruleset: Ruleset, _ rules: CompiledRules) -> [Step]? {
    var steps: [Step] = []
    var number = 0
    for step in ruleset.steps {
      switch step.body {
      case .expression:
        guard let output = step.outputs.first, step.outputs.count == 1 else { return nil }
        steps.append(.expression(number, output: output))
        number += 1
      case .table(let table, _):
        guard
          let compiled = CompiledTable(
            table,
            places: step.inputs,
            inputNumber: { rules.number(ofText: $1) },
            outputNumber: { rules.number(ofText: $1) }
          ), compiled.verdicts.allSatisfy({ $0.hasPlainOutputs })
        else { return nil }
        steps.append(.table(compiled, inputs: step.inputs, outputs: step.outputs))
      }
    }
    return steps
  }

  /// The names of the variables, in order.
  package var variableNames: [String] { (0..<ruleset.names.count).map { ruleset.names.name(of: $0) } }

  /// The rules whose conditions are evaluated, in order.
  package var conditions: [Rule] { ruleset.rules.map(\.rule) }
}

extension DecisionTables.Verdict {
  /// Whether all outputs are single values, as hit policies with one hit give them.
  fileprivate var hasPlainOutputs: Bool {
    guard case .matched(_, let outputs) = self else { return true }
    return outputs.allSatisfy { value in
      switch value {
      case .null, .boolean, .number, .text, .date, .daysDuration, .monthsDuration: true
      default: false
      }
    }
  }
}
