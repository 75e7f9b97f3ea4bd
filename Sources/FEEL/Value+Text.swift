extension Value: CustomStringConvertible {
  /// The value as a FEEL literal, such as `"works"`, `date("2026-01-31")` or `[1, 2]`.
  package var description: String {
    switch self {
    case .unknown: "unknown"
    case .null: "null"
    case .boolean(let known): known ? "true" : "false"
    case .number(let number): number.description
    case .text(let text): Value.quoted(text)
    case .date(let date): "date(\"\(date)\")"
    case .time(let time): "time(\"\(time)\")"
    case .dateTime(let moment): "date and time(\"\(moment)\")"
    case .daysDuration, .monthsDuration: "duration(\"\(plainText)\")"
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .record(let fields):
      "{"
        + fields.sorted { $0.key < $1.key }
        .map { "\(Value.quoted($0.key)): \($0.value)" }
        .joined(separator: ", ") + "}"
    case .range(let range): range.description
    case .function(let function):
      "function(" + function.parameters.map(\.name).joined(separator: ", ") + ")"
    }
  }

  /// The value as text without quotes, as the function `string` gives it.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateTime(let moment): moment.description
    case .daysDuration(let seconds): Value.duration(seconds: seconds)
    case .monthsDuration(let months): Value.duration(months: months)
    case .list(let items): "[" + items.map(\.nestedText).joined(separator: ", ") + "]"
    case .record(let fields):
      "{"
        + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.nestedText)" }
        .joined(separator: ", ") + "}"
    case .range(let range):
      (range.lowerClosed ? "[" : "(") + (range.lower?.nestedText ?? "") + ".."
        + (range.upper?.nestedText ?? "") + (range.upperClosed ? "]" : ")")
    default: description
    }
  }

  // Within a list or context, a text has its quotes.
  private var nestedText: String {
    if case .text(let text) = self { return Value.quoted(text) }
    return plainText
  }

  /// Returns a text as FEEL writes it: in quotes, with signs in it escaped.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func duration(months: Int) -> String {
    let sign = months < 0 ? "-P" : "P"
    let (years, rest) = months.magnitude.quotientAndRemainder(dividingBy: 12)
    if years == 0 { return "\(sign)\(rest)M" }
    return rest == 0 ? "\(sign)\(years)Y" : "\(sign)\(years)Y\(rest)M"
  }

  private static func duration(seconds: Decimal) -> String {
    let total = seconds.magnitude
    var result = seconds.isNegative ? "-P" : "P"
    let value = Value.daysDuration(total)
    let parts = [("days", "D"), ("hours", "H"), ("minutes", "M"), ("seconds", "S")]
    var hasTime = false
    for (name, letter) in parts {
      guard case .number(var part) = value.property(name) else { continue }
      if name == "seconds" { part = part + (total - total.integerPart) }
      if part.isZero { continue }
      if name != "days", !hasTime {
        hasTime = true
        result += "T"
      }
      result += part.description + letter
    }
    return total.isZero ? "PT0S" : result
  }
}

extension ValueRange: CustomStringConvertible {
  /// The range as FEEL writes it; an open end as a comparison.
  package var description: String {
    switch (lower, upper) {
    case (let lower?, let upper?):
      (lowerClosed ? "[" : "(") + "\(lower)..\(upper)" + (upperClosed ? "]" : ")")
    case (let lower?, nil): (lowerClosed ? ">= " : "> ") + lower.description
    case (nil, let upper?): (upperClosed ? "<= " : "< ") + upper.description
    case (nil, nil): "-"
    }
  }
}
