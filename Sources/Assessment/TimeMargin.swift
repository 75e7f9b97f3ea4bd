package import Catalogue
package import FEEL
package import Vocabulary

/// A day from which other numbers of the law apply, so that the outcome changes or is not known.
package struct TimeMargin: Hashable, Sendable {
  /// The first day of the other numbers.
  package let boundary: CalendarDate
  /// The number of days from the reference date to that day.
  package let days: Int
  /// The lightest procedure from then on; nil where the law of that day is not known yet.
  package let procedureThen: String?
  /// The label of that procedure.
  package let label: LocalizedText?
  /// The number of the law that changes.
  package let parameter: LocalizedText
  /// What sets the number from then on.
  package let sources: [Citation]

  /// Creates a margin.
  package init(
    boundary: CalendarDate,
    days: Int,
    procedureThen: String?,
    label: LocalizedText?,
    parameter: LocalizedText,
    sources: [Citation]
  ) {
    self.boundary = boundary
    self.days = days
    self.procedureThen = procedureThen
    self.label = label
    self.parameter = parameter
    self.sources = sources
  }
}
