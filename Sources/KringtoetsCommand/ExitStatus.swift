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

  /// The table of codes for `--help`.
  static var help: String {
    Speech.say(
      nl: """
        Exitcodes:
          0  niets op of boven --fail-on
          1  bevindingen op of boven --fail-on
          2  verkeerd gebruik, of iets was niet te lezen of te schrijven
          3  een fout in het programma zelf
        De hoogste die van toepassing is, geldt.
        """,
      en: """
        Exit codes:
          0  nothing at or above --fail-on
          1  findings at or above --fail-on
          2  bad usage, or something could not be read or written
          3  a fault of the program itself
        The highest that applies wins.
        """
    )
  }
}
