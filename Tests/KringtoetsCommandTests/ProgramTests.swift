import Foundation
import GoldenKit
import KringtoetsCommand
import Testing

/// A dossier that gives a definite advice and no failure.
private let good = """
  {"project": {"id": "A-1", "buyer": {"legalType": "la"}, "regulation": "classic",
    "nature": "works", "estimate": {"amount": "40000", "currency": "EUR", "vat": "excluded"},
    "planning": {"noticeDispatch": "2026-06-01"}}}
  """

/// A dossier whose planned procedure is against the law.
private let blocked = good.replacingOccurrences(of: "\"40000\"", with: "\"6000000\"")
  .replacingOccurrences(
    of: "\"nature\"",
    with: "\"plannedProcedure\": {\"code\": \"meervoudig-onderhands\"}, \"nature\""
  )

struct `The exit code` {
  @Test func `is 0 when nothing blocks`() throws {
    #expect(try TestRun("check", "-", input: good).status == .done)
  }

  @Test func `is 1 when a finding reaches the chosen weight`() throws {
    #expect(try TestRun("check", "-", input: blocked).status == .findings)
    #expect(try TestRun("check", "-", "--fail-on", "never", input: blocked).status == .done)
    let small = blocked.replacingOccurrences(of: "\"6000000\"", with: "\"2000000\"")
    #expect(try TestRun("check", "-", input: small).status == .done)
    #expect(try TestRun("check", "-", "--fail-on", "high", input: small).status == .findings)
  }

  @Test(arguments: [
    ["check"], ["chek", "-"], ["check", "-", "--format", "pdf"], ["check", "-", "--lang", "de"],
    ["check", "-", "--date", "2026-02-30"], ["check", "-", "--matrix", "utrech"],
    ["check", "-", "-"], ["schema", "yaml"], ["check", "-", "--nonsense"],
    ["check", "-", "--rules", "/nowhere/at/all"],
  ])
  func `is 2 for bad usage, with what would be right`(arguments: [String]) throws {
    let run = try TestRun(arguments, input: good)
    #expect(run.status == .unusable)
    #expect(run.output == [])
    #expect(!run.said.isEmpty)
  }

  @Test(arguments: [["check", "-"], ["scan"], ["rules", "list"], ["convert"]])
  func `comes with the usage from the program's name on, whatever reads the arguments`(
    command: [String]
  ) throws {
    let run = try TestRun(command + ["--nonsense"], input: good)
    #expect(run.said.contains("kringtoets " + command.filter { $0 != "-" }.joined(separator: " ")))
  }

  @Test func `is the highest of all files, and the other files are still done`() throws {
    try TemporaryFolder.with { folder in
      let paths = [
        try folder.write(good.utf8, to: "good.json"), folder.path("missing.json"),
        try folder.write(blocked.utf8, to: "blocked.json"),
        try folder.write("{".utf8, to: "broken.json"),
      ]
      let run = try TestRun(["check", "--format", "ndjson"] + paths)
      #expect(run.status == .unusable)
      #expect(run.text.split(separator: "\n").count == 2)
      #expect(run.said.contains("missing.json"))
      #expect(run.said.contains("broken.json:1:2: fout"))
    }
  }
}

struct `An input` {
  @Test(arguments: [
    ("", "1:1"), ("   \n", "1:1"), ("{\"project\": {\"id\": \"A\"", "1:23"), ("nonsense", "1:1"),
    ("{\"project\": {\"id\": \"A\", \"estimate\": {\"amount\": NaN}}}", "1:48"),
    ("{\"project\": {\"id\": \"A\", \"estimate\": {\"amount\": 1e400}}}", "1:48"),
    ("{\"project\": {\"id\": \"A\", \"estimate\": {\"amount\": true}}}", "1:48"),
    ("{\"project\": {\"id\": \"A\", \"planning\": {\"noticeDispatch\": \"2026-13-01\"}}}", "1:56"),
    ("{\"project\": {\"id\": \"A\", \"id\": \"B\"}}", "1:25"),
    ("{\"project\": {\"title\": \"A\"}}", "1:13"), ("<dossier>", "1:1"),
    ("<?xml version=\"1.0\"?>\n<dossier xmlns=\"urn:kringtoets:project:1\"><project>", "2:"),
    (
      "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<dossier xmlns="
        + "\"urn:kringtoets:project:1\"><project><id>&x;</id></project></dossier>", "1:"
    ),
  ])
  func `that is wrong is named with its place`(text: String, place: String) throws {
    let run = try TestRun("check", "-", input: text)
    #expect(run.status == .unusable)
    #expect(run.output == [])
    #expect(run.said.contains("<standaardinvoer>:\(place)"), "\(run.said)")
    #expect(run.said.contains("fout"))
  }

