import Intake
import Testing
import Vocabulary

struct `A badly built dossier in JSON` {
  @Test(arguments: structures)
  func `is reported at its wrong structure`(input: BadInput) { input.check() }

  @Test(arguments: grammar)
  func `is reported where the grammar is broken`(input: BadInput) { input.check() }

  @Test func `names both places of a key that occurs twice`() throws {
    let problem = try #require(
      read(
        """
        {"project": {"id": "1",
          "title": "a",
          "title": "b"}}
        """
      ).problems.first
    )
    #expect(problem.message.nl.contains("2:3") && problem.message.nl.contains("3:3"))
    #expect(problem.message.en.contains("2:3") && problem.message.en.contains("3:3"))
  }

  @Test func `names both places of a project id that occurs twice`() throws {
    let problem = try #require(
      read(#"{"projects": [{"id": "1"}, {"id": "2"}, {"id": "1"}]}"#).problems.first
    )
    #expect(problem.message.en.contains("1:22") && problem.message.en.contains("1:48"))
  }

  static let structures = [
    `A bad dossier in JSON`.of(
      "an unknown key near a known one",
      #"‸"tilte": "a""#,
      .unknownKey,
      "project.tilte",
      .warning,
      advice: "title"
    ),
    `A bad dossier in JSON`.of(
      "an unknown key in a group",
      #""estimate": {"currency": "EUR", ‸"vatrate": 1}"#,
      .unknownKey,
      "project.estimate.vatrate",
      .warning,
      advice: "vatRate"
    ),
    `A bad dossier in JSON`.of(
      "an unknown key in a small group",
      #""planning": {‸"x": {"y": [1, {}]}}"#,
      .unknownKey,
      "project.planning.x",
      .warning,
      advice: "noticeDispatch"
    ),
    `A bad dossier in JSON`.of(
      "a key that occurs twice",
      #""title": "a", ‸"title": "b""#,
      .duplicateKey,
      "project.title"
    ),
    `A bad dossier in JSON`.of(
      "a key that occurs twice, once as null",
      #""title": null, ‸"title": "b""#,
      .duplicateKey,
      "project.title"
    ),
    `A bad dossier in JSON`.of(
      "a key that occurs twice, once with escapes",
      #""title": "a", ‸"t\u0069tle": "b""#,
      .duplicateKey,
      "project.title"
    ),
    `A bad dossier in JSON`.of(
      "a key that occurs twice in an unread subtree",
      #""exclusion": {"a": 1, "b": {"c": 1, ‸"c": 2}}"#,
      .duplicateKey,
      "project.exclusion.c"
    ),
    `A bad dossier in JSON`.of(
      "a list that occurs twice",
      #""lots": [{}], ‸"lots": []"#,
      .duplicateKey,
      "project.lots"
    ),
    `A bad dossier in JSON`.of(
      "a group without a required fact",
      #""estimate": ‸{}"#,
      .missingFact,
      "project.estimate.currency"
    ),
    BadInput("a dossier without project", "‸{}", .missingProject, at: "project"),
    BadInput("a project that is null", #"{"project": ‸null}"#, .missingProject, at: "project"),
    BadInput("an empty list of projects", #"{"projects": ‸[]}"#, .missingProject, at: "projects"),
    BadInput(
      "a project without id",
      #"{"project": ‸{}}"#,
      .missingFact,
      at: "project.id",
      advice: "project.id"
    ),
    BadInput(
      "a project with an unknown id",
      #"{"project": ‸{"id": null}}"#,
      .missingFact,
      at: "project.id"
    ),
    BadInput("a project that is a list", #"{"project": ‸[]}"#, .wrongType, at: "project"),
    BadInput(
      "project and projects",
      #"{"project": {"id": "1"}, ‸"projects": [{"id": "2"}]}"#,
      .projectAndProjects,
      at: "projects"
    ),
    BadInput(
      "projects and project",
      #"{"projects": [{"id": "2"}], ‸"project": {"id": "1"}}"#,
      .projectAndProjects,
      at: "project"
    ),
    BadInput(
      "an id that occurs twice",
      #"{"projects": [{"id": "1"}, {"id": ‸"1"}]}"#,
      .duplicateProject,
      at: "projects[1].id",
      advice: "id of its own"
    ),
    BadInput(
      "another version",
      #"{"format": ‸"kringtoets/2", "project": {"id": "1"}}"#,
      .unknownVersion,
      at: "format",
      advice: "kringtoets/1"
    ),
    BadInput(
      "a version that is a number",
      #"{"format": ‸1, "project": {"id": "1"}}"#,
      .unknownVersion,
      at: "format"
    ),
    BadInput(
      "a version twice",
      #"{"format": "kringtoets/1", ‸"format": "kringtoets/1", "project": {"id": "1"}}"#,
      .duplicateKey,
      at: "format"
    ),
    BadInput(
      "a list of dossiers",
      #"‸[{"project": {"id": "1"}}]"#,
      .wrongRoot,
      at: "",
      advice: "projects"
    ),
    BadInput("a text", #"‸"project""#, .wrongRoot, at: ""),
  ]

  static let grammar = [
    BadInput(
      "NaN",
      #"{"project": {"id": "1", "estimate": {"amount": ‸NaN}}}"#,
      .syntaxError,
      at: "project.estimate.amount",
      advice: "null"
    ),
    BadInput(
      "capitals",
      #"{"project": {"electronicTender": ‸True}}"#,
      .syntaxError,
      at: "project.electronicTender",
      advice: "lower case"
    ),
    BadInput(
      "a comma too many",
      #"{"project": {"id": "1",‸}}"#,
      .syntaxError,
      at: "project",
      advice: "last comma"
    ),
    BadInput(
      "a comma too few",
      "{\"project\": {\"id\": \"1\"\n  ‸\"title\": \"a\"}}",
      .syntaxError,
      at: "project",
      advice: "comma"
    ),
    BadInput("single quotes", "{‸'project': {}}", .syntaxError, at: "", advice: "double quotes"),
    BadInput("commentary", "{‸// a\n}", .syntaxError, at: "", advice: "comments"),
    BadInput(
      "a second dossier",
      #"{"project": {"id": "1"}} ‸{}"#,
      .syntaxError,
      at: "",
      advice: "one dossier"
    ),
    BadInput(
      "an end that comes too early",
      #"{"project": {"id": "1"‸"#,
      .syntaxError,
      at: "project",
      advice: "complete"
    ),
    BadInput(
      "a line break in a text",
      "{\"project\": {\"id\": \"1‸\n\"}}",
      .syntaxError,
      at: "project.id",
      advice: "\\n"
    ),
    BadInput(
      "letters after accents",
      #"{"project": {"id": "é", "title": "€𝄞", ‸tags: []}}"#,
      .syntaxError,
      at: "project"
    ),
  ]
}
