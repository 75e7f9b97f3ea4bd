package import FEEL

/// The kind of the values that a set is about.
package enum ValueKind: String, Hashable, Sendable, CaseIterable {
  case boolean
  case number
  case text
  case date
  case daysDuration = "days and time duration"
  case monthsDuration = "years and months duration"

  /// The kind of a value; nil for one that no set distinguishes, such as null or a list.
  package init?(of value: Value) {
    switch value {
    case .boolean: self = .boolean
    case .number: self = .number
    case .text: self = .text
    case .date: self = .date
    case .daysDuration: self = .daysDuration
    case .monthsDuration: self = .monthsDuration
    case .unknown, .null, .time, .dateTime, .list, .record, .range, .function: return nil
    }
  }

  /// Tells whether sets of this kind are made of intervals.
  package var isOrdered: Bool {
    switch self {
    case .number, .date, .daysDuration, .monthsDuration: true
    case .boolean, .text: false
    }
  }

  /// Tells whether every value has a next one, so that no interval is open.
  package var isDiscrete: Bool { self == .date || self == .monthsDuration }

  /// The place of a value of this kind on the line of decimals; nil for one of another kind.
  func position(of value: Value) -> Decimal? {
    switch (self, value) {
    case (.number, .number(let number)), (.daysDuration, .daysDuration(let number)): number
    case (.date, .date(let date)): Decimal(Int(date.dayNumber))
    case (.monthsDuration, .monthsDuration(let months)): Decimal(months)
    default: nil
    }
  }

  /// The value at a place on the line of decimals; nil if the kind has none there.
  func value(at position: Decimal) -> Value? {
    switch self {
    case .number: .number(position)
    case .daysDuration: .daysDuration(position)
    case .date:
      Int(exactly: position).flatMap { Int32(exactly: $0) }.map {
        .date(CalendarDate(dayNumber: $0))
      }
    case .monthsDuration: Int(exactly: position).map { .monthsDuration($0) }
    case .boolean, .text: nil
    }
  }
}
