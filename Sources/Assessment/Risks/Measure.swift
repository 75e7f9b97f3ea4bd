package import FEEL
package import Vocabulary

/// What a recorded measure does to the risk that it is about.
package enum MeasureEffect: String, Sendable {
  /// It closes the risk.
  case closes
  /// The risk weighs one step less.
  case lowers
  /// Nothing yet: its day is still to come, or nothing shows that it helps against this risk.
  case none

  /// Tells what a measure does.
  ///
  /// - Parameters:
  ///   - isOfKind: Whether it is of a kind that closes the risk.
  ///   - holds: Whether what the risk asks of such a measure is true of it.
  ///   - hasEvidence: Whether it names a document that shows it.
  ///   - isTaken: Whether its day is not still to come.
  init(isOfKind: Bool, holds: Bool, hasEvidence: Bool, isTaken: Bool) {
    guard isTaken, isOfKind || hasEvidence else {
      self = .none
      return
    }
    self = isOfKind && holds && hasEvidence ? .closes : .lowers
  }
}

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
  /// What it does to the risk.
  package var effect: MeasureEffect
  /// Whether its day is still to come.
  package var isPlanned: Bool
  /// The JSON path.
  package var path: String?

  /// Creates a measure.
  package init(
    kind: String,
    label: LocalizedText,
    date: CalendarDate? = nil,
    byRole: String? = nil,
    evidence: String? = nil,
    effect: MeasureEffect,
    isPlanned: Bool = false,
    path: String? = nil
  ) {
    self.kind = kind
    self.label = label
    self.date = date
    self.byRole = byRole
    self.evidence = evidence
    self.effect = effect
    self.isPlanned = isPlanned
    self.path = path
  }
}
