import Foundation
import Reports
import Testing
import Vocabulary

@testable import Portfolio

/// Rows of tables that are no projects, in the counts.
struct `A row of a portfolio that is no project` {
  private static let table = """
    Nr.;Project;Afdeling;Raming;Uitgaven 2026
    Fysiek domein;;;;
    1;Weg;Beheer;€ 100.000;€ 50.000
    2;Brug;Beheer;€ 200.000;€ 60.000
    Totaal;;;€ 300.000;
    """

  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test func `is counted by itself, so that the counts add up`() throws {
    let inputs = [
      try folder.input("a.csv", Self.table), try folder.input("b.ndjson", Kit.project("Q")),
    ]
    let outcome = try folder.run(inputs)
    #expect(outcome.records == 5 && outcome.projects == 3)
    #expect(outcome.bad == 0 && outcome.passed == 2)
    #expect(outcome.unreadParts == 1)
    let summary = try object(folder.text("out/summary.json"))
    let read = try #require(summary["read"] as? [String: Any])
    #expect(read["passed"] as? Int == 2)
    let perInput = try #require(read["inputs"] as? [[String: Any]])
    #expect(perInput.compactMap { $0["passed"] as? Int } == [2, 0])
    let text = try folder.text("out/summary.md")
    #expect(text.contains("Geen project: 2 van 5 records."))
    #expect(!text.contains("Elk record is beoordeeld."))
  }

  @Test func `is not told of where each record is a project`() throws {
    let outcome = try folder.run([folder.input("b.ndjson", Kit.project("Q"))])
    #expect(outcome.passed == 0 && outcome.unreadParts == 0)
    let text = try folder.text("out/summary.md")
    #expect(text.contains("Elk record is beoordeeld."))
    #expect(!text.contains("Geen project:"))
  }
}
