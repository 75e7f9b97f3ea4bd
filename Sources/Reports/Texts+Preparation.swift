import Assessment
import Vocabulary

/// The words that only a preparation sheet needs.
extension Texts {
  // MARK: The document

  static let preparation = LocalizedText(
    nl: "Voorbereidingsblad kringsessie",
    en: "Preparation sheet of a circle session"
  )
  static let sessionOf = LocalizedText(nl: "Sessie van {0}", en: "Session of {0}")
  static let sessionUndated = LocalizedText(nl: "Sessie zonder datum", en: "Session without a date")
  static let sheetMadeOn = LocalizedText(nl: "Blad gemaakt op", en: "Sheet made on")
  static let stillToRecord = LocalizedText(nl: "nog vast te leggen", en: "still to be recorded")
  static let stillToRecordCount = LocalizedText(
    nl: "Nog vast te leggen: {0} gegevens, hieronder genoemd.",
    en: "Still to be recorded: {0} facts, named below."
  )
  static let stillToRecordOne = LocalizedText(
    nl: "Nog vast te leggen: één gegeven, hieronder genoemd.",
    en: "Still to be recorded: one fact, named below."
  )
  static let sessionKind = LocalizedText(nl: "Soort", en: "Kind")
  static let sessionPlace = LocalizedText(nl: "Plaats", en: "Place")
  static let sessionDate = LocalizedText(nl: "Datum", en: "Date")
  static let chair = LocalizedText(nl: "Voorzitter", en: "Chair")
  static let announced = LocalizedText(nl: "Aangekondigd", en: "Announced")
  static let agendaSent = LocalizedText(nl: "Agenda verstuurd", en: "Agenda sent")
  static let none = LocalizedText(nl: "geen", en: "none")
  static let yes = LocalizedText(nl: "ja", en: "yes")
  static let no = LocalizedText(nl: "NEE", en: "NO")

  // MARK: Blocklist

  static let blocklist = LocalizedText(
    nl: "Blokkeerlijst op {0}",
    en: "Blocklist on {0}"
  )
  static let nothingBlocked = LocalizedText(
    nl: "Van geen project in dit dossier loopt de aanbesteding, of begint die binnenkort.",
    en: "Of no project in this dossier the tender is running, or begins soon."
  )
  static let ownListChecked = LocalizedText(nl: "Eigen lijst nagegaan", en: "Own list checked")
  static let onAgenda = LocalizedText(
    nl: "STAAT OP DE AGENDA: PUNT {0}",
    en: "ON THE AGENDA: POINT {0}"
  )
  static let tenderFrom = LocalizedText(nl: "begin {0}", en: "start {0}")
  static let tendersDue = LocalizedText(nl: "inschrijven tot {0}", en: "tenders due {0}")
  static let tenderUntil = LocalizedText(nl: "contract {0}", en: "contract {0}")
  static let tenderEndOpen = LocalizedText(nl: "einde", en: "end")

  // MARK: Agenda

  static let agenda = LocalizedText(nl: "Agenda met stoplicht", en: "Agenda with traffic light")
  static let may = LocalizedText(nl: "Mag", en: "May")
  static let mustNot = LocalizedText(nl: "Mag niet", en: "Must not")
  static let projectDetail = LocalizedText(nl: "Project", en: "Project")
  static let objective = LocalizedText(nl: "Doel", en: "Aim")
  static let questions = LocalizedText(nl: "Vragen", en: "Questions")
  static let outcomeWanted = LocalizedText(nl: "Uitkomst", en: "Outcome")
  static let lastDiscussed = LocalizedText(nl: "(laatst {0})", en: "(last {0})")
  static let noLight = LocalizedText(nl: "NOG GEEN STOPLICHT", en: "NO TRAFFIC LIGHT YET")

  // MARK: Attendance

  static let attendance = LocalizedText(nl: "Wie aan tafel zit", en: "Who sits at the table")
  static let directors = LocalizedText(nl: "mkb-directeuren", en: "SME directors")
  static let officials = LocalizedText(nl: "gemeentelijke rollen", en: "municipal roles")
  static let norm = LocalizedText(nl: "norm {0}–{1}", en: "norm {0}–{1}")
  static let withinNorm = LocalizedText(nl: "past", en: "fits")
  static let outsideNorm = LocalizedText(nl: "WIJKT AF", en: "DIFFERS")
  static let maybeMore = LocalizedText(
    nl: "van nog {0} ligt het niet vast",
    en: "of {0} more it is not recorded"
  )
  static let segments = LocalizedText(nl: "Segmenten", en: "Segments")
  static let emptySeats = LocalizedText(nl: "Niet aan tafel", en: "Not at the table")
  static let absent = LocalizedText(nl: "Afwezig gemeld: {0}.", en: "Recorded as absent: {0}.")
  static let interests = LocalizedText(nl: "belang", en: "interest")
  static let intends = LocalizedText(nl: "inschrijven", en: "tendering")
  static let onCall = LocalizedText(nl: "op afroep", en: "on request")

