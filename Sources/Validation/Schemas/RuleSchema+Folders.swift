import Catalogue
import FEEL
import Vocabulary

/// The forms of the folders.
extension RuleSchema {
  /// The schemas of all folders.
  package static let all: [RuleSchema] = [
    tables, matrices, parameters, derivations, findings, obligations, calendar, principles,
    sourceList, codes, vocabulary, risks, involvement, questions, definitions, preparation,
    portfolio,
    signals, mappings,
  ]

  // MARK: - What many entries have

  static let title = Key("title", .localized, "Wat het is.", "What it is.", required: true)
  static let sources = Key(
    "sources",
    .list(.text),
    "Waar het op rust, als bron:artikel of bron:artikel:lid.",
    "What it rests on, as source:article or source:article:paragraph."
  )
  static let certainty = Key(
    "certainty",
    .word(Certainty.allCases.map(\.rawValue)),
    "Hoe zeker het is.",
    "How sure it is."
  )
  static let suppress = Key(
    "suppress",
    .list(
      .group([
        Key("check", .text, "De controle.", "The check.", required: true),
        Key("reason", .localized, "Waarom het mag.", "Why it may be.", required: true),
        Key("when", .map(.text), "Alleen voor deze cellen.", "Only for these cells."),
      ])
    ),
    "Bevindingen die hier mogen staan, met de reden.",
    "Findings that may stand here, with the reason."
  )
  private static let period = Shape.group([
    Key("from", .date, "De eerste dag.", "The first day.", required: true),
    Key("to", .date, "De laatste dag.", "The last day."),
  ])

  static func examples(_ expects: Shape) -> Key {
    Key(
      "examples",
      .list(
        .group([
          Key("given", .map(.anything), "De feiten.", "The facts.", required: true),
          Key("expect", expects, "Wat eruit moet komen.", "What must come out.", required: true),
          suppress,
        ])
      ),
      "Gevallen die als toets dienen.",
      "Cases that serve as tests."
    )
  }

  static func required(_ key: Key) -> Key {
    Key(key.name, key.shape, key.about.nl, key.about.en, required: true)
  }

  // MARK: - Tables and matrices

  static let tables = RuleSchema(
    folder: "tables",
    about: LocalizedText("Een beslistabel.", "A decision table."),
    keys: [
      Key("table", .text, "De id.", "The id.", required: true), title,
      Key(
        "hitPolicy",
        .word(["U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#"]),
        "Het trefferbeleid van DMN.",
        "The hit policy of DMN.",
        required: true
      ),
      Key("valid", period, "Wanneer zij geldt.", "When it is in force.", required: true),
      Key("inputs", .oneOrMore(.text), "De feiten.", "The facts.", required: true),
      Key(
        "outputs",
        .list(
          .group([
            Key("name", .text, "Het afgeleide feit.", "The derived fact.", required: true),
            Key(
              "type",
              .word(["code", "text", "money", "number", "boolean", "text-list"]),
              "Het type.",
              "The type."
            ),
            Key("codes", .text, "De codelijst.", "The code list."),
          ])
        ),
        "Wat zij geeft.",
        "What it gives.",
        required: true
      ),
      Key(
        "rows",
        .list(
          .group([
            Key("id", .text, "De id.", "The id.", required: true),
            Key("when", .map(.expression), "De cellen.", "The cells."),
            Key("then", .map(.anything), "De uitkomst.", "The result.", required: true),
            Key("note", .localized, "Waarom.", "Why."),
            Key("exceptTo", .text, "De rij die opzij gaat.", "The row set aside."), sources,
            certainty, examples(.map(.anything)), suppress,
          ])
        ),
        "De rijen.",
        "The rows.",
        required: true
      ), sources, certainty, suppress,
    ]
  )

  static let matrices = RuleSchema(
    folder: "matrices",
    about: LocalizedText("De banden van een inkoopbeleid.", "The bands of a procurement policy."),
    keys: [
      Key("matrix", .text, "De id.", "The id.", required: true), title,
      Key("buyer", .text, "De dienst.", "The authority."),
      Key(
        "status",
        .word(Matrix.Status.allCases.map(\.rawValue)),
        "Of de banden zo zijn bekendgemaakt.",
        "Whether the bands were published like this.",
        required: true
      ),
      Key("valid", period, "Wanneer zij geldt.", "When it is in force.", required: true),
      Key("checked", .date, "Wanneer de bron is bekeken.", "When the source was looked at."),
      Key("source", .oneOrMore(.text), "De bron.", "The source."), sources, certainty,
      Key("currency", .text, "De munteenheid.", "The currency."),
      Key("vat", .word(["excluded"]), "Altijd zonder btw.", "Always without VAT."),
      Key("default", .flag, "Of dit de standaard is.", "Whether this is the default."),
      Key("guidance", .flag, "Of het een richtwaarde is.", "Whether it is guidance."),
      Key("warning", .localized, "Wat de lezer moet weten.", "What the reader must know."),
      Key("warnings", .localized, "Wat de lezer moet weten.", "What the reader must know."),
      Key(
        "bands",
        .list(
          .group([
            Key("id", .text, "De id.", "The id.", required: true),
            Key("nature", .oneOrMore(.text), "De aard.", "The nature.", required: true),
            Key("serviceGroup", .oneOrMore(.text), "De soort dienst.", "The kind of service."),
            Key("regulation", .oneOrMore(.text), "De regeling.", "The regulation."),
            Key("from", .number, "Het begin, zelf erbij.", "The start, included.", required: true),
            Key(
              "to",
              .text,
              "Het einde, zelf er niet bij; eu is de Europese drempel.",
              "The end, excluded; eu is the European threshold.",
              required: true
            ),
            Key(
              "procedure",
              .text,
              "De lichtste procedure.",
              "The lightest procedure.",
              required: true
            ),
            Key("alternatives", .oneOrMore(.text), "Andere procedures.", "Other procedures."),
            Key(
              "invite",
              .group([
                Key("minimum", .number, "Ten minste.", "At least.", required: true),
                Key("maximum", .number, "Ten hoogste.", "At most.", required: true),
              ]),
              "Hoeveel ondernemers.",
              "How many firms."
            ),
            Key(
              "hole",
              .word(["from", "to"]),
              "Welke grens de tekst openlaat.",
              "Which limit the text leaves open."
            ),
            Key("note", .localized, "Toelichting.", "Note."), sources, certainty,
            examples(.anything), suppress,
          ])
        ),
        "De banden.",
        "The bands.",
        required: true
      ), suppress,
    ]
  )

