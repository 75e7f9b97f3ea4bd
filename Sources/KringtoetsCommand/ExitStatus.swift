/// The exit codes, the same for each command; the highest that applies wins.
package enum ExitStatus: Int32, Comparable, Sendable {
  /// Nothing at or above `--fail-on`.
  case done = 0
  /// Findings at or above `--fail-on`.
  case findings = 1
  /// Bad usage, an input that could not be read, or an output that could not be written.
  case unusable = 2
  /// A fault of the program itself.
  case fault = 3

  /// Returns whether the left code is the lesser one.
  package static func < (left: ExitStatus, right: ExitStatus) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The table of codes for `--help` of commands with findings.
  static var help: String {
    help(
      done: ("niets op of boven --fail-on", "nothing at or above --fail-on"),
      findings: ("bevindingen op of boven --fail-on", "findings at or above --fail-on")
    )
  }

  /// Returns the table of codes for the `--help` of a command.
  ///
  /// - Parameters:
  ///   - done: when the code is 0.
  ///   - findings: when it is 1; nil: never.
  ///   - unusable: when it is 2.
  /// - Returns: the table.
  static func help(
    done: (nl: String, en: String),
    findings: (nl: String, en: String)? = nil,
    unusable: (nl: String, en: String) = (
      "verkeerd gebruik, of iets was niet te lezen of te schrijven",
      "bad usage, or something could not be read or written"
    )
  ) -> String {
    let fault = (nl: "een fout in het programma zelf", en: "a fault of the program itself")
    let meanings: [(status: ExitStatus, text: (nl: String, en: String)?)] = [
      (.done, done), (.findings, findings), (.unusable, unusable), (.fault, fault),
    ]
    let rows = meanings.compactMap { status, text in
      text.map { "  \(status.rawValue)  \(Speech.say(nl: $0.nl, en: $0.en))" }
    }
    let highest = Speech.say(
      nl: "De hoogste die van toepassing is, geldt.",
      en: "The highest that applies wins."
    )
    return
      ([Speech.say(nl: "Exitcodes:", en: "Exit codes:")] + rows
      + (findings == nil ? [] : [highest])).joined(separator: "\n")
  }
}
