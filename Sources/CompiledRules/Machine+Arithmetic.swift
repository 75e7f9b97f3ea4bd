import FEEL

extension Machine {
  private static var secondsADay: Decimal { 86_400 }
  /// The magnitude that the coefficients of numbers lie below.
  @inline(__always) static var limit: UInt128 { 10_000_000_000_000_000_000_000_000_000_000_000 }

  /// Adds or subtracts; unknown if an operand is, null if they don't go together.
  @inline(__always)
  mutating func added(_ left: Datum, _ right: Datum, isSubtraction: Bool) -> Datum {
    if left.kind == .number, right.kind == .number, left.detail == right.detail {
      let sum = isSubtraction ? left.payload &- right.payload : left.payload &+ right.payload
      // Both are below 10^34, so the sum does not wrap; a longer one must be rounded.
      if sum.magnitude < Self.limit, left.detail < 6000 {
        return Datum(.number, payload: sum, detail: left.detail)
      }
    }
    return addedOfAnyKind(left, right, isSubtraction: isSubtraction)
  }

  private mutating func addedOfAnyKind(
    _ left: Datum,
    _ right: Datum,
    isSubtraction: Bool
  ) -> Datum {
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    switch (left.kind, right.kind) {
    case (.number, .number):
      if let (one, other) = aligned(left, right), one != 0, other != 0 {
        let sum = isSubtraction ? one - other : one + other
        let exponent = min(left.detail, right.detail)
        if sum.magnitude < Self.limit, sum != 0, exponent < 6000 {
          return Datum(.number, payload: sum, detail: exponent)
        }
      }
      return Datum(
        checked: isSubtraction ? left.decimal - right.decimal : left.decimal + right.decimal
      )
    case (.text, .text):
      if !isSubtraction { isRefused = true }
      return .null
    case (.date, .date):
      guard isSubtraction else { return .null }
      let days = Int(truncatingIfNeeded: left.payload) - Int(truncatingIfNeeded: right.payload)
      return Datum(Decimal(days) * Self.secondsADay, kind: .daysDuration)
    case (.date, _): return moved(left.day, by: isSubtraction ? negated(right) : right)
    case (_, .date): return isSubtraction ? .null : moved(right.day, by: left)
    case (.daysDuration, .daysDuration):
      return days(isSubtraction ? left.decimal - right.decimal : left.decimal + right.decimal)
    case (.monthsDuration, .monthsDuration):
      let (one, other) = (Decimal(left.months), Decimal(right.months))
      return months(isSubtraction ? one - other : one + other)
    default: return .null
    }
  }

  /// Multiplies; unknown if an operand is, null if they don't go together.
  func multiplied(_ left: Datum, _ right: Datum) -> Datum {
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    switch (left.kind, right.kind) {
    case (.number, .number):
      let (product, overflow) = left.payload.multipliedReportingOverflow(by: right.payload)
      let exponent = left.detail + right.detail
      if !overflow, product != 0, product.magnitude < Self.limit, exponent.magnitude < 6000 {
        return Datum(.number, payload: product, detail: exponent)
      }
      return Datum(checked: left.decimal * right.decimal)
    case (.daysDuration, .number), (.number, .daysDuration):
      return days(left.decimal * right.decimal)
    case (.monthsDuration, .number): return months(Decimal(left.months) * right.decimal)
    case (.number, .monthsDuration): return months(Decimal(right.months) * left.decimal)
    default: return .null
    }
  }

  /// Divides; unknown if an operand is, null if they don't go together or the divisor is zero.
  func divided(_ left: Datum, _ right: Datum) -> Datum {
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    switch (left.kind, right.kind) {
    case (.number, .number), (.daysDuration, .daysDuration):
      return Datum(checked: left.decimal.divided(by: right.decimal))
    case (.daysDuration, .number): return days(left.decimal.divided(by: right.decimal))
    case (.monthsDuration, .number):
      return months(Decimal(left.months).divided(by: right.decimal))
    case (.monthsDuration, .monthsDuration):
      return Datum(checked: Decimal(left.months).divided(by: Decimal(right.months)))
    default: return .null
    }
  }

  /// Raises to a power; unknown if an operand is, null if they are no numbers or give none.
  func raised(_ left: Datum, _ right: Datum) -> Datum {
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    guard left.kind == .number, right.kind == .number else { return .null }
    return Datum(checked: left.decimal.applying(.power, right.decimal))
  }

  /// The opposite number or duration, null for anything else.
  func negated(_ value: Datum) -> Datum {
    switch value.kind {
    case .unknown: .unknown
    case .number, .daysDuration, .monthsDuration:
      Datum(value.kind, payload: -value.payload, detail: value.detail)
    default: .null
    }
  }

  private func moved(_ date: CalendarDate, by duration: Datum) -> Datum {
    switch duration.kind {
    case .monthsDuration:
      guard let moved = date.adding(months: duration.months) else { return .null }
      return Datum(.date, payload: Int128(moved.dayNumber))
    case .daysDuration:
      if duration.detail == 0, duration.payload.magnitude < Self.short >> 2 {
        let seconds = Int(truncatingIfNeeded: duration.payload)
        let days = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
        let number = Int(date.dayNumber) &+ days
        return Self.calendar.contains(number) ? Datum(.date, payload: Int128(number)) : .null
      }
      // A date has no time: a part of a day before it is the day before.
      guard
        let days = duration.decimal.divided(by: Self.secondsADay)?.rounded(toScale: 0, .floor),
        let count = Int(exactly: days)
      else { return .null }
      let moved = date.adding(days: count)
      return (1...9999).contains(moved.year)
        ? Datum(.date, payload: Int128(moved.dayNumber)) : .null
    default: return .null
    }
  }

  /// The numbers of the days in the years 1 to 9999.
  private static var calendar: ClosedRange<Int> { -719_162...2_932_896 }

  private func days(_ seconds: Decimal?) -> Datum {
    guard let seconds, !seconds.isAtLimit else { return .null }
    return Datum(seconds, kind: .daysDuration)
  }

  private func months(_ months: Decimal?) -> Datum {
    guard let months, let count = Int(exactly: months.integerPart) else { return .null }
    return Datum(.monthsDuration, payload: Int128(count))
  }
}
