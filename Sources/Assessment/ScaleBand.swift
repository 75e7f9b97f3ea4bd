package import FEEL
package import Vocabulary

/// A range of values within which the lightest procedure allowed stays the same.
package struct ScaleBand: Hashable, Sendable {
  /// The amount at which it begins, or nil where nothing lies below it.
  package var from: Decimal?
  /// The amount at which it ends, or nil where it has no end.
  package var to: Decimal?
  /// The lightest procedure allowed.
  package var procedure: String
  /// The label of that procedure.
  package var label: LocalizedText

  /// Creates a band.
  package init(from: Decimal?, to: Decimal?, procedure: String, label: LocalizedText) {
    self.from = from
    self.to = to
    self.procedure = procedure
    self.label = label
  }
}
