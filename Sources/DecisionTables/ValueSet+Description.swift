import FEEL

extension ValueSet: CustomStringConvertible {
  /// The set as FEEL unary tests, which read back give the same set.
  package var description: String {
    switch storage {
    case .all: "-"
    // No unary test says "nothing" in fewer words.
    case .empty: "not(true, false)"
    case .listed(_, let values): Self.list(values)
    case .allBut(_, let values): "not(\(Self.list(values)))"
    case .ordered(_, let cuts) where cuts.startsInside && !cuts.cuts.count.isMultiple(of: 2):
      Self.list(intervals)
    case .ordered(_, let cuts) where cuts.startsInside: "not(\(complement))"
    case .ordered: Self.list(intervals)
    }
  }

  private static func list(_ values: Set<Value>) -> String {
    values.inOrder.map(literal).joined(separator: ", ")
  }

  private static func list(_ intervals: [ValueRange]) -> String {
    intervals.map(test).joined(separator: ", ")
  }

  private static func test(_ range: ValueRange) -> String {
    switch (range.lower, range.upper) {
    // The days next to the first and the last that a literal can name.
    case (.date(let lower)?, nil) where lower.year > 9999:
      return "> \(literal(.date(lower.adding(days: -1))))"
    case (nil, .date(let upper)?) where upper.year < 1:
      return "< \(literal(.date(upper.adding(days: 1))))"
    default: break
    }
    return switch (range.lower.map(literal), range.upper.map(literal)) {
    case (let lower?, let upper?) where lower == upper: lower
    case (let lower?, let upper?):
      (range.lowerClosed ? "[" : "(") + "\(lower)..\(upper)" + (range.upperClosed ? "]" : ")")
    case (let lower?, nil): (range.lowerClosed ? ">= " : "> ") + lower
    case (nil, let upper?): (range.upperClosed ? "<= " : "< ") + upper
    case (nil, nil): "-"
    }
  }

  /// Writes a value of a kind that sets know as a FEEL literal.
  static func literal(_ value: Value) -> String {
    switch value {
    case .boolean(let known): known ? "true" : "false"
    case .number(let number): number.canonical.description
    case .text(let text): Value.quoted(text)
    case .date(let date): "date(\"\(date)\")"
    case .daysDuration(let seconds): "duration(\"\(days(seconds))\")"
    case .monthsDuration(let months): "duration(\"\(months < 0 ? "-" : "")P\(months.magnitude)M\")"
    case .null, .unknown, .time, .dateTime, .list, .record, .range, .function: "null"
    }
  }

  private static func days(_ seconds: Decimal) -> String {
    let day = Decimal(86_400)
    let total = seconds.magnitude.canonical
    let sign = seconds.isNegative ? "-" : ""
    if let days = total.divided(by: day)?.canonical, days.isInteger, days * day == total {
      return "\(sign)P\(days)D"
    }
    return "\(sign)PT\(total)S"
  }
}
