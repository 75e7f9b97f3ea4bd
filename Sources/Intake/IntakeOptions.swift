/// What a user chooses about reading.
package struct IntakeOptions: Hashable, Sendable {
  /// The format, or nil to recognise it by the content.
  package var format: InputFormat?
  /// Facts by the names of columns: what the user says goes before what is recognised.
  package var columns: [String: String]
  /// The values of facts in projects whose input says nothing of them.
  package var defaults: [FactDefault]
  /// Whether to note what was assumed and what gave no fact.
  package var notes: Bool

  /// Creates choices.
  package init(
    format: InputFormat? = nil,
    columns: [String: String] = [:],
    defaults: [FactDefault] = [],
    notes: Bool = false
  ) {
    self.format = format
    self.columns = columns
    self.defaults = defaults
    self.notes = notes
  }
}
