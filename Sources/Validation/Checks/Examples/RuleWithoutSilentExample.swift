import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A rule without an example in which it does not hold.
  static let ruleWithoutSilentExample = Check(
    "rule-without-silent-example",
    .error,
    .examples,
    title: LocalizedText(
      "Een regel heeft geen voorbeeld waarin hij zwijgt",
      "A rule has no example in which it is silent"
    ),
    why: LocalizedText(
      "Zonder zo’n voorbeeld valt het niet op als de regel te ruim wordt.",
      "Without such an example it is not noticed when the rule gets too wide."
    ),
    bad: [
      Change("findings/all.yaml", "finding: F-2", "finding: «F-2»"),
      Change(
        "findings/all.yaml",
        "  - given: { care: extra, project.insured: true }\n    expect: { F-2: false }\n",
        ""
      ),
    ]
  ) { checkup, report in
    for entry in checkup.rules where !entry.model.hasExample(expecting: ["false"]) {
      report.report(
        at: entry.node.head,
        nl: "‘\(entry.model.id)’ heeft geen voorbeeld met false",
        en: "‘\(entry.model.id)’ has no example with false"
      )
    }
  }
}

extension Rule {
  /// Whether an example expects one of some results of the rule itself.
  func hasExample(expecting results: Set<String>) -> Bool {
    examples.contains { $0.expect[id].map(results.contains) ?? false }
  }
}
