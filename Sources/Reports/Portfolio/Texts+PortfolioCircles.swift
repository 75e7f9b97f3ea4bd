import Vocabulary

/// The words of the table of circles.
extension Texts {
  static let circles = LocalizedText(nl: "Kringen per jaar", en: "Circles by year")
  static let circlesCaption = LocalizedText(
    nl: "Sessies per kring en jaar, die met het meeste om na te gaan eerst",
    en: "Sessions by circle and year, those with the most to look at first"
  )
  static let circlesNote = LocalizedText(
    nl: """
      Een sessie telt mee in welk dossier zij ook staat, en één keer als meer dossiers haar noemen; \
      het gaat om sessies die zijn gehouden en waarvan de kring bekend is. Welke verslagen, bedrijven \
      en onderwerpen het zijn, staat bij wat tussen projecten opvalt en in cross-project.ndjson.
      """,
    en: """
      A session counts whichever file it is in, and once where several files name it; these are \
      sessions that were held and whose circle is known. Which reports, firms and topics they are \
      is told under what shows across projects and in cross-project.ndjson.
      """
  )
  static let circleColumn = LocalizedText(nl: "Kring", en: "Circle")
  static let buyerColumn = LocalizedText(nl: "Dienst", en: "Buyer")
  static let yearColumn = LocalizedText(nl: "Jaar", en: "Year")
  static let sessionsColumn = LocalizedText(nl: "Sessies", en: "Sessions")
  static let unpublishedColumn = LocalizedText(
    nl: "Verslag niet gepubliceerd",
    en: "Report not published"
  )
  static let lateColumn = LocalizedText(nl: "Verslag te laat", en: "Report too late")
  static let unrecordedColumn = LocalizedText(
    nl: "Verslag niet vastgelegd",
    en: "Report not recorded"
  )
  static let firmsColumn = LocalizedText(nl: "Bedrijven te lang", en: "Firms for too long")
  static let topicsColumn = LocalizedText(
    nl: "Onderwerpen niet besproken",
    en: "Topics not discussed"
  )
}
