/// A time of day, with or without a time zone.
package struct ClockTime: Hashable, Sendable {
  /// Nanoseconds since midnight.
  package let nanosecond: Int64
  /// The time zone, nil for local time.
  package let zone: TimeZone?

  /// The nanoseconds of a day.
  package static let nanosecondsADay: Int64 = 86_400_000_000_000

  /// Makes a time from nanoseconds since midnight, which may not pass the end of the day.
  package init?(nanosecond: Int64, zone: TimeZone?) {
    guard (0..<ClockTime.nanosecondsADay).contains(nanosecond) else { return nil }
    self.nanosecond = nanosecond
    self.zone = zone
  }

  /// Makes a time from its parts; nil if there is no such time.
  ///
  /// Digits beyond nanoseconds are cut.
  package init?(hour: Int, minute: Int, second: Decimal, zone: TimeZone?) {
    guard (0...23).contains(hour), (0...59).contains(minute), !second.isNegative, second < 60,
      let fraction = Int(exactly: (second * 1_000_000_000).integerPart)
    else { return nil }
    self.nanosecond = Int64(hour * 60 + minute) * 60_000_000_000 + Int64(fraction)
    self.zone = zone
  }

  /// The start of a day.
  package static func midnight(_ zone: TimeZone?) -> ClockTime {
    ClockTime(known: 0, zone)
  }

  private init(known nanosecond: Int64, _ zone: TimeZone?) {
    self.nanosecond = nanosecond
    self.zone = zone
  }

  /// The hour, 0 to 23.
  package var hour: Int { Int(nanosecond / 3_600_000_000_000) }

  /// The minute, 0 to 59.
  package var minute: Int { Int(nanosecond / 60_000_000_000 % 60) }

  /// The second, 0 to 59.
  package var second: Int { Int(nanosecond / 1_000_000_000 % 60) }

  /// Reads `hh:mm:ss`, with an optional fraction and zone; nil if the text is anything else.
  package init?(iso text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    guard let hour = bytes.takeNumber(2), bytes.take(":"), let minute = bytes.takeNumber(2),
      bytes.take(":"), let second = bytes.takeNumber(2)
    else { return nil }
    var fraction = 0
    if bytes.take(".") {
      let digits = bytes.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      guard !digits.isEmpty else { return nil }
      for index in 0..<9 {
        let digit = index < digits.count ? digits[digits.startIndex + index] : UInt8(ascii: "0")
        fraction = fraction * 10 + Int(digit - UInt8(ascii: "0"))
      }
      bytes = bytes.dropFirst(digits.count)
    }
    var zone: TimeZone?
    if !bytes.isEmpty {
      guard let read = TimeZone(iso: String(decoding: bytes, as: UTF8.self)) else { return nil }
      zone = read
    }
    let isMidnight = hour == 24 && minute == 0 && second == 0 && fraction == 0
    guard
      let time = ClockTime(
        hour: isMidnight ? 0 : hour,
        minute: minute,
        second: Decimal(second),
        zone: zone
      )
    else { return nil }
    self.init(known: time.nanosecond + Int64(fraction), zone)
  }

  /// Nanoseconds since midnight UTC, which may lie outside the day; nil if the offset is unknown.
  var instant: Int64? {
    zone?.offset.map { nanosecond - Int64($0) * 1_000_000_000 }
  }

  /// Moves by a number of nanoseconds, around the clock.
  func adding(_ nanoseconds: Int64) -> ClockTime {
    let sum = (nanosecond + nanoseconds % ClockTime.nanosecondsADay) % ClockTime.nanosecondsADay
    return ClockTime(known: sum < 0 ? sum + ClockTime.nanosecondsADay : sum, zone)
  }

  /// The same time of day with another zone, or none.
  package func inZone(_ zone: TimeZone?) -> ClockTime {
    ClockTime(known: nanosecond, zone)
  }
}

extension ClockTime: CustomStringConvertible {
  /// The time as `hh:mm:ss` with the digits and the zone it has.
  package var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var text = "\(two(hour)):\(two(minute)):\(two(second))"
    let fraction = Int(nanosecond % 1_000_000_000)
    if fraction > 0 {
      var digits = String(1_000_000_000 + fraction).dropFirst()
      while digits.last == "0" { digits = digits.dropLast() }
      text += "." + digits
    }
    return text + (zone?.description ?? "")
  }
}

extension ArraySlice<UInt8> {
  /// Takes a number of exactly so many digits.
  mutating func takeNumber(_ digits: Int) -> Int? {
    guard count >= digits else { return nil }
    var number = 0
    for byte in prefix(digits) {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self = dropFirst(digits)
    return number
  }

  /// Takes a character if it comes next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard let first, UInt32(first) == scalar.value else { return false }
    self = dropFirst()
    return true
  }
}
