import Foundation
import KringtoetsCommand
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A dossier with a session to come and one that was held.
private let dossier = """
  {"circle": {"name": "Kring <b>Noord</b>"}, "project": {"id": "P1", "title": "Brug & sluis",
    "planning": {"noticeDispatch": "2026-06-01"}},
   "sessions": [
    {"id": "S1", "date": "2026-03-01", "kind": "thematisch"},
    {"id": "S2", "date": "2026-06-16", "kind": "gemengd", "place": "zaal\\u001b[31m 2",
     "agenda": [{"no": 1, "topicCode": "prijsontwikkeling"},
                {"no": 2, "topicCode": "blvc", "projectId": "P1"}]}]}
  """

extension TestRun {
  /// The text with its lines joined: a wrapped phrase is one phrase.
  fileprivate var unwrapped: String {
    text.replacing(#/\n +/#, with: " ")
  }
}

struct `The preparation sheet` {
  @Test func `is of the next session, and says what is missing`() throws {
    let run = try TestRun("prepare", "-", input: dossier)
    #expect(run.status == .done)
    #expect(run.diagnostics == [])
    for text in [
      "Sessie van 16 juni 2026", "ROOD: niet bespreken", "STAAT OP DE AGENDA",
      "Mededingingsverklaring", "nog vast te leggen", "sessions[1].reportAuthorRole",
    ] {
      #expect(run.unwrapped.contains(text), "\(text)")
    }
  }

  @Test func `is fit to be read in English`() throws {
    let run = try TestRun("prepare", "-", "--lang", "en", input: dossier)
    for text in ["Session of", "RED: not to be discussed", "still to be recorded", "Blocklist"] {
      #expect(run.unwrapped.contains(text), "\(text)")
    }
  }

  @Test(arguments: ["nl", "en"])
  func `keeps to the width of the terminal`(language: String) throws {
    let run = try TestRun("prepare", "-", "--lang", language, input: dossier)
    for line in run.text.split(separator: "\n") where !line.contains("sha256:") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func `has colours only where they are asked for, and the words always`() throws {
    let plain = try TestRun("prepare", "-", input: dossier)
    let colored = try TestRun("prepare", "-", "--color", "always", input: dossier)
    #expect(!plain.text.contains("\u{1B}"))
    #expect(colored.text.contains("\u{1B}[1;31mROOD"))
    #expect(plain.text.contains("ROOD"))
  }

  @Test func `is well-formed as a page, and holds nothing hostile`() throws {
    let run = try TestRun("prepare", "-", "--format", "html", input: dossier)
    #expect(XMLParser(data: Data(run.output)).parse())
    #expect(run.text.contains("Kring &lt;b&gt;Noord&lt;/b&gt;"))
    #expect(run.text.contains("<body class=\"sheet\">"))
    #expect(!run.text.contains("\u{1B}"))
    #expect(run.text.contains("size: A4"))
  }

  @Test func `is Markdown in which no text becomes markup`() throws {
    let run = try TestRun("prepare", "-", "--format", "markdown", input: dossier)
    #expect(run.text.hasPrefix("# Kring &lt;b&gt;Noord&lt;/b&gt;"))
    #expect(run.text.contains("## Blokkeerlijst"))
  }

  @Test func `is an object for programs`() throws {
    let run = try TestRun("prepare", "-", "--format", "json", input: dossier)
    let value = try JSONSerialization.jsonObject(with: Data(run.output))
    let root = try #require(value as? [String: Any])
    #expect(root["format"] as? String == "kringtoets-preparation/1")
    let topics = try #require(root["topics"] as? [[String: Any]])
    #expect(topics.map { $0["light"] as? String } == ["alarm", "alarm"])
    #expect(topics.map { $0["sensitivity"] as? String } == ["high", "running"])
    let missing = try #require(root["missing"] as? [[String: Any]])
    #expect(missing.contains { $0["path"] as? String == "sessions[1].participants" })
    let statement = try #require(root["statement"] as? [String: Any])
    #expect(statement["certainty"] as? String == "to-verify")
    let receipt = try #require(root["receipt"] as? [String: Any])
    #expect(receipt["assessedOn"] as? String == "2026-05-20")
  }

  @Test(arguments: ["text", "json", "markdown", "html"])
  func `gives the same bytes twice`(format: String) throws {
    let first = try TestRun("prepare", "-", "--format", format, input: dossier)
    let second = try TestRun("prepare", "-", "--format", format, input: dossier)
    #expect(!first.output.isEmpty)
    #expect(first.output == second.output)
  }

  @Test func `goes to a file, and with --quiet nowhere else`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.path("sheet.html")
      let run = try TestRun(
        "prepare",
        "-",
        "--format",
        "html",
        "--quiet",
        "--output",
        file,
        input: dossier
      )
      #expect(run.status == .done && run.output == [])
      #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    }
    #expect(try TestRun("prepare", "-", "--quiet", input: dossier).output == [])
  }
}

struct `A sheet that cannot be made` {
  @Test(arguments: [
    (["prepare", "-", "--today", "2026-07-01"], "S1 (2026-03-01), S2 (2026-06-16)"),
    (["prepare", "-", "--session", "S3"], "S1 (2026-03-01), S2 (2026-06-16)"),
    (["prepare", "-", "--format", "ndjson"], "ndjson"),
    (["prepare", "-", "--today", "morgen"], "--today"),
    (["prepare", "/nowhere/at/all.json"], "/nowhere/at/all.json"),
    (["prepare"], "GEBRUIK"),
  ])
  func `is bad usage, and says what would be right`(arguments: [String], text: String) throws {
    let run = try TestRun(arguments, input: dossier)
    #expect(run.status == .unusable)
    #expect(run.output == [])
    #expect(run.said.localizedCaseInsensitiveContains(text), "\(run.said)")
  }

  @Test(arguments: [
    (#"{"project": {"id": "A"}}"#, "sessions"),
    (#"{"project": {"id": "A"}, "sessions": []}"#, "sessions"),
    (#"{"sessions": [{"date": "2026-13-01"}], "project": {"id": "A"}}"#, "sessions[0].date"),
    ("{", "1:2"),
  ])
  func `for the sake of its input names what is wrong`(input: String, text: String) throws {
    let run = try TestRun("prepare", "-", input: input)
    #expect(run.status == .unusable)
    #expect(run.output == [])
    #expect(run.said.contains(text), "\(run.said)")
  }
}
