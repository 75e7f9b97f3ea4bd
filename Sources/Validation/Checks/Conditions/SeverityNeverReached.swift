import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A weight of a risk that no condition gives.
  static let severityNeverReached = Check(
    "severity-never-reached",
    .warning,
    .conditions,
    title: LocalizedText("Een risico wordt nooit zo zwaar", "A risk is never that heavy"),
    why: LocalizedText(
      "Bij escalate staat een gewicht dat niet boven dat van het risico zelf ligt, of boven "
        + "het gewicht bij max. De voorwaarde verandert dan niets.",
      "In escalate there is a weight that is not above that of the risk itself, or above the "
        + "one in max. Then the condition changes nothing."
    ),
    bad: []
  ) { checkup, report in
    for entry in checkup.rules {
      guard let terms = entry.model.risk else { continue }
      for (step, node) in zip(terms.escalations, entry.node["escalate"]?.list ?? [])
      where step.severity > terms.maximum {
        report.report(
          at: node["severity"]?.place ?? node.place,
          nl: "‘\(entry.model.id)’ wordt hierdoor niet \(step.severity.rawValue)",
          en: "‘\(entry.model.id)’ does not get \(step.severity.rawValue) by this"
        )
      }
    }
  }
}
