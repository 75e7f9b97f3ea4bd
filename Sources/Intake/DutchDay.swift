import FEEL

/// A day as people in Dutch offices write it: `1-6-2026`, `1 juni 2026`, `Q3 2026`, `week 23 2026`.
struct DutchDay {
  /// The day; of a month, quarter or year its first.
  let day: CalendarDate
  /// Whether less than a day was written, or a year in two digits, or a day count.
  let isAssumed: Bool

  /// Reads a text; nil if it is anything else.
  init?(_ text: String, months: (String) -> Int?, _ words: (String) -> [String]) {
    var text = text[...]
    if let colon = text.firstIndex(of: ":") {
      // Spreadsheets put midnight behind a day.
      text = text[..<colon]
      while let last = text.last, ("0"..."9").contains(last) { text.removeLast() }
      if text.last == "T" || text.last == "t" { text.removeLast() }
    }
    var numbers: [Substring] = []
    var month: Int?
    var isQuarter = false
    var isWeek = false
    var isAbout = false
    let folded = String(decoding: FoldedText.fold(text.utf8), as: UTF8.self)
    for token in Self.tokens(folded) {
      if token.first.map({ ("0"..."9").contains($0) }) == true {
        numbers.append(token)
      } else if let number = months(String(token)), month == nil {
        month = number
      } else if words("quarter").contains(String(token)) {
        isQuarter = true
      } else if words("week").contains(String(token)) {
        isWeek = true
      } else if words("about").contains(String(token)) {
        isAbout = true
      } else if !words("filler").contains(String(token)) {
        return nil
      }
    }
    guard numbers.count <= 3, numbers.allSatisfy({ $0.count <= 8 }) else { return nil }
    let values = numbers.compactMap { Int($0) }
    let result: (CalendarDate?, Bool)
    switch (isQuarter, isWeek, month) {
    case (true, false, nil): result = (Self.quarter(values), true)
    case (false, true, nil): result = (Self.week(values), true)
    case (false, false, let month?): result = Self.named(month, numbers)
    case (false, false, nil): result = Self.plain(numbers, values)
    default: result = (nil, false)
    }
    guard let day = result.0 else { return nil }
    self.day = day
    isAssumed = result.1 || isAbout
  }

  /// Returns runs of letters and runs of digits.
  private static func tokens(_ text: String) -> [Substring] {
    var tokens: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let isDigit = ("0"..."9").contains(first)
      let run = rest.prefix { $0 != " " && ("0"..."9").contains($0) == isDigit }
      if !run.isEmpty { tokens.append(run) }
      rest = rest.dropFirst(max(run.count, 1))
    }
    return tokens
  }

  private static func quarter(_ values: [Int]) -> CalendarDate? {
    guard values.count == 2, let quarter = values.first(where: { (1...4).contains($0) }),
      let year = values.first(where: { $0 > 1_900 })
    else { return nil }
    return CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
  }

  /// Returns the Monday of a week of ISO 8601.
  private static func week(_ values: [Int]) -> CalendarDate? {
    guard values.count == 2, let week = values.first(where: { (1...53).contains($0) }),
      let year = values.first(where: { $0 > 1_900 }),
      let fourth = CalendarDate(year: year, month: 1, day: 4)
    else { return nil }
    return fourth.adding(days: (week - 1) * 7 - (fourth.weekday - 1))
  }

  private static func named(_ month: Int, _ numbers: [Substring]) -> (CalendarDate?, Bool) {
    switch numbers.count {
    case 1:
      guard let (year, _) = year(numbers[0]) else { return (nil, false) }
      return (CalendarDate(year: year, month: month, day: 1), true)
    case 2:
      let isYearFirst = numbers[0].count == 4
      let parts = isYearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
      guard let day = Int(parts.0), let (year, isShort) = year(parts.1) else { return (nil, false) }
      return (CalendarDate(year: year, month: month, day: day), isShort)
    default: return (nil, false)
    }
  }

  private static func plain(_ numbers: [Substring], _ values: [Int]) -> (CalendarDate?, Bool) {
    guard values.count == numbers.count else { return (nil, false) }
    switch numbers.count {
    case 3 where numbers[0].count == 4:
      return (CalendarDate(year: values[0], month: values[1], day: values[2]), false)
    case 3:
      guard let (year, isShort) = year(numbers[2]) else { return (nil, false) }
      return (CalendarDate(year: year, month: values[1], day: values[0]), isShort)
    case 2:
      let isYearFirst = numbers[0].count == 4
      guard isYearFirst || numbers[1].count == 4 else { return (nil, false) }
      let (year, month) = isYearFirst ? (values[0], values[1]) : (values[1], values[0])
      return (CalendarDate(year: year, month: month, day: 1), true)
    case 1 where numbers[0].count == 4:
      return (CalendarDate(year: values[0], month: 1, day: 1), true)
    case 1 where numbers[0].count == 8:
      let number = values[0]
      let day = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      return (day, false)
    case 1 where numbers[0].count == 5:
      // Spreadsheets count days from 30 December 1899.
      return (CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: values[0]), true)
    default: return (nil, false)
    }
  }

  /// Returns a year of four digits, or of two in this century.
  private static func year(_ digits: Substring) -> (year: Int, isShort: Bool)? {
    guard let number = Int(digits) else { return nil }
    switch digits.count {
    case 4: return (number, false)
    case 2: return (2_000 + number, true)
    default: return nil
    }
  }
}
