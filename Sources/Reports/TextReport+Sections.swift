import Assessment
import Catalogue
import FEEL
import Vocabulary

extension TextCanvas {
  /// Adds what must be done.
  mutating func obligations(_ obligations: [Obligation], _ words: Wording) {
    guard !obligations.isEmpty else { return }
    heading(words[Texts.obligations])
    for obligation in obligations {
      var runs = [TextRun(words[obligation.text])]
      if let term = words.term(obligation) { runs.append(TextRun(" (\(term))")) }
      runs += sources(obligation.sources, obligation.certainty, words)
      paragraph(runs, indent: 4, mark: "☐")
    }
  }

  /// Adds the moments of the procedure with their limits.
  mutating func calendar(_ entries: [CalendarEntry], _ words: Wording) {
    guard !entries.isEmpty else { return }
    heading(words[Texts.calendar])
    for entry in entries {
      let days = [
        entry.planned.map { words.filled(Texts.plannedOn, words.date($0)) },
        entry.earliest.map { words.filled(Texts.earliest, words.date($0)) },
        entry.latest.map { words.filled(Texts.latest, words.date($0)) },
      ].compactMap(\.self)
      var runs = [TextRun(words[entry.title], .bold), TextRun(": ")]
      if !days.isEmpty { runs.append(TextRun(days.joined(separator: ", ") + "; ")) }
      runs.append(TextRun(words[entry.status.text], entry.status.look))
      runs.append(TextRun("."))
      if let note = entry.note { runs.append(TextRun(" " + words[note])) }
      paragraph(runs + sources(entry.sources, entry.certainty, words), indent: 4, mark: "-")
    }
  }

  /// Adds the principles that bind as a checklist.
  mutating func principles(_ checks: [PrincipleCheck], _ words: Wording) {
    guard !checks.isEmpty else { return }
    heading(words[Texts.principles])
    for check in checks {
      let runs = [
        TextRun(words[check.title], .bold), TextRun(" ("),
        TextRun(words[check.status.text], check.status.look),
        TextRun("): \(words[check.evidence])"),
      ]
      paragraph(
        runs + sources(check.sources, check.certainty, words),
        indent: 4,
        mark: check.status.box
      )
    }
  }

  /// Adds the procedures that were not advised.
  mutating func otherProcedures(_ advice: ProcedureAdvice, _ words: Wording) {
    let others = advice.otherAllowed
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
    let date = "\(words.date(assessment.referenceDate)): " + words.origin(assessment)
    var lines = [
      (words[Texts.referenceDate], [TextRun(date)]),
      (words[Texts.assessedOn], [TextRun(words.date(assessment.assessedOn))]),
      (words[Texts.matrix], [TextRun(words.matrix(assessment.matrix))]),
      (
        words[Texts.catalogue],
        [TextRun(receipt.catalogue), TextRun(" \(receipt.catalogueHash)", .dim)]
      ),
      (
        words[Texts.input],
        [TextRun(receipt.inputName), TextRun(" \(receipt.inputHash)", .dim)]
      ),
      (words[Texts.program], [TextRun(receipt.engine)]),
    ]
    let defaults = words.defaults(receipt.defaults)
    if !defaults.isEmpty { lines.append((words[Texts.defaults], [TextRun(defaults)])) }
    pairs(lines, indent: 2)
  }
}
