import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// For each fact, values of which one stands for every way in which the fact can matter.
struct Representatives: Sendable {
  /// The values that stand for all that a fact can have, for facts with finitely many.
  private(set) var finite: [Int: [Value]] = [:]
  /// The values to try for a fact; for numbers they need not stand for all.
  private(set) var all: [Int: [Value]] = [:]

  init(_ ruleset: Ruleset) {
    let amounts = Self.amounts(in: ruleset)
    let texts = Self.literalTexts(in: ruleset)
    for variable in ruleset.names.factVariables {
      if let values = ruleset.names.finiteValues(of: variable) {
        finite[variable] = Self.distinguished(variable, values, by: texts, ruleset)
        all[variable] = finite[variable]
      } else if ruleset.names.type(of: variable) == .money {
        all[variable] = amounts
      } else if ruleset.names.type(of: variable) == .number {
        all[variable] = [.number(Decimal(1)), .number(Decimal(1000))]
      }
    }
  }

  /// Keeps of the codes that no rule names only the first: the rules can't tell them apart.
  private static func distinguished(
    _ variable: Int,
    _ values: [Value],
    by texts: Set<String>,
    _ ruleset: Ruleset
  ) -> [Value] {
    // A rule that looks up what a list says of a code names the list and can tell all codes apart.
    guard case .code(let list) = ruleset.names.type(of: variable), !texts.contains(list) else {
      return values
    }
    var hasOther = false
    return values.filter { value in
      guard case .text(let code) = value, !texts.contains(code) else { return true }
      defer { hasOther = true }
      return !hasOther
    }
  }

  /// All texts that the rules compare with something.
  private static func literalTexts(in ruleset: Ruleset) -> Set<String> {
    var texts: Set<String> = []
    for step in ruleset.steps {
      switch step.body {
      case .expression(let expression, _):
        texts.formUnion(expression.literalTexts)
      case .table(let table, _):
        for input in table.inputs.indices {
          for case .text(let text) in table.representatives(ofInput: input)
          where table.rows.contains(where: { $0.tests[input].names(text) }) {
            texts.insert(text)
          }
        }
      }
    }
    for rule in ruleset.rules {
      texts.formUnion(rule.when.literalTexts)
      texts.formUnion(rule.applies?.literalTexts ?? [])
    }
    return texts
  }

  /// One amount in each stretch between the limits of the tables, and each limit itself.
  private static func amounts(in ruleset: Ruleset) -> [Value] {
    var found: Set<Value> = []
    for step in ruleset.steps {
      guard case .table(let table, _) = step.body else { continue }
      for (column, input) in step.inputs.enumerated()
      where ruleset.names.type(of: input) == .money {
        found.formUnion(table.representatives(ofInput: column))
      }
    }
    let amounts = found.compactMap { value -> Decimal? in
      guard case .number(let amount) = value else { return nil }
      return amount
    }
    return amounts.sorted().map { .number($0) }
  }
}
