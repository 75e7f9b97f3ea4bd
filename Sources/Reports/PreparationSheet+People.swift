import Assessment
import Catalogue
import FEEL
import Vocabulary

/// Who attends, what they know, and what is still open between them.
extension PreparationSheet {
  // MARK: - Attendance

  /// Returns who attends, with counts against the norm.
  func attendance() -> [MemoDocument.Block] {
    let attendance = sheet.attendance
    if let gap = attendance.gap { return [.paragraph(open(gap))] }
    var blocks: [MemoDocument.Block] = [
      .paragraph(composition(attendance)), .entries(attendance.attendees.map(entry)),
    ]
    if attendance.attendees.contains(where: { !$0.intentions.isEmpty }) {
      blocks.append(.paragraph(lines(.tenderIntention)))
    }
    return blocks
  }

  private func composition(_ attendance: Attendance) -> [Inline] {
    var text = count(attendance.directors, Texts.directors) + [.text("; ")]
    text += count(attendance.officials, Texts.officials) + [.text(". ")]
    if !attendance.segments.isEmpty {
      let names = attendance.segments.map { words[$0.label].lowercasedFirst }
      text.append(.text("\(words[Texts.segments]): \(names.joined(separator: ", ")). "))
    }
    if !attendance.emptySeats.isEmpty {
      let names = attendance.emptySeats.map { words[$0.label].lowercasedFirst }
      text += [
        .strong(words[Texts.emptySeats] + ":"), .text(" \(names.joined(separator: ", ")). "),
      ]
    }
    if attendance.absent > 0 {
      text.append(.text(words.filled(Texts.absent, String(attendance.absent))))
    }
    return text
  }

  private func count(_ count: Attendance.Count, _ name: LocalizedText) -> [Inline] {
    var text: [Inline] = [.strong("\(count.number) \(words[name])")]
    var notes: [String] = []
    if count.possible > 0 { notes.append(words.filled(Texts.maybeMore, String(count.possible))) }
    if let least = count.least, let most = count.most {
      notes.append(words.filled(Texts.norm, String(least), String(most)))
    }
    if !notes.isEmpty { text.append(.text(" (\(notes.joined(separator: ", ")))")) }
    if let isWithin = count.isWithin {
      text += [
        .text(" "),
        .status(
          words[isWithin ? Texts.withinNorm : Texts.outsideNorm],
          isWithin ? .good : .warning
        ),
      ]
    }
    return text
  }

  private func entry(_ attendee: Attendance.Attendee) -> MemoDocument.Entry {
    var text = who(attendee)
    text += [.text(" – \(words[Texts.interests]) ")]
    text += shown(attendee.interests) { interests in
      interests.isEmpty ? [.text(words[Texts.none])] : joined(interests)
    }
    if !attendee.intentions.isEmpty {
      text += [.text("; \(words[Texts.intends]) ")] + intentions(attendee)
    }
    return MemoDocument.Entry(text: text)
  }

  private func who(_ attendee: Attendance.Attendee) -> [Inline] {
    var text: [Inline] = []
    if attendee.side != .municipality, let organisation = attendee.organisation {
      text += [.strong(organisation), .text(", ")]
    }
    let role = attendee.side == .municipality ? { Inline.strong($0) } : { Inline.input($0) }
    text += shown(attendee.role) { [role($0)] }
    var notes: [String] = []
    if let position = attendee.position?.content {
      let label = words[position.label].lowercasedFirst
      if label != attendee.role.content?.lowercasedFirst { notes.append(label) }
    } else if attendee.position == nil, let kind = attendee.kind.content {
      notes.append(words[kind.label].lowercasedFirst)
    }
    if attendee.isOnCall { notes.append(words[Texts.onCall]) }
    if !notes.isEmpty { text.append(.text(" (\(notes.joined(separator: ", ")))")) }
    for gap in [attendee.kind.gap, attendee.position?.gap].compactMap(\.self) {
      text += [.text(" ")] + open(gap)
    }
    return text
  }

  private func intentions(_ attendee: Attendance.Attendee) -> [Inline] {
    var text: [Inline] = []
    for intention in attendee.intentions {
      guard let answer = intention.answer.content else { continue }
      if !text.isEmpty { text.append(.text(", ")) }
      text += [.input(intention.project), .text(" \(words[answer.label].lowercasedFirst)")]
    }
    // One field holds the answers on all projects, so it is named once.
    let missing = attendee.intentions.filter { $0.answer.gap != nil }
    if let gap = missing.first?.answer.gap {
      if !text.isEmpty { text.append(.text(", ")) }
      text += joined(missing.map(\.project), separator: ", ") + [.text(" ")] + open(gap)
    }
    return text
  }

  // MARK: - What is public

  /// Returns what everyone can know, and what must not be shared.
  func publicity() -> [MemoDocument.Block] {
    let publicity = sheet.publicity
    var blocks: [MemoDocument.Block] = []
    if !publicity.isNotPublic.isEmpty {
      let title = sheet[.notPublic].map { words[$0.title] } ?? words[Texts.notPublic]
      blocks.append(
        .paragraph([.status(title, .alarm), .text(" ")] + lines(.notPublic))
      )
      blocks.append(.entries(publicity.isNotPublic.map { entry($0, isPublic: false) }))
    }
    if !publicity.unclear.isEmpty {
      blocks.append(.paragraph([.status(words[Texts.publicUnclear], .warning)]))
      blocks.append(
        .entries(
          publicity.unclear.map { unclear in
            var entry = entry(unclear.item, isPublic: nil)
            entry.text += [.text(". ")] + open(unclear.gap)
            return entry
          }
        )
      )
    }
    if !publicity.isPublic.isEmpty {
      let items = publicity.isPublic.enumerated().flatMap { number, item in
        [Inline.text(number > 0 ? "; " : " ")] + entry(item, isPublic: true).text
      }
      blocks.append(.paragraph([.status(words[Texts.alreadyPublic], .good)] + items))
    }
    return blocks.isEmpty ? [.paragraph([.text(words[Texts.nothingShared])])] : blocks
  }

  private func entry(_ item: Publicity.Item, isPublic: Bool?) -> MemoDocument.Entry {
    var text: [Inline] = []
    if let project = item.project { text += [.strong(project), .text(" ")] }
    let kind = (item.documentKind.map { words[$0.label] } ?? words[item.kind.text]).lowercasedFirst
    if item.kind == .report, let day = item.title.flatMap(CalendarDate.init(iso:)) {
      text.append(.text("\(kind) \(words.date(day))"))
    } else if let title = item.title {
      text += [.input(title), .text(" (\(kind))")]
    } else {
      text.append(.text(kind))
    }
    switch (isPublic, item.date) {
    case (true?, let date?): text.append(.text(", " + words.filled(Texts.since, words.date(date))))
    case (true?, nil): break
    case (false?, let date?):
      text.append(.text(", " + words.filled(Texts.notBefore, words.date(date))))
    case (false?, nil): text.append(.text(", " + words[Texts.noDay]))
    case (nil, _): break
    }
    if item.isForThisSession, isPublic != true {
      text += [.text(". "), .status(words[Texts.forThisSession], .alarm)]
    }
    return MemoDocument.Entry(text: text)
  }
}
