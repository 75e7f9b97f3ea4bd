import Assessment
import FEEL
import Foundation
import Reports
import Testing
import Vocabulary

struct `The summary of a portfolio for programs` {
  private func parse(_ sample: SamplePortfolio) throws -> [String: Any] {
    let bytes = PortfolioJSON.bytes(of: sample.summary)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test(arguments: SamplePortfolio.all)
  func `names its format and has the same keys whatever it holds`(
    sample: SamplePortfolio
  ) throws {
    let root = try parse(sample)
    #expect(root["format"] as? String == "kringtoets-portfolio/1")
    #expect(
      root.keys.sorted()
        == [
          "bands", "circles", "compliance", "cpvGroupCount", "cpvGroupRest", "cpvGroups",
          "crossFindings", "departmentCount", "departmentRest", "departments", "findings", "format",
          "read", "recommended", "receipt", "referenceDate", "regimes", "required", "total",
          "undetermined", "verdicts",
        ].sorted()
    )
  }

  @Test
  func `writes amounts as exact decimal texts`() throws {
    let total = try #require(try parse(.filled)["total"] as? [String: Any])
    #expect(total["projects"] as? Int == 1_284)
    #expect(total["euros"] as? String == "486312450.75")
    let cross = try #require(try parse(.filled)["crossFindings"] as? [String: Any])
    let listed = try #require(cross["listed"] as? [[String: Any]])
    #expect(listed[1]["euros"] as? String == "309999.60")
    #expect(listed[2]["euros"] is NSNull)
  }

  @Test
  func `writes what circles come to by year`() throws {
    let circles = try #require(try parse(.filled)["circles"] as? [String: Any])
    #expect(circles["count"] as? Int == 3)
    let listed = try #require(circles["listed"] as? [[String: Any]])
    #expect(listed.map { $0["unpublished"] as? Int } == [3, 0, 0])
    #expect(listed[0]["topics"] as? [String] == ["stikstof", "laadinfra"])
    #expect(listed[2]["buyer"] is NSNull && listed[2]["firms"] is NSNull)
    #expect(listed[2]["topics"] is NSNull)
    let cross = try #require(try parse(.filled)["crossFindings"] as? [String: Any])
    let findings = try #require(cross["listed"] as? [[String: Any]])
    #expect(findings[0]["circle"] is NSNull)
    #expect((findings[4]["circle"] as? [String: Any])?["year"] as? Int == 2026)
  }

  @Test
  func `writes what is not known as null`() throws {
    let root = try parse(.filled)
    let required = try #require(root["required"] as? [[String: Any]])
    #expect(required.last?["code"] is NSNull)
    let departments = try #require(root["departments"] as? [[String: Any]])
    #expect(departments.last?["name"] is NSNull)
    #expect(root["referenceDate"] is NSNull)
  }

  @Test
  func `keeps hostile text as it is behind escapes`() throws {
    let departments = try #require(try parse(.hostile)["departments"] as? [[String: Any]])
    #expect(departments.compactMap { $0["name"] as? String } == SamplePortfolio.hostileTexts)
    let bytes = PortfolioJSON.bytes(of: SamplePortfolio.hostile.summary)
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
  }

  @Test(arguments: SamplePortfolio.all)
  func `has the same bytes each time`(sample: SamplePortfolio) {
    let bytes = PortfolioJSON.bytes(of: sample.summary)
    for _ in 0..<3 { #expect(PortfolioJSON.bytes(of: sample.summary) == bytes) }
  }
}

struct `Each form of a summary` {
  @Test(arguments: ["1e300", "-5", "0.001", "99999999999999999999999999999999.99"])
  func `can be written whatever the amounts`(text: String) throws {
    var summary = SamplePortfolio.filled.summary
    let amount = SamplePortfolio.amount(3, 3, text)
    summary.all = amount
    for number in summary.verdicts.indices { summary.verdicts[number].amount = amount }
    for number in summary.required.indices { summary.required[number].amount = amount }
    for number in summary.bands.indices {
      summary.bands[number].boundary = amount.euros
      summary.bands[number].procedure.amount = amount
    }
    for number in summary.crossFindings.indices {
      summary.crossFindings[number].euros = amount.euros
    }
    let catalogue = SampleAssessments.catalogue
    _ = try Page(portfolio: SamplePortfolio(name: text, summary: summary))
    #expect(
      try JSONSerialization.jsonObject(with: Data(PortfolioJSON.bytes(of: summary))) is NSDictionary
    )
    #expect(!PortfolioMarkdown.bytes(of: summary, catalogue).isEmpty)
    #expect(!ComplianceCSV.bytes(of: summary).isEmpty)
  }

