import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A risk that weighs more than its own maximum.
  static let weightAboveMaximum = Check(
    "weight-above-maximum",
    .error,
    .risks,
    title: LocalizedText(
      "Het gewicht van een risico ligt boven zijn maximum",
      "The weight of a risk is above its maximum"
    ),
    why: LocalizedText(
      "Bij severity staat een zwaarder gewicht dan bij max. Een van beide is verkeerd.",
      "In severity there is a heavier weight than in max. One of the two is wrong."
    ),
    bad: [
      Change("risks/all.yaml", "severity: medium\n", "severity: «blocking»\n"),
      Change("risks/all.yaml", "R-1: risk, severity: medium }", "R-1: risk, severity: high }"),
    ]
  ) { checkup, report in
    for entry in checkup.rules {
      guard let terms = entry.model.risk, entry.model.severity > terms.maximum else { continue }
      report.report(
        at: entry.node["severity"]?.place ?? entry.node.head,
        nl: "‘\(entry.model.id)’ weegt hoogstens \(terms.maximum.rawValue)",
        en: "‘\(entry.model.id)’ weighs \(terms.maximum.rawValue) at most"
      )
    }
  }
}
