import Assessment
import Catalogue
import FEEL
import Vocabulary

extension TextCanvas {
  /// Adds what is found about a circle as a whole.
  mutating func circle(_ circle: AssessedCircle, _ words: Wording) {
    let name = circle.assessment.name.map { ": " + $0 } ?? ""
    paragraph([TextRun(words[Texts.circle] + name, .bold)])
    findings(circle.assessment.findings, circle.places, words)
  }

  /// Adds what stands out, heaviest first, with what to do about it.
  mutating func findings(_ findings: [Finding], _ places: InputPlaces, _ words: Wording) {
    let (told, quoted) = findings.splitByPolarity
    if !told.isEmpty {
      heading(words[Texts.findings])
      for finding in told { self.finding(finding, places, words) }
    }
    guard !quoted.isEmpty else { return }
    heading(words[Texts.onlyMentioned])
    for finding in quoted {
      let polarity = finding.polarity.map { words[$0.text] } ?? ""
      let quotes = finding.evidence.map { "‘\(words.shortened($0.quote))’ (\($0.path))" }
      let text = "\(words[finding.title]) – \(polarity): \(quotes.joined(separator: "; "))"
      paragraph([TextRun("\(text) \(finding.id)", .dim)], indent: 4, mark: "-")
    }
  }

  private mutating func finding(_ finding: Finding, _ places: InputPlaces, _ words: Wording) {
    var runs = [TextRun(words[finding.severity.text], finding.severity.look)]
    if let status = finding.status.text { runs.append(TextRun(" (\(words[status]))")) }
    runs.append(TextRun(" \(words[finding.title])"))
    paragraph(
      runs + sources(finding.sources, finding.certainty, words) + [TextRun(" \(finding.id)", .dim)],
      indent: 4,
      mark: "-"
    )
    if let question = finding.question {
      paragraph([TextRun("\(words[Texts.question]): \(words[question])")], indent: 6)
    }
    if !finding.missing.isEmpty {
      let paths = finding.missing.joined(separator: ", ")
      paragraph([TextRun("\(words[Texts.notRecorded]): \(paths)", .dim)], indent: 6)
    }
    for measure in finding.measures {
      paragraph([TextRun("\(words[Texts.measure]): \(words.measure(measure))")], indent: 6)
    }
    if let mitigation = finding.mitigation, finding.status != .mitigated {
      paragraph([TextRun("\(words[Texts.whatToDo]): \(words[mitigation])")], indent: 6)
    }
    if let proof = finding.proof {
      paragraph([TextRun("\(words[Texts.proof]): \(words[proof])", .dim)], indent: 6)
    }
    for evidence in finding.evidence {
      var place = evidence.path
      if let found = places[evidence.position] { place += ", " + words.atPlace(found) }
      let seen = words.seen(evidence)
      let value = seen.isQuoted && !seen.value.isEmpty ? "‘\(seen.value)’" : seen.value
      let parts = ["\(words[Texts.seen]):", seen.label, value, "(\(place))"]
      paragraph(
        [TextRun(parts.filter { !$0.isEmpty }.joined(separator: " "), .dim)],
        indent: 6
      )
    }
  }

  /// Adds how the forms of early market involvement fit.
  mutating func involvement(_ forms: [FormFit], _ words: Wording) {
    guard !forms.isEmpty else { return }
    heading(words[Texts.involvement])
    for fit in FormAdvice.Fit.allCases {
      let fitting = forms.filter { $0.fit == fit }
      guard !fitting.isEmpty else { continue }
      paragraph([TextRun("\(words[fit.text]):", fit.look)], indent: 2)
      for form in fitting {
        paragraph(
          [TextRun(words[form.label], .bold), TextRun(": \(words[form.reason])")]
            + sources(form.sources, form.certainty, words),
          indent: 4,
          mark: "-"
        )
      }
    }
  }
}
