/// A value of FEEL at run time; a code is a text and an amount of money is a number.
package enum Value: Hashable, Sendable {
  /// A value that exists but is not known.
  case unknown
  /// The absence of a value, as DMN has it.
  case null
  case boolean(Bool)
  case number(Decimal)
  case text(String)
  case date(CalendarDate)
  case time(ClockTime)
  case dateTime(DateTime)
  /// A days and time duration, in seconds.
  case daysDuration(Decimal)
  /// A years and months duration, in months.
  case monthsDuration(Int)
  case list([Value])
  case record([String: Value])
  indirect case range(ValueRange)
  case function(FunctionValue)
}

/// A range of numbers, dates, durations or texts; an end that is nil is open without limit.
package struct ValueRange: Hashable, Sendable {
  /// The lower end, nil if there is none.
  package let lower: Value?
  /// Tells whether the lower end belongs to the range.
  package let lowerClosed: Bool
  /// The upper end, nil if there is none.
  package let upper: Value?
  /// Tells whether the upper end belongs to the range.
  package let upperClosed: Bool

  /// Makes a range from its ends.
  package init(lower: Value?, lowerClosed: Bool, upper: Value?, upperClosed: Bool) {
    self.lower = lower
    self.lowerClosed = lowerClosed
    self.upper = upper
    self.upperClosed = upperClosed
  }
}

extension Value {
  /// Wraps a truth value of three-valued logic.
  package init(_ ternary: Ternary) {
    switch ternary {
    case .no: self = .boolean(false)
    case .unknown: self = .unknown
    case .yes: self = .boolean(true)
    }
  }

  /// The truth value; nil if this is neither a boolean nor unknown.
  package var ternary: Ternary? {
    switch self {
    case .boolean(let known): Ternary(known)
    case .unknown: .unknown
    default: nil
    }
  }

  /// Tells whether the value is a number or holds one.
  var holdsNumber: Bool {
    switch self {
    case .number: true
    case .list(let items): items.contains { $0.holdsNumber }
    case .record(let fields): fields.values.contains { $0.holdsNumber }
    default: false
    }
  }

  /// Tells whether the value is unknown or holds something unknown.
  package var holdsUnknown: Bool {
    switch self {
    case .unknown: true
    case .list(let items): items.contains { $0.holdsUnknown }
    case .record(let fields): fields.values.contains { $0.holdsUnknown }
    case .range(let range):
      range.lower?.holdsUnknown == true || range.upper?.holdsUnknown == true
    default: false
    }
  }
}
