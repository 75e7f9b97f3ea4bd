import Assessment
import Catalogue
import FEEL
import Vocabulary

extension JSONWriter {
  /// Writes who attends.
  mutating func attendance(_ attendance: Attendance) {
    key("attendees")
    objects(attendance.attendees) { writer, attendee in
      writer.member("path", attendee.path)
      writer.member("side", attendee.side.rawValue)
      writer.member("role", attendee.role.content)
      writer.member("organisation", attendee.organisation)
      writer.member("kind", attendee.kind.content?.code)
      writer.member("position", attendee.position?.content?.code)
      writer.key("onCall")
      writer.boolean(attendee.isOnCall)
      writer.key("interests")
      if let interests = attendee.interests.content {
        writer.texts(interests)
      } else {
        writer.null()
      }
      writer.key("intentions")
      writer.objects(attendee.intentions) { writer, intention in
        writer.member("project", intention.project)
        writer.member("answer", intention.answer.content?.code)
      }
    }
    member("absent", attendance.absent)
    key("directors")
    object { $0.count(attendance.directors) }
    key("officials")
    object { $0.count(attendance.officials) }
    member("segments", attendance.segments.map(\.code))
    member("emptySeats", attendance.emptySeats.map(\.code))
  }

  private mutating func count(_ count: Attendance.Count) {
    member("number", count.number)
    member("possible", count.possible)
    member("least", count.least)
    member("most", count.most)
    key("within")
    flag(count.isWithin)
  }

  /// Writes what is public, and what not.
  mutating func publicity(_ publicity: Publicity) {
    key("public")
    objects(publicity.isPublic) { $0.item($1) }
    key("notPublic")
    objects(publicity.isNotPublic) { $0.item($1) }
    key("unclear")
    objects(publicity.unclear) { $0.item($1.item) }
  }

  private mutating func item(_ item: Publicity.Item) {
    member("path", item.path)
    member("kind", item.kind.rawValue)
    member("title", item.title)
    member("documentKind", item.documentKind?.code)
    member("project", item.project)
    key("forThisSession")
    boolean(item.isForThisSession)
    member("date", item.date?.description)
  }

  /// Writes an action that is not done.
  mutating func action(_ action: OpenAction) {
    member("path", action.path)
    member("text", action.text.content)
    member("owner", action.owner.content)
    member("due", action.due.content?.description)
    key("overdue")
    boolean(action.isOverdue)
    key("improvement")
    boolean(action.isImprovement)
  }

  /// Writes an item of the complaints post that waits.
  mutating func complaint(_ complaint: OpenComplaint) {
    member("path", complaint.path)
    member("text", complaint.text.content)
    member("kind", complaint.kind.content?.code)
    member("project", complaint.project)
    member("raisedOn", complaint.raisedOn?.description)
    key("mustBeForwarded")
    boolean(complaint.mustBeForwarded)
  }

  /// Writes a text of substance.
  mutating func statement(_ statement: PreparationText) {
    member("title", statement.title)
    key("lines")
    array { writer in
      for line in statement.lines {
        writer.separate()
        writer.localized(line)
      }
    }
    member("note", statement.note)
    sources(statement.provenance.sources)
    member("certainty", statement.provenance.certainty.rawValue)
  }

  /// Writes risks of sessions.
  mutating func risks(_ risks: OpenRisks) {
    key("shown")
    objects(risks.shown) { writer, risk in
      writer.member("id", risk.finding.id)
      writer.member("severity", risk.finding.severity.rawValue)
      writer.member("status", risk.finding.status.rawValue)
      writer.member("title", risk.finding.title)
      writer.member("projects", risk.projects)
      writer.member("sessionDate", risk.date?.description)
    }
    member("more", risks.more)
  }

  /// Writes a truth value, or null.
  mutating func flag(_ value: Bool?) {
    if let value { boolean(value) } else { null() }
  }

  /// Writes a member that is a list of whole numbers.
  mutating func member(_ key: String, _ values: [Int]) {
    self.key(key)
    raw("[" + values.map(String.init).joined(separator: ", ") + "]")
  }
}
