import Assessment
import Testing
import Vocabulary

@testable import Reports

struct `What was seen in a dossier` {
  private func seen(_ path: String, _ quote: String, _ language: Language = .dutch) -> [String] {
    let words = Wording(language: language, catalogue: SampleAssessments.catalogue)
    let seen = words.seen(Evidence(path: path, quote: quote, position: 0))
    return [seen.label, seen.value, seen.isQuoted ? "quoted" : ""]
  }

  @Test(arguments: [
    ("project.nature", "works", "Werken"),
    ("projects[3].nature", "supplies", "Leveringen & <meer>"),
    ("project.urgent", "true", "ja"), ("project.urgent", "false", "nee"),
    ("project.dispatch", "2026-03-01", "1\u{A0}maart\u{A0}2026"),
    ("project.estimate.amount", "1234.5", "1.234,50"),
    ("project.estimate.vatRate", "8.5", "8,5"), ("project.lots", "3", "3"),
    ("project.lots", "[]", "geen"),
    ("project.lots[12].value", "10", "10,00"),
  ])
  func `is said in words, with the name of the fact`(path: String, quote: String, value: String) {
    let name = path.replacing(#/projects\[\d+\]/#, with: "project").replacing(#/\d+/#, with: "")
    #expect(seen(path, quote) == ["Label \(name):", value, ""])
  }

  @Test func `is quoted where it is a text`() {
    #expect(seen("project.id", "P1") == ["Label project.id:", "P1", "quoted"])
    let part = seen("project.lots[0].parts[1].id", "x")
    #expect(part == ["Label project.lots[].parts[].id:", "x", "quoted"])
  }

  @Test func `stands as it is where the catalogue has no words for it`() {
    #expect(seen("elsewhere[0]", "x") == ["", "x", "quoted"])
    #expect(seen("project.nature", "unheard") == ["Label project.nature:", "unheard", ""])
    #expect(seen("project.dispatch", "soon") == ["Label project.dispatch:", "soon", ""])
  }

  @Test func `is said in English too`() {
    #expect(seen("project.urgent", "false", .english)[1] == "no")
    #expect(seen("project.dispatch", "2026-03-01", .english)[1] == "1\u{A0}March\u{A0}2026")
  }
}
