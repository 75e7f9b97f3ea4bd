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
  let tables: [CompiledTable]
  /// The variables that tables read and give, of one step after the other.
  let variables: [Int]
  let constants: [(variable: Int, value: Value)]
  /// Whether each rule has a guard.
  let hasGuard: [Bool]

  /// A step of the reasoning, in plain bits.
  struct Step: Sendable {
    /// Whether the step is a table.
    let isTable: Bool
    /// The number of the expression or table.
    let number: Int
    /// The variables that the step reads, in the row of variables; none for expressions.
    let inputs: Range<Int>
    /// The variables that the step gives, in the row of variables.
    let outputs: Range<Int>
  }

  /// Compiles the rules in force; nil if some rule has no compiled form and must be evaluated as
  /// written.
  ///
  /// - Parameters:
  ///   - catalogue: A catalogue without errors.
  ///   - matrix: The matrix of the buyer.
  ///   - day: The reference date.
  ///   - assessedOn: The day of the assessment.
  /// - Throws: An error if an expression of the catalogue does not parse.
  package init?(
    _ catalogue: Catalogue,
    matrix: Matrix,
    on day: CalendarDate,
    assessedOn: CalendarDate
  ) throws {
    let reader = ExpressionReader(Variables(catalogue), catalogue.vocabulary)
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
    hasGuard = ruleset.rules.map { $0.applies != nil }
    guard rules.failures.isEmpty else { return nil }
    var steps: [Step] = []
    var tables: [CompiledTable] = []
    var variables: [Int] = []
    var number = 0
    let rules = rules
    for step in ruleset.steps {
      let start = variables.count
      switch step.body {
      case .expression:
        guard step.outputs.count == 1 else { return nil }
        variables += step.outputs
        steps.append(
          Step(
            isTable: false,
            number: number,
            inputs: start..<start,
            outputs: start..<variables.count
          )
        )
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
        variables += step.inputs + step.outputs
        steps.append(
          Step(
            isTable: true,
            number: tables.count,
            inputs: start..<(start + step.inputs.count),
            outputs: (start + step.inputs.count)..<variables.count
          )
        )
        tables.append(compiled)
      }
    }
    self.steps = steps
    self.tables = tables
    self.variables = variables
  }

  /// The names of the variables, in order.
  package var variableNames: [String] {
    (0..<ruleset.names.count).map { ruleset.names.name(of: $0) }
  }

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
