import Kringtoets

/// The words of the argument parser, which knows English only, in the language of this run.
enum ParserWords {
  /// Returns a message of the parser in the language of this run.
  static func translated(_ text: String) -> String {
    guard Speech.language == .dutch else { return text }
    return dutch.reduce(text) { $0.replacing($1.english, with: $1.dutch) }
  }

  // Longer texts go before those they contain.
  private static let dutch: [(english: String, dutch: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "GEBRUIK: "),
    ("ARGUMENTS:", "ARGUMENTEN:"),
    ("SUBCOMMANDS:", "OPDRACHTEN:"),
    ("OPTIONS:", "OPTIES:"),
    ("Usage: ", "Gebruik: "),
    ("Help:  ", "Hulp:    "),
    ("Error: ", "Fout: "),
    ("<subcommand>", "<opdracht>"),
    ("<options>", "<opties>"),
    ("Show help information.", "Toon deze hulp."),
    // A line may end before it.
    ("default:", "standaard:"),
    ("(values:", "(waarden:"),
    ("' for detailed help.", "' voor uitleg per opdracht."),
    ("' for more information.", "' voor meer informatie."),
    ("  See '", "  Zie '"),
    ("Did you mean '", "Bedoelt u '"),
    ("Unknown option '", "Onbekende optie '"),
    ("Missing value for '", "Er ontbreekt een waarde bij '"),
    ("Missing expected argument '", "Er ontbreekt een argument: '"),
    ("Missing one of: '", "Er ontbreekt een van: '"),
    (" unexpected arguments: '", " onverwachte argumenten: '"),
    ("Unexpected argument '", "Onverwacht argument '"),
    ("The value '", "De waarde '"),
    ("' is invalid for '", "' past niet bij '"),
    (". Please provide one of the following:", ". Kies uit:"),
    (". Please provide one of ", ". Kies uit "),
    ("' or '", "' of '"),
    ("' and '", "' en '"),
    ("The option '", "De optie '"),
    ("' does not take any value, but '", "' heeft geen waarde, maar er staat '"),
    ("' was specified.", "'."),
  ]
}
