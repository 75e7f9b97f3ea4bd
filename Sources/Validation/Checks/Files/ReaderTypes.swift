import Vocabulary

/// What the reader of the catalogue finds itself about types.
extension Check {
  static let readerBadNumber = Check(
    "bad-number",
    .error,
    .types,
    title: LocalizedText("Een getal is niet te lezen", "A number cannot be read"),
    why: LocalizedText(
      "Schrijf getallen zonder punten tussen duizendtallen en met een punt voor decimalen.",
      "Write numbers without marks between thousands and with a point before decimals."
    ),
    bad: [
      Change("parameters/all.yaml", "value: 6000,", "value: «6.000.000»,")
    ]
  )

  static let readerUnknownType = Check(
    "unknown-type",
    .error,
    .types,
    title: LocalizedText("Een type is niet bekend", "A type is not known"),
    why: LocalizedText(
      "Dit type bestaat niet, of hoort hier niet.",
      "This type does not exist, or does not belong here."
    ),
    bad: [
      Change("vocabulary/project.yaml", "type: money", "type: «mony»")
    ]
  )

  static let readerUnknownVat = Check(
    "unknown-vat",
    .error,
    .types,
    title: LocalizedText("Een btw-grondslag past niet", "A VAT basis does not fit"),
    why: LocalizedText(
      "De grenzen van een matrix zijn bedragen zonder btw.",
      "The limits of a matrix are amounts without VAT."
    ),
    bad: [
      Change("matrices/model.yaml", "vat: excluded", "vat: «included»")
    ]
  )

  static let readerUnknownFormat = Check(
    "unknown-format",
    .error,
    .types,
    title: LocalizedText("Een vorm van teksten is niet bekend", "A form of texts is not known"),
    why: LocalizedText("Alleen cpv is bekend.", "Only cpv is known."),
    bad: [
      Change(
        "vocabulary/project.yaml",
        "path: project.sent\n    type: date",
        "path: project.sent\n    format: «iban»\n    type: date"
      )
    ]
  )

  static let readerUnknownCode = Check(
    "unknown-code",
    .error,
    .types,
    title: LocalizedText("Een code staat niet in de lijst", "A code is not in the list"),
    why: LocalizedText(
      "De code is er geen van de codelijst van dit feit.",
      "The code is none of the code list of this fact."
    ),
    bad: [
      Change("tables/size.yaml", "nature: '\"pallet\"'", "nature: '«\"palet\"»'")
    ]
  )

  static let readerRangeReversed = Check(
    "range-reversed",
    .error,
    .types,
    title: LocalizedText("Een maximum ligt onder het minimum", "A maximum is below the minimum"),
    why: LocalizedText("Waarschijnlijk zijn de twee verwisseld.", "The two were probably swapped."),
    bad: [
      Change(
        "vocabulary/project.yaml",
        "minimum: 0\n    maximum: 1000",
        "minimum: 2000\n    maximum: «1000»"
      )
    ]
  )

  static let readerTypeMismatch = Check(
    "type-mismatch",
    .error,
    .types,
    title: LocalizedText("Een type past niet", "A type does not fit"),
    why: LocalizedText(
      "De waarde of uitdrukking heeft een ander type dan hier hoort.",
      "The value or expression has another type than belongs here."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "when: care = \"extra\" and not(project.insured)",
        "when: «project.weight»"
      )
    ]
  )

  static let readerMoneyWithNumber = Check(
    "money-with-number",
    .error,
    .types,
    title: LocalizedText(
      "Een bedrag wordt met een los getal vergeleken",
      "An amount is compared with a bare number"
    ),
    why: LocalizedText(
      "Een bedrag heeft een munteenheid en een btw-grondslag. Vergelijk het met een parameter.",
      "An amount has a currency and a VAT basis. Compare it with a parameter."
    ),
    bad: [
      Change("tables/care.yaml", "'>= limit.costly'", "'>= «6000»'")
    ]
  )
}
