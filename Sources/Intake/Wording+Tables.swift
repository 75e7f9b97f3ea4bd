import FEEL
import Vocabulary

/// What is said of tables and their cells.
extension Wording {
  static let spreadsheet = Wording(
    nl: "dit is een werkmap van een rekenprogramma (.xlsx, .ods of .xls)",
    en: "this is a workbook of a spreadsheet program (.xlsx, .ods or .xls)"
  ).advising(
    nl: "kies in Excel Bestand > Opslaan als > ‘CSV UTF-8 (door scheidingstekens gescheiden)’ en "
      + "geef dat bestand; in LibreOffice Bestand > Opslaan als > ‘Tekst CSV’",
    en: "in Excel choose File > Save As > ‘CSV UTF-8 (Comma delimited)’ and give that file; in "
      + "LibreOffice File > Save As > ‘Text CSV’"
  )

  static let openQuote = Wording(
    nl: "deze cel begint met een aanhalingsteken, en waar zij eindigt ontbreekt het",
    en: "this cell starts with a quotation mark, and lacks one where it ends"
  ).advising(
    nl: "sluit het aanhalingsteken, of schrijf twee als het bij de tekst hoort",
    en: "close the quotation mark, or write two if it belongs to the text"
  )

  static func noKnownColumn(known: [String], _ separators: [String]) -> Wording {
    let names = known.prefix(8).joined(separator: ", ")
    return Wording(
      nl: "geen enkele kolomnaam is bekend; de namen moeten boven de rijen staan",
      en: "no name of a column is known; the names must stand above the rows"
    ).advising(
      nl:
        "bekend zijn onder meer: \(names); zie ‘kringtoets schema csv’, of geef --map kolom=gegeven",
      en:
        "known are, among others: \(names); see ‘kringtoets schema csv’, or give --map column=fact"
    )
  }

  static func wrongColumnChoice(_ column: String, _ fact: String, isColumn: Bool) -> Wording {
    isColumn
      ? Wording(
        nl: "--map: er is geen gegeven ‘\(quotable(fact))’ dat in een cel past",
        en: "--map: there is no fact ‘\(quotable(fact))’ that fits in a cell"
      ).advising(nl: "zie ‘kringtoets schema json’", en: "see ‘kringtoets schema json’")
      : Wording(
        nl: "--map: er is geen kolom ‘\(quotable(column))’",
        en: "--map: there is no column ‘\(quotable(column))’"
      ).advising(
        nl: "schrijf de naam zoals die boven de kolom staat",
        en: "write the name as it stands above the column"
      )
  }

  static func unknownColumn(
    _ name: String,
    nearest: String?,
    _ content: ColumnContent?
  ) -> Wording {
    let wording =
      switch content {
      case .amounts:
        Wording(
          nl: "de kolom ‘\(name)’ lijkt bedragen te hebben, en geeft geen gegeven",
          en: "the column ‘\(name)’ seems to have amounts, and gives no fact"
        )
      case .days:
        Wording(
          nl: "de kolom ‘\(name)’ lijkt datums te hebben, en geeft geen gegeven",
          en: "the column ‘\(name)’ seems to have dates, and gives no fact"
        )
      case .codes(let table):
        Wording(
          nl: "de kolom ‘\(name)’ lijkt ‘\(table.label.nl)’ te zijn, en geeft geen gegeven",
          en: "the column ‘\(name)’ seems to be ‘\(table.label.en)’, and gives no fact"
        )
      case nil:
        Wording(
          nl: "de kolom ‘\(name)’ geeft geen gegeven",
          en: "the column ‘\(name)’ gives no fact"
        )
      }
    if case .codes(let table) = content {
      let option = "--map \"\(name)=\(table.path)\""
      return wording.advising(nl: "lees haar zo met \(option)", en: "read it so with \(option)")
    }
    guard let nearest else {
      return wording.advising(
        nl: "hoort zij bij een gegeven: --map \"\(name)=gegeven\"",
        en: "if it belongs to a fact: --map \"\(name)=fact\""
      )
    }
    return wording.advising(
      nl: "bedoelt u ‘\(nearest)’? Anders: --map \"\(name)=gegeven\"",
      en: "did you mean ‘\(nearest)’? Otherwise: --map \"\(name)=fact\""
    )
  }

  static func unnamedColumn(_ number: Int, _ text: String) -> Wording {
    Wording(
      nl: "kolom \(number) heeft geen naam, en wordt niet gelezen; er staat onder meer ‘\(text)’",
      en: "column \(number) has no name, and is not read; ‘\(text)’ stands in it, among others"
    ).advising(nl: "geef de kolom een naam", en: "give the column a name")
  }

  static func weighingColumn(_ name: String, _ text: String, _ note: LocalizedText?) -> Wording {
    Wording(
      nl: "de kolom ‘\(name)’, met onder meer ‘\(text)’, wordt niet gelezen",
      en: "the column ‘\(name)’, with ‘\(text)’ among others, is not read"
    ).advising(nl: note?.nl ?? "", en: note?.en ?? "")
  }

  static func wrongRow(_ row: Int, cells: Int, columns: Int, _ text: String) -> Wording {
    Wording(
      nl:
        "rij \(row) heeft \(cells) cellen, er zijn \(columns) kolommen; ‘\(text)’ hoort nergens bij",
      en: "row \(row) has \(cells) cells, there are \(columns) columns; ‘\(text)’ belongs to none"
    ).advising(
      nl: "zet een cel met een scheidingsteken erin tussen aanhalingstekens",
      en: "put a cell with a separator in it between quotation marks"
    )
  }

