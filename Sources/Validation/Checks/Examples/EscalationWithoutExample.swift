import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A weight of a risk that no example has.
  static let escalationWithoutExample = Check(
    "escalation-without-example",
    .warning,
    .examples,
    title: LocalizedText("Een verzwaring heeft geen voorbeeld", "An escalation has no example"),
    why: LocalizedText(
      "Geen enkel voorbeeld van het risico heeft dit gewicht. Of de voorwaarde klopt, weet "
        + "dus niemand.",
      "No example of the risk has this weight. So no one knows whether the condition is right."
    ),
    bad: [
      Change("risks/all.yaml", "severity: high }\n  max", "severity: «high» }\n  max"),
      Change("risks/all.yaml", "expect: { R-1: risk, severity: high }", "expect: risk"),
    ]
  ) { checkup, report in
    for entry in checkup.rules {
      guard let terms = entry.model.risk else { continue }
      let shown = Set(
        entry.model.examples.compactMap {
          $0.expect[CatalogueNames.expectedSeverity]?.unquotedText
        }
      )
      for (step, node) in zip(terms.escalations, entry.node["escalate"]?.list ?? [])
      where !shown.contains(step.severity.rawValue) {
        report.report(
          at: node["severity"]?.place ?? node.place,
          nl: "geen voorbeeld van ‘\(entry.model.id)’ is \(step.severity.rawValue)",
          en: "no example of ‘\(entry.model.id)’ is \(step.severity.rawValue)"
        )
      }
    }
  }
}
