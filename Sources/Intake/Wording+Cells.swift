/// What is said of cells of a table that are not read, because they may say several things.
extension Wording {
  static func partOfAmount(_ text: String, field: String) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) is niet het bedrag van de hele opdracht; het gegeven is onbekend",
      en: "‘\(text)’ in \(field) is not the amount of the whole contract; the fact is unknown"
    ).advising(
      nl: "geef het bedrag over de hele looptijd, opties en verlengingen meegerekend",
      en: "give the amount over the whole term, options and renewals included"
    )
  }

  static func percentage(_ text: String, field: String) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) is een percentage; het gegeven is onbekend",
      en: "‘\(text)’ in \(field) is a percentage; the fact is unknown"
    ).advising(nl: "schrijf het bedrag of aantal zelf", en: "write the amount or number itself")
  }

  static func unreadTerm(_ text: String, field: String, inYears: Bool) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) is niet precies om te rekenen naar "
        + "\(inYears ? "jaren" : "maanden"); het gegeven is onbekend",
      en: "‘\(text)’ in \(field) cannot be converted exactly to "
        + "\(inYears ? "years" : "months"); the fact is unknown"
    ).advising(
      nl: inYears ? "schrijf het aantal jaren, zoals 4" : "schrijf het aantal maanden, zoals 48",
      en: inYears
        ? "write the number of years, such as 4" : "write the number of months, such as 48"
    )
  }
}
