extension JSONReader {
  /// What a value is, as its first byte tells.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// A value in braces.
    case object

    /// A value in brackets.
    case array

    /// A value in double quotes.
    case string

    /// A value that starts with a minus sign or a digit.
    case number

    /// The literal `true`.
    case `true`

    /// The literal `false`.
    case `false`

    /// The literal `null`.
    case null

    /// Tells the kind of value that starts with a byte, or nil if none does.
    init?(firstByte: UInt8) {
      switch firstByte {
      case UInt8(ascii: "{"): self = .object
      case UInt8(ascii: "["): self = .array
      case UInt8(ascii: "\""): self = .string
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
      case UInt8(ascii: "t"): self = .true
      case UInt8(ascii: "f"): self = .false
      case UInt8(ascii: "n"): self = .null
      default: return nil
      }
    }

    /// The kind as a phrase for messages, as in `an object`.
    package var text: String {
      switch self {
      case .object: "an object"
      case .array: "an array"
      case .string: "a string"
      case .number: "a number"
      case .true: "true"
      case .false: "false"
      case .null: "null"
      }
    }
  }
}
