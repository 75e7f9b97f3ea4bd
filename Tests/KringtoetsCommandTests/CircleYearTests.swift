import Foundation
import GoldenKit
import KringtoetsCommand
import Testing

/// A row of the tables in the README of the sample: a risk with the place where it shows, or not.
struct CircleYearRow: CustomTestStringConvertible {
  let risk: String
  let path: String

  var testDescription: String { "\(risk) at \(path)" }

  /// The rows of a table, by the heading above it.
  static func rows(under heading: String) -> [CircleYearRow] {
    let url = CircleYear.folder.appendingPathComponent("README.md")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let section = text.components(separatedBy: "\n## ").first { $0.hasPrefix(heading) } ?? ""
    return section.matches(of: #/\n\| ((?:MC|KR)-[A-Z0-9-]+) \| `([^`]+)` \|/#).map {
      CircleYearRow(risk: String($0.output.1), path: String($0.output.2))
    }
  }
}

/// The sample of one circle year.
enum CircleYear {
  static let folder = repository.appendingPathComponent("Samples/circle-year")
  static let today = "2026-11-20"

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  static func run(_ command: String, _ name: String, _ more: String...) throws -> TestRun {
    try TestRun([command, "-", "--today", today] + more, input: text(name))
  }

  /// The findings of the whole dossier with all JSON paths that each names.
  static func findings() throws -> [(id: String, status: String, paths: [String])] {
    let run = try run("check", "waterveen-2026.json", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(run.output))
    let results = try #require(value as? [[String: Any]])
    return results.flatMap { result in
      let project = (result["project"] as? [String: Any])?["path"] as? String
      return (result["findings"] as? [[String: Any]] ?? []).map { finding in
        let places =
          (finding["subjects"] as? [[String: Any]] ?? [])
          + (finding["evidence"] as? [[String: Any]] ?? [])
        return (
          id: finding["id"] as? String ?? "", status: finding["status"] as? String ?? "",
          paths: [project ?? "circle"] + places.compactMap { $0["path"] as? String }
        )
      }
    }
  }
}

struct `The sample of a circle year` {
  @Test func `has six sessions, ten projects, and no problem but what it means to show`() throws {
    for name in ["waterveen-2026.json", "waterveen-2026.xml"] {
      let run = try CircleYear.run("check", name, "--format", "ndjson")
      #expect(run.diagnostics == [])
      #expect(run.text.split(separator: "\n").count == 11)
    }
    #expect(try CircleYear.text("waterveen-2026.json").matches(of: #/"S-2026-[1-6]"/#).count == 6)
  }

  @Test func `shows at least 25 risks and as many look-alikes`() throws {
    let risks = CircleYearRow.rows(under: "Risks")
    #expect(Set(risks.map(\.risk)).count >= 25)
    #expect(CircleYearRow.rows(under: "Look-alikes").count >= 25)
  }

  @Test func `has each risk where its README says`() throws {
    let findings = try CircleYear.findings()
    for row in CircleYearRow.rows(under: "Risks") {
      let found = findings.contains { finding in
        finding.id == row.risk && finding.status == "risk"
          && finding.paths.contains { $0.hasPrefix(row.path) }
      }
      #expect(found, "\(row)")
    }
  }

  @Test func `has no risk where its README says that it only looks so`() throws {
    let findings = try CircleYear.findings()
    for row in CircleYearRow.rows(under: "Look-alikes") {
      let found = findings.first { finding in
        finding.id == row.risk && ["risk", "check"].contains(finding.status)
          && finding.paths.contains { $0 == row.path || $0.hasPrefix(row.path + ".") }
      }
      #expect(found == nil, "\(row)")
    }
  }

  @Test func `means the same in JSON and in XML`() throws {
    for command in ["check", "prepare"] {
      let json = try CircleYear.run(command, "waterveen-2026.json", "--format", "json")
      let xml = try CircleYear.run(command, "waterveen-2026.xml", "--format", "json")
      #expect(try neutral(json) == neutral(xml))
    }
  }

  @Test(arguments: [("nl", "txt"), ("en", "en.txt")])
  func `gives the assessment that was recorded`(language: String, suffix: String) throws {
    let run = try CircleYear.run("check", "waterveen-2026.json", "--lang", language)
    try Golden(name: "circle-year.\(suffix)").expect(run.output)
  }

  /// The findings apart from their words, which change more often.
  @Test func `gives the findings that were recorded`() throws {
    let lines = try CircleYear.findings().map { finding in
      "\(finding.paths[0]) \(finding.id) \(finding.status) "
        + finding.paths.dropFirst().joined(separator: " ")
    }
    try Golden(name: "circle-year.findings.txt").expect(Array(lines.joined(separator: "\n").utf8))
  }

  @Test(arguments: [
    ("text", "nl", "txt"), ("text", "en", "en.txt"), ("markdown", "nl", "md"),
    ("html", "nl", "html"), ("json", "nl", "json"),
  ])
  func `gives the preparation sheet that was recorded`(
    format: String,
    language: String,
    suffix: String
  ) throws {
    let run = try CircleYear.run(
      "prepare",
      "waterveen-2026.json",
      "--format",
      format,
      "--lang",
      language
    )
    #expect(run.status == .done)
    try Golden(name: "circle-year.sheet.\(suffix)").expect(run.output)
  }

  @Test func `has a sheet for each of its sessions`() throws {
    for number in 1...6 {
      let run = try CircleYear.run(
        "prepare",
        "waterveen-2026.json",
        "--session",
        "S-2026-\(number)"
      )
      #expect(run.status == .done)
      #expect(run.text.contains("Mededingingsverklaring"))
    }
  }

  private func neutral(_ run: TestRun) throws -> NSObject {
    let value = try JSONSerialization.jsonObject(with: Data(run.output))
    return try #require(Self.neutral(value) as? NSObject)
  }

  private static func neutral(_ value: Any) -> Any {
    if let object = value as? [String: Any] {
      let kept = object.filter { !["inputHash", "line", "column"].contains($0.key) }
      return kept.mapValues(neutral) as NSDictionary
    }
    if let list = value as? [Any] { return list.map(neutral) as NSArray }
    return value
  }
}
