import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

/// Tells without samples that a rule of two catalogues comes to the same in both.
struct SameRules {
  private let old: Checkup
  private let new: Checkup
  private let hasSameCodes: Bool
  private let before: [Value]
  private let after: [Value]

  init(_ old: Checkup, _ new: Checkup) {
    self.old = old
    self.new = new
    hasSameCodes = old.vocabulary.codeLists == new.vocabulary.codeLists
    before = old.sampleStart(on: old.today).values
    after = new.constants
  }

  /// Whether the expressions have the same texts, and all that they use is the same.
  func areSame(_ one: [PlacedExpression], _ other: [PlacedExpression]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy(isSame)
  }

  private func isSame(_ one: PlacedExpression, _ other: PlacedExpression) -> Bool {
    guard one.role == other.role, one.expression.text == other.expression.text,
      hasSameCodes || !one.looksUpCodes
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
  /// Whether the expression may look up something in code lists.
  fileprivate var looksUpCodes: Bool {
    fullTokens.contains { $0.kind == .word && $0.text == "code" }
  }
}
