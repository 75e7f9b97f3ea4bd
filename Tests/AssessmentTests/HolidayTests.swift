import Assessment
import FEEL
import Testing
import VectorKit

/// Days on which a statutory time limit does not end, for some years.
struct `The next working day` {
  @Test(arguments: [
    // Saturdays, Sundays and the days that follow them.
    ("2026-06-01", "2026-06-01"), ("2026-06-21", "2026-06-22"), ("2026-06-20", "2026-06-22"),
    // Good Friday and Easter Monday, in years with an early and a late Easter.
    ("2026-04-03", "2026-04-07"), ("2024-03-29", "2024-04-02"), ("2038-04-23", "2038-04-28"),
    // Ascension Day, the fifth of May and Whit Monday.
    ("2026-05-14", "2026-05-15"), ("2026-05-05", "2026-05-06"), ("2026-05-25", "2026-05-26"),
    // King's Day, one day earlier where it would be a Sunday.
    ("2026-04-27", "2026-04-28"), ("2025-04-26", "2025-04-28"), ("2025-04-27", "2025-04-28"),
    // Christmas and New Year's Day with the weekends beside them.
    ("2026-12-25", "2026-12-28"), ("2027-01-01", "2027-01-04"),
  ])
  func `skips weekends and holidays`(day: String, next: String) throws {
    let assessment = try assess(
      project(
        Vector.services + estimate("300000")
          + ", \"planning\": {\"noticeDispatch\": \"2024-01-15\", \"contractSigning\": \"\(try minus30(day))\"}"
      )
    )
    let entry = try #require(assessment.calendar.first { $0.id == "CAL-AWARD-NOTICE" })
    #expect(entry.latest?.description == next)
  }

  /// The award whose notice is due on a day.
  private func minus30(_ day: String) throws -> String {
    try #require(CalendarDate(iso: day)).adding(days: -30).description
  }
}
