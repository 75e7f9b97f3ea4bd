import Assessment
import Catalogue
import FEEL
import Vocabulary

/// The preparation sheet of a session as a document, which each format writes in its own way.
struct PreparationSheet {
  typealias Inline = MemoDocument.Inline

  let words: Wording
  let sheet: Preparation
  let receipt: Receipt

  /// Draws up the document.
  static func document(_ input: PreparationInput, _ style: ReportStyle) -> MemoDocument {
    let words = Wording(language: style.language, catalogue: input.catalogue)
    let sheet = PreparationSheet(words: words, sheet: input.preparation, receipt: input.receipt)
    let chapter = sheet.chapter()
    return MemoDocument(
      language: style.language,
      title: [chapter.title, chapter.reference].compactMap(\.self).joined(separator: " – "),
      kind: words[Texts.preparation],
      contentsTitle: words[Texts.contents],
      emptyNote: "",
      chapters: [chapter]
    )
  }

  private func chapter() -> MemoDocument.Chapter {
    MemoDocument.Chapter(
      anchor: "session",
      reference: sheet.circleName,
      title: title,
      summary: summary(),
      warnings: warnings(),
      sections: sections()
    )
  }

  private var title: String {
    guard let date = sheet.session.date.content else { return words[Texts.sessionUndated] }
    return words.filled(Texts.sessionOf, words.date(date))
  }

  private func summary() -> [MemoDocument.Pair] {
    let session = sheet.session
    var pairs: [MemoDocument.Pair] = []
    if let gap = session.date.gap { pairs.append(pair(Texts.sessionDate, open(gap))) }
    pairs += [
      pair(Texts.sessionKind, shown(session.kind) { [.text(words[$0.label])] }),
      pair(Texts.sessionPlace, shown(session.place) { [.input($0)] }),
      pair(Texts.chair, shown(session.chair) { [.input($0)] }),
      pair(Texts.announced, shown(session.announcements, announcements)),
      pair(Texts.agendaSent, shown(session.agendaSentOn) { [.text(words.date($0))] }),
      pair(Texts.sheetMadeOn, [.text(words.date(sheet.preparedOn))]),
    ]
    return pairs
  }

  private func announcements(_ list: [Announcement]) -> [Inline] {
    joined(
      list.map { announcement in
        [announcement.place, announcement.date.map { words.date($0) }].compactMap(\.self)
          .joined(separator: ", ")
      }
    )
  }

  private func warnings() -> [String] {
    let count = sheet.gaps.count
    switch count {
    case 0: return []
    case 1: return [words[Texts.stillToRecordOne]]
    default: return [words.filled(Texts.stillToRecordCount, String(count))]
    }
  }

  private func sections() -> [MemoDocument.Section] {
    let day = words.date(sheet.blocklist.day)
    let complaints = complaints()
    let sections = [
      MemoDocument.Section(
        key: "blocklist",
        title: words.filled(Texts.blocklist, day),
        blocks: blocklist()
      ),
      section("agenda", Texts.agenda, agenda()),
      section(
        "own-risks",
        Texts.ownRisks,
        sheet.ownRisks.shown.isEmpty ? [] : risks(sheet.ownRisks)
      ),
      section("attendance", Texts.attendance, attendance()),
      section("publicity", Texts.publicity, publicity()),
      section("actions", Texts.openActions, actions()),
      section("complaints", Texts.openComplaints, complaints),
      section(
        "open-risks",
        Texts.openRisks,
        sheet.openRisks.shown.isEmpty
          ? [.paragraph([.text(words[Texts.nothingOpen])])] : risks(sheet.openRisks)
      ),
      statement(),
      section("report", Texts.reportPlan, report()),
      section("themes", Texts.neglected, themes()),
      section("used", Texts.used, used()),
    ]
    return sections.filter { !$0.blocks.isEmpty }
  }

  private func used() -> [MemoDocument.Block] {
    let parts = [
      receipt.engine, receipt.catalogue, receipt.catalogueHash, receipt.inputName,
      receipt.inputHash,
    ]
    return [
      .paragraph(
        parts.enumerated().flatMap { number, part in
          (number > 0 ? [Inline.text("; ")] : []) + [.code(part)]
        }
      )
    ]
  }

  // MARK: - Parts

  func section(
    _ key: String,
    _ title: LocalizedText,
    _ blocks: [MemoDocument.Block]
  ) -> MemoDocument.Section {
    MemoDocument.Section(key: key, title: words[title], blocks: blocks)
  }

  func pair(_ name: LocalizedText, _ text: [Inline]) -> MemoDocument.Pair {
    MemoDocument.Pair(name: words[name], text: text)
  }

  /// Returns what was recorded, or the field that is still to be filled.
  func shown<Content>(_ recorded: Recorded<Content>, _ show: (Content) -> [Inline]) -> [Inline] {
    switch recorded {
    case .known(let content): show(content)
    case .missing(let gap): open(gap)
    }
  }

  /// Returns the mark of a field that is still to be filled, with its path.
  func open(_ gap: Gap) -> [Inline] {
    [.status(words[Texts.stillToRecord], .warning), .text(" "), .code(gap.path)]
  }

  /// Returns the sentences of a text of substance.
  func lines(_ text: SheetText) -> [Inline] {
    guard let text = sheet[text] else { return [] }
    return [.text(text.lines.map { words[$0] }.joined(separator: " "))]
      + words.basisAfter(text.provenance.sources, text.provenance.certainty)
  }

  /// Returns texts of the input with commas between them.
  func joined(_ texts: [String], separator: String = "; ") -> [Inline] {
    texts.enumerated().flatMap { number, text in
      (number > 0 ? [Inline.text(separator)] : []) + [.input(text)]
    }
  }

  /// Returns a project by id and title.
  func name(_ project: SheetProject) -> [Inline] {
    [.strong(project.id)] + (project.title.map { [.text(" "), .input($0)] } ?? [])
  }
}
