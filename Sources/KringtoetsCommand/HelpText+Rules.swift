import ArgumentParser

/// The texts of `rules --help` and below.
extension HelpText {
  static var rulesCommand: String {
    Speech.say(nl: "Werkt met de regels zelf.", en: "Works on the rules themselves.")
  }

  static var exportDMN: String {
    Speech.say(
      nl: "Schrijft beslistabellen en matrices als DMN 1.5.",
      en: "Writes decision tables and matrices as DMN 1.5."
    )
  }

  static var importDMN: String {
    Speech.say(
      nl: "Zet de beslistabellen van een DMN-bestand om in regels (YAML).",
      en: "Turns the decision tables of a DMN file into rules (YAML)."
    )
  }

  static var exchangeStatus: String {
    ExitStatus.help(
      done: ("alles is overgezet", "everything was converted"),
      findings: (
        "iets paste niet; de foutuitvoer zegt wat en waar",
        "something did not fit; standard error says what and where"
      )
    )
  }

  static var table: ArgumentHelp {
    text(
      nl: "De tabel of matrix; zonder: alle.",
      en: "The table or matrix; without it: all.",
      value: ("tabel", "table")
    )
  }

  static var dmnFile: ArgumentHelp {
    text(
      nl: "Het DMN-bestand; ‘-’ is de standaardinvoer.",
      en: "The DMN file; ‘-’ is standard input.",
      value: ("bestand", "file")
    )
  }

  static var amountsDate: ArgumentHelp {
    text(
      nl: "De dag waarvan de bedragen gelden. (standaard: vandaag)",
      en: "The day whose amounts apply. (default: today)",
      value: ("datum", "date")
    )
  }
}
