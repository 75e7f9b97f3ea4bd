import Catalogue
import FEEL
import Vocabulary

/// The numbered variables of a catalogue's expressions, with what the engine asks about them.
struct Variables: Sendable {
  /// The names with their types, in the order of their numbers.
  let names: Names
  /// The vocabulary's number of each variable that is a fact; they come first.
  let facts: [Int]
  /// The paths of the records of the derived facts that are lists of records, by variable.
  let records: [Int: String]
  private let index: [String: Int]
  private let vocabulary: Vocabulary

  init(_ catalogue: Catalogue) {
    names = CatalogueNames.names(for: catalogue)
    facts = CatalogueNames.namedFacts(catalogue.vocabulary)
    vocabulary = catalogue.vocabulary
    let index = Dictionary(
      names.variables.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.index = index
    var records: [Int: String] = [:]
    for derivation in catalogue.derivations {
      if let variable = index[derivation.id] { records[variable] = derivation.records }
    }
    self.records = records
  }

  /// The number of variables.
  var count: Int { names.variables.count }

  /// The variables that are facts of the project or the circle.
  var factVariables: Range<Int> { 0..<facts.count }

  /// Returns the variable with a name.
  func variable(_ name: String) -> Int? {
    index[name]
  }

  /// Returns the name of a variable.
  func name(of variable: Int) -> String {
    names.variables[variable].name
  }

  /// Returns the type of a variable.
  func type(of variable: Int) -> Type {
    names.variables[variable].type
  }

  /// Returns whether a variable is a fact of the project or the circle.
  func isFact(_ variable: Int) -> Bool {
    factVariables.contains(variable)
  }

  /// Returns whether the vocabulary has a question whose answer is the fact.
  func hasQuestion(_ variable: Int) -> Bool {
    isFact(variable) && vocabulary.facts[facts[variable]].question != nil
  }

  /// Returns the least value that a fact may have; nil without one.
  func minimum(of variable: Int) -> Decimal? {
    isFact(variable) ? vocabulary.facts[facts[variable]].minimum : nil
  }

  /// Returns all values that a variable can have, where its type limits them.
  func domain(of variable: Int) -> [Value]? {
    switch type(of: variable) {
    case .boolean: [.boolean(true), .boolean(false)]
    case .code(let list): vocabulary.codeLists[list]?.codes.map { .text($0.code) }
    default: nil
    }
  }

  /// Returns finitely many values that stand for all that a fact can have, where there are.
  func finiteValues(of variable: Int) -> [Value]? {
    if let domain = domain(of: variable) { return domain }
    guard isFact(variable) else { return nil }
    let fact = vocabulary.facts[facts[variable]]
    if !fact.domain.isEmpty { return fact.domain.map { .number($0) } }
    guard !fact.representatives.isEmpty else { return nil }
    let texts = fact.representatives.map { Value.text($0) }
    return fact.type == .textList ? texts.map { .list([$0]) } : texts
  }
}
