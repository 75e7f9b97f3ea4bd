import FEEL
import Reports
import Testing
import Vocabulary

struct `A row of comma-separated values` {
  private static let plain = CSVStyle(hasMark: false)

  private func text(
    _ style: CSVStyle = plain,
    _ write: (inout CSVRowWriter) -> Void
  ) -> String {
    var writer = CSVRowWriter(style)
    write(&writer)
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test(
    arguments: [
      "=1+1", "=HYPERLINK(\"http://kwaad.example\")", "+1-800", "-2+3", "-", "@SUM(A1)", "\t=1",
      "\r=1", "\n=1", "  =1", "\u{FF1D}1", "-Ruimte", "+31 6 12345678",
    ]
  )
  func `defuses what a spreadsheet would run`(cell: String) {
    #expect(text { $0.text(ArraySlice(cell.utf8)) } == text { $0.text(cell) })
    let written = text { $0.text(cell) }.replacing("\"\"", with: "\"")
    #expect(written == "'" + cell || written == "\"'" + cell + "\"")
  }

  @Test(arguments: ["-12", "+3", "-1.234,56", "2026-041", "a=b", "e@mail.example", "", "é", "0,5"])
  func `leaves numbers and other texts alone`(cell: String) {
    #expect(text { $0.text(cell) } == cell)
  }

  @Test(
    arguments: [
      ("a;b", "\"a;b\""), ("zeg \"nee\"", "\"zeg \"\"nee\"\"\""),
      ("twee\nregels", "\"twee\nregels\""),
      (" spatie", "\" spatie\""), ("spatie ", "\"spatie \""), ("a,b", "a,b"), ("\u{0}", "\u{FFFD}"),
    ]
  )
  func `quotes a cell only where that is needed`(cell: String, expected: String) {
    #expect(text { $0.text(cell) } == expected)
  }

  @Test(
    arguments: [
      (CSVStyle.Separator.semicolon, true, "-1234,50;7;2026-11-25;;x\r\n"),
      (.comma, false, "-1234.50,7,2026-11-25,,x\r\n"),
      (.comma, true, "\"-1234,50\",7,2026-11-25,,x\r\n"),
      (.tab, true, "-1234,50\t7\t2026-11-25\t\tx\r\n"),
    ]
  )
  func `writes numbers as the style has it`(
    separator: CSVStyle.Separator,
    comma: Bool,
    expected: String
  ) throws {
    let style = CSVStyle(separator: separator, usesDecimalComma: comma, hasMark: false)
    let amount = try #require(Decimal(parsing: "-1234.5"))
    let row = text(style) { writer in
      writer.amount(amount)
      writer.integer(7)
      writer.date(SampleAssessments.day(2026, 11, 25))
      writer.number(nil)
      writer.text("x")
      writer.endRow()
    }
    #expect(row == expected)
  }

  @Test
  func `begins with a mark once where it is asked for`() {
    var writer = CSVRowWriter(CSVStyle(hasMark: true))
    writer.row(["a"])
    #expect(writer.take() == [0xEF, 0xBB, 0xBF] + Array("a\r\n".utf8))
    writer.row(["b"])
    #expect(writer.take() == Array("b\r\n".utf8))
  }
}

struct `The table of compliance` {
  @Test(arguments: SamplePortfolio.all, Language.allCases)
  func `has as many cells in each row`(sample: SamplePortfolio, language: Language) {
    let rows = Self.rows(sample, language)
    #expect(rows.allSatisfy { $0.count == 10 })
  }

  @Test
  func `adds up the rows of each verdict`() {
    let rows = Self.rows(.filled, .dutch)
    let totals = rows.filter { $0[0] == "totaal" }
    #expect(totals.map { $0[2] } == ["Te licht", "Niet te bepalen", "Zwaarder dan nodig", "Past"])
    #expect(totals.map { $0[7] } == ["37", "21", "64", "902"])
    #expect(totals[0][9] == "52800000,00")
    #expect(totals[2][9] == "9100000,75")
  }

  @Test
  func `ends with what it is and is not`() {
    #expect(Self.rows(.filled, .dutch).last?[2].contains("geen oordeel") == true)
  }

  /// Returns the cells; none of the sample's is quoted.
  private static func rows(_ sample: SamplePortfolio, _ language: Language) -> [[String]] {
    let text = String(decoding: ComplianceCSV.bytes(of: sample.summary, language), as: UTF8.self)
    return text.split(separator: "\r\n").map { row in
      row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
