import Vocabulary

/// The key `suppress`, by which an author says why a finding of the validation may stand.
package enum Suppression {
  /// The key.
  package static let key = "suppress"

  /// The keys of one suppression.
  package static let keys = ["check", "reason", "when"]

  /// Returns whether a pair is a suppression; its form is checked here, its meaning in validation.
  ///
  /// Texts in two languages and suppressions themselves have none.
  static func isAllowed(_ pair: YAMLNode.Pair, beside keys: [String], _ log: ProblemLog) -> Bool {
    guard pair.key == key, keys != self.keys, keys != Language.allCases.map(\.rawValue) else {
      return false
    }
    guard let list = pair.value.list else {
      log.wrongType(pair.value, nl: "een lijst", en: "a list")
      return true
    }
    for node in list {
      guard let fields = Fields(node, keys: self.keys, log: log) else { continue }
      _ = fields.text("check")
      _ = fields.localized("reason")
      _ = fields.textMap("when")
    }
    return true
  }
}
