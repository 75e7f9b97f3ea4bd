import Catalogue
import FEEL
import Vocabulary

/// The names that the expressions of risks may use, for looking at what they can come to.
///
/// Beside the records that a risk looks at, each of their fields that risks with the same records
/// name is a variable of its own. So a condition on records is one on variables, as any other.
struct RiskScopes {
  let vocabulary: Vocabulary
  private let plain: Names
  private var found: [[RiskBinding]: Names] = [:]

  init(_ rules: [Rule], _ names: Names, _ vocabulary: Vocabulary) {
    plain = names
    self.vocabulary = vocabulary
    let risks = rules.compactMap { rule in rule.risk.map { (rule, $0) } }
    for (bindings, group) in Dictionary(grouping: risks, by: \.1.bindings) {
      var records = bindings.reduce(into: (names: names, bound: [(name: String, type: Type)]())) {
        scope,
        binding in
        let list = try? Expression.parse(binding.list, names: scope.names)
        var item = Type.any
        if case .list(let type)? = list?.type { item = type }
        scope.bound.append((binding.name, item))
        scope.names = names.adding(scope.bound)
      }.bound
      // A condition on a text or a measure names further records.
      let others =
        CatalogueNames.textBindings(vocabulary) + [
          CatalogueNames.measureBinding(vocabulary)
        ]
      for other in others where !records.contains(where: { $0.name == other.name }) {
        records.append(other)
      }
      let words = group.flatMap { rule, terms in
        let texts =
          [rule.applies, rule.when, terms.ask, terms.closedWhen, terms.agrees].compactMap(\.self)
          + terms.escalations.map(\.when)
        return texts.flatMap(ExpressionToken.tokens).filter { $0.kind == .word }.map(\.text)
      }
      let fields = Set(words).sorted().compactMap { word -> (name: String, type: Type)? in
        let path = word.split(separator: ".").map(String.init)
        guard path.count > 1, let record = records.first(where: { $0.name == path[0] }),
          let type = Self.type(at: path.dropFirst(), in: record.type)
        else { return nil }
        return (word, type)
      }
      found[bindings] = names.adding(records + fields)
    }
  }

  /// Returns the names for the expressions of a risk.
  func names(of terms: RiskTerms) -> Names {
    found[terms.bindings] ?? plain
  }

  private static func type(at path: ArraySlice<String>, in type: Type) -> Type? {
    guard let first = path.first else { return type }
    guard case .record(let fields) = type, let field = fields[first] else { return nil }
    return Self.type(at: path.dropFirst(), in: field)
  }
}
