extension Value {
  private static let nanosecondsASecond = Decimal(1_000_000_000)

  /// Adds to or subtracts from times and dates with times; null if the operands don't go together.
  func moment(_ operation: ArithmeticOperator, _ other: Value) -> Value {
    switch (operation, self, other) {
    case (.subtract, .time(let left), .time(let right)):
      if left.zone == right.zone {
        return Value.days(nanoseconds: Int128(left.nanosecond - right.nanosecond))
      }
      guard let start = right.instant, let end = left.instant else { return .null }
      return Value.days(nanoseconds: Int128(end - start))
    case (.subtract, .dateTime(let left), .dateTime(let right)):
      return Value.difference(left, right)
    case (.subtract, .date(let left), .dateTime(let right)):
      return Value.difference(DateTime(date: left, time: .midnight(.offset(0))), right)
    case (.subtract, .dateTime(let left), .date(let right)):
      return Value.difference(left, DateTime(date: right, time: .midnight(.offset(0))))
    case (.add, .time(let time), .daysDuration(let seconds)),
      (.add, .daysDuration(let seconds), .time(let time)):
      return Value.moved(time, seconds)
    case (.subtract, .time(let time), .daysDuration(let seconds)):
      return Value.moved(time, -seconds)
    case (.add, .dateTime(let moment), .daysDuration(let seconds)),
      (.add, .daysDuration(let seconds), .dateTime(let moment)):
      return Value.moved(moment, seconds)
    case (.subtract, .dateTime(let moment), .daysDuration(let seconds)):
      return Value.moved(moment, -seconds)
    case (.add, .dateTime(let moment), .monthsDuration(let months)),
      (.add, .monthsDuration(let months), .dateTime(let moment)):
      return Value.moved(moment, months: months)
    case (.subtract, .dateTime(let moment), .monthsDuration(let months)):
      return Value.moved(moment, months: 0 &- months)
    default: return .null
    }
  }

  private static func difference(_ left: DateTime, _ right: DateTime) -> Value {
    if left.zone == right.zone { return days(nanoseconds: left.local - right.local) }
    guard let start = right.instant, let end = left.instant else { return .null }
    return days(nanoseconds: end - start)
  }

  private static func days(nanoseconds: Int128) -> Value {
    .daysDuration(Decimal(coefficient: nanoseconds, exponent: -9).canonical)
  }

  private static func moved(_ time: ClockTime, _ seconds: Decimal) -> Value {
    guard let rest = seconds.modulo(86_400),
      let nanoseconds = Int(exactly: (rest * nanosecondsASecond).integerPart)
    else { return .null }
    return .time(time.adding(Int64(nanoseconds)))
  }

  private static func moved(_ moment: DateTime, _ seconds: Decimal) -> Value {
    let whole = seconds.integerPart
    guard let count = Int(exactly: whole),
      let rest = Int(exactly: ((seconds - whole) * nanosecondsASecond).integerPart)
    else { return .null }
    let nanoseconds = Int128(count) * 1_000_000_000 + Int128(rest)
    return moment.adding(nanoseconds).map { .dateTime($0) } ?? .null
  }

  private static func moved(_ moment: DateTime, months: Int) -> Value {
    guard let date = moment.date.adding(months: months) else { return .null }
    return .dateTime(DateTime(date: date, time: moment.time))
  }
}
