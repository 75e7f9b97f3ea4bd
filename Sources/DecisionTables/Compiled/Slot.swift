package import FEEL

/// A value in the form that compiled tables read: plain bits without a reference.
///
/// It has the shape of a fact in memory, so that a fact becomes a slot without arithmetic.
package struct Slot: BitwiseCopyable, Hashable, Sendable {
  /// How the bits of a slot are read.
  package enum Kind: UInt8, BitwiseCopyable, Hashable, Sendable {
    /// A value that exists but is not known.
    case unknown
    /// A known value that no cell can ask for, such as null or a list.
    case other
    /// A truth value: payload is 0 or 1.
    case boolean
    /// A number: payload × 10^exponent.
    case number
    /// A text or code: payload is its number in a list of texts, or a negative number.
    case text
    /// A day: payload is the day number.
    case date
    /// A days and time duration in seconds: payload × 10^exponent.
    case daysDuration
    /// A years and months duration: payload is the number of months.
    case monthsDuration

    /// The kind of slot that holds values of a kind.
    init(_ kind: ValueKind) {
      self =
        switch kind {
        case .boolean: .boolean
        case .number: .number
        case .text: .text
        case .date: .date
        case .daysDuration: .daysDuration
        case .monthsDuration: .monthsDuration
        }
    }
  }

  /// The bits, to be read as `kind` says.
  package var payload: Int128
  /// The power of ten of a number.
  package var exponent: Int16
  /// How the bits are read.
  package var kind: Kind

  /// The slot of a value that is not known.
  package static let unknown = Slot(.unknown)

  /// Creates a slot from its parts.
  package init(_ kind: Kind, payload: Int128 = 0, exponent: Int16 = 0) {
    self.payload = payload
    self.exponent = exponent
    self.kind = kind
  }

  /// Creates the slot of a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - number: Gives the number of a text; nil if no list has it.
  package init(_ value: Value, number: (String) -> Int?) {
    switch value {
    case .unknown: self.init(.unknown)
    case .boolean(let known): self.init(.boolean, payload: known ? 1 : 0)
    case .number(let number): self.init(.number, number)
    case .text(let text): self.init(.text, payload: Int128(number(text) ?? -1))
    case .date(let date): self.init(.date, payload: Int128(date.dayNumber))
    case .daysDuration(let seconds): self.init(.daysDuration, seconds)
    case .monthsDuration(let months): self.init(.monthsDuration, payload: Int128(months))
    default: self.init(.other)
    }
  }

  private init(_ kind: Kind, _ number: Decimal) {
    // The exponents of decimals reach from -6176 to 6144.
    let exponent = Int16(clamping: number.exponent)
    self.init(kind, payload: number.coefficient, exponent: exponent)
  }
}
