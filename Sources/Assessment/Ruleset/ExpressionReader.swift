import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// The expressions of a catalogue, each parsed once for all days whose rulesets use it.
final class ExpressionReader {
  /// Records that expressions name beside the variables, with the names for them.
  struct Bindings {
    /// The lists of the records, the outer one first.
    let lists: [Expression]
    /// The names of the variables with those of the records after them.
    let names: Names
    /// The names and types of the records.
    let records: [(name: String, type: Type)]

    fileprivate let key: String
  }

  /// What a compiled table depends on: the numbers that its cells name, on a day.
  struct TableKey: Hashable {
    let id: String
    let numbers: [Value]
  }

  /// The tables that were compiled.
  var tables: [TableKey: DecisionTable] = [:]
  private var parameters: [String: [String]] = [:]

  /// The numbering of the variables.
  let names: Variables
  private let vocabulary: Vocabulary
  private var expressions: [String: Expression] = [:]
  private var bindings: [String: Bindings] = [:]
  private var projectRules: [RulesetRule]?

  init(_ names: Variables, _ vocabulary: Vocabulary) {
    self.names = names
    self.vocabulary = vocabulary
  }

  /// Returns the names that the cells of a table use, each once.
  func parameters(of table: RuleTable) -> [String] {
    if let known = parameters[table.id] { return known }
    var seen: Set<String> = []
    let tests = table.rows.flatMap(\.tests)
    let found = tests.flatMap { (try? UnaryTests.parse($0))?.names.map(\.name) ?? [] }
      .filter { seen.insert($0).inserted }
    parameters[table.id] = found
    return found
  }

  /// Returns the expression that a text stands for.
  ///
  /// - Throws: an error if it does not parse.
  func read(_ text: String) throws -> Expression {
    if let known = expressions[text] { return known }
    let expression = try Expression.parse(text, names: names.names)
    expressions[text] = expression
    return expression
  }

  /// Returns the rules of a catalogue whose conditions are about the project as a whole.
  ///
  /// They are the same on all days.
  ///
  /// - Parameter catalogue: the catalogue whose expressions this reads.
  /// - Returns: the rules that are no risks.
  /// - Throws: an error if an expression does not parse.
  func projectRules(of catalogue: Catalogue) throws -> [RulesetRule] {
    if let projectRules { return projectRules }
    let rules = try catalogue.rules.filter { $0.risk == nil }.map { try RulesetRule($0, self) }
    projectRules = rules
    return rules
  }

  /// Returns the expression that a text stands for beside some records.
  ///
  /// - Throws: an error if it does not parse.
  func read(_ text: String, beside bindings: Bindings) throws -> Expression {
    let key = bindings.key + text
    if let known = expressions[key] { return known }
    let expression = try Expression.parse(text, names: bindings.names)
    expressions[key] = expression
    return expression
  }

  /// Returns the records that a risk looks at.
  ///
  /// - Throws: an error if a list does not parse.
  func bindings(_ risk: [RiskBinding]) throws -> Bindings {
    let key = risk.map { "\($0.name)\u{0}\($0.list)\u{0}" }.joined()
    if let known = bindings[key] { return known }
    var found = Bindings(lists: [], names: names.names, records: [], key: "")
    for binding in risk {
      // The outer list is read before the records, and by all risks that look at it.
      let list =
        found.lists.isEmpty
        ? try read(binding.list) : try Expression.parse(binding.list, names: found.names)
      var item = Type.any
      if case .list(let type) = list.type { item = type }
      found = Bindings(
        lists: found.lists + [list],
        names: found.names.adding([(binding.name, item)]),
        records: found.records + [(binding.name, item)],
        key: key
      )
    }
    bindings[key] = found
    return found
  }

  /// The records that a condition on a mention in a text names.
  var ofTexts: Bindings {
    bindings("text", CatalogueNames.textBindings(vocabulary))
  }

  /// Returns the records that a condition on a measure names.
  func ofMeasures(beside risk: Bindings) -> Bindings {
    bindings(
      "measure\u{0}" + risk.key,
      risk.records + [CatalogueNames.measureBinding(vocabulary)]
    )
  }

  private func bindings(_ key: String, _ records: [(name: String, type: Type)]) -> Bindings {
    if let known = bindings[key] { return known }
    let found = Bindings(
      lists: [],
      names: names.names.adding(records),
      records: records,
      key: key
    )
    bindings[key] = found
    return found
  }
}
