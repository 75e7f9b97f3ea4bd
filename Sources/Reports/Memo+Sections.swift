import Assessment
import Catalogue
import FEEL
import Vocabulary

extension Memo {
  /// Returns what must be done as a checklist.
  func obligations(_ obligations: [Obligation]) -> [MemoDocument.Block] {
    let entries = obligations.map { obligation in
      var text: [MemoDocument.Inline] = [.text(words[obligation.text])]
      if let term = words.term(obligation) { text += [.text(" "), .strong("(\(term))")] }
      return MemoDocument.Entry(
        box: .empty,
        text: text + words.basisAfter(obligation.sources, obligation.certainty)
      )
    }
    return entries.isEmpty ? [] : [.entries(entries)]
  }

  /// Returns the moments of the procedure with their limits.
  func calendar(_ entries: [CalendarEntry]) -> [MemoDocument.Block] {
    guard !entries.isEmpty else { return [] }
    let titles = [
      Texts.moment, Texts.plannedColumn, Texts.earliestColumn, Texts.latestColumn,
      Texts.statusColumn,
    ]
    let rows = entries.map { entry in
      var title: [MemoDocument.Inline] = [.strong(words[entry.title])]
      var remark: [MemoDocument.Inline] = entry.note.map { [.text(words[$0])] } ?? []
      remark += words.basisAfter(entry.sources, entry.certainty)
      if !remark.isEmpty { title += [.lineBreak, .aside(remark)] }
      return MemoDocument.Table.Row(cells: [
        title, day(entry.planned), day(entry.earliest), day(entry.latest),
        [.status(words[entry.status.text], entry.status.look.tone)],
      ])
    }
    return [
      .table(
        MemoDocument.Table(
          caption: words[Texts.calendarCaption],
          columns: titles.map { MemoDocument.Table.Column(title: words[$0]) },
          rows: rows
        )
      )
    ]
  }

  private func day(_ day: CalendarDate?) -> [MemoDocument.Inline] {
    day.map { [.text(words.date($0))] } ?? []
  }

  /// Returns the principles that bind as a checklist.
  func principles(_ checks: [PrincipleCheck]) -> [MemoDocument.Block] {
    let entries = checks.map { check in
      MemoDocument.Entry(
        box: check.status.memoBox,
        text: [
          .strong(words[check.title] + ":"), .text(" "),
          .status(words[check.status.text], check.status.look.tone), .lineBreak,
          .text(words[check.evidence]),
        ] + words.basisAfter(check.sources, check.certainty)
      )
    }
    return entries.isEmpty ? [] : [.entries(entries)]
  }

  /// Returns the procedures that were not advised.
  func otherProcedures(_ advice: ProcedureAdvice) -> [MemoDocument.Block] {
    var pairs: [MemoDocument.Pair] = []
    for (name, list) in [
      (Texts.allowed, advice.otherAllowed), (Texts.alternatives, advice.alternatives),
    ] where !list.isEmpty {
      let labels = list.map { words[$0.label] }.joined(separator: "; ")
      pairs.append(pair(name, [.text(labels + ".")]))
    }
    var blocks: [MemoDocument.Block] = pairs.isEmpty ? [] : [.pairs(pairs)]
    guard !advice.notAllowed.isEmpty else { return blocks }
    // Procedures that fall away for one reason stand together, so that it is read once.
    var groups: [[Conclusion]] = []
    for conclusion in advice.notAllowed {
      if let group = groups.firstIndex(where: { $0[0].hasSameReason(as: conclusion) }) {
        groups[group].append(conclusion)
      } else {
        groups.append([conclusion])
      }
    }
    let rows = groups.map { group in
      let names = group.map { words[$0.label] }.joined(separator: "; ")
      let reason = group[0].note.map { [MemoDocument.Inline.text(words[$0])] } ?? []
      return MemoDocument.Table.Row(cells: [
        [.text(names)], reason, words.basis(group[0].sources, group[0].certainty),
      ])
    }
    let titles = [Texts.procedureColumn, Texts.reason, Texts.basis]
    blocks.append(
      .table(
        MemoDocument.Table(
          caption: words[Texts.notAllowed],
          columns: titles.map { MemoDocument.Table.Column(title: words[$0]) },
          rows: rows
        )
      )
    )
    return blocks
  }

