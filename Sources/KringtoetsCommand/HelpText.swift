import ArgumentParser

/// The texts of `--help`.
enum HelpText {
  static var program: String {
    Speech.say(
      nl: "Toetst inkoopprojecten aan de aanbestedingsregels en het inkoopbeleid.",
      en: "Checks procurement projects against procurement law and policy."
    )
  }

  static var check: String {
    Speech.say(
      nl: "Toetst projectbestanden en geeft het advies.",
      en: "Checks project files and gives the advice."
    )
  }

  static var prepare: String {
    Speech.say(
      nl: "Maakt het voorbereidingsblad van een sessie van de kring.",
      en: "Makes the preparation sheet of a session of the circle."
    )
  }

  static var prepareStatus: String {
    ExitStatus.help(
      done: ("het blad is gemaakt", "the sheet was made"),
      unusable: (
        "verkeerd gebruik, geen sessie, of iets was niet te lezen of te schrijven",
        "bad usage, no session, or something could not be read or written"
      )
    )
  }

  static var dossierFile: ArgumentHelp {
    text(
      nl: "Het dossier met kring en sessies, JSON of XML; ‘-’ is de standaardinvoer.",
      en: "The dossier with circle and sessions, JSON or XML; ‘-’ is standard input.",
      value: ("bestand", "file")
    )
  }

  static var session: ArgumentHelp {
    text(
      nl: "Welke sessie, met kenmerk of datum. (standaard: de eerste vanaf --today)",
      en: "Which session, by id or date. (default: the first from --today on)",
      value: ("kenmerk", "id")
    )
  }

  static var schema: String {
    Speech.say(
      nl: "Schrijft het schema van de projectbestanden, of het sjabloon voor tabellen.",
      en: "Writes the schema of the project files, or the template of tables."
    )
  }

  static var scan: String {
    Speech.say(
      nl: "Zoekt in verslagen naar zinnen die op een risico wijzen.",
      en: "Looks in minutes for sentences that point to a risk."
    )
  }

  static var minutes: ArgumentHelp {
    text(
      nl: "Verslagen als platte tekst in UTF-8; ‘-’ is de standaardinvoer.",
      en: "Minutes as plain text in UTF-8; ‘-’ is standard input.",
      value: ("verslag", "minutes")
    )
  }

  static var version: ArgumentHelp {
    text(
      nl: "Toon de versie van programma en catalogus.",
      en: "Show program and catalogue version."
    )
  }

  static var files: ArgumentHelp {
    text(
      nl: "Projecten in JSON, XML, CSV, eForms of OCDS; ‘-’ is de standaardinvoer.",
      en: "Projects in JSON, XML, CSV, eForms or OCDS; ‘-’ is standard input.",
      value: ("bestand", "file")
    )
  }

  static var schemaKind: ArgumentHelp {
    text(nl: "Welk schema.", en: "Which schema.", value: ("soort", "kind"))
  }

  static var rules: ArgumentHelp {
    text(
      nl: "Een map met regels in plaats van de ingebouwde, of een matrix als .dmn-bestand.",
      en: "A folder of rules instead of the built-in ones, or a matrix as .dmn file.",
      value: ("map of bestand", "folder or file")
    )
  }

  static var language: ArgumentHelp {
    text(nl: "De taal.", en: "The language.", value: ("taal", "language"))
  }

  static var output: ArgumentHelp {
    text(
      nl: "Schrijf naar dit bestand: het komt er geheel of niet.",
      en: "Write to this file: it is written whole or not at all.",
      value: ("bestand", "file")
    )
  }

  static var outputFolder: ArgumentHelp {
    text(
      nl: "De map waar de uitvoer komt; elk bestand komt er geheel of niet.",
      en: "The folder for the output; each file is written whole or not at all.",
      value: ("map", "folder")
    )
  }

  static var matrix: ArgumentHelp {
    text(
      nl: "De matrix van de aanbestedende dienst.",
      en: "The matrix of the contracting authority.",
      value: ("kenmerk", "id")
    )
  }

  static var date: ArgumentHelp {
    text(
      nl: "De peildatum; gaat voor de datum in het bestand.",
      en: "The reference date; goes before the date in the file.",
      value: ("datum", "date")
    )
  }

  static var today: ArgumentHelp {
    text(
      nl: "De dag van de beoordeling. (standaard: vandaag)",
      en: "The day of the assessment. (default: today)",
      value: ("datum", "date")
    )
  }

  static var whatIf: ArgumentHelp {
    text(
      nl: "Toon wat er verandert als dit gegeven anders is; mag vaker.",
      en: "Show what changes if this fact is otherwise; may be repeated.",
      value: ("gegeven=waarde", "fact=value")
    )
  }

  static var format: ArgumentHelp {
    text(nl: "De vorm van het resultaat.", en: "The form of the result.", value: ("vorm", "format"))
  }

  static var failOn: ArgumentHelp {
    text(
      nl: "Vanaf welk gewicht bevindingen exitcode 1 geven.",
      en: "From which weight on findings give exit code 1.",
      value: ("gewicht", "weight")
    )
  }

  static var quiet: ArgumentHelp {
    text(
      nl: "Alleen fouten en de exitcode, en wat --output schrijft.",
      en: "Only errors and the exit code, and what --output writes."
    )
  }

  static var color: ArgumentHelp {
    text(
      nl: "Wanneer kleur; NO_COLOR telt bij ‘auto’.",
      en: "When to use colour; NO_COLOR counts for ‘auto’.",
      value: ("wanneer", "when")
    )
  }

  static var explain: ArgumentHelp {
    text(
      nl: "Toon elke stap van de redenering met regel, gegevens en bron.",
      en: "Show each step of the reasoning with rule, facts and source."
    )
  }

  static func text(
    nl: String,
    en: String,
    value: (nl: String, en: String)? = nil
  ) -> ArgumentHelp {
    ArgumentHelp(
      Speech.say(nl: nl, en: en),
      valueName: value.map { Speech.say(nl: $0.nl, en: $0.en) }
    )
  }
}
