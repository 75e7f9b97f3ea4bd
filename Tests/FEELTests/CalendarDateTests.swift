import FEEL
import Testing

struct `A calendar date` {
  @Test func `runs through every day from 1900 to 2200`() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var expected = -25_567
    for year in 1900...2200 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        let last = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
        for day in 1...last {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          guard date.dayNumber == Int32(expected), date.year == year, date.month == month,
            date.day == day, CalendarDate(iso: date.description) == date
          else {
            Issue.record("\(year)-\(month)-\(day) became \(date), day \(date.dayNumber)")
            return
          }
          var bytes: [UInt8] = []
          date.write(to: &bytes)
          #expect(String(decoding: bytes, as: UTF8.self) == date.description)
          expected += 1
        }
        #expect(CalendarDate(year: year, month: month, day: last + 1) == nil)
      }
    }
  }

  @Test(arguments: [
    "", "2026", "2026-1-01", "2026-01-1", "2026-13-01", "2026-00-10", "2026-02-29", "2025-02-30",
    "20260101", "2026-01-01T00:00:00", " 2026-01-01", "0000-01-01", "+026-01-01", "2026/01/01",
    "２０２６-01-01",
  ])
  func `rejects anything but an existing day as YYYY-MM-DD`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `knows the day of the week`() {
    #expect(CalendarDate(iso: "1970-01-01")?.weekday == 4)
    #expect(CalendarDate(iso: "2026-06-01")?.weekday == 1)
    #expect(CalendarDate(iso: "1900-01-07")?.weekday == 7)
  }

  @Test func `adds months up to the last day`() {
    let end = CalendarDate(iso: "2026-01-31")
    #expect(end?.adding(months: 1)?.description == "2026-02-28")
    #expect(end?.adding(months: 25)?.description == "2028-02-29")
    #expect(end?.adding(months: -1)?.description == "2025-12-31")
    #expect(end?.adding(months: .max) == nil)
    #expect(end?.adding(months: .min) == nil)
  }

  @Test func `stops at the ends of the range`() {
    let date = CalendarDate(dayNumber: 0)
    #expect(date.adding(days: .max).dayNumber == .max)
    #expect(date.adding(days: .min).dayNumber == .min)
    #expect(CalendarDate(dayNumber: .min).description.first == "-")
  }
}
