import FEEL

/// A day as people in Dutch offices write it: `1-6-2026`, `1 juni 2026`, `Q3 2026`, `week 23 2026`.
struct DutchDay {
  /// Why a text is not read.
  enum Fault: Error, Hashable {
    /// It is no day.
    case noDay
    /// It is a month with one number, which is a day or a year.
    case noYear
    /// It is one day if read as day-month-year, and another one as year-month-day.
    case twoWays(CalendarDate, CalendarDate)
  }

  /// A part of a month, quarter or year.
  private enum Part: String {
    case middle
    case end
  }

  /// The day; of a month, quarter or year its first, and of the end of one that of its last month.
  let day: CalendarDate
  /// Whether less than a day was written, or a year in two digits, or a day count.
  let isAssumed: Bool

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - months: the number of a month by its name.
  ///   - words: the words of the mapping for a purpose.
  /// - Throws: why it is not read.
  init(
    _ text: String,
    months: (String) -> Int?,
    _ words: (String) -> [String]
  ) throws(Fault) {
    // An apostrophe stands before a year.
    let hasYearMark = text.contains { "'’‘".contains($0) }
    var text = text[...]
    if let colon = text.firstIndex(of: ":") {
      // Spreadsheets put midnight behind a day.
      text = text[..<colon]
      while let last = text.last, ("0"..."9").contains(last) { text.removeLast() }
      if text.last == "T" || text.last == "t" { text.removeLast() }
    }
    var numbers: [Substring] = []
    var month: Int?
    var numbersBefore = 0
    var part: Part?
    var isQuarter = false
    var isWeek = false
    var isAbout = false
    let folded = String(decoding: FoldedText.fold(text.utf8), as: UTF8.self)
    for token in Self.tokens(folded) {
      if token.first.map({ ("0"..."9").contains($0) }) == true {
        numbers.append(token)
      } else if let number = months(String(token)), month == nil {
        (month, numbersBefore) = (number, numbers.count)
      } else if words("quarter").contains(String(token)) {
        isQuarter = true
      } else if words("week").contains(String(token)) {
        isWeek = true
      } else if let found = [Part.middle, .end].first(where: {
        words($0.rawValue).contains(String(token))
      }) {
        part = found
      } else if words("about").contains(String(token)) {
        isAbout = true
      } else if !words("filler").contains(String(token)) {
        throw .noDay
      }
    }
    guard numbers.count <= 3, numbers.allSatisfy({ $0.count <= 8 }) else { throw .noDay }
    let values = numbers.compactMap { Int($0) }
    let result: (CalendarDate?, Bool)
    switch (isQuarter, isWeek, month) {
    case (true, false, nil): result = (Self.quarter(values), true)
    case (false, true, nil): result = (Self.week(values), true)
    case (false, false, let month?): result = Self.named(month, numbers)
    case (false, false, nil): result = Self.plain(numbers, values)
    default: result = (nil, false)
    }
    if month != nil, numbersBefore == numbers.count, !hasYearMark,
      !numbers.contains(where: { $0.count == 4 })
    {
      // In `12 juni` the number is a day, in `26-jun` it may be a year.
      throw .noYear
    }
    guard let day = result.0 else { throw .noDay }
    if numbers.count == (month == nil ? 3 : 2), !hasYearMark,
      let other = Self.yearFirst(numbers, month: month), other != day
    {
      let isNear = [day, other].map { words("near-years").contains(String($0.year)) }
      // Years stand last here, but where that gives a year that no plan is for.
      if isNear[1], !isNear[0] { throw .twoWays(day, other) }
    }
    let isYear = month == nil && numbers.count == 1 && numbers[0].count == 4
    self.day = try Self.day(day, part, isYear: isYear, isQuarter)
    isAssumed = result.1 || isAbout || part != nil
  }

  /// Returns the day of a part of a year or quarter; that of a part of a month is its first.
  private static func day(
    _ first: CalendarDate,
    _ part: Part?,
    isYear: Bool,
    _ isQuarter: Bool
  ) throws(Fault) -> CalendarDate {
    guard let part, isYear || isQuarter else { return first }
    // The middle may be either of two months.
    guard part == .end, first.day == 1,
      let last = CalendarDate(year: first.year, month: first.month + (isYear ? 11 : 2), day: 1)
    else { throw .noDay }
    return last
  }

  /// Returns the day that three parts are if the first is a year in two digits.
  private static func yearFirst(_ numbers: [Substring], month: Int?) -> CalendarDate? {
    guard let first = numbers.first, let last = numbers.last, first.count == 2, last.count <= 2,
      let year = Int(first), let day = Int(last), let month = month ?? Int(numbers[1])
    else { return nil }
    return CalendarDate(year: 2_000 + year, month: month, day: day)
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

  /// Returns the Monday of a week of ISO 8601; nil where the year has no such week.
  private static func week(_ values: [Int]) -> CalendarDate? {
    guard values.count == 2, let week = values.first(where: { (1...53).contains($0) }),
      let year = values.first(where: { $0 > 1_900 }),
      let fourth = CalendarDate(year: year, month: 1, day: 4)
    else { return nil }
    let monday = fourth.adding(days: (week - 1) * 7 - (fourth.weekday - 1))
    // A week is of the year in which its Thursday falls.
    return monday.adding(days: 3).year == year ? monday : nil
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
