import Assessment
import Catalogue
import FEEL
import Foundation
import Intake
import Testing
import Vocabulary

@testable import Portfolio

/// A comparison of the built-in rules on the days of two years.
private struct Comparing {
  var comparison: PortfolioComparison
  var affected: [PortfolioComparison.Affected] = []
  var unreadable: [String] = []
  var faults: [String] = []

  init(_ inputs: [PortfolioInput], before: String, after: String) throws {
    var settings = try [Kit.settings(), Kit.settings()]
    for (place, day) in [before, after].enumerated() {
      settings[place].assessment.referenceDate = CalendarDate(iso: day)
    }
    comparison = PortfolioComparison(settings[0], settings[1])
    var found = (affected: affected, unreadable: unreadable, faults: faults)
    try comparison.run(inputs) { event in
      switch event {
      case .affected(let affected): found.affected.append(affected)
      case .unreadable(let input, let problems):
        found.unreadable.append("\(input):\(problems.first?.line ?? 0)")
      case .failed(let input, _, _): found.faults.append(input)
      case .fault(let fault): found.faults.append(fault.path)
      }
    }
    (affected, unreadable, faults) = found
  }
}

struct `A comparison of rules on a portfolio` {
  private let folder: Folder
  /// Below the threshold for works of one year and above that of the other.
  private let between = "P-BETWEEN"

  init() throws {
    folder = try Folder()
  }

  private var lines: [String] {
    [
      Kit.project("P-LOW", euros: 100_000), Kit.project(between, euros: 5_450_000),
      Kit.project("P-HIGH", euros: 9_000_000),
    ]
  }

  @Test func `names the projects that come out otherwise, and why`() throws {
    let input = try folder.input("all.ndjson", lines.joined(separator: "\n") + "\n")
    let result = try Comparing([input], before: "2025-12-31", after: "2026-01-01")
    #expect(result.comparison.projects == 3)
    #expect(result.affected.map(\.projectID) == [between])
    #expect(result.affected.first?.place.line == 2)
    let differences = try #require(result.affected.first?.differences)
    #expect(differences.contains(.code(.regime, before: "national", after: "european")))
    #expect(result.comparison.bad == 0)
  }

  @Test func `finds nothing where the rules are the same`() throws {
    let input = try folder.input("all.ndjson", lines.joined(separator: "\n") + "\n")
    let result = try Comparing([input], before: "2026-01-01", after: "2026-01-01")
    #expect(result.affected.isEmpty)
    #expect(result.comparison.projects == 3)
  }

  @Test func `goes on after records and inputs that cannot be read`() throws {
    let mixed = [lines[0], #"{"project": {"id": "P-BAD", "nature": 7}}"#, "{", lines[1]]
    let input = try folder.input("mixed.ndjson", mixed.joined(separator: "\n") + "\n")
    let absent = PortfolioInput(name: "absent.csv", path: folder.path + "/absent.csv")
    let result = try Comparing(
      [absent, input],
      before: "2025-12-31",
      after: "2026-01-01"
    )
    #expect(result.affected.map(\.projectID) == [between])
    #expect(result.unreadable == ["mixed.ndjson:2", "mixed.ndjson:3"])
    #expect(result.faults == ["absent.csv"])
    #expect(result.comparison.bad == 3)
    #expect(result.comparison.records == 4)
  }

  @Test func `reads lists and tables too`() throws {
    let list = try folder.input("list.json", "[" + lines.joined(separator: ",\n") + "]")
    let row = "\(between);Werk;Gemeente Voorbeeld;la;classic;works;45233140;5450000;EUR;excluded"
    let table = try folder.input(
      "table.csv",
      "project.id;project.title;project.buyer.name;project.buyer.legalType;project.regulation;"
        + "project.nature;project.cpv;project.estimate.amount;project.estimate.currency;"
        + "project.estimate.vat\n" + row + "\n"
    )
    for input in [list, table] {
      let result = try Comparing([input], before: "2025-12-31", after: "2026-01-01")
      #expect(result.affected.map(\.projectID) == [between], "\(input.name)")
    }
  }

  @Test func `goes through however many records there are`() throws {
    let many = (0..<5_000).map { Kit.project("P-\($0)", euros: 5_450_000) }
    let input = try folder.input("many.ndjson", many.joined(separator: "\n") + "\n")
    let result = try Comparing([input], before: "2025-12-31", after: "2026-01-01")
    #expect(result.comparison.affected == 5_000)
    #expect(result.affected.last?.place.line == 5_000)
  }

  @Test(arguments: Language.allCases)
  func `is told in words, and in JSON that any reader reads`(language: Language) throws {
    let input = try folder.input("a \"b\".ndjson", lines.joined(separator: "\n") + "\n{\n")
    let result = try Comparing([input], before: "2025-12-31", after: "2026-01-01")
    func text(_ form: ComparisonReport.Form) -> String {
      var report = ComparisonReport(
        form,
        in: language,
        before: Kit.catalogue,
        after: Kit.catalogue
      )
      var bytes = report.start
      for affected in result.affected { bytes += report.piece(on: affected) }
      bytes += report.end(of: result.comparison)
      return String(decoding: bytes, as: UTF8.self)
    }
    let words = text(.text)
    #expect(words.contains("\(between) (\(input.name):2)\n"))
    #expect(words.contains(language == .dutch ? "1 van 3 projecten" : "1 of 3 projects"))
    let tree = try object(text(.json))
    #expect(tree["format"] as? String == "kringtoets-rule-effect/1")
    #expect(tree["otherwise"] as? Int == 1)
    #expect(tree["unreadable"] as? Int == 1)
    let affected = try #require((tree["affected"] as? [[String: Any]])?.first)
    #expect(affected["project"] as? String == between)
    #expect(affected["input"] as? String == input.name)
    #expect((affected["differences"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test(arguments: Language.allCases)
  func `names a rule without the places that a project fills in`(language: Language) throws {
    let rule = try #require(
      Kit.catalogue.rules.first { $0.risk == nil && $0.title[language].contains("{") }
    )
    let input = try folder.input("all.ndjson", lines.joined(separator: "\n") + "\n")
    let found = try Comparing([input], before: "2025-12-31", after: "2026-01-01").affected
    var report = ComparisonReport(.text, in: language, before: Kit.catalogue, after: Kit.catalogue)
    let affected = PortfolioComparison.Affected(
      input: "a.ndjson",
      place: try #require(found.first).place,
      projectID: "P-1",
      isCircle: false,
      differences: [.added(ComparedFinding(id: rule.id, severity: .high, status: .risk))]
    )
    let words = String(decoding: report.piece(on: affected), as: UTF8.self)
    #expect(words.contains(rule.id))
    #expect(words.contains("…"))
    #expect(!words.contains("{"))
  }

  @Test func `tells what is otherwise of findings`() {
    func finding(_ id: String, _ severity: Severity, about: [String] = []) -> ComparedFinding {
      ComparedFinding(id: id, severity: severity, status: .risk, about: about)
    }
    let old = [finding("A", .high), finding("B", .low), finding("C", .low, about: ["$.x[0]"])]
    let new = [finding("A", .low), finding("B", .low), finding("C", .low, about: ["$.x[1]"])]
    #expect(
      OutcomeDifference.all(old, new) == [
        .changed(before: old[0], after: new[0]), .added(new[2]), .removed(old[2]),
      ]
    )
    #expect(OutcomeDifference.all(old, old).isEmpty)
  }
}
