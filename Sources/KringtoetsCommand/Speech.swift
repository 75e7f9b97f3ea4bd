import Kringtoets

/// The language in which the program speaks to its user.
enum Speech {
  /// The language of this run; help texts are made before options are parsed, so it is kept here.
  @TaskLocal static var language = ReportLanguage.dutch

  /// Takes the choice of a language out of arguments; one that is not well made stays in.
  ///
  /// Every command has the option, so it may stand anywhere, before and after the command's name.
  ///
  /// - Parameter arguments: the arguments, from which the choice is removed.
  /// - Returns: the language, Dutch where none is chosen.
  static func takeLanguage(from arguments: inout [String]) -> ReportLanguage {
    var found = ReportLanguage.dutch
    var rest: [String] = []
    var next = arguments[...]
    while let argument = next.popFirst() {
      if argument == "--" {
        rest.append(argument)
        break
      }
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      let value = parts.count == 2 ? parts[1] : next.first
      guard parts.first == option, let value, let language = ReportLanguage(rawValue: value) else {
        rest.append(argument)
        continue
      }
      if parts.count == 1 { next.removeFirst() }
      found = language
    }
    arguments = rest + next
    return found
  }

  private static let option = "--lang"

  /// Returns one of two texts by the language of this run.
  static func say(nl: String, en: String) -> String {
    language == .dutch ? nl : en
  }
}
