extension Value {
  /// Reads a date, time, date and time or an ISO 8601 duration such as `P1Y2M` or `P3DT4H`.
  package init?(temporal text: String) {
    if let date = CalendarDate(iso: text) {
      self = .date(date)
    } else if let moment = DateTime(iso: text) {
      self = .dateTime(moment)
    } else if let time = ClockTime(iso: text) {
      self = .time(time)
    } else if let duration = Value(duration: text) {
      self = duration
    } else {
      return nil
    }
  }

  /// Reads an ISO 8601 duration of years and months, or of days and time; nil if malformed.
  package init?(duration text: String) {
    guard let parts = DurationParts(text) else { return nil }
    if parts.hasMonths {
      let (months, overflow) = parts.years.multipliedReportingOverflow(by: 12)
      let (total, overflowed) = months.addingReportingOverflow(parts.months)
      guard !overflow, !overflowed else { return nil }
      self = .monthsDuration(parts.negative ? -total : total)
    } else {
      self = .daysDuration(parts.negative ? -parts.seconds : parts.seconds)
    }
  }
}

/// The parts of an ISO 8601 duration as written.
private struct DurationParts {
  var negative = false
  var hasMonths = false
  var years = 0
  var months = 0
  var seconds = Decimal.zero

  // Designators in the only order they may come in; a day or time part excludes years and months.
  private static let designators = Array("YMDHMS".utf8)

  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    guard bytes.count <= 64 else { return nil }
    if bytes.first == UInt8(ascii: "-") {
      negative = true
      bytes.removeFirst()
    }
    guard bytes.popFirst() == UInt8(ascii: "P"), !bytes.isEmpty else { return nil }
    var next = 0
    var hasDays = false
    var inTime = false
    while let first = bytes.first {
      if first == UInt8(ascii: "T") {
        guard !inTime, bytes.count > 1 else { return nil }
        bytes.removeFirst()
        inTime = true
        continue
      }
      let digits = bytes.prefix { $0 < UInt8(ascii: "A") }
      bytes = bytes.dropFirst(digits.count)
      guard let designator = bytes.popFirst(),
        let number = Decimal(parsing: String(decoding: digits, as: UTF8.self)),
        !number.isNegative
      else { return nil }
      let range = inTime ? max(next, 3)..<6 : next..<3
      guard let index = range.first(where: { DurationParts.designators[$0] == designator }),
        number.isInteger || index == 5
      else { return nil }
      next = index + 1
      switch index {
      case 0, 1:
        guard let count = Int(exactly: number), count <= 10_000_000_000 else { return nil }
        hasMonths = true
        if index == 0 { years = count } else { months = count }
      case 2:
        hasDays = true
        seconds = seconds + number * 86_400
      case 3:
        hasDays = true
        seconds = seconds + number * 3600
      case 4:
        hasDays = true
        seconds = seconds + number * 60
      default:
        hasDays = true
        seconds = seconds + number
      }
    }
    guard hasMonths != hasDays else { return nil }
  }
}
