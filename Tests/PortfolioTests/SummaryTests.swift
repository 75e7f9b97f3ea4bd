import Foundation
import Intake
import Reports
import Testing
import Vocabulary

@testable import Portfolio

struct `What a portfolio is summed up to` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  private func summary(_ name: String = "out") throws -> [String: Any] {
    try object(folder.text(name + "/summary.json"))
  }

  /// The cells of a table by heading, for tables without line breaks in cells.
  private func rows(_ name: String) throws -> [[String: String]] {
    let lines = try folder.text(name).dropFirst().split(whereSeparator: \.isNewline).map(cells)
    let headings = try #require(lines.first)
    return lines.dropFirst().map { cells in
      #expect(cells.count == headings.count)
      return Dictionary(zip(headings, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  private func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test func `names in words what undetermined projects lack`() throws {
    try folder.run([folder.input("a.ndjson", Kit.project("P", euros: nil))])
    let open = try #require(try summary()["undetermined"] as? [String: Any])
    let wanted = try #require(open["wanted"] as? [[String: Any]])
    #expect(wanted.first?["path"] as? String == "project.estimate.amount")
    // What is recorded of a circle decides no procedure.
    #expect(!wanted.contains { $0["path"] as? String == "circle" })
    for fact in wanted {
      let label = try #require(fact["label"] as? [String: String])
      #expect(label["nl"] != fact["path"] as? String)
      #expect(label["en"] != fact["path"] as? String)
    }
  }

  @Test func `sums each euro once where projects count one another in their values`() throws {
    let plan = #""plannedProcedure":{"code":"enkelvoudig-onderhands"},"planning":"#
    func related(_ id: String, to others: [String]) -> String {
      let contracts = others.map { #"{"id": "\#($0)", "amount": "40000.00", "homogeneous": true}"# }
      return Kit.project(
        id,
        euros: 40_000,
        more: #", "relatedContracts": [\#(contracts.joined(separator: ","))]"#
      ).replacing(#""planning":"#, with: #""department":"Wegen",\#(plan)"#)
    }
    // What A counts of Z, which is no project, counts nowhere.
    let lines = [related("A", to: ["B", "Z"]), related("B", to: ["A"])]
    try folder.run([folder.input("a.ndjson", lines.joined(separator: "\n"))])
    let summary = try summary()
    let text = try folder.text("out/summary.json")
    #expect(!text.contains("200000.00") && !text.contains("160000.00"))
    let totals = try #require(summary["total"] as? [String: Any])
    #expect(totals["projects"] as? Int == 2)
    #expect(totals["euros"] as? String == "80000.00")
    let departments = try #require(summary["departments"] as? [[String: Any]])
    #expect(departments.map { $0["euros"] as? String } == ["80000.00"])
    let euros = try rows("out/compliance.csv").filter { $0["soort"] == "rij" }.compactMap { row in
      Double((row["waarde zonder btw in euro"] ?? "").replacing(",", with: "."))
    }
    #expect(euros.reduce(0, +) == 80_000)
    // The value as a whole is what is held against boundaries.
    let values = try rows("out/projects.csv").map { $0["waarde"] }
    #expect(values == ["120000,00", "80000,00"])
  }

  @Test func `says which projects have a reference date outside the rules in force`() throws {
    let lines = [
      Kit.project("P", notice: "2016-03-23"), Kit.project("Q", notice: "2032-01-01"),
      Kit.project("R", euros: nil), Kit.project("S"),
    ]
    let input = try folder.input("a.ndjson", lines.joined(separator: "\n"))
    try folder.run([input])
    let label = "Peildatum buiten de geldende regels"
    let open = try #require(try summary()["undetermined"] as? [String: Any])
    #expect(open["projects"] as? Int == 3)
    let wanted = try #require((open["wanted"] as? [[String: Any]])?.first)
    #expect(wanted["path"] as? String == "referenceDate" && wanted["projects"] as? Int == 2)
    #expect((wanted["label"] as? [String: String])?["nl"] == label)
    let text = try folder.text("out/summary.md")
    #expect(text.contains("| \(label) | – | 2 |") && text.contains("Ga na of de datum klopt."))
    let missing = try rows("out/projects.csv").map { $0["ontbrekende gegevens"] ?? "" }
    #expect(missing.map { $0.hasPrefix(label) } == [true, true, false, false])
    #expect(missing[2].hasPrefix("project.estimate.amount"))
    let told = try folder.lines("out/results.ndjson").map { line in
      let questions = try object(line)["undetermined"] as? [[String: Any]] ?? []
      return questions.contains { $0["outsideRules"] as? Bool == true }
    }
    #expect(told == [true, true, false, false])
    try folder.run([input], to: "full", isFull: true)
    for name in ["projects.csv", "summary.json"] {
      #expect(try folder.text("full/\(name)") == folder.text("out/\(name)"))
    }
  }

  @Test func `counts records with a warning, also after an interruption`() throws {
    let lines = (1...3_000).map { number in
      let odd = number.isMultiple(of: 7) ? #","titel":"x""# : ""
      return Kit.project("P\(number)", euros: number, more: odd)
    }
    let text = lines.joined(separator: "\n") + "\n{\"project\":{\"titel\":1,"
    let inputs = [
      try folder.input("a.ndjson", text), try folder.input("b.ndjson", Kit.project("Q")),
    ]
    let outcome = try folder.run(inputs)
    #expect(try folder.lines("out/warnings.ndjson").count == 3_000 / 7)
    #expect(outcome.warned == 3_000 / 7)
    let read = try #require(try summary()["read"] as? [String: Any])
    #expect(read["warned"] as? Int == 3_000 / 7)
    let perInput = try #require(read["inputs"] as? [[String: Any]])
    #expect(perInput.compactMap { $0["warned"] as? Int } == [3_000 / 7, 0])
    var left = 2
    #expect(throws: PortfolioFault.self) {
      try folder.run(inputs, to: "parts", resumes: true) {
        left -= 1
        return left < 0
      }
    }
    #expect(try folder.run(inputs, to: "parts", resumes: true).warned == 3_000 / 7)
    #expect(try folder.files("parts") == folder.files("out"))
  }

  @Test func `describes each finding and names severity and status in words`() throws {
    try folder.run([folder.input("a.ndjson", Kit.project("P") + "\n" + Kit.project("Q"))])
    let rows = try rows("out/findings.csv")
    #expect(rows.contains { $0["bevinding"] == "matrix-reconstructed" })
    for row in rows {
      #expect(row["omschrijving"]?.isEmpty == false)
      #expect(row["ernst in woorden"]?.first?.isUppercase == true)
      #expect(row["status in woorden"]?.first?.isUppercase == true)
    }
    let project = try #require(try self.rows("out/projects.csv").first)
    #expect(project["oordeel"] == "ok" && project["oordeel in woorden"] == "In orde")
    #expect(project["regime"] == "national" && project["regime in woorden"]?.isEmpty == false)
    #expect(project["oordeel over geplande procedure in woorden"]?.isEmpty == true)
  }

  @Test func `counts each finding of a project in one column`() throws {
    let samples = #filePath.components(separatedBy: "/Tests/")[0] + "/Samples"
    let names = try FileManager.default.contentsOfDirectory(atPath: samples).filter {
      $0.hasSuffix(".json")
    }
    try folder.run(
      names.sorted().map { PortfolioInput(name: $0, path: samples + "/" + $0) }
        + [folder.input("a.ndjson", Kit.project("P"))]
    )
    let findings = Dictionary(grouping: try rows("out/findings.csv")) { $0["invoer"] ?? "" }
    for project in try rows("out/projects.csv") {
      let columns = ["blokkerend", "hoog", "middel", "laag", "ter info", "met maatregel"]
      let counts = columns.compactMap { project[$0].flatMap { Int($0) } }
      #expect(counts.count == columns.count)
      #expect(counts.reduce(0, +) == findings[project["invoer"] ?? ""]?.count ?? 0)
    }
  }

  @Test func `counts all departments and groups of the CPV, also those that it does not list`()
    throws
  {
    let lines = (0..<300).map { number in
      Kit.project("P\(number)", cpv: "\(100 + number)00000", euros: 1_000 + number).replacing(
        #""nature""#,
        with: #""department":"Afdeling \#(number)","nature""#
      )
    }
    try folder.run([folder.input("a.ndjson", lines.joined(separator: "\n"))])
    let summary = try summary()
    let listed = try #require(summary["departments"] as? [[String: Any]])
    let rest = try #require(summary["departmentRest"] as? [String: Any])
    #expect(listed.count == 200 && summary["departmentCount"] as? Int == 300)
    #expect(rest["projects"] as? Int == 100)
    let verdicts = try #require(rest["verdicts"] as? [[String: Any]])
    #expect(verdicts.compactMap { $0["projects"] as? Int }.reduce(0, +) == 100)
    let groups = try #require(summary["cpvGroups"] as? [[String: Any]])
    let others = try #require(summary["cpvGroupRest"] as? [String: Any])
    #expect(groups.count == 100 && summary["cpvGroupCount"] as? Int == 300)
    // The smallest 200, worth 1,000 up to and with 1,199.
    #expect(others["projects"] as? Int == 200 && others["euros"] as? String == "219900.00")
    let text = try folder.text("out/summary.md")
    #expect(text.contains("Getoond zijn de grootste 40 van 300; de andere zijn samen één rij."))
    #expect(text.contains("| (andere afdelingen: 260) | 260 |"))
    #expect(text.contains("| (andere groepen: 260) | – | 260 |"))
    #expect(try folder.text("out/summary.html").contains("(andere groepen: 200)"))
  }

  @Test func `tells so many departments apart and counts the others as one`() throws {
    var tally = Tally()
    for number in 0..<(Tally.mostDepartments + 150) {
      let name = "A\(number)"
      tally.add(Tally.Key(dimension: .all))
      tally.add(Tally.Key(dimension: .department, first: name, second: "blocked"))
      tally.add(Tally.Key(dimension: .tooLight, first: name))
    }
    let state = Checkpoint(identity: "")
    let builder = try SummaryBuilder(Kit.settings(), [], state, tally)
    let circles = CircleSearch.Outcome()
    let summary = builder.summary(crossFindings: [], crossCount: 0, circles: circles, bands: [:])
    let largest = try #require(summary.departments.first)
    #expect(largest.isRest && largest.name.isEmpty)
    #expect((largest.amount.projects, largest.tooLight.projects) == (150, 150))
    #expect(largest.verdicts.map(\.amount.projects) == [150, 0, 0, 0])
    #expect(summary.departments.count { $0.isRest } == 1)
  }
}

struct `A tally` {
  @Test func `keeps no more departments than it tells apart`() {
    var tally = Tally()
    let most = Tally.mostDepartments
    for number in 0..<(2 * most) {
      let name = "A\(number)"
      tally.add(Tally.Key(dimension: .department, first: name, second: "ok"))
      tally.add(Tally.Key(dimension: .tooLight, first: name))
    }
    tally.add(Tally.Key(dimension: .department, first: "A0", second: "ok"))
    #expect(tally.counts(of: .department).count == most + 1)
    #expect(tally.total(.department).projects == 2 * most + 1)
    let rest = tally.counts(of: .department).filter(\.key.isRest)
    #expect(rest.map(\.count.projects) == [most])
    #expect(tally.counts(of: .tooLight).filter(\.key.isRest).map(\.count.projects) == [most])
  }

  @Test func `is the same where it goes on from what a checkpoint kept`() throws {
    var (whole, first) = (Tally(), Tally())
    let keys = (0..<(Tally.mostDepartments + 50)).map {
      Tally.Key(dimension: .department, first: $0.isMultiple(of: 11) ? "\t\\" : "A\($0)")
    }
    for key in keys { whole.add(key) }
    let middle = keys.count - 900
    for key in keys[..<middle] { first.add(key) }
    var state = Checkpoint(identity: "x")
    state.counts = first.sorted
    let kept = try #require(Checkpoint(text: state.text))
    var second = Tally()
    for (key, count) in kept.counts { second.add(key, count) }
    for key in keys[middle...] { second.add(key) }
    #expect(second.counts == whole.counts)
  }
}
