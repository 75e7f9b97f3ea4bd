import Assessment
import Foundation
import Reports
import Testing

struct `The JSON report` {
  private func parse(_ result: SharedResult) throws -> Any {
    let format = try #require(ReportFormat.named("json"))
    let bytes = format.render(result.input, ReportStyle())
    return try JSONSerialization.jsonObject(with: Data(bytes))
  }

  @Test
  func `is an object for one project and an array for a list`() throws {
    #expect(try parse(.one) is [String: Any])
    #expect((try parse(.many) as? [Any])?.count == 3)
    #expect((try parse(.none) as? [Any])?.isEmpty == true)
  }

  @Test(arguments: SharedResult.all)
  func `has the same content on lines`(result: SharedResult) throws {
    let format = try #require(ReportFormat.named("ndjson"))
    let lines = format.render(result.input, ReportStyle()).split(separator: UInt8(ascii: "\n"))
    let whole = try parse(result)
    let expected = whole as? [Any] ?? [whole]
    try #require(lines.count == expected.count)
    for (line, value) in zip(lines, expected) {
      let parsed = try JSONSerialization.jsonObject(with: Data(line))
      #expect((parsed as? NSDictionary) == (value as? NSDictionary))
    }
  }

  @Test
  func `keeps hostile text as it is behind escapes`() throws {
    let root = try #require(try parse(.hostile) as? [String: Any])
    let project = try #require(root["project"] as? [String: Any])
    #expect(project["title"] as? String == SampleAssessments.hostile.projectTitle)
    let format = try #require(ReportFormat.named("json"))
    let bytes = format.render(SharedResult.hostile.input, ReportStyle())
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
  }

  @Test
  func `writes an unknown value as null`() throws {
    let all = try #require(try parse(.many) as? [[String: Any]])
    let value = try #require(all[1]["value"] as? [String: Any])
    #expect(value["amount"] is NSNull)
    #expect(value["currency"] as? String == "EUR")
  }

  @Test
  func `names line and column of evidence and facts`() throws {
    let root = try #require(try parse(.one) as? [String: Any])
    let findings = try #require(root["findings"] as? [[String: Any]])
    let evidence = try #require(findings[0]["evidence"] as? [[String: Any]])
    #expect(evidence[0]["line"] as? Int == 3)
    #expect(evidence[0]["column"] as? Int == 11)
  }
}
