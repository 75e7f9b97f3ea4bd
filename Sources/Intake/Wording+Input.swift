import JSONReading
import Vocabulary

/// What is said of an input as a whole, and of its grammar.
extension Wording {
  static let emptyInput = Wording(
    nl: "het bestand is leeg",
    en: "the file is empty"
  ).advising(
    nl:
      "geef een dossier in JSON ({ … }) of XML (<dossier> … </dossier>), een tabel of aankondiging",
    en: "give a dossier in JSON ({ … }) or XML (<dossier> … </dossier>), a table or a notice"
  )

  /// Says nothing of the size itself: of a file that is too large no more than that is read.
  static func inputTooLarge(limit: Int) -> Wording {
    Wording(
      nl: "het bestand is groter dan de grens van \(limit) bytes (\(limit >> 20) MiB)",
      en: "the file is larger than the limit of \(limit) bytes (\(limit >> 20) MiB)"
    ).advising(
      nl: "verdeel de projecten over meer bestanden",
      en: "divide the projects over several files"
    )
  }

  static func recordTooLarge(limit: Int) -> Wording {
    Wording(
      nl: "deze record is groter dan de grens van \(limit) bytes (\(limit >> 20) MiB)",
      en: "this record is larger than the limit of \(limit) bytes (\(limit >> 20) MiB)"
    ).advising(
      nl: "verdeel de projecten over meer records",
      en: "divide the projects over several records"
    )
  }

  static let openList = Wording(
    nl: "het bestand eindigt midden in een lijst of object",
    en: "the file ends within a list or an object"
  ).advising(
    nl: "controleer of het bestand volledig is en of elke [ en { een eigen ] en } heeft",
    en: "check whether the file is complete and whether each [ and { has its own ] and }"
  )

  static let openPortfolio = Wording(
    nl: "het bestand eindigt voor </portfolio>, of midden in een dossier",
    en: "the file ends before </portfolio>, or within a dossier"
  ).advising(
    nl: "controleer of het bestand volledig is en of elk element een eindtag heeft",
    en: "check whether the file is complete and whether each element has an end tag"
  )

  static let strayInPortfolio = Wording(
    nl: "in een portfolio staan alleen dossiers; hier staat iets anders",
    en: "a portfolio holds dossiers only; something else stands here"
  ).advising(
    nl: "zet elk project in een eigen <dossier> … </dossier>",
    en: "put each project in a <dossier> … </dossier> of its own"
  )

  static let wrongEncoding = Wording(
    nl: "het bestand lijkt UTF-16 of UTF-32 te zijn; verwacht: UTF-8",
    en: "the file looks like UTF-16 or UTF-32; expected UTF-8"
  ).advising(nl: "sla het bestand op als UTF-8", en: "save the file as UTF-8")

  static func unknownFormat(_ start: UnsafeBufferPointer<UInt8>) -> Wording {
    Wording(
      nl: "dit is geen JSON, XML of tabel met bekende kolommen: het begint met "
        + shown(start, .dutch),
      en: "this is no JSON, XML or table with known columns: it starts with "
        + shown(start, .english)
    ).advising(
      nl: "een dossier in JSON begint met {, in XML met <; een tabel met de namen van de kolommen",
      en: "a dossier in JSON starts with {, in XML with <; a table with the names of its columns"
    )
  }

  static func wrongRoot(found: FoundValue) -> Wording {
    Wording(
      nl: "een dossier is een object; hier staat \(found.text.nl)",
      en: "a dossier is an object, found \(found.text.en)"
    ).advising(
      nl: "zet het project in { \"project\": { … } }, meer projecten in { \"projects\": [ … ] }",
      en: "put the project in { \"project\": { … } }, several in { \"projects\": [ … ] }"
    )
  }

  static func tooDeep(limit: Int) -> Wording {
    Wording(
      nl: "het bestand heeft meer dan \(limit) niveaus in elkaar",
      en: "the file has more than \(limit) levels of nesting"
    ).advising(
      nl: "een dossier heeft er veel minder; controleer hoe het bestand is gemaakt",
      en: "a dossier has far fewer; check how the file was made"
    )
  }

