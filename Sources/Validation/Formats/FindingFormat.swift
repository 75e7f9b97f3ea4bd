package import Vocabulary

/// How findings are written.
package struct FindingStyle: Sendable {
  /// The language.
  package var language: Language
  /// The path of the folder, put before the paths of its files.
  package var folder: String
  /// Whether colours are used.
  package var usesColor: Bool
  /// The version of the program.
  package var version: String

  /// Creates a style.
  package init(language: Language, folder: String, usesColor: Bool = false, version: String = "") {
    self.language = language
    self.folder = folder
    self.usesColor = usesColor
    self.version = version
  }

  /// Returns the path of a file of the folder.
  func path(_ file: String) -> String {
    // A `./` in front keeps hosts from finding the file in the repository.
    let parts = folder.split(separator: "/").filter { $0 != "." } + [file[...]]
    return (folder.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Returns a text in the language.
  func say(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }
}

/// A form in which the findings of a validation are written.
package struct FindingFormat: Sendable {
  /// The name by which `--format` knows it.
  package let id: String
  /// Writes the findings.
  package let render: @Sendable (Validation, FindingStyle) -> String

  /// All forms, the default first.
  package static let all: [FindingFormat] = [
    .pretty, .compact, .json, .sarif, .junit, .github, .gitlab,
  ]

  /// Returns the form with a name.
  package static func named(_ id: String) -> FindingFormat? { all.first { $0.id == id } }
}

extension Validation {
  /// The numbers of findings that count, are suppressed and are in the baseline.
  var counts: (open: Int, suppressed: Int, baselined: Int) {
    findings.reduce(into: (0, 0, 0)) { counts, finding in
      switch finding.standing {
      case .open: counts.0 += 1
      case .suppressed: counts.1 += 1
      case .baselined: counts.2 += 1
      }
    }
  }

  /// Says in a sentence how many findings there are of each kind.
  func summary(_ style: FindingStyle) -> String {
    let counts = CheckSeverity.allCases.map { severity in
      (severity, open.count { $0.severity == severity })
    }
    let parts = counts.filter { $0.1 > 0 }.map { severity, count in
      switch severity {
      case .error: style.say(count == 1 ? "1 fout" : "\(count) fouten", plural(count, "error"))
      case .warning:
        style.say(
          count == 1 ? "1 waarschuwing" : "\(count) waarschuwingen",
          plural(count, "warning")
        )
      case .info:
        style.say(count == 1 ? "1 opmerking" : "\(count) opmerkingen", plural(count, "remark"))
      }
    }
    var sentence =
      parts.isEmpty ? style.say("Geen bevindingen", "No findings") : parts.joined(separator: ", ")
    let counted = self.counts
    if counted.suppressed > 0 {
      let text = style.say("\(counted.suppressed) onderdrukt", "\(counted.suppressed) suppressed")
      sentence += "; \(text)"
    }
    if counted.baselined > 0 {
      let count = counted.baselined
      sentence += "; " + style.say("\(count) al bekend (baseline)", "\(count) known (baseline)")
    }
    if !skipped.isEmpty {
      sentence +=
        "; "
        + style.say(
          "\(skipped.count) controles wachten tot de fouten zijn hersteld",
          "\(skipped.count) checks wait until the errors are mended"
        )
    }
    return sentence + "."
  }

  private func plural(_ count: Int, _ word: String) -> String {
    count == 1 ? "1 \(word)" : "\(count) \(word)s"
  }
}

extension RuleFinding {
  /// The message with the suggestion, on one line.
  func sentence(_ language: Language) -> String {
    let hint = suggestion.map { "; " + $0[language] } ?? ""
    return message[language] + hint
  }
}
