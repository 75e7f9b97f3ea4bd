import BuiltInCatalogue
import Catalogue
import CompiledRules
import FEEL
import FactKit
import RandomKit
import Testing
import Vocabulary

struct `The expressions of the catalogue` {
  @Test func `all have a compiled form`() throws {
    let rules = try CatalogueExpressions()
    let missing = rules.compiled.failures.map {
      "\(rules.expressions[$0].text): \($1.construct) has no compiled form"
    }
    #expect(missing.isEmpty)
    #expect(rules.expressions.count > 100)
  }

  @Test(arguments: seeds)
  func `give what the evaluator gives on random facts`(seed: UInt64) throws {
    let rules = try CatalogueExpressions()
    var random = SeededGenerator(seed: seed)
    let source = RandomFacts(rules.catalogue.vocabulary)
    let workspace = Workspace(rules.compiled)
    var (tried, refused) = (0, 0)
    while tried < tries(4000) {
      let facts = source.facts(using: &random)
      let others = rules.others.map { RandomValues.value($0, using: &random) }
      let project = facts.projects(rules.catalogue.vocabulary)[0]
      let known = rules.facts.map {
        facts.value(of: $0, for: project, rules.catalogue.vocabulary)
      }
      workspace.with(facts, record: project) { evaluation in
        let values =
          known
          + others.enumerated().map { offset, value in
            guard let datum = evaluation.datum(value) else { return .unknown }
            evaluation[rules.facts.count + offset] = datum
            return value
          }
        let scope = OracleScope(values: values, vocabulary: rules.catalogue.vocabulary)
        for (number, expression) in rules.expressions.enumerated() {
          let expected = expression.evaluate(in: scope)
          tried += 1
          // A record has no value outside the memory that it stands in: its members are compared
          // by the expressions that read them.
          if case .list(.record) = expression.type { continue }
          guard let found = evaluation.evaluate(number) else {
            refused += 1
            continue
          }
          #expect(evaluation.value(found) == expected, "\(expression.text)")
        }
        evaluation.forgetLists()
      }
    }
    #expect(refused * 100 < tried)
  }
}

/// All expressions of the built-in catalogue, compiled.
struct CatalogueExpressions {
  let catalogue: Catalogue
  let expressions: [Expression]
  let compiled: CompiledRules
  /// The facts that the first variables are.
  let facts: [Int]
  /// The types of the other variables.
  let others: [Type]

  init() throws {
    let catalogue = try BuiltInCatalogue.load()
    let names = CatalogueNames.names(for: catalogue)
    var texts = catalogue.derivations.map(\.expression)
    // The expressions of risks also name the records that each risk looks at.
    for rule in catalogue.rules where rule.risk == nil {
      texts += [
        rule.applies, rule.when, rule.dates.planned, rule.dates.earliest, rule.dates.latest,
        rule.shown,
      ].compactMap(\.self)
    }
    expressions = try texts.map { try Expression.parse($0, names: names) }
    facts = CatalogueNames.namedFacts(catalogue.vocabulary)
    others = names.variables[facts.count...].map(\.type)
    compiled = CompiledRules(
      expressions,
      variables: names.variables.count,
      facts: facts,
      vocabulary: catalogue.vocabulary,
      texts: ["a", "b", "works", "supplies", "x"]
    )
    self.catalogue = catalogue
  }
}
