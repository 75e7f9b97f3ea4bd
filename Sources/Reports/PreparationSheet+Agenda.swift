import Assessment
import Catalogue
import FEEL
import Vocabulary

/// What is not to be talked about, and what is.
extension PreparationSheet {
  /// Returns the projects that are not to be talked about.
  func blocklist() -> [MemoDocument.Block] {
    let list = sheet.blocklist
    var blocks: [MemoDocument.Block] = []
    if list.entries.isEmpty {
      blocks.append(.paragraph([.text(words[Texts.nothingBlocked])]))
    } else {
      blocks.append(.entries(list.entries.map(entry)))
    }
    if list.entries.contains(where: { $0.project.standing == .running }) {
      blocks.append(.paragraph(lines(.runningTenders)))
    }
    let checked = shown(list.isChecked) { isChecked in
      let word = Inline.status(words[isChecked ? Texts.yes : Texts.no], isChecked ? .good : .alarm)
      return [word] + (list.checkedOn.map { [.text(", " + words.date($0))] } ?? [])
    }
    return blocks + [.pairs([pair(Texts.ownListChecked, checked)])]
  }

  private func entry(_ entry: Blocklist.Entry) -> MemoDocument.Entry {
    let project = entry.project
    var text: [Inline] = [.status(words[project.standing.text], project.standing.tone), .text(" ")]
    text += name(project)
    let days = self.days(of: project)
    if !days.isEmpty { text.append(.text(": " + days.joined(separator: ", "))) }
    if project.standing == .running, let gap = project.gap {
      text += [.text(", \(words[Texts.tenderEndOpen]) ")] + open(gap)
    } else if let gap = project.gap {
      text += [.text(", ")] + open(gap)
    }
    if !entry.agendaPoints.isEmpty {
      let points = entry.agendaPoints.map(String.init).joined(separator: ", ")
      let tone: MemoDocument.Tone = project.standing == .running ? .alarm : .warning
      text += [.text(". "), .status(words.filled(Texts.onAgenda, points), tone)]
    }
    if let advice = advice(on: entry).flatMap({ sheet[$0] }) {
      text.append(.text(". " + advice.lines.map { words[$0] }.joined(separator: " ")))
    }
    return MemoDocument.Entry(text: text)
  }

  private func advice(on entry: Blocklist.Entry) -> SheetText? {
    let isOnAgenda = !entry.agendaPoints.isEmpty
    return switch entry.project.standing {
    case .running: isOnAgenda ? .runningOnAgenda : nil
    case .soon: isOnAgenda ? .noticeSoon : nil
    case .unknown: .phaseUnknown
    case .outside: .projectOutsideDossier
    case .free: nil
    }
  }

  /// Returns the phase and the days that tell why a project stands on the list.
  private func days(of project: SheetProject) -> [String] {
    var days: [String] = []
    if let phase = project.phase, project.standing == .running {
      days.append(words[phase.label].lowercasedFirst)
    }
    if let day = project.noticeDay { days.append(words.filled(Texts.tenderFrom, words.date(day))) }
    if let day = project.tenderDeadline {
      days.append(words.filled(Texts.tendersDue, words.date(day)))
    }
    if let day = project.lastTenderDay {
      days.append(words.filled(Texts.tenderUntil, words.date(day)))
    }
    return days
  }

  /// Returns the points of the agenda with their traffic lights.
  func agenda() -> [MemoDocument.Block] {
    if let gap = sheet.agendaGap { return [.paragraph(open(gap))] }
    return [.entries(sheet.topics.map(entry))]
  }

  private func entry(_ topic: AgendaTopic) -> MemoDocument.Entry {
    var text: [Inline]
    switch topic.topic {
    case .known(let code): text = [.strong("\(topic.number). \(words[code.label])")]
    case .missing(let gap): text = [.strong("\(topic.number). ")] + open(gap)
    }
    text.append(.text(" "))
    if let sensitivity = topic.sensitivity {
      text.append(.status(words[sensitivity.label], topic.light?.tone ?? .warning))
    } else {
      text.append(.status(words[Texts.noLight], .warning))
    }
    if let day = topic.lastDiscussed {
      text += [.text(" "), .aside([.text(words.filled(Texts.lastDiscussed, words.date(day)))])]
    }
    return MemoDocument.Entry(text: text, details: details(of: topic))
  }

  private func details(of topic: AgendaTopic) -> [MemoDocument.Pair] {
    var details: [MemoDocument.Pair] = []
    if let project = topic.project {
      var text = name(project) + [.text(" – ")]
      let standing = project.phase.map { words[$0.label].lowercasedFirst }
      if project.standing == .free, let standing {
        text.append(.text(standing))
      } else {
        text.append(.status(words[project.standing.text], project.standing.tone))
      }
      details.append(pair(Texts.projectDetail, text))
    }
    // Of a running tender nothing may be said: the rules of the topic would say otherwise.
    if topic.project?.standing != .running {
      if let may = topic.may { details.append(pair(Texts.may, [.text(words[may])])) }
      if let mustNot = topic.mustNot {
        details.append(pair(Texts.mustNot, [.text(words[mustNot])]))
      }
    }
    if let objective = topic.objective {
      details.append(pair(Texts.objective, shown(objective) { [.input($0)] }))
    }
    if let questions = topic.questions {
      details.append(pair(Texts.questions, shown(questions) { joined($0, separator: " ") }))
    }
    if let outcome = topic.outcome {
      details.append(pair(Texts.outcomeWanted, shown(outcome) { [.input(words[$0])] }))
    }
    return details
  }

  /// Returns the themes that were not discussed for long.
  func themes() -> [MemoDocument.Block] {
    let never = sheet.neglectedThemes.filter { $0.lastDiscussed == nil }
    let longAgo = sheet.neglectedThemes.compactMap { theme in
      theme.lastDiscussed.map { "\(words[theme.topic.label]) (\(words.date($0)))" }
    }
    var pairs: [MemoDocument.Pair] = []
    if !longAgo.isEmpty {
      pairs.append(pair(Texts.longAgo, [.text(longAgo.joined(separator: "; "))]))
    }
    if !never.isEmpty {
      let names = never.map { words[$0.topic.label] }.joined(separator: "; ")
      pairs.append(pair(Texts.neverDiscussed, [.text(names)]))
    }
    return pairs.isEmpty ? [] : [.pairs(pairs)]
  }
}

extension String {
  /// The text with a small first letter, unless it begins with an abbreviation.
  var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
