import Assessment
import Catalogue
import FEEL
import Vocabulary

extension TextCanvas {
  /// Adds what stands out, heaviest first, with what to do about it.
  mutating func findings(_ project: AssessedProject, _ words: Wording) {
    guard !project.assessment.findings.isEmpty else { return }
    heading(words[Texts.findings])
    for severity in Severity.allCases {
      for finding in project.assessment.findings where finding.severity == severity {
        self.finding(finding, project.places, words)
      }
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
    if let mitigation = finding.mitigation {
      paragraph([TextRun("\(words[Texts.whatToDo]): \(words[mitigation])")], indent: 6)
    }
    for evidence in finding.evidence {
      var place = evidence.path
      if let found = places[evidence.position] { place += ", " + atPlace(found, words) }
      let quote = evidence.quote.isEmpty ? "" : " ‘\(shortened(evidence.quote))’"
      paragraph([TextRun("\(words[Texts.seen]):\(quote) (\(place))", .dim)], indent: 6)
    }
  }

  /// Adds what must be done.
  mutating func obligations(_ obligations: [Obligation], _ words: Wording) {
    guard !obligations.isEmpty else { return }
    heading(words[Texts.obligations])
    for obligation in obligations {
      var runs = [TextRun(words[obligation.text])]
      if let days = obligation.days {
        runs.append(TextRun(" (\(words.filled(Texts.days, String(days))))"))
      }
      runs += sources(obligation.sources, obligation.certainty, words)
      paragraph(runs, indent: 4, mark: "☐")
    }
  }

  /// Adds the procedures that were not advised.
  mutating func otherProcedures(_ advice: ProcedureAdvice, _ words: Wording) {
    let others = advice.allowed.filter { $0.code != advice.recommended?.code }
    guard !others.isEmpty || !advice.notAllowed.isEmpty || !advice.alternatives.isEmpty else {
      return
    }
    heading(words[Texts.otherProcedures])
    for (name, list) in [(Texts.allowed, others), (Texts.alternatives, advice.alternatives)]
    where !list.isEmpty {
      let labels = list.map { words[$0.label] }.joined(separator: "; ")
      paragraph([TextRun("\(words[name]): \(labels).")], indent: 2)
    }
    guard !advice.notAllowed.isEmpty else { return }
    paragraph([TextRun("\(words[Texts.notAllowed]):")], indent: 2)
    for conclusion in advice.notAllowed {
      let reason = conclusion.note.map { ": " + words[$0] } ?? ""
      paragraph(
        [TextRun(words[conclusion.label] + reason)]
          + sources(conclusion.sources, conclusion.certainty, words),
        indent: 4,
        mark: "-"
      )
    }
  }

  /// Adds the text that can be copied into the file.
  mutating func motivation(_ motivation: LocalizedText?, _ words: Wording) {
    guard let motivation, !motivation[words.language].isEmpty else { return }
    heading(words[Texts.motivation])
    paragraph(TextRun.lines(words[motivation]), indent: 2)
  }

  /// Adds what the assessment was made with.
  mutating func used(_ project: AssessedProject, _ words: Wording) {
    let assessment = project.assessment
    let receipt = project.receipt
    heading(words[Texts.used])
    let matrix = "\(words[assessment.matrix.title]) (\(words[assessment.matrix.status.text]))"
    let date = "\(words.date(assessment.referenceDate)): " + origin(assessment, words)
    pairs(
      [
        (words[Texts.referenceDate], [TextRun(date)]),
        (words[Texts.assessedOn], [TextRun(words.date(assessment.assessedOn))]),
        (words[Texts.matrix], [TextRun(matrix)]),
        (
          words[Texts.catalogue],
          [TextRun(receipt.catalogue), TextRun(" \(receipt.catalogueHash)", .dim)]
        ),
        (
          words[Texts.input],
          [TextRun(receipt.inputName), TextRun(" \(receipt.inputHash)", .dim)]
        ),
        (words[Texts.program], [TextRun(receipt.engine)]),
      ],
      indent: 2
    )
  }

  private func origin(_ assessment: Assessment, _ words: Wording) -> String {
    switch assessment.referenceDateOrigin {
    case .option: words[Texts.dateFromOption]
    case .fact(let path, let label): "\(words[label]) (\(path))"
    case .today: words[Texts.dateFromToday]
    }
  }

  /// Returns a place in the input in words.
  func atPlace(_ place: InputPlace, _ words: Wording) -> String {
    words.filled(Texts.atPlace, String(place.line), String(place.column))
  }

  /// Returns a text that fits in a message.
  func shortened(_ text: String) -> String {
    let limit = 160
    guard text.count > limit else { return text }
    return text.prefix(limit) + "…"
  }
}
