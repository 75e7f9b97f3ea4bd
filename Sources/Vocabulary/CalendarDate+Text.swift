package import FEEL

extension CalendarDate {
  /// Returns the day with its month in words: `1 maart 2026` or `1 March 2026`.
  package func text(in language: Language) -> String {
    let months = language == .dutch ? Self.dutchMonths : Self.englishMonths
    let name = months.indices.contains(month - 1) ? months[month - 1] : ""
    return "\(day)\u{A0}\(name)\u{A0}\(year)"
  }

  /// The day with its month in words, in each language.
  package var text: LocalizedText {
    LocalizedText(nl: text(in: .dutch), en: text(in: .english))
  }

  private static let dutchMonths = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
