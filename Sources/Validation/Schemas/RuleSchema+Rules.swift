import Catalogue
import FEEL
import Vocabulary

/// The forms of derivations and of rules on a project.
extension RuleSchema {
  static let derivations = RuleSchema(
    folder: "derivations",
    about: LocalizedText("Een afgeleid feit.", "A derived fact."),
    keys: [
      Key("derive", .text, "De naam.", "The name.", required: true),
      Key(
        "type",
        .word(FactType.allCases.map(\.rawValue)),
        "Het type.",
        "The type.",
        required: true
      ),
      Key("codes", .text, "De codelijst.", "The code list."),
      Key("records", .text, "De lijst van de gegevens.", "The list of the records."),
      Key(
        "expression",
        .expression,
        "De FEEL-uitdrukking.",
        "The FEEL expression.",
        required: true
      ),
      title,
      Key("step", .flag, "Of het een stap van de waarde is.", "Whether it is a step of the value."),
      required(sources), required(certainty), examples(.anything), suppress,
    ]
  )

  private static func rule(_ kind: Rule.Kind, _ further: [Key]) -> [Key] {
    let isFinding = kind == .finding
    return [
      Key(kind.rawValue, .text, "De id.", "The id.", required: true),
      Key(
        "applies",
        .expression,
        "Wanneer de regel iets te zeggen heeft.",
        "When the rule has anything to say."
      ),
      Key("when", .expression, "De voorwaarde.", "The condition.", required: true),
      Key(
        "severity",
        .word(Severity.allCases.map(\.rawValue)),
        "De ernst.",
        "The severity.",
        required: isFinding
      ),
      Key(
        "status",
        .word(FindingStatus.allCases.map(\.rawValue)),
        "Wat hij vraagt.",
        "What it asks.",
        required: isFinding
      ),
      Key("title", .localized, "Wat er is.", "What is the case."),
      Key("text", .localized, "Wat er moet.", "What must be done."),
      Key("mitigation", .localized, "Wat te doen.", "What to do."),
      Key("days", .text, "De termijn, als parameter.", "The time limit, as a parameter."),
      required(sources), required(certainty), examples(.anything), suppress,
    ] + further
  }

  static let findings = RuleSchema(
    folder: "findings",
    about: LocalizedText("Een bevinding.", "A finding."),
    keys: rule(.finding, [])
  )

  static let obligations = RuleSchema(
    folder: "obligations",
    about: LocalizedText("Een verplichting.", "An obligation."),
    keys: rule(
      .obligation,
      [Key("earliest", .expression, "De eerste dag.", "The first day.")]
    )
  )

  static let calendar = RuleSchema(
    folder: "calendar",
    about: LocalizedText("Een moment van de procedure.", "A moment of the procedure."),
    keys: rule(
      .calendar,
      [
        Key("planned", .expression, "De geplande dag.", "The planned day."),
        Key("earliest", .expression, "De eerste dag.", "The first day."),
        Key("latest", .expression, "De laatste dag.", "The last day."),
      ]
    )
  )

  static let principles = RuleSchema(
    folder: "principles",
    about: LocalizedText("Een beginsel.", "A principle."),
    keys: rule(
      .principle,
      [
        Key(
          "evidence",
          .localized,
          "Wat het dossier laat zien.",
          "What the file shows.",
          required: true
        ),
        Key(
          "shown",
          .expression,
          "Wanneer het dossier dat laat zien.",
          "When the file shows that."
        ),
      ]
    )
  )
}
