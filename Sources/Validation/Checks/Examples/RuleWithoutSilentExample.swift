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
    for entry in checkup.rules where !entry.model.hasExample(.silent) {
      report.report(
        at: entry.node.head,
        nl: "‘\(entry.model.id)’ heeft geen voorbeeld met false",
        en: "‘\(entry.model.id)’ has no example with false"
      )
    }
  }
}

/// What becomes of a rule in an example.
enum RuleOutcome: String {
  case fires, silent, unknown
}

extension Rule {
  /// Whether an example expects an outcome of the rule itself.
  ///
  /// A risk says in words what became of it; other rules hold or do not.
  func hasExample(_ outcome: RuleOutcome) -> Bool {
    let results: Set<String> =
      switch (kind, outcome) {
      case (.risk, .fires): ["risk", "ask", "check"]
      case (.risk, .silent): ["silent"]
      case (_, .fires): ["true"]
      case (_, .silent): ["false"]
      case (_, .unknown): ["unknown"]
      }
    return examples.contains { $0.expect[id].map { results.contains($0.unquotedText) } ?? false }
  }
}
