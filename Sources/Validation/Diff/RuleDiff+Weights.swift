import Catalogue
import CatalogueReading
import Vocabulary

extension Checkup {
  /// What the rules say beside their conditions, by rule and name.
  var weights: [String: [(name: String, value: String)]] {
    Dictionary(
      rules.map { entry in
        let rule = entry.model
        var values = [
          ("severity", rule.severity.rawValue), ("status", rule.status.rawValue),
          ("days", rule.days ?? "–"), ("fit", rule.form?.fit.rawValue ?? "–"),
        ]
        if let terms = rule.risk {
          values += [
            ("max", terms.maximum.rawValue), ("textCap", terms.textCap.rawValue),
            ("escalate", terms.escalations.map(\.severity.rawValue).joined(separator: ", ")),
            ("closedBy", terms.closedBy.joined(separator: ", ")),
          ]
        }
        return (rule.id, values)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
