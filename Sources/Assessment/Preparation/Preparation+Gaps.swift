extension Preparation {
  /// The fields that are still to be filled, in the order of the sheet, each once.
  package var gaps: [Gap] {
    let gaps: [[Gap?]] = [
      session.gaps, blocklist.gaps, [agendaGap], topics.flatMap(\.gaps), [attendance.gap],
      attendance.attendees.flatMap(\.gaps), publicity.unclear.map(\.gap),
      actions.flatMap { [$0.text.gap, $0.owner.gap, $0.due.gap] },
      complaints.flatMap { [$0.text.gap, $0.kind.gap] },
      [report.author.gap, report.due.gap, report.places.gap],
    ]
    return gaps.flatMap(\.self).compactMap(\.self).uniqued
  }
}

extension SessionPlan {
  fileprivate var gaps: [Gap?] {
    [date.gap, kind.gap, place.gap, chair.gap, announcements.gap, agendaSentOn.gap]
  }
}

extension Blocklist {
  fileprivate var gaps: [Gap?] { [isChecked.gap] + entries.map(\.project.gap) }
}

extension AgendaTopic {
  fileprivate var gaps: [Gap?] { [topic.gap, objective?.gap, questions?.gap, outcome?.gap] }
}

extension Attendance.Attendee {
  fileprivate var gaps: [Gap?] {
    [role.gap, kind.gap, position?.gap, interests.gap] + intentions.map(\.answer.gap)
  }
}
