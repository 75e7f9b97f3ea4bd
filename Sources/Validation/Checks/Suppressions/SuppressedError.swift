import Vocabulary

extension Check {
  /// A suppression of a fault with which the catalogue cannot be read.
  static let suppressedError = Check(
    "suppressed-error",
    .error,
    .suppressions,
    title: LocalizedText("Deze fout is niet te onderdrukken", "This fault cannot be suppressed"),
    why: LocalizedText(
      "Met deze fout kan de catalogus niet worden gelezen. Herstel haar.",
      "With this fault the catalogue cannot be read. Mend it."
    ),
    bad: [
      Change(
        "tables/size.yaml",
        "rows:",
        "suppress:\n  - { check: «unknown-key», reason: { nl: Bedoeld, en: Meant } }\nrows:"
      )
    ]
  ) { _, _ in }
}