  @Test func `with a misspelled key is read, with a warning and the nearest key`() throws {
    let text = good.replacingOccurrences(of: "\"nature\"", with: "\"natuer\"")
    let run = try TestRun("check", "-", "--lang", "en", input: text)
    #expect(run.said.contains("warning"))
    #expect(run.said.contains("nature"))
    #expect(!run.output.isEmpty)
  }

  @Test func `that never ends is refused at the limit`() throws {
    let run = try TestRun(
      "check",
      "-",
      input: String(repeating: "xxxxxxxxxxxxxxxx", count: 1 << 20)
    )
    #expect(run.status == .unusable)
    #expect(run.diagnostics.count == 1)
  }

  @Test func `that is a billion laughs is refused`() throws {
    var entities = "<!ENTITY l0 \"ha\">"
    for level in 1..<30 {
      entities += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }
    let text =
      "<?xml version=\"1.0\"?><!DOCTYPE dossier [\(entities)]>"
      + "<dossier xmlns=\"urn:kringtoets:project:1\"><project><id>&l29;</id></project></dossier>"
    let run = try TestRun("check", "-", input: text)
    #expect(run.status == .unusable)
    #expect(run.output == [])
  }
}

struct `An output file` {
  @Test func `is written whole and nothing goes to standard output`() throws {
    try TemporaryFolder.with { folder in
      let run = try TestRun("check", "-", "--output", folder.path("advice.txt"), input: good)
      #expect(run.output == [])
      let written = try String(contentsOfFile: folder.path("advice.txt"), encoding: .utf8)
      #expect(written.contains("Enkelvoudig onderhands"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["advice.txt"]
      )
    }
  }

  @Test func `keeps its content when the input cannot be read`() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write("kept".utf8, to: "advice.txt")
      let run = try TestRun("check", "-", "--output", path, input: "{")
      #expect(run.status == .unusable)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "kept")
    }
  }

  @Test func `is never one of the inputs`() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(good.utf8, to: "a.json")
      #expect(try TestRun("check", path, "--output", path).status == .unusable)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == good)
    }
  }
}

struct `The options` {
  @Test func `set the reference date before the one in the file`() throws {
    let run = try TestRun("check", "-", "--date", "2025-12-31", "--format", "json", input: good)
    #expect(run.text.contains("\"referenceDate\": \"2025-12-31\""))
  }

  @Test func `choose the language wherever they stand`() throws {
    #expect(try TestRun("check", "-", "--lang", "en", input: good).text.contains("Advice"))
    #expect(try TestRun("--lang", "en", "check", "-", input: good).text.contains("Advice"))
    #expect(try TestRun("check", "--lang=en", "-", input: good).text.contains("Advice"))
    #expect(try TestRun("check", "-", input: good).text.contains("Advies"))
  }

  @Test func `colour only a terminal that wants it`() throws {
    let escape = "\u{1B}["
    #expect(try !TestRun("check", "-", input: good).text.contains(escape))
    #expect(try TestRun("check", "-", input: good, isTerminal: true).text.contains(escape))
    #expect(
      try !TestRun("check", "-", input: good, isTerminal: true, environment: ["NO_COLOR": "1"])
        .text.contains(escape)
    )
    #expect(try TestRun("check", "-", "--color", "always", input: good).text.contains(escape))
  }

  @Test func `keep the program quiet but for errors`() throws {
    let run = try TestRun("check", "-", "--quiet", input: blocked)
    #expect(run.output == [])
    #expect(run.diagnostics == [])
    #expect(run.status == .findings)
  }

  @Test func `replace the catalogue by a folder`() throws {
    let rules = repository.appendingPathComponent("Rules").path
    let builtIn = try TestRun("check", "-", "--format", "json", input: good)
    let folder = try TestRun("check", "-", "--format", "json", "--rules", rules, input: good)
    #expect(folder.diagnostics == [])
    #expect(builtIn.text == folder.text)
  }

  @Test func `name the version of program and catalogue`() throws {
    #expect(try TestRun("--version").text.hasPrefix("kringtoets "))
  }

  @Test(
    arguments: ["nl", "en"],
    [
      [], ["check"], ["prepare"], ["schema"], ["rules"], ["rules", "export-dmn"],
      ["rules", "import-dmn"],
    ]
  )
  func `are explained as recorded`(language: String, command: [String]) throws {
    let run = try TestRun(command + ["--help", "--lang", language])
    let name = (["help"] + command).joined(separator: "-")
    try Golden(name: "\(name).\(language).txt").expect(run.output)
  }
}
