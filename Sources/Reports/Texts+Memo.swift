import Vocabulary

/// The words that only a memo needs.
extension Texts {
  // MARK: The document

  static let memo = LocalizedText(nl: "Beslisnota inkoopprocedure", en: "Procurement decision memo")
  static let memos = LocalizedText(
    nl: "Beslisnota’s voor {0} projecten",
    en: "Decision memos for {0} projects"
  )
  static let contents = LocalizedText(nl: "Inhoud", en: "Contents")
  static let noProjects = LocalizedText(
    nl: "Er zijn geen projecten om over te adviseren.",
    en: "There are no projects to advise on."
  )
  static let reference = LocalizedText(nl: "Kenmerk", en: "Reference")

  // MARK: Tables

  static let part = LocalizedText(nl: "Onderdeel", en: "Part")
  static let basis = LocalizedText(nl: "Grondslag", en: "Basis")
  static let amountColumn = LocalizedText(nl: "Bedrag", en: "Amount")
  static let moment = LocalizedText(nl: "Moment", en: "Moment")
  static let plannedColumn = LocalizedText(nl: "Gepland", en: "Planned")
  static let earliestColumn = LocalizedText(nl: "Niet eerder dan", en: "Not before")
  static let latestColumn = LocalizedText(nl: "Uiterlijk", en: "At the latest")
  static let statusColumn = LocalizedText(nl: "Stand", en: "Status")
  static let procedureColumn = LocalizedText(nl: "Procedure", en: "Procedure")
  static let reason = LocalizedText(nl: "Reden", en: "Reason")
  static let valueRange = LocalizedText(nl: "Waarde", en: "Value")
  static let valueCaption = LocalizedText(
    nl: "Opbouw van de waarde",
    en: "How the value was counted"
  )
  static let calendarCaption = LocalizedText(
    nl: "Momenten met hun grenzen",
    en: "Moments with their limits"
  )

  // MARK: The picture

  static let scaleTitle = LocalizedText(
    nl: "Lichtste procedure bij elke waarde",
    en: "Lightest procedure for each value"
  )
  static let scaleValue = LocalizedText(
    nl: "Dit project: {0}, dus {1}.",
    en: "This project: {0}, so {1}."
  )
  static let scaleNote = LocalizedText(
    nl: "De hoogte van een trede volgt bij benadering de logaritme van de bedragen.",
    en: "The height of a step roughly follows the logarithm of the amounts."
  )
  static let thisProject = LocalizedText(nl: "dit project: {0}", en: "this project: {0}")
  static let upTo = LocalizedText(nl: "tot {0}", en: "up to {0}")
  static let fromAmount = LocalizedText(nl: "vanaf {0}", en: "from {0}")
  static let between = LocalizedText(nl: "{0} tot {1}", en: "{0} to {1}")
}
