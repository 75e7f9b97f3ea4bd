import FEEL
import JSONReading
import Vocabulary

/// What is said of single values.
extension Wording {
  static func wrongType(
    _ expected: ExpectedValue,
    found: FoundValue,
    in syntax: InputSyntax
  ) -> Wording {
    let advice = syntax == .json ? expected.json : expected.xml
    return Wording(
      nl: "verwacht: \(expected.text.nl); hier staat \(found.text.nl)",
      en: "expected \(expected.text.en), found \(found.text.en)"
    ).advising(nl: advice.nl, en: advice.en)
  }

  static func badNumber(_ text: UnsafeBufferPointer<UInt8>, isMoney: Bool) -> Wording {
    let wording = Wording(
      nl: "\"\(quotable(text))\" is geen \(isMoney ? "bedrag" : "getal") dat exact te lezen is",
      en: "\"\(quotable(text))\" is no \(isMoney ? "amount" : "number") that can be read exactly"
    )
    guard let guess = ValueGuess.amount(text) else {
      return wording.advising(
        nl: "schrijf cijfers met een punt voor de decimalen, zoals 2400000.00; onbekend: null",
        en: "write digits with a point before the decimals, such as 2400000.00; unknown: null"
      )
    }
    return wording.advising(
      nl: "bedoelt u \(guess)? Geen scheiding van duizendtallen, een punt voor de decimalen",
      en: "did you mean \(guess)? No separators of thousands, a point before the decimals"
    )
  }

  static func tooManyDigits(_ text: String) -> Wording {
    Wording(
      nl: "het getal \(text) heeft voluit meer dan \(JSONNumber.maximumDigits) cijfers",
      en: "the number \(text) has more than \(JSONNumber.maximumDigits) digits when written out"
    ).advising(
      nl: "schrijf een getal van hoogstens \(JSONNumber.maximumDigits) cijfers",
      en: "write a number of at most \(JSONNumber.maximumDigits) digits"
    )
  }

  static func notWhole(_ text: String, _ value: PlainNumber) -> Wording {
    let down = value.decimal.rounded(toScale: 0, .down).description
    return Wording(
      nl: "verwacht: een geheel getal; hier staat \(text)",
      en: "expected a whole number, found \(text)"
    ).advising(
      nl: "schrijf een getal zonder decimalen, zoals \(down)",
      en: "write a number without decimals, such as \(down)"
    )
  }

  static func belowMinimum(_ value: Decimal, _ minimum: Decimal) -> Wording {
    Wording(
      nl: "\(value) is te klein: de kleinste waarde is \(minimum)",
      en: "\(value) is too small: the smallest value is \(minimum)"
    ).advising(
      nl: "schrijf \(minimum) of meer, of null als het onbekend is",
      en: "write \(minimum) or more, or null if it is unknown"
    )
  }

  static func aboveMaximum(_ value: Decimal, _ maximum: Decimal) -> Wording {
    Wording(
      nl: "\(value) is te groot: de grootste waarde is \(maximum)",
      en: "\(value) is too large: the largest value is \(maximum)"
    ).advising(
      nl: "schrijf \(maximum) of minder, of null als het onbekend is",
      en: "write \(maximum) or less, or null if it is unknown"
    )
  }

  static func ambiguousAmount(_ text: String, _ value: PlainNumber) -> Wording {
    let thousands = text.filter { $0 != "." }
    return Wording(
      nl: "\(text) is gelezen als \(value.decimal): de punt staat voor de decimalen",
      en: "\(text) was read as \(value.decimal): the point stands before the decimals"
    ).advising(
      nl: "schrijf \(thousands) als u duizendtallen bedoelt",
      en: "write \(thousands) if you mean thousands"
    )
  }

  static func badBoolean(_ text: String) -> Wording {
    Wording(
      nl: "verwacht: true of false; hier staat \"\(text)\"",
      en: "expected true or false, found \"\(text)\""
    ).advising(nl: "schrijf true (ja) of false (nee)", en: "write true (yes) or false (no)")
  }

