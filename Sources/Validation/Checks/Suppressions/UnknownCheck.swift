import Vocabulary

extension Check {
  /// A suppression of a check that is not there.
  static let unknownCheck = Check(
    "unknown-check",
    .error,
    .suppressions,
    title: LocalizedText(
      "Een onderdrukte controle bestaat niet",
      "A suppressed check does not exist"
    ),
    why: LocalizedText(
      "De naam bij check is die van geen enkele controle.",
      "The name in check is that of no check."
    ),
    bad: [
      Change(
        "tables/size.yaml",
        "rows:",
        "suppress:\n  - { check: «gap-in-tabel», reason: { nl: Bedoeld, en: Meant } }\nrows:"
      )
    ]
  ) { _, _ in }
}
