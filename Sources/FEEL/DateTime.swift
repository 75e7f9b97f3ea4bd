/// A date with a time of day, with or without a time zone.
package struct DateTime: Hashable, Sendable {
  /// The day.
  package let date: CalendarDate
  /// The time of day, with the zone.
  package let time: ClockTime

  /// Makes a date and time from its parts.
  package init(date: CalendarDate, time: ClockTime) {
    self.date = date
    self.time = time
  }

  /// Reads `YYYY-MM-DDThh:mm:ss` with an optional fraction and zone; nil if malformed.
  package init?(iso text: some StringProtocol) {
    guard let mark = text.firstIndex(of: "T"), let date = CalendarDate(iso: text[..<mark]) else {
      return nil
    }
    let rest = text[text.index(after: mark)...]
    guard let time = ClockTime(iso: rest) else { return nil }
    // Midnight at the end of a day is the start of the next.
    let isEnd = rest.hasPrefix("24")
    self.init(date: isEnd ? date.adding(days: 1) : date, time: time)
  }

  /// The zone, nil for local time.
  package var zone: TimeZone? { time.zone }

  /// Nanoseconds since 1970 on the clock of the zone.
  var local: Int128 {
    Int128(date.dayNumber) * Int128(ClockTime.nanosecondsADay) + Int128(time.nanosecond)
  }

  /// Nanoseconds since 1970 in UTC; nil if the offset is not known.
  var instant: Int128? {
    zone?.offset.map { local - Int128($0) * 1_000_000_000 }
  }

  /// Moves by a number of nanoseconds; nil outside the years 1 to 9999.
  func adding(_ nanoseconds: Int128) -> DateTime? {
    let (sum, overflow) = local.addingReportingOverflow(nanoseconds)
    if overflow { return nil }
    let day = Int128(ClockTime.nanosecondsADay)
    var (days, rest) = sum.quotientAndRemainder(dividingBy: day)
    if rest < 0 {
      rest += day
      days -= 1
    }
    guard let number = Int32(exactly: days) else { return nil }
    let date = CalendarDate(dayNumber: number)
    guard (1...9999).contains(date.year),
      let time = ClockTime(nanosecond: Int64(rest), zone: zone)
    else { return nil }
    return DateTime(date: date, time: time)
  }
}

extension DateTime: CustomStringConvertible {
  /// The date and time as ISO 8601 has it.
  package var description: String { "\(date)T\(time)" }
}
