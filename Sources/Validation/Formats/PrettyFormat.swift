import CatalogueReading
import Vocabulary

extension FindingFormat {
  /// For people: each finding with its line, underlined, and what would be right.
  static let pretty = FindingFormat(id: "pretty") { validation, style in
    var lines: [String: [[Unicode.Scalar]]] = [:]
    var output = ""
    for finding in validation.open {
      let file = finding.place.file
      if lines[file] == nil { lines[file] = validation.text.lines(of: file) }
      output += PrettyBlock(finding, lines[file] ?? [], style).text + "\n"
    }
    return output + validation.summary(style) + "\n"
  }
}

/// One finding for people.
private struct PrettyBlock {
  private let finding: RuleFinding
  private let lines: [[Unicode.Scalar]]
  private let style: FindingStyle

  init(_ finding: RuleFinding, _ lines: [[Unicode.Scalar]], _ style: FindingStyle) {
    self.finding = finding
    self.lines = lines
    self.style = style
  }

  private func colored(_ text: String, _ code: String) -> String {
    style.usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private var color: String {
    switch finding.severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .info: "1;36"
    }
  }

  var text: String {
    let place = finding.place
    let label = colored(finding.severity.label[style.language], color)
    let path = colored("\(style.path(place.file)):\(place.line):\(place.column)", "1")
    var text = "\(path): \(label): \(finding.message[style.language].harmless) [\(finding.check)]\n"
    text += excerpt
    if let suggestion = finding.suggestion {
      text += "    = \(style.say("raad", "help")): \(suggestion[style.language].harmless)\n"
    }
    if !finding.witness.isEmpty {
      let values = finding.witness.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
      text += "    = \(style.say("tegenvoorbeeld", "counter-example")): \(values.harmless)\n"
    }
    for other in finding.related {
      text += "    = \(style.say("zie ook", "see also")): \(style.path(other.file)):\(other.line)\n"
    }
    return text
  }

  /// The line with the offending text underlined; long lines are cut around it.
  private var excerpt: String {
    let place = finding.place
    guard lines.indices.contains(place.line - 1) else { return "" }
    let line = lines[place.line - 1]
    let start = max(0, min(place.column - 1, line.count))
    let from = max(0, start - 60)
    let shown = line[from..<min(line.count, start + 100)].map { $0 == "\t" ? " " : $0 }
    let number = "\(place.line)"
    let margin = String(repeating: " ", count: number.count)
    let length = max(1, min(finding.length, shown.count - (start - from)))
    let before = String(repeating: " ", count: start - from)
    let marks = colored(String(repeating: "^", count: length), color)
    let code = String(String.UnicodeScalarView(shown)).harmless
    let head = from > 0 ? "…" : " "
    return "  \(number) |\(head)\(code)\n  \(margin) | \(before)\(marks)\n"
  }
}
