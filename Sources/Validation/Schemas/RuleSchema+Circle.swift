import Catalogue
import Vocabulary

/// The forms of the folders about market consultation, texts and input.
extension RuleSchema {
  private static let weight = Shape.word(Severity.allCases.map(\.rawValue))

  static let risks = RuleSchema(
    folder: "risks",
    about: LocalizedText("Een risico van marktconsultatie.", "A risk of market consultation."),
    keys: [
      Key("risk", .text, "De id.", "The id.", required: true),
      Key("name", .localized, "Hoe het heet.", "What it is called."),
      Key("title", .localized, "Wat er is.", "What is the case.", required: true),
      Key(
        "level",
        .word(RiskLevel.allCases.map(\.rawValue)),
        "Waarvoor ernaar wordt gekeken.",
        "What it is looked at for."
      ),
      Key("each", .map(.expression), "De gegevens, één voor één.", "The records, one by one."),
      Key("applies", .expression, "Wanneer ernaar wordt gekeken.", "When it is looked at."),
      Key("when", .expression, "De voorwaarde.", "The condition.", required: true),
      Key("ask", .expression, "Wanneer een mens oordeelt.", "When a person must judge."),
      Key("severity", weight, "De ernst.", "The severity.", required: true),
      Key(
        "status",
        .word(FindingStatus.allCases.map(\.rawValue)),
        "Wat het vraagt.",
        "What it asks."
      ),
      Key(
        "escalate",
        .list(
          .group([
            Key("when", .expression, "De voorwaarde.", "The condition.", required: true),
            Key("severity", weight, "De ernst.", "The severity.", required: true),
          ])
        ),
        "De ernst onder voorwaarden; de eerste die geldt telt.",
        "The severity under conditions; the first that holds counts."
      ),
      Key("max", weight, "De hoogste ernst.", "The highest severity."),
      Key("textCap", weight, "De hoogste ernst voor een tekst.", "The highest for a text."),
      Key(
        "agrees",
        .expression,
        "Wanneer feiten een tekst bevestigen.",
        "When facts confirm a text."
      ),
      Key("closedBy", .oneOrMore(.text), "De maatregelen.", "The measures."),
      Key("closedWhen", .expression, "Wanneer een maatregel telt.", "When a measure counts."),
      Key("question", .localized, "Wat te vragen.", "What to ask.", required: true),
      Key("mitigation", .localized, "Wat te doen.", "What to do.", required: true),
      Key("proof", .localized, "Wat het aantoont.", "What shows it.", required: true),
      Key("irregularity", .text, "De code van eForms.", "The code of eForms."),
      Key("replaces", .oneOrMore(.text), "Bevindingen die vervallen.", "Findings left out."),
      Key(
        "sources",
        .anything,
        "De bronnen, of per regime een lijst.",
        "The sources, or a list for each regime.",
        required: true
      ),
      required(certainty), examples(.anything), suppress,
    ]
  )

  static let involvement = RuleSchema(
    folder: "involvement",
    about: LocalizedText("Hoe een vorm past.", "How a form fits."),
    keys: [
      Key("involvement", .text, "De id.", "The id.", required: true),
      Key("form", .text, "De vorm.", "The form.", required: true),
      Key(
        "fit",
        .word(FormAdvice.Fit.allCases.map(\.rawValue)),
        "Hoe zij past.",
        "How it fits.",
        required: true
      ),
      Key("when", .expression, "De voorwaarde.", "The condition.", required: true),
      Key("reason", .localized, "Waarom.", "Why.", required: true),
      required(sources), required(certainty), examples(.anything), suppress,
    ]
  )

  static let questions = RuleSchema(
    folder: "questions",
    about: LocalizedText("Een vraag naar een onderwerp.", "A question about a subject."),
    keys: [
      Key("question", .text, "De id.", "The id.", required: true),
      Key("when", .expression, "De voorwaarde.", "The condition.", required: true),
      title,
      Key("text", .localized, "De vraag.", "The question.", required: true),
      Key("missing", .oneOrMore(.text), "Wat ontbreekt.", "What is missing.", required: true),
      required(sources), required(certainty), examples(.anything), suppress,
    ]
  )

  static let definitions = RuleSchema(
    folder: "definitions",
    about: LocalizedText("Wat risico’s delen.", "What risks share."),
    keys: [
      Key("define", .text, "De naam.", "The name."),
      Key("of", .oneOrMore(.text), "De gegevens die zij noemt.", "The records that it names."),
      Key("expression", .expression, "De FEEL-uitdrukking.", "The FEEL expression."),
      Key("lists", .map(.expression), "Lijsten met één voorwaarde.", "Lists with one condition."),
      Key("keep", .expression, "De voorwaarde op een item.", "The condition on an item."),
      title, suppress,
    ]
  )

  static let preparation = RuleSchema(
    folder: "preparation",
    about: LocalizedText("Een tekst van het blad.", "A text of the sheet."),
    keys: text(SheetText.allCases.map(\.rawValue))
  )

  static let portfolio = RuleSchema(
    folder: "portfolio",
    about: LocalizedText(
      "Een tekst over wat pas over projecten heen te zien is.",
      "A text on what only shows across projects."
    ),
    keys: text(
      CrossProjectText.allCases.map(\.rawValue),
      weighed: [
        Key(
          "severity",
          weight,
          "De ernst; verplicht zonder risk.",
          "The severity; required without risk."
        ),
        Key(
          "risk",
          .text,
          "Het risico dat in één dossier naar hetzelfde kijkt; wat hier ontbreekt, is als daar.",
          "The risk that looks at the same in one dossier; what is left out here is as there."
        ),
      ]
    )
  )

