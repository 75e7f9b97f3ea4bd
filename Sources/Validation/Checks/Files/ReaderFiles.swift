import Vocabulary

/// What the reader of the catalogue finds itself about files.
extension Check {
  static let readerNotUTF8 = Check(
    "not-utf-8",
    .error,
    .files,
    title: LocalizedText("Een bestand is geen UTF-8", "A file is not UTF-8"),
    why: LocalizedText(
      "Regels zijn tekst in UTF-8. Sla het bestand zo op.",
      "Rules are text in UTF-8. Save the file that way."
    ),
    bad: []
  )

  static let readerFileTooLarge = Check(
    "file-too-large",
    .error,
    .files,
    title: LocalizedText("Een bestand is te groot", "A file is too large"),
    why: LocalizedText(
      "Regels worden met de hand geschreven: een bestand van meer dan 8 MiB is een vergissing.",
      "Rules are written by hand: a file of more than 8 MiB is a mistake."
    ),
    bad: []
  )

  static let readerUnreadableFile = Check(
    "unreadable-file",
    .error,
    .files,
    title: LocalizedText("Een bestand is niet te lezen", "A file cannot be read"),
    why: LocalizedText(
      "Geef leesrechten, of haal weg wat geen bestand is.",
      "Give leave to read, or remove what is no file."
    ),
    bad: []
  )

  static let readerUnreadableFolder = Check(
    "unreadable-folder",
    .error,
    .files,
    title: LocalizedText("Een map is niet te lezen", "A folder cannot be read"),
    why: LocalizedText("Geef leesrechten op de map.", "Give leave to read the folder."),
    bad: []
  )

  static let readerSymlinkLoop = Check(
    "symlink-loop",
    .error,
    .files,
    title: LocalizedText("Een map verwijst naar zichzelf", "A folder links to itself"),
    why: LocalizedText(
      "Een verwijzing wijst naar een map waar zij zelf in staat.",
      "A link points to a folder that it stands in itself."
    ),
    bad: []
  )

  static let readerSyntax = Check(
    "syntax",
    .error,
    .files,
    title: LocalizedText("Een bestand is geen geldige YAML", "A file is not valid YAML"),
    why: LocalizedText(
      "Wat na deze plaats komt, is niet gelezen. Vaak is het een aanhalingsteken of inspringing.",
      "What comes after this place was not read. It is often a quotation mark or an indentation."
    ),
    bad: [
      Change("findings/all.yaml", "severity: medium", "severity: medium«:» x")
    ]
  )

  static let readerAnchor = Check(
    "anchor",
    .error,
    .files,
    title: LocalizedText("Een anker of verwijzing", "An anchor or alias"),
    why: LocalizedText(
      "Met ankers (&) en verwijzingen (*) is niet te zien wat er staat. Schrijf het uit.",
      "With anchors (&) and aliases (*) one cannot see what is there. Write it out."
    ),
    bad: [
      Change("codes/all.yaml", "code: ordinary, nl: Gewoon", "code: «&a» ordinary, nl: *a")
    ]
  )

  static let readerDuplicateKey = Check(
    "duplicate-key",
    .error,
    .files,
    title: LocalizedText("Een sleutel staat er twee keer", "A key stands twice"),
    why: LocalizedText(
      "YAML kent elke sleutel één keer. Welke waarde telt, is niet te zeggen.",
      "YAML has each key once. Which value counts cannot be told."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "severity: medium\nstatus",
        "severity: medium\n«severity»: low\nstatus"
      )
    ]
  )

  static let readerBadKey = Check(
    "bad-key",
    .error,
    .files,
    title: LocalizedText("Een sleutel is geen tekst", "A key is not a text"),
    why: LocalizedText("Een sleutel is een woord.", "A key is a word."),
    bad: [
      Change(
        "findings/all.yaml",
        "severity: medium\nstatus",
        "severity: medium\n«[a]»: low\nstatus"
      )
    ]
  )

  static let readerUnknownFile = Check(
    "unknown-file",
    .warning,
    .files,
    title: LocalizedText("Een bestand heeft geen betekenis", "A file has no meaning"),
    why: LocalizedText(
      "Alleen YAML-bestanden tellen mee, en CSV-bestanden bij codes en sources.",
      "Only YAML files count, and CSV files with codes and sources."
    ),
    bad: []
  )

  static let readerUnknownFolder = Check(
    "unknown-folder",
    .warning,
    .files,
    title: LocalizedText("Een map heeft geen betekenis", "A folder has no meaning"),
    why: LocalizedText(
      "De naam van de map zegt wat erin staat. Deze naam is niet bekend.",
      "The name of the folder says what is in it. This name is not known."
    ),
    bad: []
  )

  static let readerMissingFile = Check(
    "missing-file",
    .error,
    .files,
    title: LocalizedText("Een bestand ontbreekt", "A file is missing"),
    why: LocalizedText(
      "Een regel verwijst naar een bestand dat er niet is.",
      "An entry refers to a file that is not there."
    ),
    bad: [
      Change("codes/all.yaml", "file: size.csv", "file: «sizes.csv»")
    ]
  )

  static let readerUnusedFile = Check(
    "unused-file",
    .warning,
    .files,
    title: LocalizedText("Niets verwijst naar een bestand", "Nothing refers to a file"),
    why: LocalizedText("Het bestand telt niet mee.", "The file does not count."),
    bad: []
  )
}
