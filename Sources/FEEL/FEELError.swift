/// A fault in an expression or unary test, with its place.
package struct FEELError: Error, Hashable, Sendable {
  /// The kind of fault.
  package let code: Code
  /// The place as UTF-8 offset in the text.
  package let offset: Int
  /// The length of the faulty part in UTF-8 bytes.
  package let length: Int
  /// What was found and what was expected, in one sentence.
  package let message: String
  /// The name that was probably meant.
  package let suggestion: String?

  /// Makes an error from its parts.
  package init(
    code: Code,
    offset: Int,
    length: Int,
    message: String,
    suggestion: String? = nil
  ) {
    self.code = code
    self.offset = offset
    self.length = length
    self.message = message
    self.suggestion = suggestion
  }

  /// A kind of fault.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Name: String, Sendable {
      case malformed = "malformed-expression"
      case badLiteral = "bad-literal"
      case tooComplex = "too-complex"
      case unknownName = "unknown-name"
      case unknownField = "unknown-field"
      case unknownCode = "unknown-code"
      case typeMismatch = "type-mismatch"
      case moneyWithNumber = "money-with-number"
      case wrongArguments = "wrong-arguments"
    }

    private let name: Name

    /// Text that the grammar does not allow here.
    package static let malformed = Code(name: .malformed)
    /// A number, text, date or duration that can't be read.
    package static let badLiteral = Code(name: .badLiteral)
    /// An expression that is too long or nested too deeply.
    package static let tooComplex = Code(name: .tooComplex)
    /// A name that is not in scope.
    package static let unknownName = Code(name: .unknownName)
    /// A field that the record does not have.
    package static let unknownField = Code(name: .unknownField)
    /// A text compared with a code, which its list does not hold.
    package static let unknownCode = Code(name: .unknownCode)
    /// An operand or argument of the wrong type.
    package static let typeMismatch = Code(name: .typeMismatch)
    /// Money compared with, added to or subtracted from a bare number.
    package static let moneyWithNumber = Code(name: .moneyWithNumber)
    /// A call with too few, too many or unfit arguments.
    package static let wrongArguments = Code(name: .wrongArguments)

    /// The id, such as `unknown-name`.
    package var description: String { name.rawValue }
  }
}

/// The faults found in one text, by place; never empty.
package struct FEELErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, the first in the text first.
  package let all: [FEELError]

  /// Gathers faults and sorts them by place.
  package init(_ errors: [FEELError]) {
    all = errors.sorted { $0.offset < $1.offset }
  }

  /// The messages with their offsets, one a line.
  package var description: String {
    all.map { "\($0.offset): \($0.message)" }.joined(separator: "\n")
  }
}
