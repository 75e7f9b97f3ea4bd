package import Catalogue
package import FEEL
package import Vocabulary

/// What those who prepare a session of the circle need on one sheet, as a value without any format.
package struct Preparation: Hashable, Sendable {
  /// The name of the circle, where it is known.
  package var circleName: String?
  /// The session.
  package var session: SessionPlan
  /// The day on which the sheet is made.
  package var preparedOn: CalendarDate
  /// The projects that are not to be talked about.
  package var blocklist: Blocklist
  /// The points of the agenda.
  package var topics: [AgendaTopic]
  /// The field of the agenda, where none is recorded.
  package var agendaGap: Gap?
  /// Who attends.
  package var attendance: Attendance
  /// What everyone can know already, and what not.
  package var publicity: Publicity
  /// The actions that are not done, those overdue first.
  package var actions: [OpenAction]
  /// The items of the complaints post that wait for an answer.
  package var complaints: [OpenComplaint]
  /// Who reports on the session, when and where.
  package var report: ReportPlan
  /// The risks of the sessions before that are not solved.
  package var openRisks: OpenRisks
  /// The risks that this session runs as it is planned now.
  package var ownRisks: OpenRisks
  /// The themes that were not discussed for long.
  package var neglectedThemes: [NeglectedTheme]
  /// The texts of substance, by their names in the catalogue.
  package var texts: [String: PreparationText]

  /// Returns a text of substance.
  package subscript(text: SheetText) -> PreparationText? { texts[text.rawValue] }
}

/// A session as it is planned.
package struct SessionPlan: Hashable, Sendable {
  /// The id.
  package var id: String?
  /// The JSON path.
  package var path: String
  /// The day.
  package var date: Recorded<CalendarDate>
  /// The kind of session.
  package var kind: Recorded<CodedText>
  /// Where it is held.
  package var place: Recorded<String>
  /// The role of the chair.
  package var chair: Recorded<String>
  /// Where and when it was announced.
  package var announcements: Recorded<[Announcement]>
  /// When the agenda was sent.
  package var agendaSentOn: Recorded<CalendarDate>
}

/// An announcement of a session.
package struct Announcement: Hashable, Sendable {
  /// Where it stands.
  package var place: String?
  /// The day.
  package var date: CalendarDate?
}

/// A project in as far as a sheet names it.
package struct SheetProject: Hashable, Sendable {
  /// How the project stands on the day of the session.
  package enum Standing: String, Hashable, Sendable {
    /// Its tender is running.
    case running
    /// Its tender begins soon after.
    case soon
    /// Its tender is not running.
    case free
    /// Nothing tells whether its tender is running.
    case unknown
    /// The dossier does not hold the project.
    case outside
  }

  /// The id.
  package var id: String
  /// The title.
  package var title: String?
  /// The JSON path; nil for a project that the dossier does not hold.
  package var path: String?
  /// How it stands.
  package var standing: Standing
  /// The phase on the day of the session.
  package var phase: CodedText?
  /// When its tender begins or began.
  package var noticeDay: CalendarDate?
  /// When tenders are due.
  package var tenderDeadline: CalendarDate?
  /// The last day of its tender; nil where none is recorded.
  package var lastTenderDay: CalendarDate?
  /// The field to fill, where the end or the whole of its tender is not recorded.
  package var gap: Gap?
}

/// The projects that are not to be talked about.
package struct Blocklist: Hashable, Sendable {
  /// A project on the list.
  package struct Entry: Hashable, Sendable {
    /// The project.
    package var project: SheetProject
    /// The numbers of the points of the agenda that are about it all the same.
    package var agendaPoints: [Int]
  }

  /// The day on which it was looked what runs.
  package var day: CalendarDate
  /// The projects whose tender runs, that begins soon, or of which that is not known, in this order.
  package var entries: [Entry]
  /// Whether the municipality's own list was checked.
  package var isChecked: Recorded<Bool>
  /// The day of that list.
  package var checkedOn: CalendarDate?
}

/// A point of the agenda.
package struct AgendaTopic: Hashable, Sendable {
  /// The colour of a traffic light.
  package enum Light: String, Hashable, Sendable {
    /// Free to discuss.
    case good
    /// To be discussed with care.
    case warning
    /// Not to be discussed, or only in part.
    case alarm
  }

  /// The number on the agenda.
  package var number: Int
  /// The JSON path.
  package var path: String
  /// The topic.
  package var topic: Recorded<CodedText>
  /// The colour, which never stands without its words.
  package var light: Light?
  /// The words of the light, as a code of the sensitivity.
  package var sensitivity: CodedText?
  /// What may be said.
  package var may: LocalizedText?
  /// What must not be said.
  package var mustNot: LocalizedText?
  /// The project that it is about.
  package var project: SheetProject?
  /// What the point is for; nil where none is asked of it.
  package var objective: Recorded<String>?
  /// What is asked; nil where nothing is asked of it.
  package var questions: Recorded<[String]>?
  /// What it is to lead to; nil where nothing is asked of it.
  package var outcome: Recorded<LocalizedText>?
  /// When an earlier session discussed the topic last.
  package var lastDiscussed: CalendarDate?
}

/// A theme that was not discussed for long.
package struct NeglectedTheme: Hashable, Sendable {
  /// The topic.
  package var topic: CodedText
  /// When it was discussed last; nil where the dossier shows no such session.
  package var lastDiscussed: CalendarDate?
}
