import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A rule without an example in which it holds.
  static let ruleWithoutFiringExample = Check(
    "rule-without-firing-example",
    .error,
    .examples,
    title: LocalizedText(
      "Een regel heeft geen voorbeeld waarin hij geldt",
      "A rule has no example in which it holds"
    ),
    why: LocalizedText(
      "Zonder zo’n voorbeeld weet niemand of de regel ooit iets zegt.",
      "Without such an example no one knows whether the rule ever says anything."
    ),
    bad: [
      Change("findings/all.yaml", "finding: F-2", "finding: «F-2»"),
      Change(
        "findings/all.yaml",
        "  - given: { care: extra, project.insured: false }\n    expect: { F-2: true }\n",
        ""
      ),
    ]
  ) { checkup, report in
    for entry in checkup.rules where !entry.model.hasExample(.fires) {
      report.report(
        at: entry.node.head,
        nl: "‘\(entry.model.id)’ heeft geen voorbeeld met true",
        en: "‘\(entry.model.id)’ has no example with true"
      )
    }
  }
}