  static func shortRow(_ row: Int, cells: Int, columns: Int) -> Wording {
    Wording(
      nl:
        "rij \(row) heeft \(cells == 1 ? "1 cel" : "\(cells) cellen"), er zijn \(columns) kolommen; "
        + "wat ontbreekt, is als leeg gelezen",
      en:
        "row \(row) has \(cells == 1 ? "1 cell" : "\(cells) cells"), there are \(columns) columns; "
        + "what is missing was read as empty"
    ).advising(
      nl: "controleer of de cellen onder de goede kolom staan",
      en: "check that the cells stand below the right columns"
    )
  }

  static func multipliedColumn(_ name: String, by factor: Decimal) -> Wording {
    Wording(
      nl: "bedragen in kolom ‘\(name)’ zijn gelezen als \(factor) keer wat er staat",
      en: "amounts in column ‘\(name)’ were read as \(factor) times what is there"
    ).advising(
      nl: "staan er hele bedragen, haal dit dan uit de naam",
      en: "if they are whole amounts, take this out of the name"
    )
  }

  static func tableTitle(_ text: String, factor: Decimal?) -> Wording {
    let product = factor.map {
      (
        nl: ", die zijn gelezen als \($0) keer wat er staat",
        en: ", read as \($0) times what is there"
      )
    }
    return Wording(
      nl: "‘\(text)’ boven de tabel geldt voor alle bedragen\(product?.nl ?? "")",
      en: "‘\(text)’ above the table holds of all amounts\(product?.en ?? "")"
    ).advising(
      nl: "klopt dat niet, haal het dan weg of schrijf het in de naam van de kolom",
      en: "if it does not, take it away or write it in the name of the column"
    )
  }

  static func yieldingColumn(_ name: String, to other: String) -> Wording {
    Wording(
      nl: "kolom ‘\(name)’ telt alleen in rijen waarin ‘\(other)’ leeg is",
      en: "column ‘\(name)’ counts only in rows in which ‘\(other)’ is empty"
    )
  }

  static func cellBeforeColumn(_ cell: String, column: String) -> Wording {
    Wording(
      nl: "‘\(cell)’ zegt iets anders dan de naam van kolom ‘\(column)’; de cel telt",
      en: "‘\(cell)’ says otherwise than the name of column ‘\(column)’; the cell counts"
    )
  }

  static func columnBeforeCell(
    _ read: String,
    _ column: String,
    _ cell: String,
    in other: String
  ) -> Wording {
    Wording(
      nl: "\(column) is ‘\(read)’, maar ‘\(cell)’ in ‘\(other)’ zegt iets anders; ‘\(read)’ telt",
      en: "\(column) is ‘\(read)’, but ‘\(cell)’ in ‘\(other)’ says otherwise; ‘\(read)’ counts"
    )
  }

  static func filledIn(_ value: String) -> Wording {
    Wording(
      nl: "staat niet in de invoer; aangenomen is ‘\(value)’",
      en: "does not stand in the input; ‘\(value)’ was assumed"
    )
  }

  static func notFilledIn(_ value: String) -> Wording {
    Wording(
      nl: "de invoer zegt hier iets dat niet te lezen is; ‘\(value)’ is daarom niet aangenomen",
      en: "the input says something here that cannot be read; ‘\(value)’ is not assumed therefore"
    )
  }

  static func rowName(_ row: Int, _ name: String) -> Wording {
    Wording(
      nl: "rij \(row) heeft geen kenmerk; het project heet hier ‘\(name)’",
      en: "row \(row) has no reference; the project is called ‘\(name)’ here"
    )
  }

  static func lostZero(_ text: String, _ code: String) -> Wording {
    Wording(
      nl: "‘\(text)’ heeft zeven cijfers; gelezen als \(code), met de nul die vooraan wegviel",
      en: "‘\(text)’ has seven digits; read as \(code), with the zero that was lost in front"
    )
  }

  static func unreadCPV(_ text: String) -> Wording {
    Wording(
      nl: "‘\(text)’ is geen CPV-code van acht cijfers; de code is onbekend",
      en: "‘\(text)’ is no CPV code of eight digits; the code is unknown"
    )
  }

  static func readAs(_ text: String, _ value: String, field: String) -> Wording {
    Wording(
      nl: "‘\(text)’ in \(field) is gelezen als \(value)",
      en: "‘\(text)’ in \(field) was read as \(value)"
    )
  }

  static func highestOfRange(
    _ text: String,
    lowest: Decimal,
    highest: Decimal,
    field: String
  ) -> Wording {
    Wording(
      nl:
        "‘\(text)’ in \(field) loopt van \(lowest) tot \(highest); de toets gaat uit van \(highest)",
      en: "‘\(text)’ in \(field) runs from \(lowest) to \(highest); the check goes by \(highest)"
    )
  }

  static func unreadRecord(_ text: String) -> Wording {
    Wording(
      nl: "‘\(text)’ is niet te lezen als naam en bedrag; het bedrag is onbekend",
      en: "‘\(text)’ cannot be read as a name and an amount; the amount is unknown"
    ).advisingRecords
  }

  static func unreadRecords(_ text: String) -> Wording {
    Wording(
      nl: "‘\(text)’ is geen lijst van namen en bedragen; het gegeven is onbekend",
      en: "‘\(text)’ is no list of names and amounts; the fact is unknown"
    ).advisingRecords
  }

  static func recordOfAll(_ text: String) -> Wording {
    Wording(
      nl: "‘\(text)’ zegt iets van de hele lijst, en telt niet als deel ervan",
      en: "‘\(text)’ says something of the whole list, and does not count as a part of it"
    ).advisingRecords
  }

  private var advisingRecords: Wording {
    advising(
      nl: "schrijf zoals: Perceel 1: 900.000; Perceel 2: n.t.b.",
      en: "write such as: Lot 1: 900,000.00; Lot 2: n.a."
    )
  }
}
