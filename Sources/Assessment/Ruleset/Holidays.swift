import FEEL
import Vocabulary

/// The holidays of a code list, for any year.
///
/// A holiday has a fixed `month` and `day`, which `ifSunday` may move by a number of days, or it
/// lies `easter` days after Easter Sunday; `from` and `to` are the first and last year it has.
struct Holidays {
  private let holidays: [Holiday]

  private struct Holiday {
    let month: Int?
    let day: Int?
    let ifSunday: Int
    let easter: Int?
    let years: ClosedRange<Int>
  }

  init(_ list: CodeList) {
    holidays = list.codes.map { code in
      func number(_ attribute: String) -> Int? { code.attributes[attribute].flatMap { Int($0) } }
      let first = number("from") ?? 1
      return Holiday(
        month: number("month"),
        day: number("day"),
        ifSunday: number("ifSunday") ?? 0,
        easter: number("easter"),
        years: first...max(first, number("to") ?? 9999)
      )
    }
  }

  /// Returns the first day from a day on that is no Saturday, no Sunday and no holiday.
  func workingDay(from day: CalendarDate) -> CalendarDate {
    var day = day
    while day.weekday > 5 || isHoliday(day) { day = day.adding(days: 1) }
    return day
  }

  /// Returns whether a day is a holiday.
  func isHoliday(_ day: CalendarDate) -> Bool {
    holidays.contains { holiday in
      guard holiday.years.contains(day.year) else { return false }
      if let offset = holiday.easter {
        return Self.easter(of: day.year)?.adding(days: offset) == day
      }
      guard let month = holiday.month, let number = holiday.day,
        let fixed = CalendarDate(year: day.year, month: month, day: number)
      else { return false }
      return (fixed.weekday == 7 ? fixed.adding(days: holiday.ifSunday) : fixed) == day
    }
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
