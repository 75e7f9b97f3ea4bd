package import FEEL

/// The holidays of a code list, for any year.
///
/// A holiday has a fixed `month` and `day`, which `ifSunday` may move by a number of days, or it
/// lies `easter` days after Easter Sunday; `from` and `to` are the first and last year it has.
package struct Holidays: Sendable {
  /// The holidays.
  package let all: [Holiday]

  /// Reads the attributes of a list.
  package init(_ list: CodeList) {
    all = list.codes.map { code in
      func number(_ attribute: String) -> Int? { code.attributes[attribute].flatMap { Int($0) } }
      let first = number("from") ?? 1
      return Holiday(
        month: number("month"),
        day: number("day"),
        ifSunday: number("ifSunday") ?? 0,
        easter: number("easter"),
        firstYear: first,
        lastYear: max(first, number("to") ?? 9999)
      )
    }
  }

  /// Returns the first day from a day on that is no Saturday, no Sunday and no holiday.
  package func workingDay(from day: CalendarDate) -> CalendarDate {
    var day = day
    while day.weekday > 5 || all.contains(where: { $0.falls(on: day) }) {
      day = day.adding(days: 1)
    }
    return day
  }
}

/// A holiday in any year, in plain bits.
package struct Holiday: Hashable, Sendable, BitwiseCopyable {
  let month: Int?
  let day: Int?
  let ifSunday: Int
  let easter: Int?
  let firstYear: Int
  let lastYear: Int

  /// No day: what unused memory holds.
  package static let none = Holiday(
    month: nil,
    day: nil,
    ifSunday: 0,
    easter: nil,
    firstYear: 1,
    lastYear: 1
  )

  /// Returns whether the holiday is on a day.
  package func falls(on date: CalendarDate) -> Bool {
    let year = date.year
    guard year >= firstYear, year <= lastYear else { return false }
    if let easter { return Self.easter(of: year)?.adding(days: easter) == date }
    guard let month, let day, let fixed = CalendarDate(year: year, month: month, day: day) else {
      return false
    }
    return (fixed.weekday == 7 ? fixed.adding(days: ifSunday) : fixed) == date
  }

  /// Returns Easter Sunday of a year of the Gregorian calendar, by the method of Meeus.
  static func easter(of year: Int) -> CalendarDate? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * shift + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
