import GoldenKit
import Reports
import Testing
import Vocabulary

struct `A summary of a portfolio` {
  @Test(arguments: SamplePortfolio.all)
  func `is as it was recorded as JSON`(sample: SamplePortfolio) throws {
    try Golden(name: "\(sample.name).json").expect(PortfolioJSON.bytes(of: sample.summary))
  }

  @Test(arguments: SamplePortfolio.all)
  func `is as it was recorded as Markdown`(sample: SamplePortfolio) throws {
    try Golden(name: "\(sample.name).md").expect(
      PortfolioMarkdown.bytes(of: sample.summary, SampleAssessments.catalogue)
    )
  }

  @Test(arguments: SamplePortfolio.all)
  func `is as it was recorded as a page`(sample: SamplePortfolio) throws {
    try Golden(name: "\(sample.name).html").expect(
      PortfolioHTML.bytes(of: sample.summary, SampleAssessments.catalogue)
    )
  }

  @Test(arguments: SamplePortfolio.all)
  func `is as it was recorded as a table of compliance`(sample: SamplePortfolio) throws {
    try Golden(name: "\(sample.name).csv").expect(ComplianceCSV.bytes(of: sample.summary))
  }

  @Test
  func `is as it was recorded in English`() throws {
    let summary = SamplePortfolio.filled.summary
    let catalogue = SampleAssessments.catalogue
    try Golden(name: "portfolio.en.md").expect(
      PortfolioMarkdown.bytes(of: summary, catalogue, .english)
    )
    try Golden(name: "portfolio.en.html").expect(
      PortfolioHTML.bytes(of: summary, catalogue, .english)
    )
    let style = CSVStyle(separator: .comma, usesDecimalComma: false, hasMark: false)
    try Golden(name: "portfolio.en.csv").expect(ComplianceCSV.bytes(of: summary, .english, style))
  }
}
