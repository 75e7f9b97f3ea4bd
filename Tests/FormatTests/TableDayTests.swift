import Intake
import Testing
import Vocabulary

/// Days in a table that are not plainly one day.
struct `A day in a table that is written in short` {
  private static let path = "project.planning.noticeDispatch"

  @Test(arguments: ["12 juni", "26-jun", "juni", "1 juni", "12 juni 26: publicatie"])
  func `is unread without a year`(_ cell: String) {
    let reading = Reading("id;publicatiedatum\n1;\(cell)\n")
    #expect(reading.value(Self.path) == "null")
    #expect(reading.codes == [.unreadValue])
    #expect(reading.problems.map { [$0.line, $0.column] } == [[2, 3]])
    #expect(reading.problems.first?.message.nl.contains("geen dag of geen jaar") == true)
    #expect(reading.problems.first?.suggestion?.en.contains("in four digits") == true)
  }

  @Test(arguments: [
    ("31-12-26", "2026-12-31"), ("01-06-26", "2026-06-01"), ("1-6-26", "2026-06-01"),
    ("30-06-26", "2026-06-30"), ("26-06-26", "2026-06-26"), ("28-06-'26", "2026-06-28"),
    ("28/06/26", "2026-06-28"),
    ("28 juni 26", "2026-06-28"), ("15-09-31", "2031-09-15"), ("juni 26", "2026-06-01"),
    ("jun-26", "2026-06-01"), ("12 juni 26", "2026-06-12"), ("01-06-19", "2019-06-01"),
  ])
  func `is read with a warning where it can be one day only`(_ cell: String, day: String) {
    let reading = Reading("id;publicatiedatum\n1;\(cell)\n")
    #expect(reading.value(Self.path) == "date(\"\(day)\")")
    #expect(reading.codes == [.assumed])
  }

  @Test(arguments: [
    ("26-06-01", "2001-06-26", "2026-06-01"), ("26-12-31", "2031-12-26", "2026-12-31"),
    ("26-jun-01", "2001-06-26", "2026-06-01"),
  ])
  func `is unread where the year may stand first or last`(
    _ cell: String,
    one: String,
    other: String
  ) {
    let reading = Reading("id;publicatiedatum\n1;\(cell)\n")
    #expect(reading.value(Self.path) == "null")
    #expect(reading.codes == [.unreadValue])
    #expect(reading.problems.first?.message.nl.contains("kan \(one) en \(other) zijn") == true)
  }

  @Test(arguments: [
    ("eind 2026", "2026-12-01"), ("eind Q3 2026", "2026-09-01"), ("begin 2026", "2026-01-01"),
    ("eind 46023", "2026-01-01"), ("ca. 46023", "2026-01-01"), ("eind juni 2026", "2026-06-01"),
    ("ultimo 2026", "2026-12-01"), ("ca. 2026", "2026-01-01"),
  ])
  func `is the first of the last month where it is the end of a year or quarter`(
    _ cell: String,
    day: String
  ) {
    let reading = Reading("id;publicatiedatum\n1;\(cell)\n")
    #expect(reading.value(Self.path) == "date(\"\(day)\")")
    #expect(reading.codes == [.assumed])
  }

  @Test func `is unread where other days in the column have the month first`() {
    let days = ["12/01/2025", "11/28/2025", "2025-12-01", "05/05/2025", "1 december 2025"]
    let rows = days.enumerated().map { "\($0 + 1);\($1)\n" }.joined()
    let reading = Reading("id;publicatiedatum\n" + rows)
    #expect(
      (0..<5).map { reading.value(Self.path, of: $0) } == [
        "null", "null", "date(\"2025-12-01\")", "date(\"2025-05-05\")", "date(\"2025-12-01\")",
      ]
    )
    let problem = reading.problems.first
    #expect(problem?.line == 2)
    #expect(problem?.message.nl.contains("kan 2025-01-12 en 2025-12-01 zijn") == true)
  }

  @Test func `has the day first where the column says nothing else, or both`() {
    for other in ["01-06-2026", "28-11-2025\n3;11-28-2025"] {
      let reading = Reading("id;publicatiedatum\n1;12-01-2025\n2;\(other)\n")
      #expect(reading.value(Self.path) == "date(\"2025-01-12\")")
    }
  }

  @Test(arguments: ["medio 2026", "medio Q3 2026", "eind 26"])
  func `is unread in the middle of a year or quarter`(_ cell: String) {
    let reading = Reading("id;publicatiedatum\n1;\(cell)\n")
    #expect(reading.value(Self.path) == "null")
    #expect(reading.codes == [.unreadValue])
  }

  @Test(arguments: [
    ("week 1 2026", "2025-12-29"), ("week 53 2026", "2026-12-28"), ("wk 52 2025", "2025-12-22"),
  ])
  func `is the Monday of a week of its year`(_ cell: String, day: String) {
    let reading = Reading("id;publicatiedatum\n1;\(cell)\n")
    #expect(reading.value(Self.path) == "date(\"\(day)\")")
    #expect(reading.codes == [.assumed])
  }

  @Test(arguments: ["week 53 2025", "wk 53 2024", "week 54 2026"])
  func `is unread in a week that its year does not have`(_ cell: String) {
    let reading = Reading("id;publicatiedatum\n1;\(cell)\n")
    #expect(reading.value(Self.path) == "null")
    #expect(reading.codes == [.unreadValue])
  }
}
