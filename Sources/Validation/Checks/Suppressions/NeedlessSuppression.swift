import Vocabulary

extension Check {
  /// A suppression of something that is not there.
  static let needlessSuppression = Check(
    "needless-suppression",
    .warning,
    .suppressions,
    title: LocalizedText("Er wordt niets onderdrukt", "Nothing is suppressed"),
    why: LocalizedText(
      "Wat hier onderdrukt wordt, is er niet meer. Haal het weg, anders blijft een nieuwe "
        + "fout onopgemerkt.",
      "What is suppressed here is no longer there. Remove it, or a new fault will go unnoticed."
    ),
    bad: [
      Change(
        "tables/size.yaml",
        "rows:",
        "suppress:\n  - { check: «idle-input», reason: { nl: Bedoeld, en: Meant } }\nrows:"
      )
    ]
  ) { _, _ in }
}
