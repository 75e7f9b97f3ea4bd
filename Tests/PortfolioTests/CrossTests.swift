import FEEL
import FactKit
import Foundation
import Testing

@testable import Portfolio

struct `Across projects` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  /// Runs lines and returns what shows across them: ids of rules with the ids of projects.
  private func cross(_ lines: [String]) throws -> [String] {
    try folder.run([folder.input("a.ndjson", lines.joined(separator: "\n"))])
    return try folder.lines("out/cross-project.ndjson").map { line in
      let finding = try object(line)
      let projects = finding["projects"] as? [[String: Any]] ?? []
      let ids = projects.map { "\($0["id"] ?? "")" }.joined(separator: " ")
      return "\(finding["id"] ?? ""): \(ids)"
    }.sorted()
  }

  @Test func `contracts below a boundary that reach it together look split`() throws {
    let found = try cross([
      Kit.project("A", euros: 900_000, notice: "2026-03-01"),
      Kit.project("B", cpv: "45231300", euros: 1_000_000, notice: "2026-04-01"),
      Kit.project("C", cpv: "45233140", euros: 800_000, notice: "2026-05-01"),
      Kit.project("D", cpv: "45233200", euros: 900_000, notice: "2026-12-01"),
      Kit.project("E", euros: 800_000, notice: "2026-03-02", buyer: "Gemeente Anders"),
    ])
    #expect(found == ["portfolio-split: A B C"])
  }

  @Test func `an id that two projects have is told of`() throws {
    let found = try cross([
      Kit.project("A", euros: 10_000), Kit.project("B", euros: 10_000),
      Kit.project("A", cpv: "45400000", euros: 10_000),
    ])
    #expect(found == ["portfolio-duplicate: A A"])
  }

  @Test func `a relation is told of that is not returned, or leads nowhere`() throws {
    func related(_ id: String, _ cpv: String, to other: String) -> String {
      let relation = #", "relatedContracts": [{"id": "\#(other)", "amount": "1.00"}]"#
      return Kit.project(id, cpv: cpv, euros: 10_000, more: relation)
    }
    let found = try cross([
      related("A", "45100000", to: "B"), related("B", "45200000", to: "A"),
      related("C", "45300000", to: "A"), related("D", "45400000", to: "Z"),
    ])
    #expect(found == ["portfolio-relation-unknown: D", "portfolio-relation: C A"])
  }

  @Test func `a session in another dossier during a tender is told of`() throws {
    func session(_ id: String, on day: String, about project: String) -> String {
      Kit.project(
        id,
        cpv: "45\(id.utf8.reduce(100_000) { $0 + Int($1) })",
        euros: 10_000,
        beside:
          #", "sessions": [{"id": "S", "date": "\#(day)", "agenda": [{"no": 1, "projectId": "\#(project)"}]}]"#
      )
    }
    let found = try cross([
      Kit.project("A", euros: 10_000, notice: "2026-03-01"),
      session("B", on: "2026-04-01", about: "A"), session("C", on: "2026-02-01", about: "A"),
      session("D", on: "2026-07-01", about: "D"),
    ])
    #expect(found == ["portfolio-running-tender: A"])
  }

  @Test(arguments: 1...20)
  func `splits are those that going through all windows finds`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var window = SplitWindow()
    var found: [[Int]] = []
    var all: [Sketch] = []
    var day: Int32 = 0
    for line in 1...UInt64.random(in: 2...40, using: &generator) {
      day += Int32.random(in: 0...9, using: &generator)
      all.append(sketch(line, day: day, cents: Int64.random(in: 1...60, using: &generator)))
    }
    let days: Int32 = 20
    for sketch in all {
      if window.isSplit, let first = window.first, sketch.day - first.day > days {
        found.append([Int(window.first?.line ?? 0), window.count, Int(window.cents)])
        window = SplitWindow()
      }
      window.add(sketch, within: days)
    }
    if window.isSplit { found.append([Int(window.first?.line ?? 0), window.count, Int(window.cents)]) }
    // Each first contract in turn, with those that follow in time: the first that reach it count.
    var expected: [[Int]] = []
    var start = 0
    while start < all.count {
      let near = all[start...].prefix { $0.day - all[start].day <= days }
      if near.count > 1, near.reduce(0, { $0 + $1.cents }) >= 100 {
        expected.append([Int(all[start].line), near.count, near.reduce(0) { $0 + Int($1.cents) }])
        start += near.count
      } else {
        start += 1
      }
    }
    #expect(found == expected)
  }

  private func sketch(_ line: UInt64, day: Int32, cents: Int64) -> Sketch {
    Sketch(
      line: line,
      offset: 0,
      id: line,
      buyer: 1,
      cents: cents,
      boundary: 100,
      cpv: 45_000_000,
      day: day,
      input: 0,
      procedureAbove: 1,
      tenderFrom: .max,
      tenderTo: .max
    )
  }
}
