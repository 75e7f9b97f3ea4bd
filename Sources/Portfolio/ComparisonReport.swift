import Assessment
package import Catalogue
import Intake
import Reports
package import Vocabulary

/// What a comparison of rules on a portfolio says, piece by piece as it is found.
package struct ComparisonReport {
  /// The forms, the default first.
  package enum Form: String, CaseIterable, Hashable, Sendable {
    /// For people.
    case text
    /// For programs.
    case json
  }

  private let form: Form
  private let language: Language
  private let before: Catalogue
  private let after: Catalogue
  private let titles: [[String: LocalizedText]]
  private var isFirst = true

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - form: the form.
  ///   - language: the language of the words in it.
  ///   - before: the rules as they were, for their words.
  ///   - after: the rules as they are.
  package init(
    _ form: Form,
    in language: Language,
    before: Catalogue,
    after: Catalogue
  ) {
    self.form = form
    self.language = language
    self.before = before
    self.after = after
    titles = [before, after].map { catalogue in
      Dictionary(
        catalogue.rules.map { ($0.id, RuleName.of($0)) },
        uniquingKeysWith: { one, _ in one }
      )
    }
  }

  /// Returns what stands before all else.
  package var start: [UInt8] {
    switch form {
    case .text: []
    case .json: Array("{\"format\":\"kringtoets-rule-effect/1\",\"affected\":[".utf8)
    }
  }

  /// Returns what is said of a project or circle.
  package mutating func piece(on affected: PortfolioComparison.Affected) -> [UInt8] {
    defer { isFirst = false }
    switch form {
    case .text: return Array(text(on: affected).utf8)
    case .json: return json(on: affected)
    }
  }

  /// Returns what stands after all else.
  package func end(of comparison: PortfolioComparison) -> [UInt8] {
    switch form {
    case .text:
      let sum = say(
        nl: "\(comparison.affected) van \(comparison.projects) projecten en kringen komen anders "
          + "uit, uit \(comparison.records) records.",
        en: "\(comparison.affected) of \(comparison.projects) projects and circles come out "
          + "otherwise, from \(comparison.records) records."
      )
      return Array((sum + "\n").utf8)
    case .json:
      var bytes = Array("\n],\"records\":".utf8)
      bytes.put(comparison.records)
      bytes.put(",\"compared\":")
      bytes.put(comparison.projects)
      bytes.put(",\"otherwise\":")
      bytes.put(comparison.affected)
      bytes.put(",\"unreadable\":")
      bytes.put(comparison.bad)
      bytes.put("}\n")
      return bytes
    }
  }

  private func say(nl: String, en: String) -> String { language == .dutch ? nl : en }

  // MARK: - For people

  private func text(on affected: PortfolioComparison.Affected) -> String {
    let unnamed = say(nl: "zonder id", en: "without id")
    let name =
      affected.isCircle ? say(nl: "kring", en: "circle") : affected.projectID ?? unnamed
    var text = "\(name) (\(affected.input):\(affected.place.line))\n"
    for difference in affected.differences { text += "  \(line(difference))\n" }
    return text
  }

  private func line(_ difference: OutcomeDifference) -> String {
    switch difference {
    case .code(let aspect, let old, let new):
      let labels = (label(old, aspect, before), label(new, aspect, after))
      return "\(name(of: aspect)): \(labels.0) → \(labels.1)"
    case .added(let finding):
      return "+ \(words(finding, titles[1])): \(weight(finding, after))"
    case .removed(let finding):
      return "- \(words(finding, titles[0])): \(weight(finding, before))"
    case .changed(let old, let new):
      return "\(words(new, titles[1])): \(weight(old, before)) → \(weight(new, after))"
    case .readable:
      return say(
        nl: "was niet te lezen met de oude regels, nu wel",
        en: "could not be read with the old rules, and now can"
      )
    case .unreadable(let problem):
      let place = "\(problem.line):\(problem.column)"
      return say(
        nl: "niet te lezen met de nieuwe regels: \(place): \(problem.message.nl)",
        en: "cannot be read with the new rules: \(place): \(problem.message.en)"
      )
    }
  }

  private func name(of aspect: OutcomeDifference.Aspect) -> String {
    switch aspect {
    case .verdict: say(nl: "uitkomst", en: "outcome")
    case .regime: say(nl: "regime", en: "regime")
    case .minimum: say(nl: "lichtste procedure", en: "lightest procedure")
    case .recommended: say(nl: "geadviseerde procedure", en: "advised procedure")
    case .plannedVerdict: say(nl: "geplande procedure", en: "planned procedure")
    }
  }

  private func label(
    _ code: String?,
    _ aspect: OutcomeDifference.Aspect,
    _ catalogue: Catalogue
  ) -> String {
    guard let code else { return say(nl: "geen", en: "none") }
    let list =
      switch aspect {
      case .verdict: SummaryBuilder.verdictList
      case .regime: SummaryBuilder.regimeList
      case .minimum, .recommended: CatalogueNames.procedureList
      case .plannedVerdict: SummaryBuilder.plannedList
      }
    return label(code, in: list, catalogue)
  }

  private func label(_ code: String, in list: String, _ catalogue: Catalogue) -> String {
    catalogue.vocabulary.codeLists[list]?[code]?.label[language] ?? code
  }

  private func words(_ finding: ComparedFinding, _ titles: [String: LocalizedText]) -> String {
    let title = titles[finding.id].map { " " + $0[language] } ?? ""
    let about = finding.about.isEmpty ? "" : " [\(finding.about.joined(separator: ", "))]"
    return finding.id + title + about
  }

  private func weight(_ finding: ComparedFinding, _ catalogue: Catalogue) -> String {
    let severity = label(finding.severity.rawValue, in: "severity", catalogue)
    return "\(severity), \(label(finding.status.rawValue, in: "finding-status", catalogue))"
  }

  // MARK: - For programs

  private func json(on affected: PortfolioComparison.Affected) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.put(isFirst ? "\n{\"project\":" : ",\n{\"project\":")
    bytes.putJSON(affected.projectID)
    bytes.put(affected.isCircle ? ",\"circle\":true,\"input\":" : ",\"circle\":false,\"input\":")
    bytes.putJSON(affected.input)
    bytes.put(",\"record\":")
    bytes.put(affected.place.number + 1)
    bytes.put(",\"line\":")
    bytes.put(affected.place.line)
    bytes.put(",\"differences\":[")
    for (number, difference) in affected.differences.enumerated() {
      if number > 0 { bytes.put(",") }
      Self.write(difference, to: &bytes)
    }
    bytes.put("]}")
    return bytes
  }

  private static func write(_ difference: OutcomeDifference, to bytes: inout [UInt8]) {
    switch difference {
    case .code(let aspect, let old, let new):
      bytes.put("{\"what\":")
      bytes.putJSON(aspect.rawValue)
      bytes.put(",\"before\":")
      bytes.putJSON(old)
      bytes.put(",\"after\":")
      bytes.putJSON(new)
    case .added(let finding): write(finding, nil, finding, to: &bytes)
    case .removed(let finding): write(finding, finding, nil, to: &bytes)
    case .changed(let old, let new): write(new, old, new, to: &bytes)
    case .readable:
      bytes.put("{\"what\":\"readable\",\"before\":false,\"after\":true")
    case .unreadable(let problem):
      bytes.put("{\"what\":\"readable\",\"before\":true,\"after\":false,\"code\":")
      bytes.putJSON(problem.code.description)
    }
    bytes.put("}")
  }

  private static func write(
    _ finding: ComparedFinding,
    _ old: ComparedFinding?,
    _ new: ComparedFinding?,
    to bytes: inout [UInt8]
  ) {
    func write(_ finding: ComparedFinding?) {
      guard let finding else { return bytes.put("null") }
      bytes.put("{\"severity\":")
      bytes.putJSON(finding.severity.rawValue)
      bytes.put(",\"status\":")
      bytes.putJSON(finding.status.rawValue)
      bytes.put("}")
    }
    bytes.put("{\"what\":\"finding\",\"id\":")
    bytes.putJSON(finding.id)
    bytes.put(",\"about\":[")
    for (number, path) in finding.about.enumerated() {
      if number > 0 { bytes.put(",") }
      bytes.putJSON(path)
    }
    bytes.put("],\"before\":")
    write(old)
    bytes.put(",\"after\":")
    write(new)
  }
}
