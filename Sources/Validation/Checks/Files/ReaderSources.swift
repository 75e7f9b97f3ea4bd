import Vocabulary

/// What the reader of the catalogue finds itself about sources.
extension Check {
  static let readerMissingSource = Check(
    "missing-source",
    .error,
    .sources,
    title: LocalizedText("Een regel noemt geen bron", "A rule names no source"),
    why: LocalizedText(
      "Elke regel en elke waarde zegt waar zij op rust.",
      "Each rule and each value says what it rests on."
    ),
    bad: [
      Change("findings/all.yaml", "sources: ['post:3:1']", "sources: «[]»")
    ]
  )

  static let readerUnknownSource = Check(
    "unknown-source",
    .error,
    .sources,
    title: LocalizedText("Een bron is niet bekend", "A source is not known"),
    why: LocalizedText(
      "Er is geen bron met deze naam in sources.",
      "There is no source of this name in sources."
    ),
    bad: [
      Change("findings/all.yaml", "sources: ['post:3:1']", "sources: [«'pots:3:1'»]")
    ]
  )

  static let readerUnknownArticle = Check(
    "unknown-article",
    .error,
    .sources,
    title: LocalizedText(
      "Een artikel staat niet bij de bron",
      "An article is not listed with the source"
    ),
    why: LocalizedText(
      "Het artikel of lid bestaat niet, of is nog niet in de catalogus opgenomen.",
      "The article or paragraph does not exist, or is not in the catalogue yet."
    ),
    bad: [
      Change("findings/all.yaml", "sources: ['post:3:1']", "sources: [«'post:3:2'»]")
    ]
  )

  static let readerDuplicateArticle = Check(
    "duplicate-article",
    .error,
    .sources,
    title: LocalizedText("Een artikel staat er twee keer", "An article is there twice"),
    why: LocalizedText(
      "Elk artikel van een bron staat er één keer.",
      "Each article of a source is there once."
    ),
    bad: [
      Change(
        "sources/all.yaml",
        "- { article: 2, nl: Gewicht }",
        "- { article: 2, nl: Gewicht }\n    - «{ article: 2, nl: Nog eens }»"
      )
    ]
  )

  static let readerBadCitation = Check(
    "bad-citation",
    .error,
    .sources,
    title: LocalizedText("Een verwijzing is niet te lezen", "A citation cannot be read"),
    why: LocalizedText(
      "Een verwijzing heeft de vorm bron, bron:artikel of bron:artikel:lid.",
      "A citation has the form source, source:article or source:article:paragraph."
    ),
    bad: [
      Change("findings/all.yaml", "sources: ['post:3:1']", "sources: [«'post::1'»]")
    ]
  )
}
