import Vocabulary

extension Check {
  /// A change that no example notices.
  static let survivingMutant = Check(
    "surviving-mutant",
    .info,
    .examples,
    title: LocalizedText("Een wijziging valt niet op", "A change is not noticed"),
    why: LocalizedText(
      "kringtoets rules mutate verandert de regels één voor één. Geen enkel voorbeeld merkt "
        + "deze wijziging op. Voeg een voorbeeld toe, of zeg met suppress waarom zij niets "
        + "uitmaakt.",
      "kringtoets rules mutate changes the rules one at a time. No example notices this "
        + "change. Add an example, or say with suppress why it does not matter."
    ),
    bad: []
  ) { _, _ in }

  /// The checks whose findings come from other commands than `validate`.
  static let heldAside: Set<String> = [survivingMutant.id]
}
