import Kringtoets

/// The language in which the program speaks to its user.
enum Speech {
  /// The language of this run; help texts are made before options are parsed, so it is kept here.
  @TaskLocal static var language = ReportLanguage.dutch

  /// Returns the language that arguments ask for; Dutch where they do not, or not well.
  static func language(in arguments: [String]) -> ReportLanguage {
    var found = ReportLanguage.dutch
    var isValue = false
    for argument in arguments {
      if argument == "--", !isValue { break }
      if isValue {
        found = ReportLanguage(rawValue: argument) ?? found
      } else if argument.hasPrefix("--lang=") {
        found = ReportLanguage(rawValue: String(argument.dropFirst("--lang=".count))) ?? found
      }
      isValue = argument == "--lang"
    }
    return found
  }

  /// Returns one of two texts by the language of this run.
  static func say(nl: String, en: String) -> String {
    language == .dutch ? nl : en
  }
}
