import FEEL

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

  /// Says for how long an amount was taken to be; only a product, as `4 jaar x € 95.000`, leaves no
  /// doubt that it is the whole.
  static func wholeAmount(
    _ text: String,
    _ value: Decimal,
    months: Decimal,
    isProduct: Bool,
    field: String
  ) -> Wording {
    let wording = Wording(
      nl: "‘\(text)’ in \(field) is gelezen als \(value) voor \(months) maanden samen",
      en: "‘\(text)’ in \(field) was read as \(value) for \(months) months together"
    )
    guard !isProduct else { return wording }
    return wording.advising(
      nl: "is het een bedrag per jaar, schrijf er dan ‘per jaar’ bij",
      en: "if it is an amount per year, write ‘per year’ beside it"
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

  static func termWithoutMeasure(_ text: String, field: String) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) kunnen jaren of maanden zijn; het gegeven is onbekend",
      en: "‘\(text)’ in \(field) may be years or months; the fact is unknown"
    ).advising(nl: "schrijf bijvoorbeeld 4 jaar of 48 mnd", en: "write 4 years or 48 months, say")
  }

  static func dayWithoutYear(_ text: String, field: String) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) heeft geen dag of geen jaar; het gegeven is onbekend",
      en: "‘\(text)’ in \(field) has no day or no year; the fact is unknown"
    ).advising(
      nl: "schrijf het jaar met vier cijfers, zoals 12 juni 2026",
      en: "write the year in four digits, such as 12 June 2026"
    )
  }

  static func twoDays(
    _ text: String,
    _ day: CalendarDate,
    _ other: CalendarDate,
    field: String
  ) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) kan \(day) en \(other) zijn; het gegeven is onbekend",
      en: "‘\(text)’ in \(field) may be \(day) and \(other); the fact is unknown"
    ).advising(
      nl: "schrijf het jaar met vier cijfers, zoals 01-06-2026",
      en: "write the year in four digits, such as 01-06-2026"
    )
  }

  static func monthFirst(
    _ text: String,
    _ day: CalendarDate,
    _ other: CalendarDate,
    field: String
  ) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) kan \(day) en \(other) zijn, want andere datums in de kolom "
        + "beginnen met de maand; het gegeven is onbekend",
      en: "‘\(text)’ in \(field) may be \(day) and \(other), as other dates in the column begin "
        + "with the month; the fact is unknown"
    ).advising(
      nl: "schrijf de datums als 2026-06-01 of 1 juni 2026",
      en: "write the dates as 2026-06-01 or 1 June 2026"
    )
  }

  static func splitAmount(_ text: String, _ rest: String, field: String) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) en ‘\(rest)’ erachter kunnen één bedrag zijn dat het "
        + "scheidingsteken deelt; het gegeven is onbekend",
      en: "‘\(text)’ in \(field) and ‘\(rest)’ behind it may be one amount that the separator "
        + "divides; the fact is unknown"
    ).advising(
      nl: "zet een cel met een scheidingsteken erin tussen aanhalingstekens",
      en: "put a cell with a separator in it between quotation marks"
    )
  }

  static func zeroAmount(_ text: String, field: String) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) is gelezen als een waarde van nul; is die echt nul?",
      en: "‘\(text)’ in \(field) was read as a value of zero; is it really zero?"
    ).advising(
      nl: "laat de cel leeg, of schrijf n.t.b., als het bedrag nog niet bekend is",
      en: "leave the cell empty, or write tbd, where the amount is not known yet"
    )
  }

  static func multipliedCell(
    _ text: String,
    _ value: Decimal,
    by factor: Decimal,
    field: String
  ) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) is gelezen als \(value), \(factor) keer wat er staat; "
        + "het lijkt een heel bedrag",
      en: "‘\(text)’ in \(field) was read as \(value), \(factor) times what is there; "
        + "it looks like a whole amount"
    ).advising(
      nl: "schrijf het zoals de naam van de kolom vraagt, of met mln of duizend erachter",
      en: "write it as the name of the column asks, or with mln or thousand behind it"
    )
  }
}