  static let parameters = RuleSchema(
    folder: "parameters",
    about: LocalizedText("Een getal met perioden.", "A number with periods."),
    keys: [
      Key("parameter", .text, "De naam.", "The name.", required: true),
      Key("type", .word(["money", "number"]), "Het type.", "The type.", required: true),
      Key("currency", .text, "De munteenheid.", "The currency."),
      Key("vat", .text, "De btw-grondslag.", "The VAT basis."), title,
      Key(
        "values",
        .list(
          .group([
            Key("from", .date, "De eerste dag.", "The first day.", required: true),
            Key("to", .date, "De laatste dag.", "The last day."),
            Key("value", .number, "De waarde.", "The value.", required: true), required(sources),
            required(certainty), Key("note", .localized, "Toelichting.", "Note."), suppress,
          ])
        ),
        "De waarden van oud naar nieuw.",
        "The values from old to new.",
        required: true
      ), suppress,
    ]
  )

  // MARK: - Sources, codes and facts

  static let sourceList = RuleSchema(
    folder: "sources",
    about: LocalizedText("Een bron.", "A source."),
    keys: [
      Key("source", .text, "De id.", "The id.", required: true),
      Key(
        "kind",
        .word(["law", "directive", "regulation", "guideline", "policy", "case-law", "literature"]),
        "De soort.",
        "The kind.",
        required: true
      ),
      title,
      Key("short", .localized, "De verkorte aanhaling.", "The short citation.", required: true),
      Key("identifiers", .map(.text), "Officiële kenmerken.", "Official identifiers."),
      Key("valid", period, "Wanneer zij geldt.", "When it is in force."), required(certainty),
      Key(
        "link",
        .text,
        "Het adres van een artikel, met {article}.",
        "The address of an article, with {article}."
      ),
      Key("note", .localized, "Toelichting.", "Note."),
      Key("replaces", .text, "De bron die zij vervangt.", "The source that it replaces."),
      Key(
        "articles",
        .list(
          .group([
            Key("article", .text, "Het nummer.", "The number.", required: true),
            Key("lid", .text, "Het lid.", "The paragraph."),
            Key(
              "nl",
              .prose,
              "Wat er staat, in eigen woorden.",
              "What it says, in own words.",
              required: true
            ),
            certainty, suppress,
          ])
        ),
        "De artikelen die genoemd kunnen worden.",
        "The articles that can be cited."
      ), Key("articlesFile", .text, "Een CSV-bestand met artikelen.", "A CSV file with articles."),
      suppress,
    ]
  )

  static let codes = RuleSchema(
    folder: "codes",
    about: LocalizedText("Een codelijst.", "A code list."),
    keys: [
      Key("list", .text, "De naam.", "The name.", required: true), title,
      Key("source", .oneOrMore(.text), "De bron.", "The source."), sources,
      Key(
        "codes",
        .list(.labelled),
        "De codes met nl, en en verdere kenmerken.",
        "The codes with nl, en and further attributes."
      ),
      Key("file", .text, "Een CSV-bestand met codes.", "A CSV file with codes."), suppress,
    ]
  )

  static let vocabulary = RuleSchema(
    folder: "vocabulary",
    about: LocalizedText("Een lijst van feiten.", "A list of facts."),
    keys: [
      Key(
        "facts",
        .list(
          .group([
            Key("path", .text, "Het pad.", "The path.", required: true),
            Key(
              "type",
              .word(FactType.allCases.map(\.rawValue)),
              "Het type.",
              "The type.",
              required: true
            ),
            Key("codes", .text, "De codelijst.", "The code list."),
            Key("item", .text, "De naam van één deel.", "The name of one item."),
            Key("label", .localized, "De naam.", "The name.", required: true),
            Key("question", .localized, "De vraag.", "The question."),
            Key("origin", .map(.text), "Waar het elders staat.", "Where it stands elsewhere."),
            Key("required", .flag, "Of het moet.", "Whether it must be there."),
            Key("domain", .list(.number), "De mogelijke waarden.", "The possible values."),
            Key("minimum", .number, "De kleinste waarde.", "The smallest value."),
            Key("maximum", .number, "De grootste waarde.", "The largest value."),
            Key("format", .word(["cpv"]), "Een vaste vorm.", "A fixed form."),
            Key(
              "representatives",
              .oneOrMore(.text),
              "Waarden die voor alle staan.",
              "Values that stand for all."
            ),
            Key("reason", .flag, "Of het een motivering is.", "Whether it is a reason."),
            Key("empty", .flag, "Of een lege lijst iets zegt.", "Whether an empty list tells."),
            Key("refers", .text, "Waar het naar verwijst.", "What it refers to."),
            Key("scanned", .flag, "Of de tekst wordt gelezen.", "Whether the text is read."),
            suppress,
          ])
        ),
        "De feiten.",
        "The facts.",
        required: true
      ), suppress,
    ]
  )
}
