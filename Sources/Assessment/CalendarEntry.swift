package import Catalogue
package import FEEL
package import Vocabulary

/// A moment in the procedure with the day from which, or until which, it is lawful.
package struct CalendarEntry: Hashable, Sendable {
  /// Whether a planned day keeps a limit.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// The planned day keeps the limit.
    case kept
    /// The planned day breaks the limit.
    case broken
    /// No day is planned yet.
    case open
  }

  /// The id of the rule.
  package var id: String
  /// What happens on the day.
  package var title: LocalizedText
  /// The planned day, where the dossier names one.
  package var planned: CalendarDate?
  /// The first day on which it may happen.
  package var earliest: CalendarDate?
  /// The last day on which it may happen.
  package var latest: CalendarDate?
  /// Whether the planned day keeps the limits.
  package var status: Status
  /// How the limits were counted.
  package var note: LocalizedText?
  /// What it rests on.
  package var sources: [Citation]
  /// How sure the catalogue is of the rule.
  package var certainty: Certainty

  /// Creates an entry.
  package init(
    id: String,
    title: LocalizedText,
    planned: CalendarDate? = nil,
    earliest: CalendarDate? = nil,
    latest: CalendarDate? = nil,
    status: Status = .open,
    note: LocalizedText? = nil,
    sources: [Citation] = [],
    certainty: Certainty = .confirmed
  ) {
    self.id = id
    self.title = title
    self.planned = planned
    self.earliest = earliest
    self.latest = latest
    self.status = status
    self.note = note
    self.sources = sources
    self.certainty = certainty
  }
}
