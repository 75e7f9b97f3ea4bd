package import FEEL

/// Who attends a session.
package struct Attendance: Hashable, Sendable {
  /// The side of the table at which someone sits.
  package enum Side: String, CaseIterable, Hashable, Sendable {
    /// The firms.
    case market = "markt"
    /// The municipality and other authorities.
    case municipality = "gemeente"
    /// Facilitators, advisers and trade associations.
    case others = "overig"
  }

  /// Someone who attends, by role.
  package struct Attendee: Hashable, Sendable {
    /// The JSON path.
    package var path: String
    /// The side.
    package var side: Side
    /// The role; never a name.
    package var role: Recorded<String>
    /// The organisation.
    package var organisation: String?
    /// The kind of organisation.
    package var kind: Recorded<CodedText>
    /// The segment of a firm, or the function of an official.
    package var position: Recorded<CodedText>?
    /// Whether they attend on request only.
    package var isOnCall: Bool
    /// The interests and ties that were declared; empty where there are none.
    package var interests: Recorded<[String]>
    /// The intention to tender for each project of the agenda; of firms only.
    package var intentions: [Intention]
  }

  /// Whether a firm intends to tender.
  package struct Intention: Hashable, Sendable {
    /// The project's id.
    package var project: String
    /// The answer.
    package var answer: Recorded<CodedText>
  }

  /// A number against a norm.
  package struct Count: Hashable, Sendable {
    /// How many there are.
    package var number: Int
    /// Of how many more it was not recorded whether they count.
    package var possible: Int
    /// The least number of the norm.
    package var least: Int?
    /// The greatest number of the norm.
    package var most: Int?

    /// Whether the number is within the norm; nil where that cannot be told.
    package var isWithin: Bool? {
      guard let least, let most else { return nil }
      if number > most || number + possible < least { return false }
      return number >= least && number + possible <= most ? true : nil
    }
  }

  /// Those who attend, firms first; those recorded as absent are left out.
  package var attendees: [Attendee]
  /// The field of the participants, where none are recorded.
  package var gap: Gap?
  /// How many are recorded as absent.
  package var absent: Int
  /// The directors of small and medium-sized enterprises.
  package var directors: Count
  /// The officials of the municipality, without those who attend on request.
  package var officials: Count
  /// The segments that the firms come from.
  package var segments: [CodedText]
  /// The functions with a seat in the circle that nobody present holds.
  package var emptySeats: [CodedText]
}

/// What everyone can know already, and what not.
package struct Publicity: Hashable, Sendable {
  /// A document, annex, consultation or report.
  package struct Item: Hashable, Sendable {
    /// The JSON path.
    package var path: String
    /// What kind of thing it is.
    package var kind: Kind
    /// The title, or of a consultation and a report where it stands.
    package var title: String?
    /// The kind of document.
    package var documentKind: CodedText?
    /// The project.
    package var project: String?
    /// Whether it is to be shared in this session.
    package var isForThisSession: Bool
    /// Since when or from when on it is public.
    package var date: CalendarDate?
  }

  /// The kinds of things.
  package enum Kind: String, Hashable, Sendable {
    /// A document that is shared in a session.
    case document
    /// An annex to the tender documents.
    case annex
    /// A market consultation.
    case consultation
    /// The report of an earlier session.
    case report
  }

  /// What is public on the day of the session.
  package var isPublic: [Item]
  /// What is not public then, and so may not be shared.
  package var isNotPublic: [Item]
  /// What was not recorded of, with the field to fill.
  package var unclear: [Unclear]

  /// Something of which is not recorded whether it is public.
  package struct Unclear: Hashable, Sendable {
    /// What it is.
    package var item: Item
    /// The field to fill.
    package var gap: Gap
  }
}

/// An action that is not done.
package struct OpenAction: Hashable, Sendable {
  /// The JSON path.
  package var path: String
  /// What is to be done.
  package var text: Recorded<String>
  /// The role of who does it.
  package var owner: Recorded<String>
  /// When it is due.
  package var due: Recorded<CalendarDate>
  /// Whether that day has passed.
  package var isOverdue: Bool
  /// Whether it stands on the improvement agenda, not among the promises of a session.
  package var isImprovement: Bool
}

/// An item of the complaints post that waits for an answer.
package struct OpenComplaint: Hashable, Sendable {
  /// The JSON path.
  package var path: String
  /// What was said.
  package var text: Recorded<String>
  /// The kind of item.
  package var kind: Recorded<CodedText>
  /// The project.
  package var project: String?
  /// When it was raised.
  package var raisedOn: CalendarDate?
  /// Whether it is to be passed on to a desk for complaints.
  package var mustBeForwarded: Bool
}

/// Who reports on a session, when and where.
package struct ReportPlan: Hashable, Sendable {
  /// The role of the author.
  package var author: Recorded<String>
  /// When the report is published.
  package var due: Recorded<CalendarDate>
  /// The days after the session that this was counted with; nil where the day was recorded.
  package var days: Int?
  /// Where it is published.
  package var places: Recorded<[String]>
}

/// The heaviest of some risks that are not solved.
package struct OpenRisks: Hashable, Sendable {
  /// The heaviest, heaviest first.
  package var shown: [OpenRisk]
  /// How many more there are.
  package var more: Int
}

/// A risk of a session that is not solved.
package struct OpenRisk: Hashable, Sendable {
  /// The finding; that of the first project, where several have the same.
  package var finding: Finding
  /// The day of the session.
  package var date: CalendarDate?
  /// The projects that it is about; none where it is about the circle.
  package var projects: [String]
}