  static func badDate(_ text: UnsafeBufferPointer<UInt8>) -> Wording {
    let shown = quotable(text)
    if let guess = ValueGuess.date(text) {
      return Wording(
        nl: "\"\(shown)\" is geen datum in de vorm jaar-maand-dag",
        en: "\"\(shown)\" is no date in the form year-month-day"
      ).advising(nl: "bedoelt u \(guess)?", en: "did you mean \(guess)?")
    }
    let advice = Wording(
      nl: "\"\(shown)\" is geen datum",
      en: "\"\(shown)\" is no date"
    ).advising(
      nl: "schrijf de datum als 2026-06-01 (jaar-maand-dag)",
      en: "write the date as 2026-06-01 (year-month-day)"
    )
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = text.number(in: 0..<4), let month = text.number(in: 5..<7),
      text.number(in: 8..<10) != nil
    else { return advice }
    guard let first = CalendarDate(year: year, month: month, day: 1) else {
      return Wording(
        nl: "de dag \(shown) bestaat niet: een jaar heeft de maanden 01 tot en met 12",
        en: "the day \(shown) does not exist: a year has the months 01 to 12"
      ).advising(nl: "controleer de maand en de dag", en: "check the month and the day")
    }
    let last = first.lastOfMonth
    return Wording(
      nl: "de dag \(shown) bestaat niet: de laatste dag van die maand is \(last)",
      en: "the day \(shown) does not exist: the last day of that month is \(last)"
    ).advising(nl: "bedoelt u \(last)?", en: "did you mean \(last)?")
  }

  static func badCPV(_ text: UnsafeBufferPointer<UInt8>) -> Wording {
    let wording = Wording(
      nl: "\"\(quotable(text))\" is geen CPV-code",
      en: "\"\(quotable(text))\" is no CPV code"
    )
    guard let guess = ValueGuess.cpv(text) else {
      return wording.advising(
        nl: "schrijf acht cijfers, met of zonder controlecijfer: 45233140 of 45233140-2",
        en: "write eight digits, with or without the check digit: 45233140 or 45233140-2"
      )
    }
    return wording.advising(nl: "bedoelt u \(guess)?", en: "did you mean \(guess)?")
  }

  static func unknownCode(_ text: String, in list: CodeList?) -> Wording {
    let codes = list?.codes ?? []
    let title = list?.title ?? LocalizedText(nl: "de lijst", en: "the list")
    let wording = Wording(
      nl: "de code \"\(text)\" staat niet in \(title.nl)",
      en: "the code \"\(text)\" is not in \(title.en)"
    )
    let meant = codes.first {
      [$0.label.nl, $0.label.en].contains { $0.lowercased() == text.lowercased() }
    }
    let guess = meant?.code ?? nearest(to: text, among: codes.map(\.code))
    var advice = LocalizedText(nl: "", en: "")
    if let guess {
      advice = LocalizedText(nl: "bedoelt u \"\(guess)\"? ", en: "did you mean \"\(guess)\"? ")
    }
    if codes.count <= 8 {
      let all = codes.map { "\"\($0.code)\"" }.joined(separator: ", ")
      advice.nl += "de codes zijn: \(all)"
      advice.en += "the codes are: \(all)"
    } else if guess == nil {
      advice.nl = "de lijst heeft \(codes.count) codes, zoals \"\(codes[0].code)\""
      advice.en = "the list has \(codes.count) codes, such as \"\(codes[0].code)\""
    }
    return wording.advising(nl: advice.nl.trimmedEnd, en: advice.en.trimmedEnd)
  }

  static func textTooLong(_ count: Int, limit: Int) -> Wording {
    Wording(
      nl: "de tekst is \(count) bytes lang; de grens is \(limit)",
      en: "the text is \(count) bytes long; the limit is \(limit)"
    ).advising(
      nl: "kort de tekst in of verdeel hem over meer velden",
      en: "shorten the text or divide it over more fields"
    )
  }

  static func emptyText(in syntax: InputSyntax) -> Wording {
    Wording(
      nl: "de tekst is leeg en telt als onbekend",
      en: "the text is empty and counts as unknown"
    ).advising(
      nl: syntax == .json ? "laat het veld weg of schrijf null" : "laat het element weg",
      en: syntax == .json ? "leave the field out or write null" : "leave the element out"
    )
  }

  static func emptyValue(_ expected: ExpectedValue) -> Wording {
    Wording(
      nl: "het element is leeg; verwacht: \(expected.text.nl)",
      en: "the element is empty; expected \(expected.text.en)"
    ).advising(
      nl: "\(expected.xml.nl); laat het element weg als het onbekend is",
      en: "\(expected.xml.en); leave the element out if it is unknown"
    )
  }

  static func nullEntry(in syntax: InputSyntax) -> Wording {
    Wording(
      nl: "een lijst kan geen onbekende waarde bevatten",
      en: "a list cannot hold an unknown value"
    ).advising(
      nl: syntax == .json
        ? "laat de waarde weg; is de hele lijst onbekend, schrijf dan null in plaats van de lijst"
        : "laat het element weg; is de hele lijst onbekend, laat dan de lijst weg",
      en: syntax == .json
        ? "leave the value out; if the whole list is unknown, write null in its place"
        : "leave the element out; if the whole list is unknown, leave the list out"
    )
  }
}

extension CalendarDate {
  /// The last day of the date's month.
  fileprivate var lastOfMonth: CalendarDate {
    for day in [31, 30, 29] {
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
    }
    return CalendarDate(year: year, month: month, day: 28) ?? self
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
