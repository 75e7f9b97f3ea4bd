import Assessment
import Catalogue
import Vocabulary

/// A form in which the outcomes of examples are written.
package struct TestFormat: Sendable {
  /// The name by which `--format` knows it.
  package let id: String
  /// Writes the outcomes.
  package let render: @Sendable (TestRun, FindingStyle) -> String

  /// All forms, the default first.
  package static let all: [TestFormat] = [.text, .json, .junit]

  /// Returns the form with a name.
  package static func named(_ id: String) -> TestFormat? { all.first { $0.id == id } }

  /// For people: what failed, with given, expected and actual under each other.
  static let text = TestFormat(id: "text") { run, style in
    var output = ""
    for outcome in run.outcomes where !outcome.failures.isEmpty {
      output += outcome.difference(style) + "\n"
    }
    let total = run.outcomes.count
    let passed = total - run.failed
    let sentence = style.say(
      "\(total) voorbeelden: \(passed) geslaagd, \(run.failed) gefaald.",
      "\(total) examples: \(passed) passed, \(run.failed) failed."
    )
    return output + sentence + "\n"
  }

  /// For programs.
  static let json = TestFormat(id: "json") { run, style in
    let examples = run.outcomes.map { outcome -> JSONText in
      let place = outcome.entry.example.place
      return .object([
        ("rule", .text(outcome.entry.rule)),
        ("row", outcome.entry.row.map { .text($0) } ?? .none),
        ("file", .text(style.path(place.file))),
        ("line", .number(place.line)),
        ("passed", .flag(outcome.failures.isEmpty)),
        (
          "failures",
          .list(
            outcome.failures.map { failure in
              .object([
                ("name", .text(failure.name)), ("expected", .text(failure.expected)),
                ("actual", .text(failure.actual)),
                ("missedRow", .flag(failure.isMissedRow)),
              ])
            }
          )
        ),
      ])
    }
    let document = JSONText.object([
      ("format", .text("kringtoets-rule-tests/1")),
      ("total", .number(run.outcomes.count)),
      ("failed", .number(run.failed)),
      ("examples", .list(examples)),
    ])
    return document.written() + "\n"
  }

  /// JUnit XML: one test case for each example.
  static let junit = TestFormat(id: "junit") { run, style in
    let suites = Dictionary(grouping: run.outcomes, by: \.entry.example.place.file)
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kringtoets\" "
    xml += "tests=\"\(run.outcomes.count)\" failures=\"\(run.failed)\">\n"
    for (file, outcomes) in suites.sorted(by: { $0.key < $1.key }) {
      let failed = outcomes.count { !$0.failures.isEmpty }
      let name = style.path(file).markupEscaped
      xml += "  <testsuite name=\"\(name)\" tests=\"\(outcomes.count)\" failures=\"\(failed)\" "
      xml += "errors=\"0\" skipped=\"0\" time=\"0\">\n"
      for outcome in outcomes {
        let owner = outcome.entry.row ?? outcome.entry.rule
        let line = outcome.entry.example.place.line
        xml += "    <testcase name=\"\(owner.markupEscaped):\(line)\" "
        xml += "classname=\"\(outcome.entry.rule.markupEscaped)\" time=\"0\""
        guard !outcome.failures.isEmpty else {
          xml += "/>\n"
          continue
        }
        let first = outcome.failures.first?.description ?? ""
        xml += ">\n      <failure message=\"\(first.markupEscaped)\">"
        xml += outcome.difference(style).markupEscaped + "</failure>\n    </testcase>\n"
      }
      xml += "  </testsuite>\n"
    }
    return xml + "</testsuites>\n"
  }
}

extension TestRun.Outcome {
  /// The difference between what was expected and what came out, for people.
  func difference(_ style: FindingStyle) -> String {
    let place = entry.example.place
    let owner = [entry.rule, entry.row].compactMap(\.self).joined(separator: " › ")
    var text = "\(style.path(place.file)):\(place.line):\(place.column): \(owner)\n"
    let given = entry.example.given.sorted { $0.key < $1.key }
    let facts = given.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    text += "    \(style.say("gegeven", "given")):  \(facts.isEmpty ? "-" : facts)\n"
    for failure in failures {
      if failure.isMissedRow {
        let other = failure.actual.isEmpty ? "-" : failure.actual
        text += style.say(
          "  - rij \(failure.expected)\n  + rij \(other)\n",
          "  - row \(failure.expected)\n  + row \(other)\n"
        )
      } else {
        text += "  - \(failure.name): \(failure.expected)\n"
        text += "  + \(failure.name): \(failure.actual)\n"
      }
    }
    return text
  }
}
