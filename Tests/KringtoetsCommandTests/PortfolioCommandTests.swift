import Foundation
import KringtoetsCommand
import Testing

struct `The command for portfolios` {
  private let project =
    #"{"project": {"id": "P1", "title": "Weg", "regulation": "classic", "nature": "works", "#
    + #""estimate": {"amount": "1500000.50", "currency": "EUR", "vat": "excluded"}}}"#

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `writes its files in the language that is asked for`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write(project.utf8, to: "a.ndjson")
      let dutch = try TestRun("portfolio", file, "--output", folder.path("nl"))
      #expect(dutch.text.hasPrefix("1 project getoetst, uit 1 record."))
      #expect(try text(folder.path("nl/summary.html")).contains("<html lang=\"nl\""))
      #expect(try text(folder.path("nl/projects.csv")).contains(";1500000,50;"))
      for place in [["--lang", "en", "portfolio"], ["portfolio", "--lang=en"]] {
        let name = folder.path("en\(place.count)")
        let english = try TestRun(place + [file, "--output", name])
        #expect(english.text.hasPrefix("1 project assessed, from 1 record."))
        #expect(try text(name + "/summary.html").contains("<html lang=\"en\""))
        #expect(try text(name + "/summary.md").contains("# Portfolio"))
        #expect(try text(name + "/projects.csv").contains(",1500000.50,"))
        #expect(try text(name + "/projects.csv").contains("project,title"))
      }
    }
  }

  @Test func `names each input that cannot be read`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write(project.utf8, to: "a.ndjson")
      let run = try TestRun(
        "portfolio",
        folder.path("none.json"),
        file,
        try folder.write([], to: "empty.ndjson"),
        "--output",
        folder.path("out")
      )
      #expect(run.status == .unusable)
      #expect(run.said.contains("none.json: fout: niet te lezen: bestaat niet"))
      #expect(run.said.contains("empty.ndjson: waarschuwing: hier staat geen enkel record in"))
      #expect(run.said.contains("errors.ndjson: fout: 1 van 2 records niet getoetst"))
      #expect(run.text.hasPrefix("1 project getoetst, uit 2 records."))
    }
  }

  @Test func `reads the folders that a pattern matches, and names one that cannot be read`() throws
  {
    try TemporaryFolder.with { folder in
      let root = folder.path("in")
      for name in ["jaar-1", "jaar-2"] {
        try FileManager.default.createDirectory(
          atPath: "\(root)/\(name)",
          withIntermediateDirectories: true
        )
        _ = try folder.write(project.utf8, to: "in/\(name)/a.ndjson")
      }
      let run = try TestRun("portfolio", root + "/jaar-*", "--output", folder.path("out"))
      #expect(run.status != .unusable)
      #expect(run.text.hasPrefix("2 projecten getoetst, uit 2 records."))
      // Whoever may do everything can read the folder all the same.
      guard geteuid() != 0 else { return }
      try FileManager.default.setAttributes(
        [.posixPermissions: 0],
        ofItemAtPath: root + "/jaar-2"
      )
      let closed = try TestRun("portfolio", root, "--output", folder.path("closed"))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755],
        ofItemAtPath: root + "/jaar-2"
      )
      #expect(closed.status == .unusable)
      #expect(closed.said.contains("jaar-2: fout: niet te lezen"))
    }
  }

  @Test func `offers to take what most projects lack from the command, while anything is lacking`()
    throws
  {
    try TemporaryFolder.with { folder in
      let table = "id;titel;raming (€, excl. btw);aard\n1;Weg;2.000.000;werken\n2;Brug;PM;\n"
      let file = try folder.write(table.utf8, to: "a.csv")
      let out = folder.path("out")
      let offer = "--default regulation=classic"
      let others = " (of utilities, concession, defence)"
      let plain = try TestRun("portfolio", file, "--output", out)
      #expect(plain.text.contains("\n  \(offer)\(others)\n"))
      // Municipalities are who this is for.
      #expect(plain.text.contains("--default buyer.legalType=la (of ra, cga, body-pl, …)\n"))
      #expect(try text(out + "/summary.md").contains("`\(offer)`\(others)"))
      let whole = try folder.write(project.utf8, to: "b.ndjson")
      let run = try TestRun("portfolio", whole, "--output", folder.path("whole"))
      #expect(run.text.contains("Onvolledig: 0"))
      #expect(!run.text.contains("--default"))
      let one = try folder.write("id;titel\n1;Weg\n".utf8, to: "c.csv")
      let single = try TestRun("portfolio", one, "--output", folder.path("one"))
      #expect(single.text.contains("Onvolledig: 1"))
      #expect(!single.text.contains("--default"))
    }
  }

  @Test func `takes what holds for all projects from the command, and tells so`() throws {
    try TemporaryFolder.with { folder in
      let table = "id;titel;raming (€, excl. btw);aard\n1;Weg;2.000.000;werken\n"
      let file = try folder.write(table.utf8, to: "a.csv")
      let values = ["--default", "regulation=classic", "--default", "buyer.legalType=la"]
      let out = folder.path("out")
      let plain = try TestRun("portfolio", file, "--output", out)
      #expect(plain.text.contains("Onvolledig: 1"))
      let run = try TestRun(["portfolio", file, "--output", out, "--full"] + values)
      #expect(!run.text.contains("Onvolledig: 1"), "\(run.text)")
      #expect(try text(out + "/summary.json").contains("\"project.regulation\": \"classic\""))
      let told = "project.regulation = classic, project.buyer.legalType = la"
      #expect(try text(out + "/summary.md").contains(told))
      #expect(try text(out + "/summary.html").contains(told))
      #expect(
        try text(out + "/results.ndjson").contains(
          #""defaults":{"project.regulation":"classic","project.buyer.legalType":"la"}"#
        )
      )
      let wrong = try TestRun("portfolio", file, "--output", out, "--default", "id2=1")
      #expect(wrong.status == .unusable)
      #expect(wrong.said.contains("er is geen gegeven ‘id2’"))
    }
  }

  @Test func `counts what only shows across projects as findings`() throws {
    func contract(_ id: String, on day: String) -> String {
      #"{"project": {"id": "\#(id)", "regulation": "classic", "nature": "services", "#
        + #""buyer": {"name": "Gemeente Voorbeeld", "legalType": "la"}, "cpv": ["90910000"], "#
        + #""estimate": {"amount": "150000", "currency": "EUR", "vat": "excluded"}, "#
        + #""planning": {"noticeDispatch": "\#(day)"}}}"#
    }
    let (first, second) = (contract("A", on: "2026-02-10"), contract("B", on: "2026-03-20"))
    try TemporaryFolder.with { folder in
      let one = try folder.write(first.utf8, to: "one.ndjson")
      let two = try folder.write("\(first)\n\(second)\n".utf8, to: "two.ndjson")
      func status(_ file: String, _ threshold: String) throws -> KringtoetsCommand.ExitStatus {
        try TestRun("portfolio", file, "--output", folder.path("out"), "--fail-on", threshold)
          .status
      }
      #expect(try status(one, "medium") == .done)
      // Together they look split, which weighs medium.
      #expect(try status(two, "medium") == .findings)
      #expect(try status(two, "high") == .done)
      #expect(try status(two, "never") == .done)
    }
  }

  @Test func `takes results of earlier runs for no input`() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.write(project.utf8, to: "a.ndjson")
      let first = try TestRun("portfolio", folder.url.path, "--output", folder.path("one"))
      #expect(first.text.contains("1 project getoetst"))
      let second = try TestRun("portfolio", folder.url.path, "--output", folder.path("two"))
      #expect(second.text.hasPrefix("1 project getoetst, uit 1 record."))
      #expect(second.said.contains("one: de resultaten van een eerdere run overgeslagen"))
      let same = try TestRun("portfolio", folder.url.path, "--output", folder.url.path)
      #expect(same.status == .unusable)
      #expect(same.said.contains("deze map is ook die van de resultaten"))
    }
  }

  @Test func `reads a file once however often it is named, and names what it passes over`() throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.createDirectory(
        atPath: folder.path("in"),
        withIntermediateDirectories: true
      )
      let file = try folder.write(project.utf8, to: "in/a.ndjson")
      _ = try folder.write("x".utf8, to: "in/kalender.xlsx")
      let (out, parent) = (folder.path("out"), folder.path("in"))
      let run = try TestRun("portfolio", file, parent, parent + "/./a.ndjson", "--output", out)
      #expect(run.text.hasPrefix("1 project getoetst, uit 1 record."))
      #expect(run.said.contains("a.ndjson: al genoemd, en één keer gelezen"))
      #expect(run.said.contains("een bestand overgeslagen dat niet op"))
      #expect(run.said.contains("kalender.xlsx"))
    }
  }

  @Test func `says what becomes of a run that was interrupted`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write(project.utf8, to: "a.ndjson")
      let work = folder.path("out/.unfinished")
      try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
      try Data("???".utf8).write(to: URL(fileURLWithPath: work + "/checkpoint"))
      let resumed = try TestRun("portfolio", file, "--output", folder.path("out"), "--resume")
      #expect(resumed.status == .unusable)
      #expect(resumed.said.contains("is niet te lezen"))
      #expect(FileManager.default.fileExists(atPath: work + "/checkpoint"))
      let anew = try TestRun("portfolio", file, "--output", folder.path("out"))
      #expect(anew.said.contains("hier lag een onderbroken run; die vervalt"))
      #expect(anew.text.contains("1 project getoetst"))
      #expect(!FileManager.default.fileExists(atPath: work))
    }
  }

  @Test(arguments: [
    ["--output", "x.json"], ["--format", "html"], ["--explain"], ["--color", "always"],
    ["--what-if", "nature=works"], ["--map", "a=title"], ["--input-format", "xml"],
  ])
  func `refuses options that mean nothing to a stream`(options: [String]) throws {
    let run = try TestRun(["check", "--stream"] + options)
    #expect(run.status == .unusable)
    #expect(run.said.contains("\(options[0]) betekent niets bij --stream"))
  }

  @Test func `refuses an option of streams without one`() throws {
    let run = try TestRun("check", "--full", "dossier.json")
    #expect(run.status == .unusable)
    #expect(run.said.contains("--full hoort bij --stream"))
  }

  @Test(arguments: ["0", "257", "-1", "vier", "9223372036854775807"])
  func `refuses a number of threads that makes no sense, wherever it is given`(
    number: String
  ) throws {
    for command in [
      ["portfolio", "x.json", "--output", "y"], ["rules", "test"], ["rules", "mutate"],
    ] {
      let run = try TestRun(command + ["--jobs=\(number)"])
      #expect(run.status == .unusable)
      #expect(run.said.contains("geef bij --jobs 1 tot en met 256"))
    }
  }
}
