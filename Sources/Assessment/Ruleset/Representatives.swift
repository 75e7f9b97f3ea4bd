import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// For each fact, values of which one stands for every way in which the fact can matter.
struct Representatives {
  private(set) var values: [Int: [Value]] = [:]

  init(_ ruleset: Ruleset) {
    let amounts = Self.amounts(in: ruleset)
    for variable in ruleset.names.factVariables {
      if let finite = ruleset.names.finiteValues(of: variable) {
        values[variable] = finite
      } else if ruleset.names.type(of: variable) == .money {
        values[variable] = amounts
      } else if ruleset.names.type(of: variable) == .number {
        values[variable] = [.number(Decimal(1)), .number(Decimal(1000))]
      }
    }
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
    return found.sorted { left, right in
      guard case .number(let left) = left, case .number(let right) = right else { return false }
      return left < right
    }
  }
}
