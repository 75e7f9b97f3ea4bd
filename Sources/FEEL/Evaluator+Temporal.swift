extension Evaluator {
  /// Computes a built-in function on dates, times and durations.
  func temporal(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    let first = arguments[0]
    switch builtin {
    case .date: return date(first, arguments)
    case .time: return time(first, arguments)
    case .dateAndTime: return dateAndTime(first, arguments)
    case .duration:
      if case .text(let text) = first { return Value(duration: text) ?? .null }
      return .null
    case .yearsAndMonthsDuration:
      guard let start = first.day, let end = arguments[1].day else { return .null }
      let tail = Evaluator.tail(first, arguments[1], start, end)
      return .monthsDuration(Evaluator.months(from: start, to: end, tail: tail))
    default:
      guard let day = first.day else { return .null }
      return calendar(builtin, day)
    }
  }

  private func calendar(_ builtin: Builtin, _ day: CalendarDate) -> Value {
    switch builtin {
    case .dayOfWeek: return .text(CalendarNames.days[day.weekday - 1])
    case .monthOfYear: return .text(CalendarNames.months[day.month - 1])
    case .dayOfYear:
      guard let start = CalendarDate(year: day.year, month: 1, day: 1) else { return .null }
      return .number(Decimal(Int(day.dayNumber - start.dayNumber) + 1))
    default:
      // The week belongs to the year that its Thursday is in.
      let thursday = day.adding(days: 4 - day.weekday)
      guard let start = CalendarDate(year: thursday.year, month: 1, day: 1) else { return .null }
      return .number(Decimal(Int(thursday.dayNumber - start.dayNumber) / 7 + 1))
    }
  }

  private func date(_ first: Value, _ arguments: [Value]) -> Value {
    switch first {
    case .date where arguments.count == 1: return first
    case .dateTime(let moment) where arguments.count == 1: return .date(moment.date)
    case .text(let text) where arguments.count == 1:
      return CalendarDate(iso: text).map { .date($0) } ?? .null
    case .number(let year):
      guard arguments.count == 3, case .number(let month) = arguments[1],
        case .number(let day) = arguments[2], let year = Int(exactly: year),
        let month = Int(exactly: month), let day = Int(exactly: day)
      else { return .null }
      return CalendarDate(year: year, month: month, day: day).map { .date($0) } ?? .null
    default: return .null
    }
  }

  private func time(_ first: Value, _ arguments: [Value]) -> Value {
    switch first {
    case .time where arguments.count == 1: return first
    case .dateTime(let moment) where arguments.count == 1: return .time(moment.time)
    case .date where arguments.count == 1: return .time(.midnight(.offset(0)))
    case .text(let text) where arguments.count == 1:
      return ClockTime(iso: text).map { .time($0) } ?? .null
    case .number(let hour):
      guard arguments.count >= 3, case .number(let minute) = arguments[1],
        case .number(let second) = arguments[2], let hour = Int(exactly: hour),
        let minute = Int(exactly: minute)
      else { return .null }
      var zone: TimeZone?
      if arguments.count > 3 {
        guard case .daysDuration(let offset) = arguments[3], let offset = Int(exactly: offset),
          let read = TimeZone(offset: offset)
        else { return .null }
        zone = read
      }
      return ClockTime(hour: hour, minute: minute, second: second, zone: zone)
        .map { .time($0) } ?? .null
    default: return .null
    }
  }

  private func dateAndTime(_ first: Value, _ arguments: [Value]) -> Value {
    if arguments.count == 1 {
      switch first {
      case .dateTime: return first
      case .date(let date): return .dateTime(DateTime(date: date, time: .midnight(nil)))
      case .text(let text):
        if let moment = DateTime(iso: text) { return .dateTime(moment) }
        return CalendarDate(iso: text)
          .map { .dateTime(DateTime(date: $0, time: .midnight(nil))) } ?? .null
      default: return .null
      }
    }
    guard let day = first.day else { return .null }
    switch arguments[1] {
    case .time(let time): return .dateTime(DateTime(date: day, time: time))
    case .text(let text):
      guard case .dateTime(let moment) = first,
        let zone = TimeZone(iso: text)
          ?? TimeZone(iso: "@" + text)
      else { return .null }
      return .dateTime(DateTime(date: day, time: moment.time.inZone(zone)))
    default: return .null
    }
  }

  // The sign of what is left after whole months; on the same day of the month the time tells.
  private static func tail(
    _ start: Value,
    _ end: Value,
    _ startDay: CalendarDate,
    _ endDay: CalendarDate
  ) -> Int {
    if startDay.day != endDay.day { return endDay.day < startDay.day ? -1 : 1 }
    guard case .dateTime(let left) = start, case .dateTime(let right) = end else { return 0 }
    let difference = right.time.nanosecond - left.time.nanosecond
    return difference == 0 ? 0 : difference < 0 ? -1 : 1
  }

  // Whole months only, towards zero.
  private static func months(from start: CalendarDate, to end: CalendarDate, tail: Int) -> Int {
    let months = (end.year - start.year) * 12 + end.month - start.month
    if months > 0, tail < 0 { return months - 1 }
    if months < 0, tail > 0 { return months + 1 }
    return months
  }
}

extension Value {
  /// The day of a date, with or without time.
  var day: CalendarDate? {
    switch self {
    case .date(let date): date
    case .dateTime(let moment): moment.date
    default: nil
    }
  }
}

/// The names of days and months, as FEEL gives them.
private enum CalendarNames {
  static let days = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
