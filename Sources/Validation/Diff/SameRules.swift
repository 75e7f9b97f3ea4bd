import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

/// Tells without samples that a rule of two catalogues comes to the same in both.
struct SameRules {
  private let old: Checkup
  private let new: Checkup
  /// The code lists that say something else of a code than its label.
  private let changedLists: Set<String>
  private let before: [Value]
  private let after: [Value]

  init(_ old: Checkup, _ new: Checkup) {
    self.old = old
    self.new = new
    let lists = (old.vocabulary.codeLists, new.vocabulary.codeLists)
    changedLists = Set(lists.0.keys).union(lists.1.keys).filter { list in
      let codes = (lists.0[list]?.codes ?? [], lists.1[list]?.codes ?? [])
      return !codes.0.elementsEqual(codes.1) {
        $0.code == $1.code && $0.attributes == $1.attributes
      }
    }
    before = old.sampleStart(on: old.today).values
    after = new.constants
  }

  /// Whether the expressions have the same texts, and all that they use is the same.
  func areSame(_ one: [PlacedExpression], _ other: [PlacedExpression]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy(isSame)
  }

  private func isSame(_ one: PlacedExpression, _ other: PlacedExpression) -> Bool {
    guard one.role == other.role, one.expression.text == other.expression.text,
      changedLists.isDisjoint(with: one.listsLookedUp)
    else { return false }
    let types = Self.types(one)
    return types == Self.types(other) && types.keys.allSatisfy(isSame)
  }

  /// Whether a name has the same values: what is no parameter takes those of the samples.
  private func isSame(_ name: String) -> Bool {
    guard new.parameters[name] != nil else { return true }
    guard let left = old.variables[name], let right = new.variables[name] else { return false }
    return before[left] == after[right] && before[left] != .unknown
  }

  private static func types(_ expression: PlacedExpression) -> [String: Type] {
    Dictionary(
      expression.expression.variables.map { expression.names.variables[$0] },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

extension PlacedExpression {
  /// The texts that may name a code list in which the expression looks something up.
  fileprivate var listsLookedUp: [String] {
    guard fullTokens.contains(where: { $0.kind == .word && $0.text == "code" }) else { return [] }
    return fullTokens.filter { $0.kind == .text }.map(\.unquoted)
  }
}
