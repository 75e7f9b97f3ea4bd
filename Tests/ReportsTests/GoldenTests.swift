import GoldenKit
import Reports
import Testing
import Vocabulary

struct `A report` {
  @Test(arguments: ReportFormat.all.map(\.id), SharedResult.all)
  func `is as it was recorded`(format: String, result: SharedResult) throws {
    let format = try #require(ReportFormat.named(format))
    let style = ReportStyle(explains: true)
    try Golden(name: "\(result.name).\(Self.suffix(format.id))").expect(
      format.render(result.input, style)
    )
  }

  @Test(arguments: ["markdown", "html"])
  func `is a memo in English too`(format: String) throws {
    let style = ReportStyle(language: .english)
    let format = try #require(ReportFormat.named(format))
    try Golden(name: "one.en.\(Self.suffix(format.id))")
      .expect(format.render(SharedResult.one.input, style))
  }

  private static func suffix(_ format: String) -> String {
    ["text": "txt", "markdown": "md"][format] ?? format
  }

  @Test(arguments: SharedResult.all)
  func `in English is as it was recorded`(result: SharedResult) throws {
    let style = ReportStyle(language: .english, explains: true)
    let format = try #require(ReportFormat.named("text"))
    try Golden(name: "\(result.name).en.txt").expect(format.render(result.input, style))
  }

  @Test(arguments: ReportFormat.all.map(\.id), SharedResult.all)
  func `has the same bytes each time`(format: String, result: SharedResult) throws {
    let format = try #require(ReportFormat.named(format))
    let style = ReportStyle(usesColor: true, explains: true)
    #expect(format.render(result.input, style) == format.render(result.input, style))
  }
}

struct `The schemas` {
  @Test(arguments: Schema.all.map(\.id))
  func `are as they were recorded`(kind: String) throws {
    let schema = try #require(Schema.all.first { $0.id == kind })
    let text = schema.text(SampleAssessments.vocabulary, .dutch)
    try Golden(name: "schema.\(kind)").expect(Array(text.utf8))
  }
}
