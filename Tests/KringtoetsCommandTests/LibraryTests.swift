import Foundation
import Kringtoets
import Testing

// The README shows the lines from here on.
func text(for dossier: [UInt8], named name: String, on today: Day) throws -> [UInt8] {
  let checker = try Checker()
  var run = try checker.run(CheckOptions(today: today))
  let checked = try run.check(dossier, named: name)
  guard checked.isReadable, let format = OutputFormat("markdown") else { return [] }
  return checker.report(on: [checked], as: format, ReportOptions(language: .dutch))
}

struct `The library` {
  private let today = Day(year: 2026, month: 7, day: 15)

  private func sample(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: repository.appending(path: "Samples/\(name)")))
  }

  @Test func `does what the README shows`() throws {
    let today = try #require(today)
    let bytes = try sample("herinrichting-molenweg.json")
    let report = try text(for: bytes, named: "molenweg", on: today)
    #expect(String(decoding: report, as: UTF8.self).hasPrefix("# "))
    #expect(try text(for: Array("{".utf8), named: "broken", on: today).isEmpty)
    let readme = try String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
    let own = try String(contentsOfFile: #filePath, encoding: .utf8)
    let shown = try #require(own.firstRange(of: "func text(for"))
    let end = try #require(own[shown.lowerBound...].firstRange(of: "\n}\n"))
    #expect(readme.contains("import Kringtoets\n\n" + own[shown.lowerBound..<end.upperBound]))
  }

  @Test func `tells what came out of a dossier, and of which catalogue`() throws {
    let checker = try Checker()
    var run = try checker.run(CheckOptions(today: try #require(today)))
    let checked = try run.check(try sample("herinrichting-molenweg.json"), named: "molenweg")
    #expect(checked.name == "molenweg")
    #expect(checked.projectCount == 1)
    #expect(checked.verdicts.count == 1)
    #expect(checker.catalogueHash.wholeMatch(of: #/sha256:[0-9a-f]{64}/#) != nil)
    #expect(checker.matrices.count(where: \.isDefault) == 1)
    #expect(checker.matrices.allSatisfy { !$0.title(in: .english).isEmpty })
    let broken = try run.check(Array("{".utf8), named: "broken")
    #expect(!broken.isReadable)
    #expect(broken.projectCount == 0)
    #expect(broken.verdicts.isEmpty)
  }

  @Test func `proposes what was perhaps meant`() throws {
    var run = try Checker().run(CheckOptions(today: try #require(today)))
    let text = #"{"project": {"id": "1", "title": "Weg", "nature": "workz"}}"#
    let problems = try run.check(Array(text.utf8), named: "weg").problems
    let suggestions = problems.compactMap { $0.suggestion(in: .dutch) }
    #expect(suggestions.contains { $0.contains("works") })
  }

  @Test func `counts the mentions in minutes that a person has to look at`() throws {
    let scan = try Checker().minutesScan()
    let risky = try scan.scan(
      Array("We knippen het riool en de verharding op, dan hoeven we niet openbaar.".utf8),
      named: "verslag"
    )
    #expect(risky.checkCount > 0)
    #expect(try scan.scan(Array("De brug is klaar.".utf8), named: "verslag").checkCount == 0)
  }

  @Test func `prepares a session with the values that are given for what a project does not say`()
    throws
  {
    let text = #"""
      {"project": {"id": "1", "title": "Weg", "nature": "works", "regulation": "classic",
        "estimate": {"amount": "500000", "currency": "EUR"}},
       "sessions": [{"id": "S1", "date": "2026-08-01",
         "agenda": [{"no": 1, "topicCode": "laadinfra", "projectId": "1"}]}]}
      """#
    func missing(_ defaults: [Assumption]) throws -> [String] {
      let reading = ReadingOptions(defaults: defaults)
      var run = try Checker().run(CheckOptions(today: try #require(today), reading: reading))
      let sheet = try run.prepare(Array(text.utf8), named: "kring")
      #expect(sheet.isReadable)
      return sheet.missing
    }
    let plain = try missing([])
    #expect(plain.contains { $0.hasSuffix("planning.noticeDispatch") })
    let given = try missing([try #require(Assumption("planning.noticeDispatch=2026-10-01"))])
    #expect(!given.contains { $0.hasSuffix("planning.noticeDispatch") })
    #expect(given.count < plain.count)
  }

  @Test func `refuses a form of a report that there is not`() throws {
    let book = try RuleBook(directory: repository.appending(path: "Rules").path)
    #expect {
      try book.test(filter: "MX-MOD-W1", workers: 1, as: "papier", in: .dutch)
    } throws: { error in
      (error as? Problem)?.code == "unknown-form"
    }
  }
}
