import Vocabulary

extension Texts {
  static let scanToCheck = LocalizedText(nl: "Na te gaan", en: "To check")
  static let scanMentions = LocalizedText(
    nl: "Ook genoemd, waarschijnlijk in orde",
    en: "Also mentioned, probably in order"
  )
  static let scanNothing = LocalizedText(
    nl: "Geen zin gevonden die op een risico wijst. Dat is geen bewijs dat er geen risico is.",
    en: "No sentence found that points to a risk. That is no proof that there is no risk."
  )
  static let scanSummary = LocalizedText(
    nl: "{0}: {1} na te gaan, {2} ook genoemd",
    en: "{0}: {1} to check, {2} also mentioned"
  )
  static let scanLine = LocalizedText(nl: "regel {0}", en: "line {0}")
  static let scanCheck = LocalizedText(nl: "Ga na", en: "Check")
  static let scanBecause = LocalizedText(nl: "Herkend aan", en: "Recognised by")
  static let scanNote = LocalizedText(
    nl: "Een zin alleen is nooit een oordeel: lees hem in zijn verband.",
    en: "A sentence alone is never a verdict: read it in its context."
  )
  static let scanTitle = LocalizedText(nl: "Signalen in verslagen", en: "Signals in minutes")

  /// The names of the ways in which a mention can be meant.
  static func polarity(_ code: String) -> LocalizedText {
    switch code {
    case "suggested": LocalizedText(nl: "voorgesteld of gevraagd", en: "proposed or asked")
    case "denied": LocalizedText(nl: "ontkend", en: "denied")
    case "rule": LocalizedText(nl: "regel genoemd", en: "rule quoted")
    case "history": LocalizedText(nl: "van vroeger", en: "of the past")
    default: LocalizedText(nl: "gesteld", en: "asserted")
    }
  }

  /// The names of the sides that speak.
  static func side(_ code: String) -> LocalizedText {
    switch code {
    case "markt": LocalizedText(nl: "markt", en: "market")
    case "gemeente": LocalizedText(nl: "gemeente", en: "municipality")
    default: LocalizedText(nl: "begeleiding", en: "facilitation")
    }
  }
}
