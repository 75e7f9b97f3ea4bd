import Vocabulary

/// What should have stood in a place, and how that is written.
struct ExpectedValue {
  /// The kind of value in words.
  let text: LocalizedText
  /// What to write, in JSON.
  let json: LocalizedText
  /// What to write, in XML.
  let xml: LocalizedText

  /// Describes what belongs in a place.
  init(kind: IntakePlan.Kind, fact: Fact?, _ vocabulary: Vocabulary) {
    self =
      switch kind {
      case .text: .freeText
      case .number: .number("een getal", "a number", sample: "12.5")
      case .integer: .number("een geheel getal", "a whole number", sample: "12")
      case .money: .amount
      case .boolean: .boolean
      case .date: .date
      case .code: .code(of: fact.flatMap { vocabulary.codeList(of: $0) })
      case .group, .single, .opaque: .object
      case .records, .values: .list(of: fact?.item ?? "item")
      }
  }

  private init(
    _ text: (nl: String, en: String),
    json: (nl: String, en: String),
    xml: (nl: String, en: String)
  ) {
    self.text = LocalizedText(nl: text.nl, en: text.en)
    self.json = LocalizedText(nl: json.nl, en: json.en)
    self.xml = LocalizedText(nl: xml.nl, en: xml.en)
  }

  private static let freeText = ExpectedValue(
    ("een tekst", "a text"),
    json: ("zet de tekst tussen aanhalingstekens", "put the text in quotes"),
    xml: ("schrijf alleen tekst in het element", "write only text in the element")
  )

  private static let amount = ExpectedValue(
    ("een bedrag", "an amount"),
    json: (
      "schrijf het bedrag als \"2400000.00\" of 2400000",
      "write the amount as \"2400000.00\" or 2400000"
    ),
    xml: ("schrijf het bedrag als 2400000.00", "write the amount as 2400000.00")
  )

  private static let boolean = ExpectedValue(
    ("true of false", "true or false"),
    json: (
      "schrijf true of false, zonder aanhalingstekens",
      "write true or false, without quotes"
    ),
    xml: ("schrijf true of false", "write true or false")
  )

  private static let date = ExpectedValue(
    ("een datum", "a date"),
    json: (
      "schrijf de datum als \"2026-06-01\" (jaar-maand-dag)",
      "write the date as \"2026-06-01\" (year-month-day)"
    ),
    xml: (
      "schrijf de datum als 2026-06-01 (jaar-maand-dag)",
      "write the date as 2026-06-01 (year-month-day)"
    )
  )

  private static let object = ExpectedValue(
    ("een object", "an object"),
    json: ("zet de velden tussen accolades: { … }", "put the fields in braces: { … }"),
    xml: ("zet de velden als elementen in dit element", "put the fields as elements in this one")
  )

  private static func number(_ nl: String, _ en: String, sample: String) -> ExpectedValue {
    ExpectedValue(
      (nl, en),
      json: (
        "schrijf \(nl) zonder aanhalingstekens, zoals \(sample)",
        "write \(en) without quotes, such as \(sample)"
      ),
      xml: ("schrijf \(nl), zoals \(sample)", "write \(en), such as \(sample)")
    )
  }

  private static func code(of list: CodeList?) -> ExpectedValue {
    let sample = list?.codes.first?.code ?? "code"
    return ExpectedValue(
      ("een code", "a code"),
      json: (
        "schrijf een code tussen aanhalingstekens, zoals \"\(sample)\"",
        "write a code in quotes, such as \"\(sample)\""
      ),
      xml: ("schrijf een code, zoals \(sample)", "write a code, such as \(sample)")
    )
  }

  private static func list(of item: String) -> ExpectedValue {
    ExpectedValue(
      ("een lijst", "a list"),
      json: (
        "zet de waarden tussen rechte haken: [ … ]; geen: []",
        "put the values in brackets: [ … ]; none: []"
      ),
      xml: (
        "zet elke waarde in een eigen element <\(item)>",
        "put each value in an element <\(item)> of its own"
      )
    )
  }
}
