import FEEL

/// A value in the form that compiled expressions read and write: plain bits without a reference.
///
/// It has the shape of a fact in memory, so that a fact becomes a datum without arithmetic.
package struct Datum: BitwiseCopyable, Hashable, Sendable {
  /// How the bits of a datum are read.
  package enum Kind: UInt8, Hashable, Sendable, BitwiseCopyable {
    /// A value that exists but is not known.
    case unknown
    /// The absence of a value.
    case null
    /// A truth value: payload is 0 or 1.
    case boolean
    /// A number: payload × 10^detail.
    case number
    /// A text: offset and length in the bytes that `detail` tells, see `TextPlace`.
    case text
    /// A day: payload is the day number.
    case date
    /// A days and time duration in seconds: payload × 10^detail.
    case daysDuration
    /// A years and months duration: payload is the number of months.
    case monthsDuration
    /// A list in working memory: offset and length.
    case list
    /// A list of records of the dossier: first block and length; detail is the node of an entry.
    case records
    /// A list of texts or codes of the dossier: first block and length; detail is the member.
    case values
    /// A record of the dossier: payload is the block, detail the node.
    case record
    /// A place in a list while its items are gone through; never the value of an expression.
    case cursor
    /// No end of a range; never the value of an expression.
    case open
  }

  /// The bits, to be read as `kind` says.
  package var payload: Int128
  /// The power of ten of a number, or what the kind says.
  package var detail: Int32
  /// How the bits are read.
  package var kind: Kind

  /// Creates a datum from its parts.
  @inline(__always)
  package init(_ kind: Kind, payload: Int128 = 0, detail: Int32 = 0) {
    self.payload = payload
    self.detail = detail
    self.kind = kind
  }

  /// A value that is not known.
  @inline(__always) package static var unknown: Datum { Datum(.unknown) }
  /// No value.
  @inline(__always) package static var null: Datum { Datum(.null) }

  /// A truth value.
  @inline(__always)
  package init(_ known: Bool) {
    self.init(.boolean, payload: known ? 1 : 0)
  }

  /// A number; null if there is none or it overflowed.
  @inline(__always)
  init(checked number: Decimal?) {
    guard let number, !number.isAtLimit else {
      self.init(.null)
      return
    }
    self.init(number)
  }

  /// A number, or a duration in seconds.
  @inline(__always)
  init(_ number: Decimal, kind: Kind = .number) {
    self.init(kind, payload: number.coefficient, detail: Int32(truncatingIfNeeded: number.exponent))
  }

  /// A list, text or place from its start and length.
  @inline(__always)
  init(_ kind: Kind, start: Int, count: Int, detail: Int32 = 0) {
    let bits = UInt64(truncatingIfNeeded: start) | UInt64(truncatingIfNeeded: count) << 32
    self.init(kind, payload: Int128(bits), detail: detail)
  }

  /// The start of a list or text.
  @inline(__always) var start: Int { Int(truncatingIfNeeded: low & 0xFFFF_FFFF) }
  /// The length of a list or text.
  @inline(__always) var count: Int { Int(truncatingIfNeeded: low >> 32) }
  /// The number that the bits stand for with the detail.
  @inline(__always) var decimal: Decimal { Decimal(exact: payload, Int(detail)) }
  @inline(__always) private var low: UInt64 { UInt64(truncatingIfNeeded: payload) }

  /// Whether this is true.
  @inline(__always) var isTrue: Bool { kind == .boolean && payload != 0 }
  /// Whether this is a list of any form.
  @inline(__always) var isList: Bool { kind == .list || kind == .records || kind == .values }

  /// The day of a date.
  @inline(__always) var day: CalendarDate {
    CalendarDate(dayNumber: Int32(truncatingIfNeeded: payload))
  }

  /// The number of months of a duration.
  @inline(__always) var months: Int { Int(truncatingIfNeeded: payload) }
}

/// What the detail of a text says about where its bytes are.
enum TextPlace {
  /// The bytes of the dossier.
  static let dossier: Int32 = 0
  /// The bytes of the rules, as a part of a text that has no number.
  static let pool: Int32 = -1
  // A positive detail is the number of a text of the rules, plus one: texts with different numbers
  // differ, and need no look at their bytes.
}
