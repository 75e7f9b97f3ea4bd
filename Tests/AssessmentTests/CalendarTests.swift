import Assessment
import FEEL
import Testing
import VectorKit

struct `The calendar of a procedure` {
  /// A European open procedure for works with further members of the planning.
  private func european(_ planning: String, _ more: String = "") throws -> Assessment {
    try assess(
      project(
        Vector.works + estimate("6000000") + more
          + ", \"planning\": {\"noticeDispatch\": \"2026-06-01\"\(planning)}"
      )
    )
  }

  @Test func `gives 45 days for tenders, 40 when they are electronic`() throws {
    let slow = try european("", ", \"electronicTender\": false")
    #expect(slow.calendar.first { $0.id == "CAL-TENDERS" }?.earliest?.description == "2026-07-16")
    let fast = try european("", ", \"electronicTender\": true")
    #expect(fast.calendar.first { $0.id == "CAL-TENDERS" }?.earliest?.description == "2026-07-11")
    // Where it is unknown, electronic is the rule.
    let open = try european("").calendar.first { $0.id == "CAL-TENDERS-ELECTRONIC" }
    #expect(open?.earliest?.description == "2026-07-11")
  }

  @Test(arguments: [
    ("2026-07-10", CalendarEntry.Status.broken, true), ("2026-07-11", .kept, false),
  ])
  func `finds a time limit that is a day too short`(
    deadline: String,
    status: CalendarEntry.Status,
    isFound: Bool
  ) throws {
    let assessment = try european(
      ", \"tenderDeadline\": \"\(deadline)\"",
      ", \"electronicTender\": true"
    )
    #expect(assessment.calendar.first { $0.id == "CAL-TENDERS" }?.status == status)
    #expect(assessment.findings.contains { $0.id == "KT-DEADLINE-SHORT" } == isFound)
  }

  @Test func `lets a standstill that ends on a Sunday go on`() throws {
    let assessment = try european(
      ", \"awardDecision\": \"2026-06-01\", \"contractSigning\": \"2026-06-22\""
    )
    let signing = try #require(assessment.calendar.first { $0.id == "CAL-SIGNING" })
    #expect(signing.earliest?.description == "2026-06-23")
    #expect(signing.status == .broken)
    let standstill = assessment.obligations.first { $0.id == "OB-EU-STANDSTILL" }
    #expect(standstill?.earliest?.description == "2026-06-23")
  }

  @Test func `takes a planned moment without limits as it is`() throws {
    #expect(try european("").calendar.first { $0.id == "CAL-NOTICE" }?.status == .kept)
  }

  @Test func `is in order of time`() throws {
    let assessment = try european(
      ", \"tenderDeadline\": \"2026-08-03\", \"awardDecision\": \"2026-09-01\""
    )
    let days = assessment.calendar.compactMap { $0.planned ?? $0.earliest ?? $0.latest }
    #expect(days == days.sorted())
    #expect(!days.isEmpty)
  }

  @Test func `is empty where the law sets no time limit`() throws {
    let assessment = try assess(
      project(Vector.works + estimate("200000") + ", " + Vector.june)
    )
    #expect(assessment.calendar.isEmpty)
  }
}
