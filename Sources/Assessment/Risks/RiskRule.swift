import Catalogue
import FEEL
import Vocabulary

/// A risk with its conditions parsed.
final class RiskRule: Sendable {
  /// A weight under a condition.
  struct Step: Sendable {
    let when: Expression
    let severity: Severity
  }

  let rule: Rule
  let terms: RiskTerms
  /// The list of each record that the risk looks at.
  let lists: [Expression]
  let applies: Expression?
  let when: Expression
  let ask: Expression?
  let escalations: [Step]
  let agrees: Expression?
  let closedWhen: Expression?
  /// The names of all variables with those of the records after them.
  let names: Names

  /// Parses a risk; nil for a rule that is none.
  ///
  /// - Throws: an error if an expression does not parse, which the catalogue's reader excludes.
  init?(_ rule: Rule, _ vocabulary: Vocabulary, names: Names) throws {
    guard let terms = rule.risk else { return nil }
    self.rule = rule
    self.terms = terms
    var scope = names
    var bound: [(name: String, type: Type)] = []
    var lists: [Expression] = []
    for binding in terms.bindings {
      let list = try Expression.parse(binding.list, names: scope)
      lists.append(list)
      if case .list(let item) = list.type {
        bound.append((binding.name, item))
      } else {
        bound.append((binding.name, .any))
      }
      scope = names.adding(bound)
    }
    self.lists = lists
    self.names = scope
    func parse(_ text: String?, _ names: Names) throws -> Expression? {
      try text.map { try Expression.parse($0, names: names) }
    }
    applies = try parse(rule.applies, scope)
    when = try Expression.parse(rule.when, names: scope)
    ask = try parse(terms.ask, scope)
    escalations = try terms.escalations.map {
      Step(when: try Expression.parse($0.when, names: scope), severity: $0.severity)
    }
    agrees = try terms.agrees.map {
      try Expression.parse(
        $0,
        names: names.adding(CatalogueNames.textBindings(vocabulary))
      )
    }
    closedWhen = try terms.closedWhen.map {
      try Expression.parse(
        $0,
        names: names.adding(bound + [CatalogueNames.measureBinding(vocabulary)])
      )
    }
  }
}
