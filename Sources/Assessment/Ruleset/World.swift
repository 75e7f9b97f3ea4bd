import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// The values of all variables under one assumption about the unknown facts.
struct World: Sendable {
  /// The value of each variable.
  var values: [Value]
  /// What each table of the ruleset came to.
  var outcomes: [TableOutcome?]
}

/// The scope in which the expressions of a ruleset are evaluated.
struct WorldScope: Scope {
  let values: [Value]
  let ruleset: Ruleset

  func value(of variable: Int) -> Value {
    values[variable]
  }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    CatalogueFunctions(ruleset.catalogue.vocabulary).call(function, arguments)
  }
}
