extension Value {
  private static let secondsADay = Decimal(86_400)

  /// Applies an operator; unknown if an operand is, null if they don't go together.
  func applying(_ operation: ArithmeticOperator, _ other: Value) -> Value {
    if self == .unknown || other == .unknown { return .unknown }
    switch (self, other) {
    case (.number(let left), .number(let right)):
      return Value.number(checked: left.applying(operation, right))
    case (.text(let left), .text(let right)):
      return operation == .add ? .text(left + right) : .null
    case (.date(let left), .date(let right)):
      guard operation == .subtract else { return .null }
      let days = Int(left.dayNumber) - Int(right.dayNumber)
      return .daysDuration(Decimal(days) * Value.secondsADay)
    case (.date, .dateTime): return moment(operation, other)
    case (.date(let date), let duration): return Value.moved(date, operation, duration)
    case (.dateTime, .date): return moment(operation, other)
    case (let duration, .date(let date)):
      return operation == .add ? Value.moved(date, .add, duration) : .null
    case (.dateTime, _), (_, .dateTime), (.time, _), (_, .time):
      return moment(operation, other)
    default: return duration(operation, other)
    }
  }

  /// The opposite number or duration, null for anything else.
  var negated: Value {
    switch self {
    case .unknown: .unknown
    case .number(let number): .number(-number)
    case .daysDuration(let seconds): .daysDuration(-seconds)
    case .monthsDuration(let months): .monthsDuration(0 &- months)
    default: .null
    }
  }

  /// A number, or null if there is none or it overflowed.
  static func number(checked number: Decimal?) -> Value {
    guard let number, !number.isAtLimit else { return .null }
    return .number(number)
  }

  private static func moved(
    _ date: CalendarDate,
    _ operation: ArithmeticOperator,
    _ duration: Value
  ) -> Value {
    guard operation == .add || operation == .subtract else { return .null }
    switch operation == .subtract ? duration.negated : duration {
    case .monthsDuration(let months): return date.adding(months: months).map { .date($0) } ?? .null
    case .daysDuration(let seconds):
      // A date has no time: a part of a day before it is the day before.
      guard
        let days = seconds.divided(by: secondsADay)?.rounded(toScale: 0, .floor),
        let count = Int(exactly: days)
      else { return .null }
      let moved = date.adding(days: count)
      return (1...9999).contains(moved.year) ? .date(moved) : .null
    default: return .null
    }
  }

  private func duration(_ operation: ArithmeticOperator, _ other: Value) -> Value {
    switch (operation, self, other) {
    case (.add, .daysDuration(let left), .daysDuration(let right)):
      return Value.days(left + right)
    case (.subtract, .daysDuration(let left), .daysDuration(let right)):
      return Value.days(left - right)
    case (.multiply, .daysDuration(let left), .number(let right)),
      (.multiply, .number(let right), .daysDuration(let left)):
      return Value.days(left * right)
    case (.divide, .daysDuration(let left), .number(let right)):
      return Value.days(left.divided(by: right))
    case (.divide, .daysDuration(let left), .daysDuration(let right)):
      return Value.number(checked: left.divided(by: right))
    case (.divide, .monthsDuration(let left), .monthsDuration(let right)):
      return Value.number(checked: Decimal(left).divided(by: Decimal(right)))
    case (.add, .monthsDuration(let left), .monthsDuration(let right)):
      return Value.months(Decimal(left) + Decimal(right))
    case (.subtract, .monthsDuration(let left), .monthsDuration(let right)):
      return Value.months(Decimal(left) - Decimal(right))
    case (.multiply, .monthsDuration(let left), .number(let right)),
      (.multiply, .number(let right), .monthsDuration(let left)):
      return Value.months(Decimal(left) * right)
    case (.divide, .monthsDuration(let left), .number(let right)):
      return Value.months(Decimal(left).divided(by: right))
    default: return .null
    }
  }

  private static func days(_ seconds: Decimal?) -> Value {
    guard let seconds, !seconds.isAtLimit else { return .null }
    return .daysDuration(seconds)
  }

  private static func months(_ months: Decimal?) -> Value {
    guard let months, let count = Int(exactly: months.integerPart) else { return .null }
    return .monthsDuration(count)
  }
}

extension Decimal {
  private static let highestPower = 999_999

  /// Applies an operator; nil on division by zero and on powers without a result or too high.
  package func applying(_ operation: ArithmeticOperator, _ other: Decimal) -> Decimal? {
    switch operation {
    case .add: return self + other
    case .subtract: return self - other
    case .multiply: return self * other
    case .divide: return divided(by: other)
    case .power:
      guard other.isInteger else { return raised(to: other) }
      guard let power = Int(exactly: other), power.magnitude <= Decimal.highestPower else {
        return nil
      }
      return raised(to: power)
    }
  }
}
