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
    Speech.say(
      nl: """
        Exitcodes:
          0  alles is overgezet
          1  iets paste niet; de foutuitvoer zegt wat en waar
          2  verkeerd gebruik, of iets was niet te lezen of te schrijven
          3  een fout in het programma zelf
        """,
      en: """
        Exit codes:
          0  everything was converted
          1  something did not fit; standard error says what and where
          2  bad usage, or something could not be read or written
          3  a fault of the program itself
        """
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
