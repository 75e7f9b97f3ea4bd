import FEEL

/// Days such as `12/01/2025`, in which the day stands first here and the month first elsewhere.
enum MonthFirst {
  /// Tells whether the days of a column have the month first: some can be nothing else, and none can
  /// have the day first.
  static func isIn(_ texts: some Sequence<String>) -> Bool {
    var isCertain = false
    for text in texts {
      guard let (first, second, _) = numbers(of: text) else { continue }
      if first > 12 { return false }
      if second > 12 { isCertain = true }
    }
    return isCertain
  }

  /// The two days that a text may be; nil where it is one at most.
  static func bothWays(_ text: String) -> (dayFirst: CalendarDate, monthFirst: CalendarDate)? {
    guard let (first, second, year) = numbers(of: text), first != second,
      let dayFirst = CalendarDate(year: year, month: second, day: first),
      let monthFirst = CalendarDate(year: year, month: first, day: second)
    else { return nil }
    return (dayFirst, monthFirst)
  }

  /// The numbers of a text of two, two and four digits with a slash, dash or point between them.
  private static func numbers(of text: String) -> (Int, Int, Int)? {
    let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4,
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return (first, second, year)
  }
}
