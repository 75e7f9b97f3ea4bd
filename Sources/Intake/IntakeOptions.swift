/// What a user chooses about reading.
package struct IntakeOptions: Hashable, Sendable {
  /// The format, or nil to recognise it by the content.
  package var format: InputFormat?
  /// Facts by the names of columns: what the user says goes before what is recognised.
  package var columns: [String: String]
  /// Whether to note what was assumed and what gave no fact.
  package var notes: Bool

  /// Creates choices.
  package init(
    format: InputFormat? = nil,
    columns: [String: String] = [:],
    notes: Bool = false
  ) {
    self.format = format
    self.columns = columns
    self.notes = notes
  }
}
