import Assessment
import Catalogue
import Vocabulary

extension Texts {
  static let circle = LocalizedText(
    nl: "De kenniskring als geheel",
    en: "The knowledge circle as a whole"
  )
  static let onlyMentioned = LocalizedText(
    nl: "Genoemd, maar niet als feit",
    en: "Mentioned, but not as a fact"
  )
  static let question = LocalizedText(nl: "Vraag", en: "Question")
  static let notRecorded = LocalizedText(nl: "Niet vastgelegd", en: "Not recorded")
  static let measure = LocalizedText(nl: "Maatregel", en: "Measure")
  static let proof = LocalizedText(nl: "Aan te tonen met", en: "Shown by")
  static let closes = LocalizedText(nl: "sluit dit risico", en: "closes this risk")
  static let lowers = LocalizedText(
    nl: "verlaagt dit risico, maar sluit het niet",
    en: "lowers this risk, but does not close it"
  )
  static let lacksEvidence = LocalizedText(
    nl: "verlaagt dit risico; zonder bewijsstuk sluit het niet",
    en: "lowers this risk; without evidence it is not closed"
  )
  static let notTaken = LocalizedText(
    nl: "nog te nemen; tot dan verandert zij niets aan dit risico",
    en: "still to be taken; until then it changes nothing about this risk"
  )
  static let helpsNothing = LocalizedText(
    nl: "past niet bij dit risico, en een bewijsstuk ontbreekt: zij verandert er niets aan",
    en: "does not fit this risk and lacks evidence: it changes nothing about it"
  )
  static let isSo = LocalizedText(nl: "ja", en: "yes")
  static let isNotSo = LocalizedText(nl: "nee", en: "no")
  static let involvement = LocalizedText(
    nl: "Vormen van vroege marktbetrokkenheid",
    en: "Forms of early market involvement"
  )
}

extension FormAdvice.Fit {
  /// The fit in words.
  var text: LocalizedText {
    switch self {
    case .advised: LocalizedText(nl: "Past bij dit project", en: "Fits this project")
    case .possible: LocalizedText(nl: "Kan ook", en: "Also possible")
    case .notAllowed: LocalizedText(nl: "Mag nu niet", en: "Not allowed now")
    }
  }

  /// The look of the fit.
  var look: TextLook {
    switch self {
    case .advised: .good
    case .possible: .plain
    case .notAllowed: .alarm
    }
  }
}

extension TextMention.Polarity {
  /// How a text speaks of something, in words.
  var text: LocalizedText {
    switch self {
    case .asserted: LocalizedText(nl: "beweerd", en: "asserted")
    case .suggested: LocalizedText(nl: "voorgesteld", en: "suggested")
    case .denied: LocalizedText(nl: "ontkend", en: "denied")
    case .rule: LocalizedText(nl: "regel aangehaald", en: "rule quoted")
    case .history: LocalizedText(nl: "over vroeger", en: "about the past")
    }
  }
}

extension Wording {
  /// Returns a measure in words, with what it does to the risk.
  func measure(_ measure: Measure) -> String {
    var parts = [self[measure.label]]
    if let day = measure.date { parts.append(date(day)) }
    if let role = measure.byRole { parts.append(role) }
    if let evidence = measure.evidence { parts.append(evidence) }
    let effect =
      switch measure.effect {
      case .closes: Texts.closes
      case .lowers: measure.evidence == nil ? Texts.lacksEvidence : Texts.lowers
      case .none: measure.isPlanned ? Texts.notTaken : Texts.helpsNothing
      }
    return parts.joined(separator: ", ") + " (" + self[effect] + ")"
  }
}

extension [Finding] {
  /// The findings that ask for attention, and those that a text only denies, quotes or recalls.
  var splitByPolarity: (told: [Finding], quoted: [Finding]) {
    let quotes = { (finding: Finding) in finding.polarity != nil && finding.status == .info }
    return (filter { !quotes($0) }, filter(quotes))
  }
}
