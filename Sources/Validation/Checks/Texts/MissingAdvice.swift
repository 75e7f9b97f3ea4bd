import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A finding that does not say what to do.
  static let missingAdvice = Check(
    "missing-advice",
    .warning,
    .texts,
    title: LocalizedText(
      "Een bevinding zegt niet wat te doen",
      "A finding does not say what to do"
    ),
    why: LocalizedText(
      "Een bevinding die om aandacht vraagt, moet zeggen wat de lezer kan doen (mitigation).",
      "A finding that asks for attention must say what the reader can do (mitigation)."
    ),
    bad: [
      Change("findings/all.yaml", "finding: F-2", "finding: «F-2»"),
      Change(
        "findings/all.yaml",
        "mitigation: { nl: Verzeker de zending., en: Insure the consignment. }\n",
        ""
      ),
    ]
  ) { checkup, report in
    for entry in checkup.rules
    where entry.model.kind == .finding && entry.model.mitigation == nil
      && entry.model.severity != .info
    {
      report.report(
        at: entry.node.head,
        nl: "‘\(entry.model.id)’ heeft geen mitigation",
        en: "‘\(entry.model.id)’ has no mitigation"
      )
    }
  }
}