  /// The keys of a text that the program finds by name.
  private static func text(_ names: [String], weighed: [Key] = []) -> [Key] {
    [
      Key("text", .word(names), "Welke tekst.", "Which text.", required: true),
      title,
      Key("lines", .list(.localized), "De zinnen.", "The sentences.", required: true),
      Key("note", .localized, "Toelichting.", "Note."),
    ] + weighed + [required(sources), required(certainty), suppress]
  }

  private static let words: [Key] = [
    Key("id", .text, "De id.", "The id.", required: true),
    Key("meaning", .localized, "Wat de woorden zeggen.", "What they say.", required: true),
    Key("words", .oneOrMore(.text), "De woorden.", "The words.", required: true),
    suppress,
  ]

  static let signals = RuleSchema(
    folder: "signals",
    about: LocalizedText("Tekstsignalen en hun woorden.", "Text signals and their words."),
    keys: [
      Key("families", .list(.group(words)), "Woordfamilies.", "Families of words."),
      Key("cues", .list(.group(words)), "Hoe iets is bedoeld.", "How something is meant."),
      Key(
        "signals",
        .list(
          .group([
            Key("id", .text, "De id.", "The id.", required: true),
            Key("risk", .text, "Het risico.", "The risk.", required: true),
            Key("meaning", .localized, "Wat er wordt gezegd.", "What is said.", required: true),
            Key("check", .localized, "Wat na te gaan.", "What to check.", required: true),
            Key(
              "strength",
              .word(TextSignal.Strength.allCases.map(\.rawValue)),
              "Hoe sterk.",
              "How strong.",
              required: true
            ),
            Key(
              "negation",
              .word(TextSignal.Negation.allCases.map(\.rawValue)),
              "Wat een ontkenning doet.",
              "What a negation does.",
              required: true
            ),
            Key("frames", .list(.list(.text)), "De families samen.", "The families together."),
            Key("hits", .oneOrMore(.text), "Zinnen die slaan.", "Sentences that strike."),
            Key("silent", .oneOrMore(.text), "Onschuldige zinnen.", "Harmless sentences."),
            suppress,
          ])
        ),
        "De signalen.",
        "The signals."
      ),
      Key("participle", .text, "Het begin van een deelwoord.", "How a participle begins."),
      Key("infinitive", .map(.text), "De onbepaalde wijs.", "The infinitive."),
      Key("separable", .list(.text), "Scheidbare delen.", "Separable parts."),
      Key("endings", .list(.text), "Uitgangen.", "Endings."),
      Key("clauseBorders", .list(.text), "Waar een zinsdeel begint.", "Where a clause begins."),
      Key("abbreviations", .list(.text), "Afkortingen.", "Abbreviations."),
      Key("joins", .list(.text), "Voegwoorden.", "Words that join."),
      Key("speakers", .map(.list(.text)), "Wie er spreekt.", "Who speaks."), suppress,
    ]
  )

  private static let conditions = Key(
    "where",
    .map(.oneOrMore(.text)),
    "Wanneer het telt.",
    "When it counts."
  )

  static let mappings = RuleSchema(
    folder: "mappings",
    about: LocalizedText("Hoe feiten in een formaat staan.", "How facts stand in a format."),
    keys: [
      Key("mapping", .text, "Het formaat.", "The format.", required: true), title,
      Key("namespaces", .map(.text), "De naamruimten.", "The namespaces."),
      Key("shorthands", .map(.text), "Afkortingen van stappen.", "Short forms of steps."),
      Key("words", .map(.list(.text)), "Woorden voor de lezer.", "Words for the reader."),
      Key("translations", .map(.map(.anything)), "Vertalingen.", "Translations."),
      Key("ignored", .list(.text), "Wat er niet toe doet.", "What does not matter."),
      Key(
        "groups",
        .list(
          .group([
            Key("group", .text, "De naam.", "The name.", required: true),
            Key("paths", .oneOrMore(.text), "Waar het staat.", "Where it is.", required: true),
            Key("fact", .text, "De lijst.", "The list."), conditions,
          ])
        ),
        "Wat vaker voorkomt.",
        "What occurs more than once."
      ),
      Key(
        "fields",
        .list(
          .group([
            Key("field", .text, "De naam.", "The name.", required: true),
            Key("names", .oneOrMore(.text), "Waar het staat.", "Where it is.", required: true),
            Key("fact", .text, "Het feit.", "The fact."),
            Key(
              "combine",
              .word(MappedField.Combination.allCases.map(\.rawValue)),
              "Wat te doen met meer waarden.",
              "What to do with several values."
            ),
            Key("translation", .text, "De vertaling.", "The translation."),
            Key("unit", .text, "Het veld met de eenheid.", "The field with the unit."),
            Key("currency", .text, "Het veld met de munt.", "The field with the currency."),
            Key("time", .text, "Het veld met de tijd.", "The field with the time."), conditions,
            Key("note", .localized, "Toelichting.", "Note."),
            Key("example", .text, "Een voorbeeld.", "An example."),
          ])
        ),
        "De velden.",
        "The fields.",
        required: true
      ),
      Key(
        "choices",
        .list(
          .group([
            Key("fact", .text, "Het feit.", "The fact.", required: true),
            Key("value", .text, "De waarde.", "The value."), conditions,
            Key("place", .text, "Het veld.", "The field.", required: true),
            Key("note", .localized, "Toelichting.", "Note."),
          ])
        ),
        "Wat uit meer velden volgt.",
        "What follows from several fields."
      ),
      suppress,
    ]
  )
}