  // MARK: Publicity

  static let publicity = LocalizedText(nl: "Openbaar en niet openbaar", en: "Public and not public")
  static let alreadyPublic = LocalizedText(nl: "Al openbaar", en: "Already public")
  static let notPublic = LocalizedText(nl: "Nog niet openbaar", en: "Not yet public")
  static let publicUnclear = LocalizedText(
    nl: "Niet vastgelegd of het openbaar is",
    en: "Not recorded whether it is public"
  )
  static let forThisSession = LocalizedText(
    nl: "STAAT KLAAR VOOR DEZE SESSIE",
    en: "READY FOR THIS SESSION"
  )
  static let since = LocalizedText(nl: "sinds {0}", en: "since {0}")
  static let notBefore = LocalizedText(nl: "openbaar vanaf {0}", en: "public from {0}")
  static let noDay = LocalizedText(nl: "geen datum vastgelegd", en: "no date recorded")
  static let nothingShared = LocalizedText(
    nl: "Er zijn geen stukken, bijlagen of consultaties vastgelegd.",
    en: "No documents, annexes or consultations are recorded."
  )

  // MARK: Open items

  static let openActions = LocalizedText(nl: "Openstaande acties", en: "Open actions")
  static let overdue = LocalizedText(nl: "TE LAAT", en: "OVERDUE")
  static let improvement = LocalizedText(nl: "verbeteragenda", en: "improvement agenda")
  static let openComplaints = LocalizedText(
    nl: "Klaagpaal: nog niet doorgeleid",
    en: "Complaints post: not passed on"
  )
  static let mustForward = LocalizedText(
    nl: "DOORGELEIDEN, NIET BESPREKEN",
    en: "PASS ON, DO NOT DISCUSS"
  )
  static let openRisks = LocalizedText(
    nl: "Open risico’s van eerdere sessies",
    en: "Open risks of earlier sessions"
  )
  static let moreRisks = LocalizedText(
    nl: "En nog {0}: kijk met ‘kringtoets check’.",
    en: "And {0} more: look with ‘kringtoets check’."
  )
  static let ownRisks = LocalizedText(
    nl: "Nu al te zien bij deze sessie",
    en: "Already to be seen of this session"
  )
  static let nothingOpen = LocalizedText(nl: "Niets.", en: "Nothing.")

  // MARK: Report and themes

  static let statement = LocalizedText(nl: "Mededingingsverklaring", en: "Competition statement")
  static let noStatement = LocalizedText(
    nl: "DE CATALOGUS HEEFT GEEN TEKST: LEES UW EIGEN VERKLARING VOOR",
    en: "THE CATALOGUE HAS NO TEXT: READ OUT YOUR OWN STATEMENT"
  )

  static let reportPlan = LocalizedText(nl: "Verslag", en: "Report")
  static let reportAuthor = LocalizedText(nl: "Wie maakt het", en: "Who writes it")
  static let reportDue = LocalizedText(nl: "Openbaar uiterlijk", en: "Public by")
  static let reportWhere = LocalizedText(nl: "Waar", en: "Where")
  static let countedDays = LocalizedText(
    nl: "{0} dagen na de sessie, de grens in de catalogus",
    en: "{0} days after the session, the limit in the catalogue"
  )
  static let neglected = LocalizedText(nl: "Lang niet besproken", en: "Not discussed for long")
  static let neverDiscussed = LocalizedText(nl: "Niet in dit dossier", en: "Not in this dossier")
  static let longAgo = LocalizedText(nl: "Lang geleden", en: "Long ago")
}

extension SheetProject.Standing {
  /// The standing in words.
  var text: LocalizedText {
    switch self {
    case .running: LocalizedText(nl: "LOOPT", en: "RUNNING")
    case .soon: LocalizedText(nl: "BEGINT BINNENKORT", en: "BEGINS SOON")
    case .free: LocalizedText(nl: "geen lopende aanbesteding", en: "no running tender")
    case .unknown: LocalizedText(nl: "NIET BEKEND OF HET LOOPT", en: "NOT KNOWN WHETHER IT RUNS")
    case .outside: LocalizedText(nl: "NIET IN DIT DOSSIER", en: "NOT IN THIS DOSSIER")
    }
  }

  /// The tone of the standing.
  var tone: MemoDocument.Tone {
    switch self {
    case .running: .alarm
    case .soon, .unknown, .outside: .warning
    case .free: .good
    }
  }
}

extension AgendaTopic.Light {
  /// The tone of the light.
  var tone: MemoDocument.Tone {
    switch self {
    case .good: .good
    case .warning: .warning
    case .alarm: .alarm
    }
  }
}

extension Publicity.Kind {
  /// The kind in words.
  var text: LocalizedText {
    switch self {
    case .document: LocalizedText(nl: "stuk", en: "document")
    case .annex: LocalizedText(nl: "bijlage", en: "annex")
    case .consultation: LocalizedText(nl: "open consultatie", en: "open consultation")
    case .report: LocalizedText(nl: "verslag", en: "report")
    }
  }
}
