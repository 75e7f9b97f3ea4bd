import Assessment
import Catalogue
import FEEL
import Vocabulary

/// The decision memo: what was asked, what is advised, why, and what is still to be done.
struct Memo {
  let words: Wording
  let style: ReportStyle

  /// Draws up the document on all projects.
  static func document(_ input: ReportInput, _ style: ReportStyle) -> MemoDocument {
    let words = Wording(language: style.language, catalogue: input.catalogue)
    let memo = Memo(words: words, style: style)
    let chapters = input.projects.enumerated().map { number, project in
      memo.chapter(project, number: number + 1)
    }
    let circles = input.circles.filter { !$0.assessment.findings.isEmpty }.enumerated().map {
      memo.chapter($1, number: $0 + 1)
    }
    let title: String
    if let only = chapters.first, chapters.count == 1 {
      let names = [only.reference, only.title, words[Texts.memo]].compactMap(\.self)
      title = names.joined(separator: " – ")
    } else {
      title = words.filled(Texts.memos, String(chapters.count))
    }
    return MemoDocument(
      language: style.language,
      title: title,
      kind: words[Texts.memo],
      contentsTitle: words[Texts.contents],
      emptyNote: words[Texts.noProjects],
      chapters: chapters + circles
    )
  }

  private func chapter(_ project: AssessedProject, number: Int) -> MemoDocument.Chapter {
    let assessment = project.assessment
    return MemoDocument.Chapter(
      anchor: "project-\(number)",
      reference: assessment.projectTitle == nil ? nil : assessment.projectID,
      title: assessment.projectTitle ?? words.title(assessment),
      summary: summary(assessment),
      warnings: words.matrixWarnings(assessment),
      sections: sections(project)
    )
  }

  private func sections(_ project: AssessedProject) -> [MemoDocument.Section] {
    let assessment = project.assessment
    let advice = assessment.procedure
    let sections = [
      section("grounds", Texts.why, grounds(assessment)),
      section("questions", Texts.open, questions(assessment.undetermined)),
      section("value", Texts.value, value(assessment)),
      section("what-if", Texts.whatIf, whatIf(assessment.whatIf)),
      section(
        "findings",
        Texts.findings,
        findings(assessment.sortedFindings, project.places)
      ),
      section("obligations", Texts.obligations, obligations(assessment.obligations)),
      section("calendar", Texts.calendar, calendar(assessment.calendar)),
      section("principles", Texts.principles, principles(assessment.principles)),
      section("involvement", Texts.involvement, involvement(assessment.involvement)),
      section("procedures", Texts.otherProcedures, otherProcedures(advice)),
      section("motivation", Texts.motivation, motivation(advice.motivation)),
      section("reasoning", Texts.reasoning, style.explains ? reasoning(project) : []),
      section("used", Texts.used, used(project)),
    ]
    return sections.filter { !$0.blocks.isEmpty }
  }

  func section(
    _ key: String,
    _ title: LocalizedText,
    _ blocks: [MemoDocument.Block]
  ) -> MemoDocument.Section {
    MemoDocument.Section(key: key, title: words[title], blocks: blocks)
  }

  /// Returns a name with a text.
  func pair(_ name: LocalizedText, _ text: [MemoDocument.Inline]) -> MemoDocument.Pair {
    MemoDocument.Pair(name: words[name], text: text)
  }

  private func summary(_ assessment: Assessment) -> [MemoDocument.Pair] {
    let advice = assessment.procedure
    var pairs = [
      pair(Texts.advice, [.strong(words.procedure(advice))]),
      pair(
        Texts.verdict,
        [.status(words[assessment.verdict.text], assessment.verdict.look.tone)]
      ),
    ]
    if let planned = advice.planned {
      let verdict = words.label(of: planned.verdict, in: "planned-verdict")
      let text: [MemoDocument.Inline] = [
        .text(words[planned.label] + ": "), .status(verdict, .neutral),
      ]
      pairs.append(pair(Texts.planned, text))
    }
    if let invitees = advice.invitees {
      pairs.append(pair(Texts.invite, [.text(words.invitees(invitees))]))
    }
    if let value = assessment.value {
      pairs.append(pair(Texts.total, [.text(words.amount(value))]))
    }
    pairs.append(pair(Texts.referenceDate, [.text(words.date(assessment.referenceDate))]))
    return pairs
  }

