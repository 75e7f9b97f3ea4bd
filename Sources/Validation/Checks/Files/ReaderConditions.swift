import Vocabulary

/// What the reader of the catalogue finds itself about conditions.
extension Check {
  static let readerListNotLiteral = Check(
    "list-not-literal",
    .error,
    .conditions,
    title: LocalizedText(
      "De naam van een lijst staat er niet uitgeschreven",
      "The name of a list is not written out"
    ),
    why: LocalizedText(
      "Het eerste argument is de naam van een codelijst tussen aanhalingstekens.",
      "The first argument is the name of a code list in quotation marks."
    ),
    bad: [
      Change(
        "obligations/all.yaml",
        "code attribute(\"nature\", nature",
        "code attribute(«nature», nature"
      )
    ]
  )

  static let readerCycle = Check(
    "cycle",
    .error,
    .conditions,
    title: LocalizedText("Een feit volgt uit zichzelf", "A fact follows from itself"),
    why: LocalizedText(
      "De afleidingen verwijzen in een kring naar elkaar.",
      "The derivations refer to one another in a circle."
    ),
    bad: [
      Change(
        "derivations/all.yaml",
        "expression: project.nature",
        "expression: 'if size = \"small\" then «\"parcel\"» else \"pallet\"'"
      ),
      Change(
        "derivations/all.yaml",
        "expression: 'if size = \"small\" then «\"parcel\"» else \"pallet\"'",
        "expression: «'if size = \"small\" then \"parcel\" else \"pallet\"'»"
      ),
    ]
  )

  static let readerMalformedExpression = Check(
    "malformed-expression",
    .error,
    .conditions,
    title: LocalizedText("Een uitdrukking is niet te lezen", "An expression cannot be read"),
    why: LocalizedText(
      "Er ontbreekt een haakje, of een woord staat op de verkeerde plaats.",
      "A bracket is missing, or a word is in the wrong place."
    ),
    bad: [
      Change("findings/all.yaml", "and not(project.insured)", "and «and» not(project.insured)")
    ]
  )

  static let readerBadLiteral = Check(
    "bad-literal",
    .error,
    .conditions,
    title: LocalizedText(
      "Een waarde in een uitdrukking is niet te lezen",
      "A value in an expression cannot be read"
    ),
    why: LocalizedText(
      "Dit getal, deze tekst of deze datum heeft niet de vorm van FEEL.",
      "This number, text or date does not have the form of FEEL."
    ),
    bad: [
      Change("obligations/all.yaml", "\"rank\") = \"1\"", "\"rank\") = string(«@»\"2026-02-30\")")
    ]
  )

  static let readerTooComplex = Check(
    "too-complex",
    .error,
    .conditions,
    title: LocalizedText("Een uitdrukking is te groot", "An expression is too large"),
    why: LocalizedText(
      "Splits de uitdrukking in afgeleide feiten.",
      "Split the expression into derived facts."
    ),
    bad: []
  )

  static let readerUnknownName = Check(
    "unknown-name",
    .error,
    .conditions,
    title: LocalizedText("Een naam is niet bekend", "A name is not known"),
    why: LocalizedText(
      "De naam is die van geen enkel feit, afgeleid feit, parameter of functie.",
      "The name is that of no fact, derived fact, parameter or function."
    ),
    bad: [
      Change("findings/all.yaml", "not(project.insured)", "not(«project.insurd»)")
    ]
  )

  static let readerUnknownField = Check(
    "unknown-field",
    .error,
    .conditions,
    title: LocalizedText("Een veld is niet bekend", "A field is not known"),
    why: LocalizedText(
      "De records van deze lijst hebben geen veld met deze naam.",
      "The records of this list have no field of this name."
    ),
    bad: [
      Change("derivations/all.yaml", "sum(project.lots.weight)", "sum(project.lots.«wieght»)")
    ]
  )

  static let readerWrongArguments = Check(
    "wrong-arguments",
    .error,
    .conditions,
    title: LocalizedText(
      "Een functie krijgt de verkeerde argumenten",
      "A function gets the wrong arguments"
    ),
    why: LocalizedText(
      "Het aantal of het type van de argumenten past niet.",
      "The number or the type of the arguments does not fit."
    ),
    bad: [
      Change("derivations/all.yaml", "sum(project.lots.weight)", "«substring»(project.lots.weight)")
    ]
  )
}
