import FEEL
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

  @Test func `contracts on either side of a change of thresholds look split`() throws {
    let found = try cross([
      Kit.project("A", euros: 3_000_000, notice: "2025-12-10"),
      Kit.project("B", euros: 3_000_000, notice: "2026-01-20"),
    ])
    #expect(found == ["portfolio-split: A B"])
    // The lower of the two thresholds is the one that they reach.
    let finding = try object(folder.lines("out/cross-project.ndjson")[0])
    #expect(finding["boundary"] as? String == "5404000.00")
  }

  @Test func `contracts below different boundaries look split where they reach the heavier one`()
    throws
  {
    // 1.4 million lies below 1.5 million first, 4.5 million below the European threshold.
    let found = try cross([
      Kit.project("A", euros: 1_400_000, notice: "2026-02-10"),
      Kit.project("B", euros: 4_500_000, notice: "2026-03-20"),
    ])
    #expect(found == ["portfolio-split: A B"])
    let finding = try object(folder.lines("out/cross-project.ndjson")[0])
    #expect(finding["boundary"] as? String == "5404000.00")
  }

  @Test(arguments: [false, true])
  func `contracts are told of at the heaviest boundary that they reach, and there alone`(
    isFull: Bool
  ) throws {
    let lines = (1...4).map {
      Kit.project("P\($0)", euros: 1_400_000, notice: "2026-0\($0 / 2 + 1)-01")
    }
    // Those of August reach 1.5 million only.
    let later = ["Q", "R"].map { Kit.project($0, euros: 1_400_000, notice: "2026-08-01") }
    let input = try folder.input("a.ndjson", (lines + later).joined(separator: "\n"))
    try folder.run([input], isFull: isFull)
    let findings = try folder.lines("out/cross-project.ndjson").map(object)
    let boundaries = Dictionary(
      uniqueKeysWithValues: findings.map { ($0["boundary"] as? String, $0["count"] as? Int) }
    )
    #expect(boundaries == ["5404000.00": 4, "1500000.00": 2])
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

  @Test func `each related contract that is missing is told of by its id, and once`() throws {
    let long = String(repeating: "é", count: 200)
    let ids = ["OLD-1", "OLD-2", "OLD-1", "{count}", long]
    let contracts = ids.map { #"{"id": "\#($0)", "amount": "1.00", "homogeneous": true}"# }
    let relations = #", "relatedContracts": [\#(contracts.joined(separator: ","))]"#
    let found = try cross([
      Kit.project("A", euros: 10_000, more: relations),
      Kit.project("B", cpv: "45400000", euros: 10_000, more: relations),
    ])
    let all = Array(repeating: "portfolio-relation-unknown: A", count: 4)
    #expect(found == all + all.map { $0.replacing(": A", with: ": B") })
    let titles = try folder.lines("out/cross-project.ndjson").compactMap { line in
      (try object(line)["title"] as? [String: String])?["nl"]
    }
    let expected = ["OLD-1", "OLD-2", "{count}", String(repeating: "é", count: 30) + "…"].map {
      "Samenhangende opdracht \($0) staat niet in het portfolio"
    }
    #expect(Set(titles) == Set(expected))
  }

  /// A project of which a session had another project on its agenda.
  private func session(_ id: String, on day: String, about project: String) -> String {
    Kit.project(
      id,
      cpv: "45\(id.utf8.reduce(100_000) { $0 + Int($1) })",
      euros: 10_000,
      beside:
        #", "sessions": [{"id": "S", "date": "\#(day)", "agenda": [{"no": 1, "projectId": "\#(project)"}]}]"#
    )
  }

  /// A project whose tender begins on a day, with other days.
  private func tender(_ id: String, from notice: String, _ days: String...) -> String {
    let all = days.map { #","\#($0)""# }.joined().replacing(": ", with: #"":""#)
    return Kit.project(id, euros: 10_000, notice: notice).replacing(
      #""\#(notice)"}"#,
      with: #""\#(notice)"\#(all)}"#
    )
  }

  @Test func `a session in another dossier during a tender is told of`() throws {
    let found = try cross([
      tender("A", from: "2026-03-01", "awardDecision: 2026-07-01"),
      session("B", on: "2026-04-01", about: "A"), session("C", on: "2026-02-01", about: "A"),
      session("D", on: "2026-07-01", about: "D"), session("E", on: "2026-04-01", about: "A"),
      session("F", on: "2026-04-02", about: "A"),
    ])
    // B and E list the same session.
    #expect(found == ["portfolio-running-tender: A", "portfolio-running-tender: A"])
  }

  @Test func `a session is told of apart where no end of the tender is recorded`() throws {
    let found = try cross([
      tender("A", from: "2018-03-01"), session("B", on: "2026-04-01", about: "A"),
      tender("C", from: "2018-03-01", "contractStart: 2018-09-01"),
      session("D", on: "2026-04-02", about: "C"),
    ])
    #expect(found == ["portfolio-running-tender-open: A"])
    let line = try #require(folder.lines("out/cross-project.ndjson").first)
    #expect(try object(line)["severity"] as? String == "low")
    #expect(line.contains("2018") && !line.contains("en het einde van de aanbesteding"))
  }

  @Test func `a tender ran until its bids were due, though no end is recorded`() throws {
    let found = try cross([
      tender("A", from: "2026-03-01", "tenderDeadline: 2026-04-15"),
      session("B", on: "2026-04-15", about: "A"), session("C", on: "2026-04-16", about: "A"),
    ])
    #expect(found == ["portfolio-running-tender-open: A", "portfolio-running-tender: A"])
  }

  @Test func `a session that is still to come is not told of`() throws {
    let found = try cross([
      tender("A", from: "2026-03-01", "awardDecision: 2026-09-01"),
      session("B", on: "2026-05-21", about: "A"), session("C", on: "2026-05-20", about: "A"),
    ])
    #expect(found == ["portfolio-running-tender: A"])
  }

  @Test func `names each contract of a split, however many there are`() throws {
    let all = (1...50).map {
      Kit.project("P\($0)", euros: 400_000, notice: "2026-0\(1 + $0 % 3)-01")
    }
    try folder.run([folder.input("a.ndjson", all.joined(separator: "\n"))])
    let lines = try folder.lines("out/cross-project.ndjson").map(object)
    #expect(lines.count == 1)
    let projects = lines.first?["projects"] as? [[String: Any]] ?? []
    #expect(Set(projects.compactMap { $0["id"] as? String }) == Set((1...50).map { "P\($0)" }))
    #expect(lines.first?["count"] as? Int == 50)
    #expect(lines.first?["euros"] as? String == "20000000.00")
  }

  @Test func `a project that two records hold is no split with itself`() throws {
    let project = Kit.project("A", euros: 900_000)
    #expect(try cross([project, project]) == ["portfolio-duplicate: A A"])
    // With another value under the same id it may be another project.
    let other = Kit.project("A", euros: 800_000)
    #expect(
      try cross([project, other]) == ["portfolio-duplicate: A A", "portfolio-split: A A"]
    )
  }

  @Test func `a pair that begins within another split is told of too`() throws {
    // A and B reach the boundary in March; C is close to B only, and D only to C.
    let found = try cross([
      Kit.project("A", euros: 900_000, notice: "2026-01-01"),
      Kit.project("B", euros: 900_000, notice: "2026-03-20"),
      Kit.project("C", euros: 900_000, notice: "2026-06-10"),
      Kit.project("D", euros: 900_000, notice: "2026-12-01"),
    ])
    #expect(found == ["portfolio-split: A B C"])
  }

  @Test func `what a project counts of related contracts is not counted twice`() throws {
    func related(_ id: String, to other: String) -> String {
      let contract = #"{"id": "\#(other)", "amount": "500000.00", "homogeneous": true}"#
      return Kit.project(id, euros: 500_000, more: #", "relatedContracts": [\#(contract)]"#)
    }
    // Each counts the other already: together they are worth one million, not two.
    let pair = [related("A", to: "B"), related("B", to: "A")]
    #expect(try cross(pair) == [])
    let third = Kit.project("C", euros: 500_000, notice: "2026-06-02")
    #expect(try cross(pair + [third]) == ["portfolio-split: A B C"])
  }

  @Test func `contracts without a date are told of apart, whatever the reference date`() throws {
    func undated(_ id: String) -> String {
      Kit.project(id, euros: 900_000).replacing("noticeDispatch", with: "noticeDay")
        .replacing(#""planning":{"noticeDay":"2026-06-01"}"#, with: #""planning":{}"#)
    }
    let found = try cross([
      undated("A"), Kit.project("B", euros: 900_000, notice: "2026-05-20"), undated("C"),
    ])
    // B stands on the day of the assessment, which is no day of A and C.
    #expect(found == ["portfolio-split-undated: A C"])
    let finding = try object(folder.lines("out/cross-project.ndjson")[0])
    let projects = finding["projects"] as? [[String: Any]] ?? []
    #expect(projects.count == 2 && projects.allSatisfy { $0["date"] as? String == nil })
  }

  @Test func `one buyer is one however its name is written, and two kinds of buyer are two`() throws
  {
    let found = try cross([
      Kit.project("A", euros: 900_000, buyer: "Gemeente Oost"),
      Kit.project("B", euros: 900_000, buyer: "gemeente  Oost"),
      Kit.project("C", cpv: "45200000", euros: 900_000, buyer: ""),
      Kit.project("D", cpv: "45200000", euros: 900_000, buyer: "").replacing(
        #""legalType":"la""#,
        with: #""legalType":"ra""#
      ),
    ])
    #expect(found == ["portfolio-split: A B"])
  }

  @Test func `contracts of no named buyer are told of as such, and in each input apart`() throws {
    func unnamed(_ id: String) -> String { Kit.project(id, euros: 900_000, buyer: "") }
    func undated(_ id: String) -> String {
      unnamed(id).replacing(#""planning":{"noticeDispatch":"2026-06-01"}"#, with: #""planning":{}"#)
    }
    let found = try cross([unnamed("A"), unnamed("B"), undated("C"), undated("D")])
    #expect(found == ["portfolio-split-unnamed-undated: D C", "portfolio-split-unnamed: A B"])
    let reasoning = try folder.lines("out/cross-project.ndjson").map { "\(try object($0))" }
    #expect(reasoning.allSatisfy { !$0.contains("Zelfde aanbestedende dienst") })
    let other = try Folder()
    try other.run([
      other.input("a.ndjson", unnamed("A")), other.input("b.ndjson", unnamed("B")),
    ])
    #expect(try other.lines("out/cross-project.ndjson") == [])
  }

  @Test func `a buyer with a number for a name is none without a name`() throws {
    let named = (0..<10).map { Kit.project("N\($0)", euros: 900_000, buyer: "\($0)") }
    #expect(try cross(named + [Kit.project("A", euros: 900_000, buyer: "")]) == [])
  }

  @Test func `what is found weighs as much after a stop while files were put in their places`()
    throws
  {
    let lines = ["A", "B"].map { Kit.project($0, euros: 900_000) }
    let input = try folder.input("a.ndjson", lines.joined(separator: "\n"))
    let whole = try folder.run([input])
    #expect(whole.severities.contains("medium") && whole.crossFindings == 1)
    for moved in [0, 6, OutputFolder.files.count] {
      let out = "moved\(moved)"
      #expect(throws: PortfolioFault.self) { try folder.run([input], to: out) { true } }
      // As a run leaves them that ends between two files.
      for (number, name) in OutputFolder.files.enumerated() {
        let place = number < moved ? out : out + "/" + OutputFolder.partial
        _ = try folder.input(place + "/" + name, folder.text("out/" + name))
        if number < moved {
          try? FileManager.default.removeItem(
            atPath: folder.path + "/\(out)/\(OutputFolder.partial)/\(name)"
          )
        }
      }
      _ = try folder.input("\(out)/\(OutputFolder.partial)/\(OutputFolder.publishing)", "")
      let rest = try folder.run([input], to: out, resumes: true)
      // What this run itself assessed is nothing: the rest of its state was never saved.
      #expect(rest.severities.isSubset(of: whole.severities) && rest.severities.contains("medium"))
      #expect(rest.crossFindings == whole.crossFindings)
      #expect(try folder.files(out) == folder.files("out"))
    }
  }

  @Test func `signals are counted in a file however long their lines are`() throws {
    let severities = ["low", "medium", "high", "blocking"]
    let text = (0..<12).map { number in
      let more = String(repeating: "x", count: (number % 5) * 32_767)
      return #"{"id":"portfolio-split","severity":"\#(severities[number % 3])","more":"\#(more)"}"#
        + "\n"
    }.joined()
    let signals = try CrossSignals(readFrom: folder.input("cross", text).path ?? "")
    #expect(signals.count == 12)
    #expect(signals.severities == Set(severities.prefix(3)))
    let none = try CrossSignals(readFrom: folder.input("none", "").path ?? "")
    #expect(none == CrossSignals())
  }

  @Test func `the names of rows are ids in their own table alone`() throws {
    let header =
      "titel;raming;valuta;btw;cpv;publicatiedatum;regeling;soort_opdrachtgever;aard;opdrachtgever\n"
    func row(_ title: String) -> String {
      title + ";900000;EUR;exclusief;45233140;01-06-2026;classic;la;werken;Gemeente Oost\n"
    }
    try folder.run([
      folder.input("a.csv", header + row("Weg")), folder.input("b.csv", header + row("Brug")),
    ])
    let found = try folder.lines("out/cross-project.ndjson").map(object)
    #expect(found.map { $0["id"] as? String } == ["portfolio-split"])
    let projects = found.first?["projects"] as? [[String: Any]] ?? []
    #expect(projects.map { $0["id"] as? String } == ["rij-2", "rij-2"])
  }
}
