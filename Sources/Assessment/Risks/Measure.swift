package import FEEL
package import Vocabulary

/// A measure that was recorded against a risk.
package struct Measure: Hashable, Sendable {
  /// The code of the kind of measure.
  package var kind: String
  /// The kind, for a person.
  package var label: LocalizedText
  /// The day on which it was taken.
  package var date: CalendarDate?
  /// Who took it, by role.
  package var byRole: String?
  /// Where the evidence is.
  package var evidence: String?
  /// Whether it closes the risk.
  package var closes: Bool
  /// The JSON path.
  package var path: String?

  /// Creates a measure.
  package init(
    kind: String,
    label: LocalizedText,
    date: CalendarDate? = nil,
    byRole: String? = nil,
    evidence: String? = nil,
    closes: Bool,
    path: String? = nil
  ) {
    self.kind = kind
    self.label = label
    self.date = date
    self.byRole = byRole
    self.evidence = evidence
    self.closes = closes
    self.path = path
  }
}
