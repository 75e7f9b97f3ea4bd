/// A fault in a decision table, with the cell it stands in as far as known.
package struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  package let code: Code
  /// What was found and what was expected, in one sentence without the place.
  package let message: String
  /// The parameter at fault.
  package let parameter: String?
  /// The UTF-8 offset of the parameter's name in the text of the cell.
  package let offset: Int?
  /// The id of the row at fault.
  package let row: String?
  /// The name of the input or output at fault.
  package let column: String?

  /// Creates an error.
  package init(
    code: Code,
    message: String,
    parameter: String? = nil,
    offset: Int? = nil,
    row: String? = nil,
    column: String? = nil
  ) {
    self.code = code
    self.message = message
    self.parameter = parameter
    self.offset = offset
    self.row = row
    self.column = column
  }

  /// The place, as far as known, and the message.
  package var description: String {
    let place = [row.map { "row \($0)" }, column.map { "column \($0)" }].compactMap(\.self)
    return place.isEmpty ? message : place.joined(separator: ", ") + ": " + message
  }

  /// A kind of fault.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Name: String, Sendable {
      case unknownParameter = "unknown-parameter"
      case unfitParameter = "unfit-parameter"
      case mixedKinds = "mixed-kinds"
      case notASet = "not-a-set"
      case wrongWidth = "wrong-width"
      case duplicateRow = "duplicate-row"
      case unknownOutput = "unknown-output"
      case missingPriorities = "missing-priorities"
      case emptyColumn = "empty-column"
    }

    private let name: Name

    /// A parameter that has no value.
    package static let unknownParameter = Code(name: .unknownParameter)
    /// A parameter whose value can't be used where it stands.
    package static let unfitParameter = Code(name: .unfitParameter)
    /// Values of different kinds in one cell or one column.
    package static let mixedKinds = Code(name: .mixedKinds)
    /// A test that doesn't describe a set of values.
    package static let notASet = Code(name: .notASet)
    /// A row with more or fewer cells than the table has columns.
    package static let wrongWidth = Code(name: .wrongWidth)
    /// Two rows with the same id.
    package static let duplicateRow = Code(name: .duplicateRow)
    /// An output that is unknown, so that no answer would be definite.
    package static let unknownOutput = Code(name: .unknownOutput)
    /// A hit policy by priority without a list of priorities.
    package static let missingPriorities = Code(name: .missingPriorities)
    /// An input that can have no value at all.
    package static let emptyColumn = Code(name: .emptyColumn)

    /// The id, such as `mixed-kinds`.
    package var description: String { name.rawValue }
  }
}
