import ArgumentParser

/// The texts of `--help` on formats of input.
extension HelpText {
  static var convert: String {
    Speech.say(
      nl: "Zet een bestand in elk leesbaar formaat om in een dossier.",
      en: "Turns a file in any format that can be read into a dossier."
    )
  }

  static var convertStatus: String {
    Speech.say(
      nl: """
        Wat is aangenomen, niet gelezen of weggelaten, staat op de foutuitvoer of in --report.


        """,
      en: """
        What was assumed, not read or left out goes to standard error or into --report.


        """
    ) + ExitStatus.help(done: ("omgezet", "converted"))
  }

  static var convertFile: ArgumentHelp {
    text(
      nl: "Het bestand: CSV, eForms, OCDS, JSON of XML; ‘-’ is de standaardinvoer.",
      en: "The file: CSV, eForms, OCDS, JSON or XML; ‘-’ is standard input.",
      value: ("bestand", "file")
    )
  }

  static var convertTo: ArgumentHelp {
    text(nl: "De vorm van het dossier.", en: "The form of the dossier.", value: ("vorm", "form"))
  }

  static var report: ArgumentHelp {
    text(
      nl: "Schrijf naar dit bestand wat is aangenomen of weggelaten.",
      en: "Write to this file what was assumed or left out.",
      value: ("bestand", "file")
    )
  }

  static var quietConvert: ArgumentHelp {
    text(nl: "Alleen fouten.", en: "Only errors.")
  }

  static var inputFormat: ArgumentHelp {
    text(
      nl: "Het formaat van de invoer. (standaard: naar de inhoud)",
      en: "The format of the input. (default: by the content)",
      value: ("formaat", "format")
    )
  }

  static var map: ArgumentHelp {
    text(
      nl: "Welk gegeven in een kolom van een tabel staat; mag vaker.",
      en: "Which fact stands in a column of a table; may be repeated.",
      value: ("kolom=gegeven", "column=fact")
    )
  }

  static var mapFile: ArgumentHelp {
    text(
      nl: "Een bestand met kolom=gegeven op elke regel.",
      en: "A file with column=fact on each line.",
      value: ("bestand", "file")
    )
  }

  static var factDefault: ArgumentHelp {
    text(
      nl: "Wat geldt voor projecten waarvan de invoer dit gegeven niet noemt; mag vaker.",
      en: "What holds for projects of which the input does not tell this fact; may be repeated.",
      value: ("gegeven=waarde", "fact=value")
    )
  }
}