  @Test
  func `says how much it leaves out`() throws {
    var summary = SamplePortfolio.filled.summary
    summary.departments = (1...300).map {
      SamplePortfolio.department("Afdeling \($0)", [1, 1, 1, 1], "4")
    }
    summary.departmentCount = 300
    summary.crossCount = 1_234
    let page = try Page(portfolio: SamplePortfolio(name: "much", summary: summary))
    let texts = page.all("p").map(\.text)
    #expect(
      texts.contains(
        "Getoond zijn de grootste 250 van 300; de andere zijn samen één rij. "
          + "De grootste 300 staan in summary.json."
      )
    )
    #expect(texts.contains("De 12 grootste afdelingen; de tabel noemt er meer."))
    #expect(texts.contains("Getoond zijn de zwaarste 5 van 1.234."))
  }
}

struct `The summary of a portfolio as Markdown` {
  private func lines(_ sample: SamplePortfolio, _ language: Language = .dutch) -> [Substring] {
    let catalogue = SampleAssessments.catalogue
    let bytes = PortfolioMarkdown.bytes(of: sample.summary, catalogue, language)
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: SamplePortfolio.all, Language.allCases)
  func `has as many cells in each row of a table`(sample: SamplePortfolio, language: Language) {
    var cells: Int?
    for line in lines(sample, language) {
      guard line.hasPrefix("|") else {
        cells = nil
        continue
      }
      let count = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(cells == nil || cells == count, "\(line)")
      cells = count
    }
  }

  @Test(arguments: SamplePortfolio.all)
  func `has no blanks at line ends and no two empty lines`(sample: SamplePortfolio) {
    let lines = lines(sample)
    for line in lines { #expect(!line.hasSuffix(" "), "\(line)") }
    for (line, next) in zip(lines, lines.dropFirst().dropLast()) {
      #expect(!line.isEmpty || !next.isEmpty)
    }
  }

  @Test
  func `lets no text pose as markup`() {
    let (plain, hostile) = (lines(.filled), lines(.hostile))
    #expect(hostile.count { $0.hasPrefix("#") } == plain.count { $0.hasPrefix("#") })
    for line in hostile {
      #expect(!line.contains("<script") && !line.contains("<img"))
      #expect(!line.contains(#/[^\\]\]\(javascript/#))
    }
  }

  @Test(
    arguments: [
      ("999999.49", "€\u{A0}999.999"), ("999999.50", "€\u{A0}1,0\u{A0}mln"),
      ("5050000", "€\u{A0}5,1\u{A0}mln"), ("5850000", "€\u{A0}5,9\u{A0}mln"),
      ("12345678", "€\u{A0}12,3\u{A0}mln"), ("950000000", "€\u{A0}950,0\u{A0}mln"),
      ("999949999", "€\u{A0}999,9\u{A0}mln"), ("999960000", "€\u{A0}1,0\u{A0}mld"),
      ("999900000000", "€\u{A0}999,9\u{A0}mld"), ("999960000000", "€\u{A0}1,0\u{A0}bln"),
      ("1500000000000", "€\u{A0}1,5\u{A0}bln"), ("0", "€\u{A0}0"),
    ]
  )
  func `writes a big amount in few characters`(amount: String, text: String) {
    var summary = SamplePortfolio.base
    summary.all = SamplePortfolio.amount(2, 2, amount)
    let lines = lines(SamplePortfolio(name: amount, summary: summary))
    #expect(lines[0] == "# Portefeuilleoverzicht: 2 projecten, samen \(text)")
  }

  @Test func `says of how many projects the value is known`() {
    var summary = SamplePortfolio.base
    summary.all = SamplePortfolio.amount(3, 1, "5050000")
    let lines = lines(SamplePortfolio(name: "partly", summary: summary))
    #expect(
      lines[0]
        == "# Portefeuilleoverzicht: 3 projecten, waarvan 1 met een bekende waarde van samen "
        + "€\u{A0}5,1\u{A0}mln"
    )
  }

  @Test func `proposes an option where most projects lack a fact, and not where a few do`() {
    var summary = SamplePortfolio.base
    summary.all = SamplePortfolio.amount(11, 11, "100")
    summary.undetermined = SamplePortfolio.amount(2, 2, "20")
    summary.wanted = [
      PortfolioSummary.WantedFact(
        path: "project.estimate.currency",
        label: LocalizedText(nl: "Munt", en: "Currency"),
        projects: 1,
        values: ["EUR"]
      )
    ]
    #expect(summary.defaultOptions.isEmpty)
    summary.undetermined = SamplePortfolio.amount(6, 6, "60")
    summary.wanted[0].projects = 6
    #expect(summary.defaultOptions.map(\.text) == ["--default estimate.currency=EUR"])
  }

  @Test func `has the projects that were not compared in the table of compliance`() {
    var summary = SamplePortfolio.base
    summary.all = SamplePortfolio.amount(3, 2, "500")
    let rows = String(decoding: ComplianceCSV.bytes(of: summary), as: UTF8.self).split(
      separator: "\r\n"
    )
    #expect(rows.contains { $0.hasPrefix("niet vergeleken;;;;;;;3;2;500,00") })
  }
}
