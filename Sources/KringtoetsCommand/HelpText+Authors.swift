import ArgumentParser
import Kringtoets

/// The texts of the commands for authors of rules.
extension HelpText {
  static var validateRules: String {
    Speech.say(nl: "Controleert de regels in een map.", en: "Checks the rules in a folder.")
  }

  static var testRules: String {
    Speech.say(nl: "Voert de voorbeelden bij de regels uit.", en: "Runs the examples of the rules.")
  }

  static var coverRules: String {
    Speech.say(
      nl: "Meet wat de voorbeelden van de regels beproeven.",
      en: "Measures what the examples of the rules try out."
    )
  }

  static var mutateRules: String {
    Speech.say(
      nl: "Verandert de regels één voor één en meldt wat geen voorbeeld opmerkt.",
      en: "Changes the rules one at a time and tells what no example notices."
    )
  }

  static var rulesFolder: ArgumentHelp {
    text(nl: "De map met regels.", en: "The folder of rules.", value: ("map", "folder"))
  }

  static var failOnRules: ArgumentHelp {
    text(
      nl: "Vanaf welk gewicht de exitcode 1 is.",
      en: "From which weight on the exit code is 1.",
      value: ("gewicht", "weight")
    )
  }

  static var horizon: ArgumentHelp {
    text(
      nl: "Binnen hoeveel dagen een einde gemeld wordt.",
      en: "Within how many days an end is reported.",
      value: ("dagen", "days")
    )
  }

  static var only: ArgumentHelp {
    text(
      nl: "Alleen deze controle; mag vaker.",
      en: "Only this check; may be repeated.",
      value: ("controle", "check")
    )
  }

  static var baseline: ArgumentHelp {
    text(
      nl: "Bevindingen in dit bestand tellen niet mee.",
      en: "Findings in this file do not count.",
      value: ("bestand", "file")
    )
  }

  static var writeBaseline: ArgumentHelp {
    text(
      nl: "Schrijf alle bevindingen naar dit bestand.",
      en: "Write all findings to this file.",
      value: ("bestand", "file")
    )
  }

  static var listChecks: ArgumentHelp {
    text(nl: "Noem alle controles.", en: "List all checks.")
  }

  static var explainCheck: ArgumentHelp {
    text(
      nl: "Leg een controle uit, met een fout en een goed voorbeeld.",
      en: "Explain a check, with a bad and a good example.",
      value: ("controle", "check")
    )
  }

  static var ruleFilter: ArgumentHelp {
    text(
      nl: "Alleen wat dit in zijn naam of bestand heeft.",
      en: "Only what has this in its name or file.",
      value: ("deel", "part")
    )
  }

  static var jobs: ArgumentHelp {
    text(
      nl: "Het aantal threads, van 1 tot en met 256. (standaard: alle processoren)",
      en: "The number of threads, from 1 to 256. (default: all processors)",
      value: ("aantal", "number")
    )
  }

  static var testStatus: String {
    ExitStatus.help(
      done: ("alle voorbeelden kloppen", "all examples are as expected"),
      findings: (
        "een voorbeeld klopt niet, of er zijn er geen",
        "an example is not as expected, or there are none"
      )
    )
  }

  static var thresholdStatus: String {
    ExitStatus.help(
      done: ("gemeten; niets onder --threshold", "measured; nothing below --threshold"),
      findings: ("iets onder --threshold", "something below --threshold")
    )
  }

  static var differenceStatus: String {
    ExitStatus.help(
      done: ("vergeleken, ook waar er verschil is", "compared, also where there are differences")
    )
  }

  /// The codes of commands that only show or write something.
  static var plainStatus: String { ExitStatus.help(done: ("gedaan", "done")) }

  static var threshold: ArgumentHelp {
    text(
      nl: "Het percentage waaronder de exitcode 1 is.",
      en: "The percentage below which the exit code is 1.",
      value: ("percentage", "percentage")
    )
  }

  static var suggest: ArgumentHelp {
    text(
      nl: "Stel voorbeelden voor die meer zouden opmerken; ga na of zij kloppen.",
      en: "Propose examples that would notice more; judge whether they are right."
    )
  }

  /// The help of an option that takes one of some words.
  static func choices(_ words: [String]) -> ArgumentHelp {
    let list = words.joined(separator: ", ")
    return text(
      nl: "De vorm van de uitvoer: \(list).",
      en: "The form of the output: \(list).",
      value: ("vorm", "form")
    )
  }

  /// Refuses a word that is not among some others.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - words: the others.
  ///   - noun: what the word is not; nil for a form of the output.
  /// - Throws: what would be right, if it is not.
  static func check(
    _ word: String,
    among words: [String],
    noun: (nl: String, en: String)? = nil
  ) throws {
    guard !words.contains(word) else { return }
    let noun = noun ?? ("geen vorm", "no form")
    let list = words.joined(separator: ", ")
    let hint = NearestName.proposal(for: word, among: words, in: Speech.language)
    throw ValidationError(
      Speech.say(
        nl: "‘\(word)’ is \(noun.nl); mogelijk zijn: \(list)",
        en: "‘\(word)’ is \(noun.en); possible are: \(list)"
      ) + (hint.map { "; \($0)" } ?? "")
    )
  }

