import Vocabulary

/// What the reader of the catalogue finds itself about texts.
extension Check {
  static let readerMissingLanguage = Check(
    "missing-language",
    .error,
    .texts,
    title: LocalizedText("Een tekst ontbreekt in een taal", "A text is missing in a language"),
    why: LocalizedText(
      "Elke tekst voor mensen staat er in het Nederlands en in het Engels.",
      "Each text for people is there in Dutch and in English."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "mitigation: { nl: Verzeker de zending., en: Insure the consignment. }",
        "mitigation: «{ nl: Verzeker de zending. }»"
      )
    ]
  )

  static let readerUnknownPlaceholder = Check(
    "unknown-placeholder",
    .error,
    .texts,
    title: LocalizedText(
      "Een naam tussen accolades is niet bekend",
      "A name between curly brackets is not known"
    ),
    why: LocalizedText(
      "Tussen accolades staat de naam van een feit, afgeleid feit of parameter.",
      "Between curly brackets stands the name of a fact, derived fact or parameter."
    ),
    bad: [
      Change(
        "obligations/all.yaml",
        "'Bezorg binnen {delivery.days} dagen.', en: 'Deliver within {delivery.days} days.'",
        "'Bezorg binnen «{delivery.day}» dagen ({delivery.days}).', en: 'Deliver within "
          + "{delivery.days} days.'"
      )
    ]
  )
}