  /// Returns the text that can be copied into the file.
  func motivation(_ motivation: LocalizedText?) -> [MemoDocument.Block] {
    guard let motivation, !words[motivation].isEmpty else { return [] }
    let lines = words[motivation].split { $0.isNewline }.map(String.init)
    return [.excerpt(lines)]
  }

  /// Returns what the assessment was made with.
  func used(_ project: AssessedProject) -> [MemoDocument.Block] {
    let assessment = project.assessment
    let receipt = project.receipt
    let date = "\(words.date(assessment.referenceDate)): \(words.origin(assessment))"
    var matrix: [MemoDocument.Inline] = [.text(words.matrix(assessment.matrix))]
    if let warning = assessment.matrix.warning { matrix.append(.text(". " + words[warning])) }
    var pairs = [
      pair(Texts.referenceDate, [.text(date)]),
      pair(Texts.assessedOn, [.text(words.date(assessment.assessedOn))]),
      pair(Texts.matrix, matrix),
      pair(
        Texts.catalogue,
        [.text(receipt.catalogue), .lineBreak, .code(receipt.catalogueHash)]
      ),
      pair(Texts.input, [.input(receipt.inputName), .lineBreak, .code(receipt.inputHash)]),
      pair(Texts.program, [.text(receipt.engine)]),
    ]
    let defaults = words.defaults(receipt.defaults)
    if !defaults.isEmpty { pairs.append(pair(Texts.defaults, [.text(defaults)])) }
    return [.pairs(pairs)]
  }

  /// Returns each step of the reasoning.
  func reasoning(_ project: AssessedProject) -> [MemoDocument.Block] {
    let entries = project.assessment.trace.map { step in
      var details = [
        pair(Texts.stepRule, [.code(words.rule(step))]),
        pair(Texts.stepPlace, [.code(step.place.description)]),
      ]
      if !step.test.isEmpty { details.append(pair(Texts.stepTest, [.code(step.test)])) }
      for use in step.facts {
        var text: [MemoDocument.Inline] = [
          .code(use.name), .text(" = "), .input(words.shortened(use.value)),
        ]
        if let place = project.places[use.position] {
          text.append(.text(", " + words.atPlace(place)))
        }
        details.append(pair(Texts.stepFacts, text))
      }
      for use in step.parameters {
        let text: [MemoDocument.Inline] = [.text(words.parameter(use))]
        details.append(
          pair(Texts.stepParameters, text + words.basisAfter(use.sources, use.certainty))
        )
      }
      details.append(pair(Texts.stepResult, [.strong(step.result)]))
      if let distance = step.distance {
        details.append(pair(Texts.stepDistance, [.text(words.amount(distance))]))
      }
      let basis = words.basis(step.sources, step.certainty)
      if !basis.isEmpty { details.append(pair(Texts.stepSources, basis)) }
      return MemoDocument.Entry(text: [.strong(words[step.title])], details: details)
    }
    return entries.isEmpty ? [] : [.entries(entries)]
  }
}

extension Conclusion {
  /// Returns whether another conclusion is drawn for the same reason.
  fileprivate func hasSameReason(as other: Conclusion) -> Bool {
    note == other.note && sources == other.sources && certainty == other.certainty
  }
}

extension PrincipleCheck.Status {
  /// The box of the status.
  fileprivate var memoBox: MemoDocument.Box {
    switch self {
    case .shown: .done
    case .missing: .failed
    case .open: .empty
    }
  }
}
