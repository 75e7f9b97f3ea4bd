import FEEL
import Foundation
import RandomKit
import Testing

@testable import Portfolio

/// A session of a circle as a dossier has it.
private struct Session {
  var id: String?
  var date = "2026-01-15"
  var circle: String?
  var topics: [String] = []
  /// Members of the report, as JSON.
  var report: String?
  var firms: [String] = []
  var project: String?
  var more = ""

  var json: String {
    var points = topics.map { #"{"topicCode":"\#($0)"}"# }
    if let project { points.append(#"{"projectId":"\#(project)"}"#) }
    let people = firms.map { #"{"orgId":"\#($0)","orgType":"mkb"}"# }
    var members = [
      #""date":"\#(date)""#, #""agenda":[\#(points.joined(separator: ","))]"#,
      #""participants":[\#(people.joined(separator: ","))]"#,
    ]
    if let id { members.append(#""id":"\#(id)""#) }
    if let circle { members.append(#""circleId":"\#(circle)""#) }
    if let report { members.append(#""report":{\#(report)}"#) }
    return "{" + members.joined(separator: ",") + more + "}"
  }
}

struct `Circles across dossiers` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  /// A record of one project with sessions of the circle K1.
  private func record(
    _ number: Int,
    _ sessions: [Session],
    circle: String = "",
    buyer: String = "Gemeente Voorbeeld"
  ) -> String {
    let listed = sessions.map(\.json).joined(separator: ",")
    return Kit.project(
      "P\(number)",
      cpv: "4\(5_000_000 + number * 1_000)",
      euros: 1_000,
      buyer: buyer,
      beside: #","circle":{"id":"K1"\#(circle)},"sessions":[\#(listed)]"#
    )
  }

  private func run(_ records: [String]) throws {
    try folder.run([folder.input("a.ndjson", records.joined(separator: "\n"))])
  }

  /// The years of circles of the summary, as `circle year: sessions unpublished late unrecorded firms`.
  private func years() throws -> [String] {
    let circles = try object(folder.text("out/summary.json"))["circles"] as? [String: Any]
    let listed = circles?["listed"] as? [[String: Any]] ?? []
    let names = ["sessions", "unpublished", "late", "unrecorded", "firms"]
    return listed.map { year in
      let counts = names.map { "\(year[$0] ?? "")" }.joined(separator: " ")
      return "\(year["circle"] ?? "") \(year["year"] ?? ""): \(counts)"
    }.sorted()
  }

  /// What is told of circles: ids and the first sentence about it.
  private func told(_ id: String) throws -> [(title: String, reasoning: String)] {
    try folder.lines("out/cross-project.ndjson").map(object).filter { $0["id"] as? String == id }
      .map { finding in
        func text(_ key: String) -> String {
          (finding[key] as? [String: Any])?["nl"] as? String ?? ""
        }
        return (text("title"), text("reasoning"))
      }
  }

  @Test func `reports that were not published in time are counted by circle and year`() throws {
    try run([
      record(
        1,
        [
          Session(id: "S1", date: "2025-03-01", report: #""published":false"#),
          Session(
            id: "S2",
            date: "2025-06-01",
            report: #""published":true,"publishedOn":"2025-07-01""#
          ),
        ]
      ),
      // Thirty days are in time, a day more is not; of a project it is fourteen.
      record(
        2,
        [
          Session(
            id: "S3",
            date: "2025-06-01",
            report: #""published":true,"publishedOn":"2025-07-02""#
          ),
          Session(
            id: "S4",
            date: "2025-06-01",
            report: #""published":true,"publishedOn":"2025-06-16""#,
            project: "P2"
          ),
        ]
      ),
      record(
        3,
        [
          Session(id: "S5", date: "2026-01-10"), Session(id: "S6", date: "2026-05-10"),
          Session(id: "S7", date: "2026-09-10", report: #""published":false"#),
        ]
      ),
      record(4, [Session(id: "S1", date: "2025-03-01", report: #""published":false"#)], buyer: "B"),
    ])
    #expect(try years() == ["K1 2025: 1 1 0 0 0", "K1 2025: 4 1 2 0 0", "K1 2026: 2 0 0 1 0"])
    let titles = try told("portfolio-circle-reports").map(\.title).sorted()
    #expect(
      titles == [
        "Kring K1 (B), 2025: verslagen niet op tijd gepubliceerd: 1 van 1",
        "Kring K1 (Gemeente Voorbeeld), 2025: verslagen niet op tijd gepubliceerd: 3 van 4",
      ]
    )
    let reasoning = try told("portfolio-circle-reports").map(\.reasoning)
    #expect(reasoning.contains { $0.contains("2025-03-01; 2025-06-01; 2025-06-01.") })
  }

  @Test func `a session that several dossiers list counts once, with all that they say`() throws {
    try run([
      record(1, [Session(id: "S1", topics: ["sroi"])]),
      record(2, [Session(id: "S1", topics: ["blvc"], report: #""published":true"#)]),
      record(3, [Session(id: "S1", report: #""published":false"#)]),
      // Without ids the day tells sessions apart, and their order those of one day.
      record(
        4,
        [Session(date: "2026-02-01"), Session(date: "2026-02-01"), Session(date: "2026-02-02")]
      ),
      record(5, [Session(date: "2026-02-02")]),
    ])
    #expect(try years() == ["K1 2026: 4 0 0 3 0"])
    let topics = try told("portfolio-circle-topics").first
    #expect(topics?.title.hasSuffix("onderwerpen die niet aan bod kwamen: 19 van 21") == true)
    #expect(topics?.reasoning.contains("Social return") == false)
    #expect(topics?.reasoning.contains("Stikstof") == true)
  }

  @Test func `sessions that are numbered anew each year are others`() throws {
    try run([
      record(1, [Session(id: "S1", date: "2025-03-01", report: #""published":false"#)]),
      record(2, [Session(id: "S1", date: "2026-03-01", report: #""published":true"#)]),
    ])
    #expect(try years() == ["K1 2025: 1 1 0 0 0", "K1 2026: 1 0 0 0 0"])
  }

  @Test func `a measure with evidence stands for a published report`() throws {
    func measures(_ more: String) -> String {
      #","mitigations":[{"kind":"verslag_gepubliceerd"\#(more)}]"#
    }
    try run([
      record(
        1,
        [
          Session(
            id: "S1",
            report: #""published":false"#,
            more: measures(#","evidenceUrl":"https://voorbeeld.nl/v""#)
          ),
          Session(id: "S2", report: #""published":false"#, more: measures("")),
        ]
      )
    ])
    #expect(try years() == ["K1 2026: 2 1 0 0 0"])
  }

  @Test func `a session belongs to the circle that it names itself`() throws {
    try run([
      record(1, [Session(id: "S1"), Session(id: "S2", circle: "K2")]),
      Kit.project(
        "P9",
        cpv: "45900000",
        euros: 1_000,
        beside: #","sessions":[{"id":"S9","date":"2026-01-15"}]"#
      ),
    ])
    #expect(try years() == ["K1 2026: 1 0 0 1 0", "K2 2026: 1 0 0 1 0"])
  }

  @Test func `firms that take part for too long are counted by year`() throws {
    func sessions(_ days: [String], _ firm: String) -> [Session] {
      days.map { Session(id: "S\($0)", date: $0, firms: [firm]) }
    }
    let all = ["2023-01-10", "2023-09-10", "2024-05-10", "2025-01-10", "2025-01-11", "2025-12-01"]
    try run([
      // The same days in several dossiers; each names the firms that it knows of.
      record(1, sessions(all, "A")), record(2, sessions(["2023-01-10", "2025-01-10"], "B")),
      // Who stayed away for a whole term begins anew.
      record(3, sessions(["2023-01-10", "2025-12-01"], "C")),
      record(4, sessions(all, "D"), circle: #","members":[{"orgId":"D","exception":"Kennis"}]"#),
      record(
        5,
        [],
        circle: #","members":[{"orgId":"E","since":"2022-06-01","until":"2025-03-01"}]"#
      ),
      record(6, sessions(all, "F"), circle: #","members":[{"orgId":"F","since":"2024-06-01"}]"#),
    ])
    #expect(
      try years().map { $0.suffix(1) + $0.prefix(7) }
        == ["0K1 2023", "1K1 2024", "2K1 2025"]
    )
    let told = try told("portfolio-circle-rotation")
    #expect(told.map(\.title).contains { $0.hasSuffix("langer dan 24 maanden meedoen: 2") })
    #expect(told.contains { $0.reasoning.hasPrefix("Het gaat om A; E.") })
    #expect(told.contains { $0.reasoning.hasPrefix("Het gaat om E.") })
  }

  @Test func `the circle's own longest term comes first`() throws {
    let days = ["2025-01-10", "2026-01-11"]
    try run([
      record(1, [Session(id: "S1", date: days[0], firms: ["A"])]),
      record(
        2,
        [Session(id: "S2", date: days[1], firms: ["A"])],
        circle: #","rotation":{"maxMonths":12}"#
      ),
    ])
    // A year and a day later the firm would have left, had it not come at all in between.
    #expect(try years().map { $0.suffix(1) } == ["0", "0"])
    try run([
      record(1, [Session(id: "S1", date: days[0], firms: ["A"])]),
      record(3, [Session(id: "S3", date: "2025-08-01", firms: ["A"])]),
      record(
        2,
        [Session(id: "S2", date: days[1], firms: ["A"])],
        circle: #","rotation":{"maxMonths":12}"#
      ),
    ])
    #expect(try years().map { $0.suffix(1) } == ["0", "1"])
  }

  @Test func `there is nothing to tell where there are no sessions`() throws {
    try run([Kit.project("A", euros: 1_000)])
    #expect(try years() == [])
    #expect(try folder.lines("out/cross-project.ndjson") == [])
    #expect(try !folder.text("out/summary.html").contains("Kringen per jaar"))
    #expect(try !folder.text("out/summary.md").contains("Kringen per jaar"))
  }

  // MARK: Random portfolios

  /// A session of the model, with the topics and the state of its report.
  private struct Held {
    let circle: Int
    let number: Int
    let date: CalendarDate
    let topics: Set<String>
    let publishedAfter: Int?
    let isKnown: Bool
  }

  private static let topics = ["sroi", "blvc", "stikstof", "faalkosten", "bpkv"]

  private func held(seed: UInt64) -> [Held] {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...25, using: &generator)).compactMap { number in
      let date = CalendarDate(
        dayNumber: Kit.today.dayNumber - Int32.random(in: -60...900, using: &generator)
      )
      let after: Int? =
        Bool.random(using: &generator) ? Int.random(in: 0...60, using: &generator) : nil
      return Held(
        circle: Int.random(in: 1...2, using: &generator),
        number: number,
        date: date,
        topics: Set(Self.topics.filter { _ in Int.random(in: 0...3, using: &generator) == 0 }),
        publishedAfter: after,
        isKnown: Bool.random(using: &generator)
      )
    }
  }

  @Test(arguments: 1...25)
  func `come to the same as going through all sessions, in any order`(seed: UInt64) throws {
    let all = held(seed: seed)
    var generator = SeededGenerator(seed: seed)
    // Each session is in one to three records, in no order.
    let records = all.flatMap { held -> [String] in
      var report: String?
      if let after = held.publishedAfter {
        let day = held.date.adding(days: after)
        report = #""published":true,"publishedOn":"\#(day)""#
      } else if held.isKnown {
        report = #""published":false"#
      }
      let session = Session(
        id: "S\(held.number)",
        date: "\(held.date)",
        circle: "K\(held.circle)",
        topics: held.topics.sorted(),
        report: report
      )
      return (0..<Int.random(in: 1...3, using: &generator)).map { copy in
        record(held.number * 3 + copy, [session])
      }
    }.shuffled(using: &generator)
    try run(records)
    var expected: [String] = []
    var neglected: [String] = []
    let past = all.filter { $0.date <= Kit.today }
    for (circle, sessions) in Dictionary(grouping: past, by: \.circle) {
      for (year, own) in Dictionary(grouping: sessions, by: \.date.year) {
        let late = own.filter { ($0.publishedAfter ?? 0) > 30 }.count
        let open = own.filter {
          $0.publishedAfter == nil && $0.date.adding(days: 30) < Kit.today
        }
        let counts = [
          own.count, open.count(where: \.isKnown), late, open.count { !$0.isKnown }, 0,
        ]
        expected.append("K\(circle) \(year): \(counts.map(String.init).joined(separator: " "))")
        let end = min(try #require(CalendarDate(year: year, month: 12, day: 31)), Kit.today)
        let discussed = sessions.filter {
          $0.date <= end && ($0.date.adding(months: 12) ?? end) >= end
        }.reduce(into: Set<String>()) { $0.formUnion($1.topics) }
        neglected.append("K\(circle) \(year) \(21 - discussed.count)")
      }
    }
    #expect(try years() == expected.sorted())
    let told = try told("portfolio-circle-topics").map { finding in
      let words = finding.title.split(separator: " ")
      let year = words.first { $0.hasSuffix(":") && $0.hasPrefix("20") }?.dropLast() ?? ""
      return "\(words[1]) \(year) \(words[words.count - 3])"
    }
    #expect(told.sorted() == neglected.sorted())
  }
}
