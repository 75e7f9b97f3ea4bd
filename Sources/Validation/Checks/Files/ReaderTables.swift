import Vocabulary

/// What the reader of the catalogue finds itself about tables.
extension Check {
  static let readerMissingOutput = Check(
    "missing-output",
    .error,
    .tables,
    title: LocalizedText("Een rij geeft niet elke uitvoer", "A row does not give each output"),
    why: LocalizedText(
      "Geef elke uitvoer een waarde; schrijf null als er geen is.",
      "Give each output a value; write null if there is none."
    ),
    bad: [
      Change("tables/size.yaml", "then: { size: small }", "then: «{}»")
    ]
  )

  static let readerUnknownHitPolicy = Check(
    "unknown-hit-policy",
    .error,
    .tables,
    title: LocalizedText("Een trefferbeleid is niet bekend", "A hit policy is not known"),
    why: LocalizedText(
      "Mogelijk zijn U, A, P, F, R, O en C, zoals in DMN.",
      "Possible are U, A, P, F, R, O and C, as in DMN."
    ),
    bad: [
      Change("tables/size.yaml", "hitPolicy: U", "hitPolicy: «Q»")
    ]
  )

  static let readerUnknownLimit = Check(
    "unknown-limit",
    .error,
    .tables,
    title: LocalizedText("Een grens is niet bekend", "A limit is not known"),
    why: LocalizedText("Bij hole staat from of to.", "In hole stands from or to."),
    bad: [
      Change(
        "matrices/model.yaml",
        "procedure: counter\n",
        "procedure: counter\n    hole: «until»\n"
      )
    ]
  )

  static let readerUnknownInput = Check(
    "unknown-input",
    .error,
    .tables,
    title: LocalizedText("Een cel hoort bij geen kolom", "A cell belongs to no column"),
    why: LocalizedText(
      "De sleutels onder when zijn de namen van inputs.",
      "The keys under when are the names in inputs."
    ),
    bad: [
      Change(
        "tables/size.yaml",
        "when: { nature: '\"pallet\"' }",
        "when: { «natur»: '\"pallet\"' }"
      )
    ]
  )

  static let readerUnknownOutput = Check(
    "unknown-output",
    .error,
    .tables,
    title: LocalizedText("Een uitkomst hoort bij geen kolom", "A result belongs to no column"),
    why: LocalizedText(
      "De sleutels onder then zijn de namen van outputs.",
      "The keys under then are the names in outputs."
    ),
    bad: [
      Change("tables/size.yaml", "then: { size: small }", "then: { size: small, «sise»: small }")
    ]
  )

  static let readerDuplicateColumn = Check(
    "duplicate-column",
    .error,
    .tables,
    title: LocalizedText("Een kolom staat er twee keer", "A column is there twice"),
    why: LocalizedText(
      "Elke invoer en elke uitvoer staat er één keer.",
      "Each input and each output is there once."
    ),
    bad: [
      Change("tables/size.yaml", "inputs: [nature, weight]", "inputs: [nature, weight, «nature»]")
    ]
  )

  static let readerBandAboveThreshold = Check(
    "band-above-threshold",
    .error,
    .tables,
    title: LocalizedText("Een band begint boven de drempel", "A band begins above the threshold"),
    why: LocalizedText(
      "Bij de Europese drempel houdt het beleid van de dienst op.",
      "At the European threshold the policy of the authority ends."
    ),
    bad: [
      Change("matrices/model.yaml", "from: 50\n", "from: «eu»\n")
    ]
  )

  static let readerBandEmpty = Check(
    "band-empty",
    .error,
    .tables,
    title: LocalizedText("Een band is leeg", "A band is empty"),
    why: LocalizedText(
      "Het einde van een band ligt boven haar begin.",
      "The end of a band is above its beginning."
    ),
    bad: [
      Change("matrices/model.yaml", "from: 0\n    to: 50", "from: 0\n    to: «0»")
    ]
  )

  static let readerBandGap = Check(
    "band-gap",
    .error,
    .tables,
    title: LocalizedText("Tussen twee banden zit een gat", "There is a gap between two bands"),
    why: LocalizedText(
      "Banden sluiten aan: het einde van de ene is het begin van de andere, tot aan eu.",
      "Bands join: the end of one is the beginning of the next, up to eu."
    ),
    bad: [
      Change("matrices/model.yaml", "from: 50\n", "from: «51»\n")
    ]
  )

  static let readerBandOverlap = Check(
    "band-overlap",
    .error,
    .tables,
    title: LocalizedText("Twee banden overlappen", "Two bands overlap"),
    why: LocalizedText(
      "Bij dit bedrag zijn er twee procedures. Waarschijnlijk is een grens verkeerd.",
      "At this amount there are two procedures. A limit is probably wrong."
    ),
    bad: [
      Change("matrices/model.yaml", "from: 50\n", "from: «49»\n")
    ]
  )

  static let readerInputIsList = Check(
    "input-is-list",
    .error,
    .tables,
    title: LocalizedText("Een lijst kan geen kolom zijn", "A list cannot be a column"),
    why: LocalizedText(
      "Leid uit de lijst eerst één waarde af.",
      "First derive one value from the list."
    ),
    bad: [
      Change(
        "tables/size.yaml",
        "inputs: [nature, weight]",
        "inputs: [nature, weight, «project.lots»]"
      )
    ]
  )

  static let readerOutputTypeDiffers = Check(
    "output-type-differs",
    .error,
    .tables,
    title: LocalizedText(
      "Twee tabellen geven een feit elk een ander type",
      "Two tables give a fact different types"
    ),
    why: LocalizedText(
      "Versies van een tabel geven dezelfde feiten met hetzelfde type en dezelfde codelijst.",
      "Versions of a table give the same facts with the same type and the same code list."
    ),
    bad: [
      Change(
        file: "tables/size-2.yaml",
        text:
          "table: size-2\ntitle: { nl: Maat, en: Size }\nhitPolicy: U\nvalid: { from: "
          + "2024-01-01 }\ninputs: [nature]\noutputs: [{ name: size, codes: nature }]\nrows:\n "
          + " - id: SIZE2-ALL\n    then: { size: parcel }\n    sources: [poster]\n    "
          + "certainty: single-source\n"
      ),
      Change(
        "tables/size.yaml",
        "outputs: [{ name: size, codes: size }]",
        "outputs: [«{ name: size, codes: size }»]"
      ),
    ]
  )
}