  /// Says what is wrong with the grammar of JSON, in a file or in a record of a longer one.
  static func syntax(
    _ error: JSONError,
    in input: UnsafeBufferPointer<UInt8>,
    isRecord: Bool
  ) -> Wording {
    let rest = UnsafeBufferPointer(rebasing: input[min(error.offset, input.count)...])
    var wording = Wording(
      nl: "dit is geen geldige JSON: " + error.dutchMessage,
      en: "this is no valid JSON: " + error.message
    )
    wording.suggestion = advice(error, rest, isRecord: isRecord)
    return wording
  }

  private static func advice(
    _ error: JSONError,
    _ rest: UnsafeBufferPointer<UInt8>,
    isRecord: Bool
  ) -> LocalizedText? {
    switch error.code {
    case .controlCharacter:
      LocalizedText(
        nl: "schrijf een nieuwe regel als \\n en een tab als \\t",
        en: "write a new line as \\n and a tab as \\t"
      )
    case .invalidEscape:
      LocalizedText(nl: "schrijf een backslash als \\\\", en: "write a backslash as \\\\")
    case .invalidUTF8, .otherEncoding:
      LocalizedText(nl: "sla het bestand op als UTF-8", en: "save the file as UTF-8")
    case .leadingZero:
      LocalizedText(nl: "haal de nullen vooraan weg", en: "remove the zeros in front")
    case .trailingComma:
      LocalizedText(nl: "haal de laatste komma weg", en: "remove the last comma")
    // Only of a line does something stay behind the dossier: other records end where theirs does.
    case .trailingContent where isRecord:
      LocalizedText(nl: "zet op elke regel één dossier", en: "put one dossier on each line")
    case .trailingContent:
      LocalizedText(
        nl: "een bestand bevat één dossier",
        en: "a file holds one dossier"
      )
    case .unexpectedEnd where isRecord:
      LocalizedText(
        nl: "controleer of het dossier compleet is (in NDJSON op één regel) en elke { en [ ook "
          + "weer sluit",
        en: "check that the dossier is complete (in NDJSON on one line) and that each { and [ is "
          + "closed"
      )
    case .unexpectedEnd:
      LocalizedText(
        nl: "controleer of het bestand compleet is en elke { en [ ook weer sluit",
        en: "check that the file is complete and that each { and [ is closed"
      )
    default: advice(onValue: rest)
    }
  }

  /// Returns an advice on what people write for values where JSON has another form.
  private static func advice(onValue rest: UnsafeBufferPointer<UInt8>) -> LocalizedText? {
    let word = String(
      decoding: rest.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A },
      as: UTF8.self
    )
    switch word.lowercased() {
    case "nan", "infinity", "inf", "none", "nil", "undefined":
      return LocalizedText(
        nl: "schrijf null als de waarde onbekend is",
        en: "write null if the value is unknown"
      )
    case "true", "false", "null":
      return LocalizedText(
        nl: "schrijf \(word.lowercased()) met kleine letters",
        en: "write \(word.lowercased()) in lower case"
      )
    case "ja", "yes":
      return LocalizedText(nl: "schrijf true", en: "write true")
    case "nee", "no":
      return LocalizedText(nl: "schrijf false", en: "write false")
    default: break
    }
    switch rest.first {
    case UInt8(ascii: "'"):
      return LocalizedText(nl: "gebruik dubbele aanhalingstekens", en: "use double quotes")
    case UInt8(ascii: "/"), UInt8(ascii: "#"):
      return LocalizedText(nl: "JSON kent geen commentaar", en: "JSON has no comments")
    case UInt8(ascii: "\""):
      return LocalizedText(
        nl: "staat er een komma tussen de velden?",
        en: "is there a comma between the fields?"
      )
    default:
      return nil
    }
  }

  /// Returns the first character of bytes as a person can name it.
  private static func shown(_ bytes: UnsafeBufferPointer<UInt8>, _ language: Language) -> String {
    guard let first = bytes.first else {
      return language == .dutch ? "het einde van het bestand" : "the end of the file"
    }
    if first > 0x20, first < 0x7F { return "'\(Unicode.Scalar(first))'" }
    let digits = String(first, radix: 16, uppercase: true)
    return "byte 0x" + (first < 0x10 ? "0" + digits : digits)
  }
}
