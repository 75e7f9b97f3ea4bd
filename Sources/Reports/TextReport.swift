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
      canvas.findings(project, words)
      canvas.obligations(project.assessment.obligations, words)
      canvas.otherProcedures(project.assessment.procedure, words)
      canvas.motivation(project.assessment.procedure.motivation, words)
      if style.explains { canvas.reasoning(project, words) }
      canvas.used(project, words)
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
    let names = [assessment.projectID, assessment.projectTitle].compactMap(\.self)
    let title = names.isEmpty ? words[Texts.untitled] : names.joined(separator: "  ")
    paragraph([TextRun(title, .bold)])
    skip()
    var lines: [(name: String, text: [TextRun])] = [
      (words[Texts.advice], [TextRun(procedureText(assessment.procedure, words), .bold)]),
      (words[Texts.verdict], [TextRun(words[assessment.verdict.text], assessment.verdict.look)]),
    ]
    if let planned = assessment.procedure.planned {
      let verdict = words.label(of: planned.verdict, in: "planned-verdict")
      lines.append((words[Texts.planned], [TextRun("\(words[planned.label]): \(verdict)")]))
    }
    if let invitees = assessment.procedure.invitees {
      let text =
        invitees.count == 1
        ? words.filled(Texts.inviteExactly, String(invitees.lowerBound))
        : words.filled(
          Texts.inviteRange,
          String(invitees.lowerBound),
          String(invitees.upperBound)
        )
      lines.append((words[Texts.invite], [TextRun(text)]))
    }
    pairs(lines, indent: 0)
    matrixWarning(assessment, words)
  }

  private func procedureText(_ advice: ProcedureAdvice, _ words: Wording) -> String {
    if let recommended = advice.recommended { return words[recommended.label] }
    if let minimum = advice.minimum { return words.filled(Texts.atLeast, words[minimum.label]) }
    return words[Texts.noAdvice]
  }

  private mutating func matrixWarning(_ assessment: Assessment, _ words: Wording) {
    let matrix = assessment.matrix
    guard assessment.procedure.band != nil || assessment.regime.code == "national" else { return }
    var warnings: [String] = []
    if matrix.status == .reconstructed {
      warnings.append(words.filled(Texts.reconstructed, words[matrix.title]))
    }
    if !matrix.isInForce { warnings.append(words.filled(Texts.notInForce, words[matrix.title])) }
    guard !warnings.isEmpty else { return }
    skip()
    for warning in warnings {
      paragraph([TextRun(warning, .warning)], indent: 2, mark: "!", markLook: .warning)
    }
  }

  /// Adds why the advice is what it is.
  fileprivate mutating func grounds(_ assessment: Assessment, _ words: Wording) {
    let advice = assessment.procedure
    var grounds: [(name: LocalizedText, conclusion: Conclusion)] = [
      (Texts.regime, assessment.regime)
    ]
    for (name, conclusion) in [
      (Texts.band, advice.band), (Texts.minimum, advice.minimum),
      (Texts.recommended, advice.recommended),
    ] {
      guard let conclusion else { continue }
      let isSaid = grounds.contains {
        $0.conclusion.code == conclusion.code && $0.conclusion.note == conclusion.note
          && $0.conclusion.sources == conclusion.sources
      }
      if !isSaid { grounds.append((name, conclusion)) }
    }
    heading(words[Texts.why])
    for (name, conclusion) in grounds {
      var text = "\(words[name]): \(words[conclusion.label])."
      if let note = conclusion.note { text += " " + words[note] }
      paragraph(
        [TextRun(text)] + sources(conclusion.sources, conclusion.certainty, words),
        indent: 4,
        mark: "-"
      )
    }
    if let planned = advice.planned, let note = planned.note {
      paragraph(
        [TextRun("\(words[Texts.planned]): \(words[planned.label]). \(words[note])")],
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
    let endsInValue =
      assessment.value != nil && assessment.valueSteps.last?.amount == assessment.value
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
    var asked: Set<LocalizedText> = []
    for (number, open) in questions.enumerated() {
      let isFirst = !questions[..<number].contains { $0.hasSameCause(as: open) }
      guard isFirst else { continue }
      // What the same answers decide stands together, so that each question is read once.
      let group = questions[number...].filter { $0.hasSameCause(as: open) }
      for member in group {
        var runs = [TextRun(words[member.title], .bold)]
        if !member.possible.isEmpty {
          let outcomes = member.possible.map { words[$0] }.joined(separator: "; ")
          runs.append(TextRun(". " + words.filled(Texts.possible, outcomes)))
        }
        paragraph(runs, indent: 2)
      }
      if let reason = open.reason { paragraph([TextRun(words[reason])], indent: 4) }
      for (question, path) in zip(open.questions, open.missing) {
        // One fact may decide several rules: its question is asked once, its path each time.
        let isNew = asked.insert(question).inserted
        let runs = isNew ? [TextRun(words[question] + " ")] : []
        paragraph(runs + [TextRun("(\(path))", .dim)], indent: 4, mark: "?", markLook: .warning)
      }
    }
  }

  fileprivate mutating func margins(_ assessment: Assessment, _ words: Wording) {
    guard !assessment.margins.isEmpty || !assessment.timeMargins.isEmpty else { return }
    heading(words[Texts.margins])
    for margin in assessment.margins {
      let boundary = words.amount(margin.boundary)
      let distance = words.amount(margin.distance.magnitude)
      let isBelow = !margin.distance.isNegative && !margin.distance.isZero
      let position: String
      if margin.distance.isZero {
        position = words.filled(Texts.exactly, boundary)
      } else {
        position = words.filled(isBelow ? Texts.below : Texts.above, distance, boundary)
      }
      let then = words.filled(isBelow ? Texts.then : Texts.thenBelow, words[margin.label])
      paragraph([TextRun(position), TextRun("; \(then).")], indent: 4, mark: "-")
    }
    timeMargins(assessment.timeMargins, words)
  }
}

extension OpenQuestion {
  /// Returns whether the same facts, or the same reason, stand in the way of both.
  fileprivate func hasSameCause(as other: OpenQuestion) -> Bool {
    missing == other.missing && reason == other.reason
  }
}
