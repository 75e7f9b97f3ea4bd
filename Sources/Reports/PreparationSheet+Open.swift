import Assessment
import Catalogue
import FEEL
import Vocabulary

/// What is still open, what is read out, and who reports.
extension PreparationSheet {
  /// Returns the actions that are not done.
  func actions() -> [MemoDocument.Block] {
    guard !sheet.actions.isEmpty else { return [.paragraph([.text(words[Texts.nothingOpen])])] }
    return [
      .entries(
        sheet.actions.map { action in
          var text: [Inline] = []
          if action.isOverdue { text += [.status(words[Texts.overdue], .alarm), .text(" ")] }
          text += shown(action.text) { [.input($0)] } + [.text(" · ")]
          text += shown(action.owner) { [.input($0)] } + [.text(" · ")]
          text += shown(action.due) { [.text(words.date($0))] }
          if action.isImprovement { text.append(.text(" · \(words[Texts.improvement])")) }
          return MemoDocument.Entry(box: .empty, text: text)
        }
      )
    ]
  }

  /// Returns the items of the complaints post that wait.
  func complaints() -> [MemoDocument.Block] {
    guard !sheet.complaints.isEmpty else { return [] }
    return [
      .entries(
        sheet.complaints.map { complaint in
          var text: [Inline] = []
          if complaint.mustBeForwarded {
            text += [.status(words[Texts.mustForward], .alarm), .text(" ")]
          }
          text += shown(complaint.kind) { [.text(words[$0.label])] }
          if let project = complaint.project { text += [.text(" "), .strong(project)] }
          text += [.text(": ")] + shown(complaint.text) { [.input(words.shortened($0))] }
          if let day = complaint.raisedOn { text.append(.text(" (\(words.date(day)))")) }
          return MemoDocument.Entry(box: .empty, text: text)
        }
      )
    ]
  }

  /// Returns risks, heaviest first.
  func risks(_ risks: OpenRisks) -> [MemoDocument.Block] {
    var blocks: [MemoDocument.Block] = [.entries(risks.shown.map(entry))]
    if risks.more > 0 {
      blocks.append(.paragraph([.text(words.filled(Texts.moreRisks, String(risks.more)))]))
    }
    return blocks
  }

  private func entry(_ risk: OpenRisk) -> MemoDocument.Entry {
    let finding = risk.finding
    var text: [Inline] = [.status(words[finding.severity.text], finding.severity.look.tone)]
    if let status = finding.status.text { text.append(.text(" (\(words[status]))")) }
    if !risk.projects.isEmpty {
      text += [.text(" "), .strong(risk.projects.joined(separator: ", "))]
    }
    text += [.text(" \(words[finding.title]) "), .aside([.text(finding.id)])]
    return MemoDocument.Entry(text: text)
  }

  /// Returns what is read out at the start.
  func statement() -> MemoDocument.Section {
    guard let statement = sheet[.competitionStatement] else {
      let missing = Inline.status(words[Texts.noStatement], .alarm)
      return section("statement", Texts.statement, [.paragraph([missing])])
    }
    var blocks: [MemoDocument.Block] = [.excerpt(statement.lines.map { words[$0] })]
    var about: [Inline] = []
    if let note = statement.note { about.append(.text(words[note])) }
    about += words.basisAfter(statement.provenance.sources, statement.provenance.certainty)
    if !about.isEmpty { blocks.append(.paragraph([.aside(about)])) }
    return MemoDocument.Section(
      key: "statement",
      title: words[statement.title],
      blocks: blocks
    )
  }

  /// Returns who reports, when and where.
  func report() -> [MemoDocument.Block] {
    let report = sheet.report
    let due = shown(report.due) { [.text(words.date($0))] }
    let counted = report.days.map { days in
      [Inline.text(" (\(words.filled(Texts.countedDays, String(days))))")]
    }
    return [
      .pairs([
        pair(Texts.reportAuthor, shown(report.author) { [.input($0)] }),
        pair(Texts.reportDue, due + (counted ?? [])),
        pair(Texts.reportWhere, shown(report.places) { joined($0, separator: ", ") }),
      ])
    ]
  }
}