  private func grounds(_ assessment: Assessment) -> [MemoDocument.Block] {
    var entries = words.grounds(assessment).map { ground in
      let conclusion = ground.conclusion
      var text: [MemoDocument.Inline] = [
        .strong("\(words[ground.name]): \(words[conclusion.label]).")
      ]
      if let note = conclusion.note { text.append(.text(" " + words[note])) }
      return MemoDocument.Entry(
        text: text + words.basisAfter(conclusion.sources, conclusion.certainty)
      )
    }
    if let planned = assessment.procedure.planned, let note = planned.note {
      let name = "\(words[Texts.planned]): \(words.planned(planned))."
      let text: [MemoDocument.Inline] = [.strong(name), .text(" " + words[note])]
      entries.append(
        MemoDocument.Entry(text: text + words.basisAfter(planned.sources, planned.certainty))
      )
    }
    return [.entries(entries)]
  }

  private func questions(_ open: [OpenQuestion]) -> [MemoDocument.Block] {
    words.groups(open).flatMap { group in
      var blocks: [MemoDocument.Block] = group.members.map { member in
        var text: [MemoDocument.Inline] = [.strong(words.title(member))]
        if let possible = words.possible(member) { text.append(.text(". " + possible)) }
        return .paragraph(text)
      }
      if let reason = group.reason { blocks.append(.paragraph([.text(words[reason])])) }
      let entries = group.questions.map { question, path in
        let text: [MemoDocument.Inline] = question.map { [.text(words[$0] + " ")] } ?? []
        return MemoDocument.Entry(box: .empty, text: text + [.code(path)])
      }
      if !entries.isEmpty { blocks.append(.entries(entries)) }
      return blocks
    }
  }

  private func value(_ assessment: Assessment) -> [MemoDocument.Block] {
    var blocks: [MemoDocument.Block] = []
    if assessment.value != nil || !assessment.valueSteps.isEmpty {
      blocks.append(.table(valueTable(assessment)))
    }
    let distances = MemoDocument.Distances(
      title: words[Texts.margins],
      sentences: assessment.margins.map { margin in
        "\(words.position(margin)); \(words.procedureBeyond(margin))."
      } + assessment.timeMargins.map { words.sentence($0) }
    )
    if let scale = ValueScale(assessment, words) {
      blocks.append(.scale(scale, distances: distances.sentences.isEmpty ? nil : distances))
    } else if !distances.sentences.isEmpty {
      blocks.append(.paragraph([.strong(distances.title)]))
      blocks.append(.entries(distances.sentences.map { MemoDocument.Entry(text: [.text($0)]) }))
    }
    return blocks
  }

  private func valueTable(_ assessment: Assessment) -> MemoDocument.Table {
    let last = assessment.stepsEndInValue ? assessment.valueSteps.count - 1 : nil
    var rows = assessment.valueSteps.enumerated().map { number, step in
      MemoDocument.Table.Row(
        cells: [
          [.text(words[step.title])], words.links(step.sources),
          [.text(words.amount(step.amount))],
        ],
        isTotal: number == last
      )
    }
    if last == nil {
      let amount = assessment.value.map(words.amount) ?? words[Texts.unknownValue]
      rows.append(
        MemoDocument.Table.Row(
          cells: [[.text(words[Texts.total])], [], [.text(amount)]],
          isTotal: true
        )
      )
    }
    return MemoDocument.Table(
      caption: words[Texts.valueCaption],
      columns: [
        MemoDocument.Table.Column(title: words[Texts.part]),
        MemoDocument.Table.Column(title: words[Texts.basis]),
        MemoDocument.Table.Column(title: words[Texts.amountColumn], isAmount: true),
      ],
      rows: rows
    )
  }
}