  /// Reads the value of an option that is a whole number.
  static func wholeNumber(_ text: String) throws -> Int {
    guard let number = Int(text), number >= 0 else {
      throw ValidationError(
        Speech.say(nl: "schrijf een geheel getal, zoals 30", en: "write a whole number, such as 30")
      )
    }
    return number
  }

  /// Reads the value of an option that is a number of threads.
  static func threads(_ text: String) throws -> Int {
    guard let number = Int(text), (1...256).contains(number) else {
      throw ValidationError(
        Speech.say(nl: "geef bij --jobs 1 tot en met 256", en: "give 1 to 256 for --jobs")
      )
    }
    return number
  }

  /// Refuses a percentage that is none.
  static func checkThreshold(_ percentage: Int?) throws {
    guard let percentage, !(0...100).contains(percentage) else { return }
    throw ValidationError(
      Speech.say(
        nl: "een percentage ligt tussen 0 en 100",
        en: "a percentage is between 0 and 100"
      )
    )
  }
}

/// The texts of the commands for reviewers of rules.
extension HelpText {
  static var listRules: String {
    Speech.say(nl: "Noemt de regels van een catalogus.", en: "Lists the rules of a catalogue.")
  }

  static var showRule: String {
    Speech.say(nl: "Toont één regel met zijn gronden.", en: "Shows one rule with its grounds.")
  }

  static var ruleDocs: String {
    Speech.say(
      nl: "Schrijft een site over de regels, om na te lezen, in de map van --output.",
      en: "Writes a site on the rules, for review, to the folder of --output."
    )
  }

  static var initRules: String {
    Speech.say(
      nl: "Begint een eigen catalogus die de ingebouwde uitbreidt.",
      en: "Starts a catalogue of your own that extends the built-in one."
    )
  }

  static var ruleSchema: String {
    Speech.say(
      nl: "Schrijft het JSON Schema van een map met regels, voor editors.",
      en: "Writes the JSON Schema of a folder of rules, for editors."
    )
  }

  static var diffRules: String {
    Speech.say(
      nl: "Zegt wat er in betekenis verschilt tussen twee mappen of twee dagen.",
      en: "Tells what differs in meaning between two folders or two days."
    )
  }

  static var ruleKind: ArgumentHelp {
    text(nl: "Alleen deze soort.", en: "Only this kind.", value: ("soort", "kind"))
  }

  /// What a word for a kind of rules is not.
  static var noKind: (nl: String, en: String) { ("geen soort regels", "no kind of rules") }

  static var schemaFolder: ArgumentHelp {
    let list = RuleBook.schemaKinds.joined(separator: ", ")
    return text(
      nl: "De map met regels waarvan het schema wordt geschreven: \(list).",
      en: "The folder of rules whose schema is written: \(list).",
      value: ("map", "folder")
    )
  }

  /// What a word for a folder of rules is not.
  static var noFolder: (nl: String, en: String) { ("geen map met regels", "no folder of rules") }

  static var ruleID: ArgumentHelp {
    text(nl: "De id van de regel.", en: "The id of the rule.", value: ("id", "id"))
  }

  static var newFolder: ArgumentHelp {
    text(nl: "De map die gemaakt wordt.", en: "The folder to make.", value: ("map", "folder"))
  }

  static var buyerName: ArgumentHelp {
    text(nl: "De naam van uw dienst.", en: "The name of your body.", value: ("naam", "name"))
  }

  static var oldFolder: ArgumentHelp {
    text(nl: "De map zoals zij was.", en: "The folder as it was.", value: ("oud", "old"))
  }

  static var currentFolder: ArgumentHelp {
    text(
      nl: "De map zoals zij is; zonder: dezelfde map.",
      en: "The folder as it is; without it: the same folder.",
      value: ("nieuw", "new")
    )
  }

  static var dayBefore: ArgumentHelp {
    text(nl: "De dag voor de oude map.", en: "The day for the old folder.", value: ("dag", "day"))
  }

  static var dayAfter: ArgumentHelp {
    text(nl: "De dag voor de nieuwe map.", en: "The day for the new folder.", value: ("dag", "day"))
  }

  static var portfolio: ArgumentHelp {
    text(
      nl: "Zeg welke projecten en kringen anders uitkomen: een bestand, map of patroon, in elk "
        + "formaat en van elke omvang.",
      en: "Tell which projects and circles come out otherwise: a file, folder or pattern, in any "
        + "format and of any size.",
      value: ("bestand", "file")
    )
  }
}
