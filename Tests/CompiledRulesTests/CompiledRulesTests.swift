import CompiledRules
import FEEL
import FactKit
import RandomKit
import Testing
import Vocabulary

struct `Compiled expressions` {
  @Test(arguments: seeds)
  func `give what the evaluator gives on random facts`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let source = RandomFacts(TestRules.vocabulary)
    var (tried, refused, unknown) = (0, 0, 0)
    while tried < tries(25_000) {
      let expressions = try Self.expressions(using: &random)
      let rules = TestRules.compile(expressions)
      #expect(rules.failures.isEmpty)
      let workspace = Workspace(rules)
      for _ in 0..<10 {
        let facts = source.facts(using: &random)
        let derived = TestRules.derived.map { RandomValues.value($0.type, using: &random) }
        let comparison = Comparison(rules, expressions, facts, derived)
        comparison.run(in: workspace)
        if let difference = comparison.difference {
          Issue.record("\(difference)")
          return
        }
        tried += expressions.count
        refused += comparison.refused
        unknown += comparison.unknown
      }
    }
    // What is left to the evaluator is a small part, and unknown and known both come often.
    #expect(refused * 20 < tried)
    #expect(unknown * 20 > tried && unknown * 20 < tried * 19)
  }

  private static func expressions(using random: inout SeededGenerator) throws -> [Expression] {
    var expressions: [Expression] = []
    while expressions.count < 50 {
      let text = RandomExpression.text(using: &random)
      expressions.append(try Expression.parse(text, names: TestRules.names))
    }
    return expressions
  }
}

/// The evaluation of expressions on one dossier by both evaluators.
final class Comparison {
  private let rules: CompiledRules
  private let expressions: [Expression]
  private let facts: Facts
  private let scope: OracleScope
  private let derived: [Value]
  private(set) var refused = 0
  private(set) var unknown = 0
  private(set) var difference: String?

  init(_ rules: CompiledRules, _ expressions: [Expression], _ facts: Facts, _ derived: [Value]) {
    self.rules = rules
    self.expressions = expressions
    self.facts = facts
    self.derived = derived
    let vocabulary = TestRules.vocabulary
    let project = facts.projects(vocabulary)[0]
    let known = TestRules.projectFacts.map { fact in
      let isDossier = vocabulary.places[fact].layout == Vocabulary.dossierLayout
      return facts.value(of: fact, in: isDossier ? 0 : project, vocabulary)
    }
    scope = OracleScope(values: known + derived, vocabulary: vocabulary)
  }

  func run(in workspace: Workspace) {
    let project = facts.projects(TestRules.vocabulary)[0]
    workspace.with(facts, record: project) { evaluation in
      for (offset, value) in derived.enumerated() {
        evaluation[TestRules.projectFacts.count + offset] = evaluation.datum(value) ?? .null
      }
      for (number, expression) in expressions.enumerated() {
        let expected = expression.evaluate(in: scope)
        guard let found = evaluation.evaluate(number) else {
          refused += 1
          continue
        }
        if expected == .unknown { unknown += 1 }
        if evaluation.value(found) != expected {
          difference =
            "\(expression.text): \(String(describing: evaluation.value(found))), not \(expected), "
            + "on \(expression.variables.map { "\(TestRules.names.variables[$0].name): \(scope.value(of: $0))" })"
          return
        }
        evaluation.forgetLists()
      }
    }
  }
}
