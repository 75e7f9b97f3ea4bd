import ArgumentParser
import Kringtoets

/// The texts of `--help` on portfolios and streams.
extension HelpText {
  static var portfolioAbstract: String {
    Speech.say(
      nl: "Toetst een heel portfolio en zet de resultaten in een map.",
      en: "Checks a whole portfolio and puts the results in a folder."
    )
  }

  static var portfolioFiles: String {
    Speech.say(
      nl: """
        In de map komen:
          summary.html, summary.md, summary.json  de samenvatting
          results.ndjson        elke uitkomst in het kort, of volledig met --full
          projects.csv, findings.csv, compliance.csv  tabellen voor Excel
          cross-project.ndjson  wat pas over projecten heen te zien is
          errors.ndjson         records die niet te toetsen waren, met plaats en reden
          warnings.ndjson       wat vreemd is in getoetste records en hun tabellen

        """ + ExitStatus.help,
      en: """
        The folder gets:
          summary.html, summary.md, summary.json  the summary
          results.ndjson        each outcome in short, or whole with --full
          projects.csv, findings.csv, compliance.csv  tables for Excel
          cross-project.ndjson  what only shows across projects
          errors.ndjson         records not assessed, with place and reason
          warnings.ndjson       what is odd in assessed records and their tables

        """ + ExitStatus.help
    )
  }

  static var portfolioInputs: ArgumentHelp {
    text(
      nl: "Bestanden, mappen of patronen met NDJSON, JSON, XML, CSV, eForms of OCDS; ‘-’ is de "
        + "standaardinvoer.",
      en: "Files, folders or patterns with NDJSON, JSON, XML, CSV, eForms or OCDS; ‘-’ is "
        + "standard input.",
      value: ("invoer", "input")
    )
  }

  static var full: ArgumentHelp {
    text(
      nl: "Volledige uitkomsten, zoals van check --format ndjson.",
      en: "Whole outcomes, as of check --format ndjson."
    )
  }

  static var resume: ArgumentHelp {
    text(
      nl: "Ga verder waar een onderbroken run in dezelfde map bleef.",
      en: "Go on where an interrupted run in the same folder stopped."
    )
  }

  static var progress: ArgumentHelp {
    text(
      nl: "Hoe de voortgang te zien is: auto (alleen op een terminal), json of none.",
      en: "How progress is shown: auto (at a terminal only), json or none.",
      value: ("vorm", "form")
    )
  }

  static var csvSeparator: ArgumentHelp {
    text(
      nl: "Wat tussen cellen staat: semicolon, comma of tab. (standaard: naar de taal)",
      en: "What stands between cells: semicolon, comma or tab. (default: by language)",
      value: ("teken", "sign")
    )
  }

  static var csvDecimal: ArgumentHelp {
    text(
      nl: "Wat voor de decimalen staat: comma of point. (standaard: naar de taal)",
      en: "What stands before decimals: comma or point. (default: by language)",
      value: ("teken", "sign")
    )
  }

  static var csvNoBOM: ArgumentHelp {
    text(
      nl: "Tabellen zonder byte order mark.",
      en: "Tables without a byte order mark."
    )
  }

  static var stream: ArgumentHelp {
    text(
      nl: "Leest NDJSON van de standaardinvoer en antwoordt met een regel per project, zoals "
        + "portfolio ze geeft; geen bestanden.",
      en: "Reads NDJSON from standard input and answers with a line for each project, as portfolio "
        + "gives them; no files."
    )
  }
}
