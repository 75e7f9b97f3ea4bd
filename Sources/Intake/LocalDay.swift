import FEEL

/// The day in the Netherlands on which a moment falls, as far as the moment is known.
///
/// A notice that leaves at 23:30 UTC leaves on the next day here, and that may be the day on which
/// other thresholds begin.
struct LocalDay {
  /// The day.
  let day: CalendarDate
  /// Whether it is another day than the one that is written.
  let isShifted: Bool

  /// Reads `YYYY-MM-DD`, with a time behind a `T` or apart, and an offset behind either.
  ///
  /// Without a time or without an offset the day counts as it is written.
  init?(_ text: UnsafeBufferPointer<UInt8>, time: UnsafeBufferPointer<UInt8>?) {
    guard text.count >= 10,
      let written = CalendarDate(bytes: UnsafeBufferPointer(rebasing: text[..<10]))
    else { return nil }
    var rest = UnsafeBufferPointer(rebasing: text[10...])
    var clock = time
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "t") {
      let behind = UnsafeBufferPointer(rebasing: rest[1...])
      guard Self.minutes(behind) != nil else { return nil }
      clock = behind
      rest = UnsafeBufferPointer(rebasing: rest[..<0])
    } else if !rest.isEmpty, Self.offset(rest) == nil {
      return nil
    }
    guard let minutes = clock.flatMap(Self.minutes),
      let offset = clock.flatMap(Self.zone).flatMap(Self.offset) ?? Self.offset(rest)
    else {
      day = written
      isShifted = false
      return
    }
    // Whether it is summer only matters in the hour before midnight.
    if (0..<1_320).contains(minutes - offset) {
      day = written
      isShifted = false
      return
    }
    let universal = Int(written.dayNumber) * 1_440 + minutes - offset
    let local = universal + (Self.isSummer(minute: universal) ? 120 : 60)
    let number = local >= 0 ? local / 1_440 : (local - 1_439) / 1_440
    day = CalendarDate(dayNumber: Int32(clamping: number))
    isShifted = day != written
  }

  /// Returns the minutes since midnight of `hh:mm`, whatever stands behind it.
  private static func minutes(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count >= 5, text[2] == UInt8(ascii: ":"), let hour = text.number(in: 0..<2),
      let minute = text.number(in: 3..<5), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// Returns what stands behind the digits of a time.
  private static func zone(
    of text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    let start = text.firstIndex { [0x5A, 0x7A, 0x2B, 0x2D].contains($0) }
    return start.map { UnsafeBufferPointer(rebasing: text[$0...]) }
  }

  /// Returns the minutes of an offset from UTC, `Z` or `+hh:mm`.
  private static func offset(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let sign = text.first else { return nil }
    if text.count == 1, sign | 0x20 == UInt8(ascii: "z") { return 0 }
    guard text.count == 6, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = text.number(in: 1..<3), text[3] == UInt8(ascii: ":"),
      let minutes = text.number(in: 4..<6), hours <= 14, minutes < 60
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  /// Tells whether summer time holds: from 01:00 UTC on the last Sunday of March until that of
  /// October (Directive 2000/84/EC).
  private static func isSummer(minute: Int) -> Bool {
    let day = CalendarDate(dayNumber: Int32(clamping: minute / 1_440))
    guard let from = lastSunday(of: 3, in: day.year), let to = lastSunday(of: 10, in: day.year)
    else { return false }
    return (from * 1_440 + 60..<to * 1_440 + 60).contains(minute)
  }

  private static func lastSunday(of month: Int, in year: Int) -> Int? {
    CalendarDate(year: year, month: month, day: 31).map {
      Int($0.dayNumber) - $0.weekday % 7
    }
  }
}
