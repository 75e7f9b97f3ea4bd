import CatalogueReading
import FEEL
import Foundation
import Testing
import Validation
import Vocabulary

#if canImport(FoundationXML)
import FoundationXML
#endif

struct `A form of findings` {
  /// Findings of every severity, one suppressed, with hostile characters in a message.
  private func validation() throws -> Validation {
    let changes = [
      Change("tables/size.yaml", "'>= limit.heavy'", "'> limit.heavy'"),
      Change("parameters/all.yaml", "value: 6000,", "value: 60000,"),
      Change("findings/all.yaml", "not(project.insured)", "project.insured = false"),
      Change(
        "obligations/all.yaml",
        "obligation: O-1",
        "obligation: O-1\nsuppress: [{ check: stray-space, reason: { nl: \"Zo\", en: \"So\" } }]"
      ),
      Change("obligations/all.yaml", "'Bezorg binnen", "'Bezorg  binnen"),
      Change(file: "codes/<a>&b,c.yaml", text: "liszt: x\n"),
    ]
    let files = try #require(ExampleCatalogue.files(with: changes)).files
    let today = try #require(CalendarDate(iso: ExampleCatalogue.today))
    return Validator(today: today).validate(ExampleCatalogue.text(files))
  }

  private func written(_ format: String) throws -> String {
    let form = try #require(FindingFormat.named(format))
    return form.render(try validation(), FindingStyle(language: .english, folder: "My Rules"))
  }

  private func json(_ format: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try written(format).utf8))
  }

  @Test func `underlines the offending text and says what would be right`() throws {
    let text = try written("pretty")
    #expect(text.contains("My Rules/codes/<a>&b,c.yaml:1:1: error: "))
    #expect(text.contains("  1 | liszt: x\n    | ^^^^^\n"))
    #expect(text.contains("    = help: did you mean ‘list’?\n"))
    #expect(text.contains("suppressed"))
  }

  @Test func `is one line for each finding in compact form`() throws {
    let lines = try written("compact").split(separator: "\n")
    #expect(lines.count == (try validation().open.count))
    for line in lines {
      #expect(line.contains(/^My Rules\/\S.*:\d+:\d+: (error|warning|info): .* \[[a-z0-9-]+\]$/))
    }
  }

  @Test func `is JSON with totals that keep suppressed findings apart`() throws {
    let document = try #require(try json("json") as? [String: Any])
    #expect(document["format"] as? String == "kringtoets-validation/1")
    let findings = try #require(document["findings"] as? [[String: Any]])
    let totals = try #require(document["totals"] as? [String: Int])
    let suppressed = findings.count { $0["standing"] as? String == "suppressed" }
    #expect(suppressed == totals["suppressed"] && suppressed > 0)
    #expect(findings.count == totals.values.reduce(0, +))
  }

  @Test func `is SARIF with real rules and regions`() throws {
    let log = try #require(try json("sarif") as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(Set(run.keys) == ["tool", "columnKind", "invocations", "results"])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    for rule in rules {
      let help = try #require(rule["help"] as? [String: String])
      #expect(Set(help.keys) == ["text", "markdown"])
      let level = (rule["defaultConfiguration"] as? [String: String])?["level"] ?? ""
      #expect(["error", "warning", "note"].contains(level))
    }
    let results = try #require(run["results"] as? [[String: Any]])
    let allowed: Set = [
      "ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations",
      "partialFingerprints", "suppressions", "baselineState",
    ]
    for result in results {
      #expect(Set(result.keys).isSubset(of: allowed))
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(ids[index] == result["ruleId"] as? String)
      let location = (result["locations"] as? [[String: Any]])?.first
      let place = try #require(location?["physicalLocation"] as? [String: Any])
      let region = try #require(place["region"] as? [String: Int])
      #expect((region["startLine"] ?? 0) > 0 && (region["startColumn"] ?? 0) > 0)
      #expect((region["endColumn"] ?? 0) > (region["startColumn"] ?? 0))
      let uri = try #require((place["artifactLocation"] as? [String: String])?["uri"])
      #expect(uri.hasPrefix("My%20Rules/") && !uri.contains("<") && !uri.contains(" "))
    }
    #expect(results.contains { $0["suppressions"] != nil })
  }

  @Test func `is JUnit XML that can be read`() throws {
    let parser = XMLParser(data: Data(try written("junit").utf8))
    #expect(parser.parse())
  }

  @Test func `counts only the checks that were asked for in JUnit XML`() throws {
    let today = try #require(CalendarDate(iso: ExampleCatalogue.today))
    let validator = Validator(today: today, only: ["gap-in-table"])
    let validation = validator.validate(ExampleCatalogue.text(ExampleCatalogue.files))
    let form = try #require(FindingFormat.named("junit"))
    let text = form.render(validation, FindingStyle(language: .english, folder: "Rules"))
    #expect(text.contains("<testsuites name=\"kringtoets\" tests=\"1\" failures=\"0\">"))
    #expect(text.contains("<testcase name=\"gap-in-table\""))
  }

  @Test func `is annotations that GitHub understands`() throws {
    let text = try written("github")
    #expect(text.contains("::error file=My Rules/codes/<a>&b%2Cc.yaml,line=1,col=1,endColumn=6,"))
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("::") })
  }

  @Test func `is code quality with fingerprints of their own for GitLab`() throws {
    let issues = try #require(try json("gitlab") as? [[String: Any]])
    let prints = issues.compactMap { $0["fingerprint"] as? String }
    #expect(Set(prints).count == issues.count && !issues.isEmpty)
    for issue in issues {
      #expect(
        ["info", "major", "critical"].contains(issue["severity"] as? String ?? "")
      )
    }
  }

  @Test func `leaves out what a baseline knows, and shows what is new`() throws {
    var validation = try validation()
    let (baseline, _) = Baseline.read(Baseline.text(of: validation))
    try #require(baseline).apply(to: &validation)
    // A catalogue that cannot be read is never known to be so.
    #expect(Set(validation.open.map(\.place.file)) == ["codes/<a>&b,c.yaml"])
    #expect(validation.findings.contains { $0.standing == .baselined })
    #expect(Baseline.read("# x\n0123456789abcdef 1 a b\nnonsense\n").faultyLine == 3)
    var other = try self.validation()
    Baseline.read("0123456789abcdef 1 a b\n").baseline?.apply(to: &other)
    #expect(other.open.count == (try self.validation()).open.count)
  }
}
