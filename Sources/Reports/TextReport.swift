import Assessment
import Catalogue
import FEEL
import Vocabulary

/// The report for the officer: what to do first, then why, then what it rests on.
enum TextReport {
  /// The text of all projects, one below the other.
  static let format = ReportFormat(id: "text") { input, style in
    var canvas = TextCanvas(width: style.width, usesColor: style.usesColor)
    let words = Wording(language: style.language, catalogue: input.catalogue)
    for (number, project) in input.projects.enumerated() {
      if number > 0 {
        canvas.skip()
        canvas.rule()
        canvas.skip()
      }
      canvas.advice(project.assessment, words)
      canvas.grounds(project.assessment, words)
      canvas.value(project.assessment, words)
      canvas.openQuestions(project.assessment.undetermined, words)
      canvas.margins(project.assessment, words)
      canvas.whatIf(project.assessment.whatIf, words)
      canvas.findings(project.assessment.sortedFindings, project.places, words)
      canvas.obligations(project.assessment.obligations, words)
      canvas.calendar(project.assessment.calendar, words)
      canvas.principles(project.assessment.principles, words)
      canvas.involvement(project.assessment.involvement, words)
      canvas.otherProcedures(project.assessment.procedure, words)
      canvas.motivation(project.assessment.procedure.motivation, words)
      if style.explains { canvas.reasoning(project, words) }
      canvas.used(project, words)
    }
    for circle in input.circles where !circle.assessment.findings.isEmpty {
      canvas.skip()
      canvas.rule()
      canvas.skip()
      canvas.circle(circle, words)
    }
    return Array(canvas.text.utf8)
  }
}

extension TextCanvas {
  /// Adds lines with a name before each text; all texts begin in one column.
  mutating func pairs(_ pairs: [(name: String, text: [TextRun])], indent: Int) {
    let column = indent + 2 + (pairs.map { PlainText.width(of: $0.name) }.max() ?? 0)
    for pair in pairs {
      let padding = column - indent - 1 - PlainText.width(of: pair.name)
      let mark = pair.name + String(repeating: " ", count: max(0, padding))
      paragraph(pair.text, indent: column, mark: mark, markLook: .dim)
    }
  }

  fileprivate mutating func advice(_ assessment: Assessment, _ words: Wording) {
    paragraph([TextRun(words.title(assessment), .bold)])
    skip()
    var lines: [(name: String, text: [TextRun])] = [
      (words[Texts.advice], [TextRun(words.procedure(assessment.procedure), .bold)]),
      (words[Texts.verdict], [TextRun(words[assessment.verdict.text], assessment.verdict.look)]),
    ]
    if let planned = assessment.procedure.planned {
      lines.append((words[Texts.planned], [TextRun(words.planned(planned))]))
    }
    if let invitees = assessment.procedure.invitees {
      lines.append((words[Texts.invite], [TextRun(words.invitees(invitees))]))
    }
    pairs(lines, indent: 0)
    let warnings = words.matrixWarnings(assessment)
    guard !warnings.isEmpty else { return }
    skip()
    for warning in warnings {
      paragraph([TextRun(warning, .warning)], indent: 2, mark: "!", markLook: .warning)
    }
  }

  /// Adds why the advice is what it is.
  fileprivate mutating func grounds(_ assessment: Assessment, _ words: Wording) {
    heading(words[Texts.why])
    for ground in words.grounds(assessment) {
      let conclusion = ground.conclusion
      var text = "\(words[ground.name]): \(words[conclusion.label])."
      if let note = conclusion.note { text += " " + words[note] }
      paragraph(
        [TextRun(text)] + sources(conclusion.sources, conclusion.certainty, words),
        indent: 4,
        mark: "-"
      )
    }
    if let planned = assessment.procedure.planned, let note = planned.note {
      paragraph(
        [TextRun("\(words[Texts.planned]): \(words[planned.label]). \(words[note])")]
          + sources(planned.sources, planned.certainty, words),
        indent: 4,
        mark: "-"
      )
    }
  }

  /// Returns the short forms of what something rests on and how sure that is, to end a paragraph.
  func sources(_ sources: [Citation], _ certainty: Certainty, _ words: Wording) -> [TextRun] {
    var runs: [TextRun] = []
    if !sources.isEmpty { runs.append(TextRun(" [\(words.citations(sources))]", .dim)) }
    if let mark = words.mark(certainty) { runs.append(TextRun(" " + mark, .warning)) }
    return runs
  }

  fileprivate mutating func value(_ assessment: Assessment, _ words: Wording) {
    guard assessment.value != nil || !assessment.valueSteps.isEmpty else { return }
    heading(words[Texts.value])
    // The last step is the value itself, where the steps lead that far.
    let endsInValue = assessment.stepsEndInValue
    for (number, step) in assessment.valueSteps.enumerated() {
      let isTotal = endsInValue && number == assessment.valueSteps.count - 1
      row(
        [TextRun(words[step.title], isTotal ? .bold : .plain)]
          + sources(step.sources, .confirmed, words),
        amount: words.amount(step.amount),
        look: isTotal ? .bold : .plain,
        indent: 2
      )
    }
    guard !endsInValue else { return }
    row(
      [TextRun(words[Texts.total], .bold)],
      amount: assessment.value.map { words.amount($0) } ?? words[Texts.unknownValue],
      look: .bold,
      indent: 2
    )
  }

  fileprivate mutating func openQuestions(_ questions: [OpenQuestion], _ words: Wording) {
    guard !questions.isEmpty else { return }
    heading(words[Texts.open])
    for group in words.groups(questions) {
      for member in group.members {
        var runs = [TextRun(words.title(member), .bold)]
        if let possible = words.possible(member) { runs.append(TextRun(". " + possible)) }
        paragraph(runs, indent: 2)
      }
      if let reason = group.reason { paragraph([TextRun(words[reason])], indent: 4) }
      for (question, path) in group.questions {
        let runs = question.map { [TextRun(words[$0] + " ")] } ?? []
        paragraph(runs + [TextRun("(\(path))", .dim)], indent: 4, mark: "?", markLook: .warning)
      }
    }
  }

  fileprivate mutating func margins(_ assessment: Assessment, _ words: Wording) {
    guard !assessment.margins.isEmpty || !assessment.timeMargins.isEmpty else { return }
    heading(words[Texts.margins])
    for margin in assessment.margins {
      let text = "\(words.position(margin)); \(words.procedureBeyond(margin))."
      paragraph([TextRun(text)], indent: 4, mark: "-")
    }
    timeMargins(assessment.timeMargins, words)
  }
}
