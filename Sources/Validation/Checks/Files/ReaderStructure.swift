import Vocabulary

/// What the reader of the catalogue finds itself about structure.
extension Check {
  static let readerUnknownKey = Check(
    "unknown-key",
    .error,
    .structure,
    title: LocalizedText("Een sleutel is niet bekend", "A key is not known"),
    why: LocalizedText(
      "Hier hoort een van de bekende sleutels. Meestal is het een tikfout.",
      "One of the known keys belongs here. It is mostly a typing error."
    ),
    bad: [
      Change("findings/all.yaml", "severity: medium", "«severty»: low\nseverity: medium")
    ]
  )

  static let readerMissingKey = Check(
    "missing-key",
    .error,
    .structure,
    title: LocalizedText("Een sleutel ontbreekt", "A key is missing"),
    why: LocalizedText(
      "Zonder deze sleutel is de regel niet te begrijpen.",
      "Without this key the entry cannot be understood."
    ),
    bad: [
      Change("findings/all.yaml", "finding: F-2", "«finding»: F-2"),
      Change("findings/all.yaml", "severity: medium\n", ""),
    ]
  )

  static let readerWrongType = Check(
    "wrong-type",
    .error,
    .structure,
    title: LocalizedText("Er staat iets van een andere soort", "Something of another kind is here"),
    why: LocalizedText(
      "Er staat een lijst waar een tekst hoort, of andersom.",
      "There is a list where a text belongs, or the other way round."
    ),
    bad: [
      Change("findings/all.yaml", "severity: medium", "severity: «[medium]»")
    ]
  )

  static let readerMissingCode = Check(
    "missing-code",
    .error,
    .structure,
    title: LocalizedText(
      "Een rij van een codelijst heeft geen code",
      "A row of a code list has no code"
    ),
    why: LocalizedText(
      "De eerste kolom van het bestand is de code.",
      "The first column of the file is the code."
    ),
    bad: [
      Change("codes/size.csv", "large,Groot,Large,2\n", "large,Groot,Large,2\n«,»Geen,None,3\n")
    ]
  )

  static let readerMissingValue = Check(
    "missing-value",
    .error,
    .structure,
    title: LocalizedText("Een parameter heeft geen waarde", "A parameter has no value"),
    why: LocalizedText(
      "Een parameter heeft ten minste één waarde, met de periode waarin zij geldt.",
      "A parameter has at least one value, with the period in which it applies."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- parameter: delivery.days",
        "- parameter: return.days\n  type: number\n  title: { nl: Dagen retour, en: Days to "
          + "return }\n  values: «[]»\n- parameter: delivery.days"
      )
    ]
  )

  static let readerUnknownSeverity = Check(
    "unknown-severity",
    .error,
    .structure,
    title: LocalizedText("Een ernst is niet bekend", "A severity is not known"),
    why: LocalizedText(
      "Mogelijk zijn blocking, high, medium, low en info.",
      "Possible are blocking, high, medium, low and info."
    ),
    bad: [
      Change("findings/all.yaml", "severity: medium", "severity: «severe»")
    ]
  )

  static let readerUnknownStatus = Check(
    "unknown-status",
    .error,
    .structure,
    title: LocalizedText("Een status is niet bekend", "A status is not known"),
    why: LocalizedText("Deze status bestaat niet.", "This status does not exist."),
    bad: [
      Change("findings/all.yaml", "status: risk", "status: «risc»")
    ]
  )

  static let readerUnknownKind = Check(
    "unknown-kind",
    .error,
    .structure,
    title: LocalizedText("Een soort bron is niet bekend", "A kind of source is not known"),
    why: LocalizedText(
      "Mogelijk zijn law, directive, regulation, guideline, policy en literature.",
      "Possible are law, directive, regulation, guideline, policy and literature."
    ),
    bad: [
      Change("sources/all.yaml", "kind: guideline", "kind: «guide»")
    ]
  )

  static let readerUnknownCertainty = Check(
    "unknown-certainty",
    .error,
    .structure,
    title: LocalizedText("Een zekerheid is niet bekend", "A certainty is not known"),
    why: LocalizedText(
      "Mogelijk zijn confirmed, single-source en to-verify.",
      "Possible are confirmed, single-source and to-verify."
    ),
    bad: [
      Change("findings/all.yaml", "certainty: confirmed", "certainty: «sure»")
    ]
  )

  static let readerUnknownFact = Check(
    "unknown-fact",
    .error,
    .structure,
    title: LocalizedText("Een feit is niet bekend", "A fact is not known"),
    why: LocalizedText(
      "De naam is die van geen enkel feit, afgeleid feit of uitvoer.",
      "The name is that of no fact, derived fact or output."
    ),
    bad: [
      Change("tables/size.yaml", "inputs: [nature, weight]", "inputs: [nature, «wieght»]"),
      Change("tables/size.yaml", "weight: '< limit.heavy'", "wieght: '< limit.heavy'"),
      Change("tables/size.yaml", "weight: '>= limit.heavy'", "wieght: '>= limit.heavy'"),
    ]
  )

  static let readerUnknownParameter = Check(
    "unknown-parameter",
    .error,
    .structure,
    title: LocalizedText("Een parameter is niet bekend", "A parameter is not known"),
    why: LocalizedText(
      "In een cel staat een naam die van geen enkele parameter is. Een code hoort tussen "
        + "aanhalingstekens.",
      "A cell has a name that is that of no parameter. A code belongs in quotation marks."
    ),
    bad: [
      Change("tables/size.yaml", "'>= limit.heavy'", "'>= «limit.hevy»'")
    ]
  )

  static let readerUnknownCodeList = Check(
    "unknown-code-list",
    .error,
    .structure,
    title: LocalizedText("Een codelijst is niet bekend", "A code list is not known"),
    why: LocalizedText(
      "Er is geen lijst met deze naam in codes.",
      "There is no list of this name in codes."
    ),
    bad: [
      Change("vocabulary/project.yaml", "codes: service-group", "codes: «service-groups»")
    ]
  )

  static let readerUnknownRule = Check(
    "unknown-rule",
    .error,
    .structure,
    title: LocalizedText("Een opzijgezette regel is niet bekend", "A rule set aside is not known"),
    why: LocalizedText(
      "Bij exceptTo staat de id van een rij of regel die er niet is.",
      "In exceptTo stands the id of a row or rule that is not there."
    ),
    bad: [
      Change("tables/care.yaml", "exceptTo: CARE-CHEAP", "exceptTo: «CARE-CHEEP»")
    ]
  )
}
