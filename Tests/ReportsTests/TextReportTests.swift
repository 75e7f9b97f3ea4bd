import Reports
import Testing
import Vocabulary

struct `The text report` {
  private func lines(
    _ result: SharedResult,
    _ style: ReportStyle = ReportStyle(explains: true)
  ) throws -> [String] {
    let format = try #require(ReportFormat.named("text"))
    return String(decoding: format.render(result.input, style), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: SharedResult.all, [40, 80, 100])
  func `keeps within its width`(result: SharedResult, width: Int) throws {
    for line in try lines(result, ReportStyle(width: width, explains: true)) {
      #expect(line.unicodeScalars.count <= width, "\(line)")
    }
  }

  @Test(arguments: SharedResult.all)
  func `has no blanks at line ends and no two empty lines`(result: SharedResult) throws {
    let lines = try lines(result).dropLast()
    for line in lines { #expect(!line.hasSuffix(" "), "\(line)") }
    for (line, next) in zip(lines, lines.dropFirst()) { #expect(!line.isEmpty || !next.isEmpty) }
  }

  @Test
  func `lets no command through to the terminal`() throws {
    for line in try lines(.hostile) {
      for scalar in line.unicodeScalars {
        let category = scalar.properties.generalCategory
        #expect(category != .control && category != .format, "\(line.debugDescription)")
      }
    }
  }

  @Test
  func `lets no title pose as a line of the report`() throws {
    #expect(try lines(.hostile).filter { $0.hasPrefix("Oordeel") }.count == 1)
  }

  @Test
  func `uses colour only when asked`() throws {
    let plain = try lines(.many)
    let colored = try lines(.many, ReportStyle(usesColor: true, explains: true))
    #expect(!plain.joined().contains("\u{1B}"))
    #expect(colored.joined().contains("\u{1B}[1;31mGEBLOKKEERD"))
    let stripped = colored.map { $0.replacing(#/\x{1B}\[[0-9;]*m/#, with: "") }
    #expect(stripped == plain)
  }

  @Test
  func `says near the top that the matrix is a reconstruction`() throws {
    #expect(try lines(.one).prefix(9).contains { $0.contains("gereconstrueerde matrix") })
  }

  @Test
  func `shows the reasoning only when asked`() throws {
    #expect(try lines(.one).contains("Redenering"))
    #expect(try !lines(.one, ReportStyle()).contains("Redenering"))
  }

  @Test
  func `says when an amount was rounded`() throws {
    #expect(try lines(.many).contains { $0.hasSuffix("ca. € 6.000.000,00") })
  }
}
