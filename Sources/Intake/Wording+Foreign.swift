import FEEL
import Vocabulary

/// What is said of values in formats of others.
extension Wording {
  /// Says what was assumed, as the mapping words it.
  static func assumed(_ note: LocalizedText) -> Wording {
    Wording(nl: note.nl, en: note.en)
  }

  static func unreadValue(_ text: String, field: String, _ expected: ExpectedValue) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) is niet te lezen als \(expected.text.nl); het gegeven is onbekend",
      en: "‘\(text)’ in \(field) cannot be read as \(expected.text.en); the fact is unknown"
    )
  }

  static func unknownForeignCode(_ text: String, field: String, in list: CodeList?) -> Wording {
    let wording = Wording(
      nl: "‘\(text)’ in \(field) heeft hier geen betekenis; het gegeven is onbekend",
      en: "‘\(text)’ in \(field) has no meaning here; the fact is unknown"
    )
    guard let list else { return wording }
    let others = list.codes.count - mostCodes
    func known(_ language: Language) -> String {
      list.codes.prefix(mostCodes).map { code in
        list.codes.count > fewCodes ? code.code : "\(code.code) (\(code.label[language]))"
      }.joined(separator: ", ")
    }
    return wording.advising(
      nl: "bekend zijn: " + known(.dutch) + (others > 0 ? " en \(others) andere" : ""),
      en: "known are: " + known(.english) + (others > 0 ? " and \(others) others" : "")
    )
  }

  /// The number of codes that are listed where one is not known.
  private static var mostCodes: Int { 20 }
  /// The number of codes of a list that are listed with what they mean.
  private static var fewCodes: Int { 6 }

  static func noCounterpart(_ text: String, field: String, note: LocalizedText?) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) geeft geen gegeven" + (note.map { ": " + $0.nl } ?? ""),
      en: "‘\(text)’ in \(field) gives no fact" + (note.map { ": " + $0.en } ?? "")
    )
  }

  static func otherCurrency(_ amount: String, _ currency: String, others: String) -> Wording {
    Wording(
      nl:
        "\(amount) is in \(currency), andere bedragen zijn in \(others); dit bedrag telt niet mee",
      en: "\(amount) is in \(currency), other amounts are in \(others); this one does not count"
    )
  }

  static func contradiction(
    chosen: (name: String, value: String),
    other: (name: String, value: String),
    isLowest: Bool
  ) -> Wording {
    guard chosen.name != other.name else {
      // Of two columns with one meaning the first gives the name.
      let both = (nl: "\(chosen.value) en \(other.value)", en: "\(chosen.value) and \(other.value)")
      return Wording(
        nl:
          "\(chosen.name) staat er als \(both.nl); de \(isLowest ? "laagste" : "hoogste") waarde telt",
        en:
          "\(chosen.name) is there as \(both.en); the \(isLowest ? "lowest" : "highest") value counts"
      )
    }
    return Wording(
      nl: "\(chosen.name) is \(chosen.value), \(other.name) is \(other.value); "
        + "de \(isLowest ? "laagste" : "hoogste") waarde telt",
      en: "\(chosen.name) is \(chosen.value), \(other.name) is \(other.value); "
        + "the \(isLowest ? "lowest" : "highest") value counts"
    )
  }

  static func otherValue(_ chosen: String, _ other: String, field: String) -> Wording {
    Wording(
      nl: "\(field) geeft ook ‘\(other)’; gelezen is ‘\(chosen)’",
      en: "\(field) also gives ‘\(other)’; ‘\(chosen)’ was read"
    )
  }

  static func otherDays(_ day: CalendarDate, others: Int, isLast: Bool) -> Wording {
    Wording(
      nl: "er zijn \(others) andere dagen; gelezen is de \(isLast ? "laatste" : "eerste"): \(day)",
      en: "there are \(others) other days; the \(isLast ? "last" : "first") was read: \(day)"
    )
  }

  static func shiftedDay(_ text: String, _ day: CalendarDate) -> Wording {
    Wording(
      nl: "‘\(text)’ is in Nederland \(day)",
      en: "‘\(text)’ is \(day) in the Netherlands"
    )
  }

  static func totalDiffers(_ whole: (String, Decimal), _ parts: (String, Decimal)) -> Wording {
    Wording(
      nl: "\(whole.0) is \(whole.1), maar \(parts.0) is samen \(parts.1); de toets gaat uit van "
        + "wat het zwaarst telt",
      en: "\(whole.0) is \(whole.1), but \(parts.0) adds up to \(parts.1); the check goes by what "
        + "weighs most"
    )
  }

  static func unusedField(
    _ name: String,
    note: LocalizedText?,
    sample: String,
    count: Int
  ) -> Wording {
    let times = count > 1 ? " (\(count)×)" : ""
    return Wording(
      nl: "\(name)\(times), zoals ‘\(sample)’, geeft geen gegeven"
        + (note.map { ": " + $0.nl } ?? ""),
      en: "\(name)\(times), such as ‘\(sample)’, gives no fact" + (note.map { ": " + $0.en } ?? "")
    )
  }

  static func unreadPath(_ path: String, count: Int) -> Wording {
    let times = count > 1 ? " (\(count)×)" : ""
    return Wording(
      nl: "\(path)\(times) wordt niet gelezen",
      en: "\(path)\(times) is not read"
    )
  }

  static func tooManyValues(_ limit: Int) -> Wording {
    Wording(
      nl: "hier staan meer dan \(limit) waarden die een gegeven kunnen zijn",
      en: "here are more than \(limit) values that can be a fact"
    ).advising(
      nl: "een aankondiging of release heeft er veel minder; controleer hoe het bestand is gemaakt",
      en: "a notice or release has far fewer; check how the file was made"
    )
  }

  static let noNotice = Wording(
    nl: "dit is geen aankondiging in eForms (UBL)",
    en: "this is no notice in eForms (UBL)"
  ).advising(
    nl: "geef de XML van de aankondiging zoals TenderNed of TED die geeft",
    en: "give the XML of the notice as TenderNed or TED has it"
  )

  static let noRelease = Wording(
    nl: "hier staat geen release of record in OCDS",
    en: "here is no OCDS release or record"
  ).advising(
    nl: "een release is een object met onder meer ocid en tender",
    en: "a release is an object with, among others, ocid and tender"
  )

  static func unreadPaths(more count: Int) -> Wording {
    Wording(
      nl: "en nog \(count) andere plaatsen worden niet gelezen",
      en: "and \(count) other places are not read"
    )
  }
}
