import FEEL

/// A day of the calendar.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  let date: CalendarDate

  init(_ date: CalendarDate) {
    self.date = date
  }

  /// Creates a day from its numbers; nil if there is no such day.
  ///
  /// - Parameters:
  ///   - year: the year, 1 to 9999.
  ///   - month: the month, 1 to 12.
  ///   - day: the day of the month, from 1.
  public init?(year: Int, month: Int, day: Int) {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    self.date = date
  }

  /// Reads a day in the form `YYYY-MM-DD`; nil if the text is anything else.
  ///
  /// - Parameter text: the text.
  public init?(_ text: String) {
    guard let date = CalendarDate(iso: text) else { return nil }
    self.date = date
  }

  /// The day in the form `YYYY-MM-DD`.
  public var description: String { date.description }

  /// Returns whether the left day comes before the right one.
  ///
  /// - Parameters:
  ///   - left: a day.
  ///   - right: a day.
  /// - Returns: whether the left day is the earlier one.
  public static func < (left: Day, right: Day) -> Bool {
    left.date < right.date
  }
}
