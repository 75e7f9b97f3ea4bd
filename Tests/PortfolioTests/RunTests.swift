import Assessment
import FEEL
import Foundation
import Intake
import RandomKit
import Testing
import Vocabulary

@testable import Portfolio

struct `A portfolio` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  /// Some lines, of which the given ones are broken, each with so many spaces before it.
  private func lines(_ count: Int, broken: Set<Int> = [], indent: Int = 0) -> String {
    let space = String(repeating: " ", count: indent)
    return (1...count).map { number in
      let line =
        space + Kit.project("P\(number)", euros: number.isMultiple(of: 9) ? nil : number * 7_919)
      return broken.contains(number) ? String(line.dropLast(number % 40 + 1)) : line
    }.joined(separator: "\n") + "\n"
  }

  @Test func `gives the same files with any number of threads`() throws {
    // Large enough for several batches.
    let input = try folder.input("a.ndjson", lines(900, broken: [3, 400, 900], indent: 3_000))
    let counts = [1, 2, 5]
    for jobs in counts { try folder.run([input], to: "out\(jobs)", jobs: jobs) }
    let files = try counts.map { try folder.files("out\($0)") }
    #expect(files[0].count == 10)
    #expect(files.allSatisfy { $0 == files[0] })
  }

  @Test func `gives the same files of many inputs with any number of threads`() throws {
    let inputs = try (1...40).map { number in
      switch number {
      case 7: PortfolioInput(name: "none.json", path: folder.path + "/none.json")
      case 9: try folder.input("9.json", "[1, ")
      case 11: try folder.input("11.csv", "id;titel\n1;\"a\n")
      case 13: try folder.input("13.json", " ")
      default:
        try folder.input("\(number).ndjson", lines(number, broken: number == 20 ? [3, 20] : []))
      }
    }
    let counts = [1, 2, 5]
    for jobs in counts { try folder.run(inputs, to: "out\(jobs)", jobs: jobs) }
    let files = try counts.map { try folder.files("out\($0)") }
    #expect(files.allSatisfy { $0 == files[0] })
    let errors = try folder.lines("out1/errors.ndjson").map(object).compactMap {
      $0["input"] as? String
    }
    #expect(
      errors == ["none.json", "9.json", "9.json", "11.csv", "13.json"] + ["20.ndjson", "20.ndjson"]
    )
    let results = try folder.lines("out1/results.ndjson").map(object)
    let records = results.map { ($0["input"] as? String ?? "", $0["record"] as? Int ?? 0) }
    let names = inputs.map(\.name)
    #expect(
      records.map { (names.firstIndex(of: $0.0) ?? -1) * 100 + $0.1 }.elementsEqual(
        records.map { (names.firstIndex(of: $0.0) ?? -1) * 100 + $0.1 }.sorted()
      )
    )
  }

  @Test func `assesses each good record and tells of each bad one`() throws {
    let broken: Set = [1, 2, 77, 300]
    let outcome = try folder.run([folder.input("a.ndjson", lines(300, broken: broken))])
    #expect((outcome.records, outcome.projects, outcome.bad) == (300, 296, 4))
    let results = try folder.lines("out/results.ndjson").map(object)
    let errors = try folder.lines("out/errors.ndjson").map(object)
    #expect(errors.compactMap { $0["record"] as? Int } == broken.sorted())
    #expect(errors.compactMap { $0["line"] as? Int } == broken.sorted())
    let records = results.compactMap { $0["record"] as? Int }
    #expect(records == (1...300).filter { !broken.contains($0) })
    let summary = try object(folder.text("out/summary.json"))
    #expect(summary["format"] as? String == "kringtoets-portfolio/1")
    #expect(try folder.text("out/projects.csv").split(whereSeparator: \.isNewline).count == 297)
  }

  @Test func `says of a dossier what the full assessment says`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.samples).filter {
      $0.hasSuffix(".json") || $0.hasSuffix(".xml")
    }.sorted()
    let inputs = (names + ["circle-year/waterveen-2026.json"]).map {
      PortfolioInput(name: $0, path: Self.samples + "/" + $0)
    }
    try folder.run(inputs, to: "short")
    try folder.run(inputs, to: "full", isFull: true)
    let short = try folder.lines("short/results.ndjson").map(object)
    let full = try folder.lines("full/results.ndjson").map(object)
    #expect(short.count == full.count)
    #expect(short.count > names.count)
    for (short, full) in zip(short, full) {
      let id = short["project"] as? [String: Any]
      #expect(short["verdict"] as? String == full["verdict"] as? String, "\(id ?? [:])")
      for key in ["id", "severity", "status"] {
        #expect(texts(short["findings"], key) == texts(full["findings"], key), "\(id ?? [:])")
      }
      #expect(texts(short["undetermined"], "rule") == texts(full["undetermined"], "rule"))
      #expect(short["input"] as? String == full["input"] as? String)
      for key in ["record", "line"] {
        #expect(short[key] is Int && short[key] as? Int == full[key] as? Int, "\(id ?? [:])")
      }
    }
    // Tables, counts and the like follow from the short form, so they are the same.
    for name in ["projects.csv", "findings.csv", "summary.json", "cross-project.ndjson"] {
      #expect(try folder.text("short/\(name)") == folder.text("full/\(name)"), "\(name)")
    }
  }

  @Test func `says in full results where something stands in the whole input`() throws {
    let planned = #""plannedProcedure":{"code":"enkelvoudig-onderhands"},"nature""#
    let project = Kit.project("P", euros: 9_000_000).replacing(#""nature""#, with: planned)
    let element = Self.element("P", euros: 9_000_000).replacing(
      "<nature>",
      with: "<plannedProcedure><code>enkelvoudig-onderhands</code></plannedProcedure><nature>"
    )
    let header =
      "titel;raming;valuta;btw;cpv;publicatiedatum;regeling;soort_opdrachtgever;aard;procedure\n"
    let row =
      ";9000000;EUR;exclusief;45233140;01-06-2026;classic;la;werken;enkelvoudig onderhands\n"
    let inputs = [
      try folder.input("a.ndjson", "\n\(project)\n \(project)\n"),
      try folder.input("b.json", "[\n  \(project), \(project.replacing(",", with: ",\n")) ]"),
      try folder.input(
        "c.xml",
        #"<portfolio xmlns="urn:kringtoets:project:1">"# + element + " " + element + "</portfolio>"
      ),
      try folder.input("d.csv", header + "Weg" + row + "\"Brug\noud\"" + row),
    ]
    try folder.run(inputs, to: "short")
    try folder.run(inputs, to: "full", isFull: true)
    let short = try folder.lines("short/results.ndjson").map(object)
    let full = try folder.lines("full/results.ndjson").map(object)
    #expect(short.count == 8 && full.count == 8)
    for (short, full) in zip(short, full) {
      let name = try #require(short["input"] as? String)
      let own = try #require(evidence(of: short).first)
      let told = try #require(evidence(of: full).first)
      let place =
        try (own["offset"] as? Int).map { try self.place(of: $0, in: name) }
        ?? [own["line"] as? Int, own["column"] as? Int]
      #expect([told["line"] as? Int, told["column"] as? Int] == place, "\(name)")
    }
  }

  /// The evidence of what stands out of a result.
  private func evidence(of result: [String: Any]) -> [[String: Any]] {
    (result["findings"] as? [[String: Any]] ?? []).flatMap {
      $0["evidence"] as? [[String: Any]] ?? []
    }
  }

  /// The line and column of an offset in a file of plain ASCII.
  private func place(of offset: Int, in name: String) throws -> [Int?] {
    let lines = try folder.text(name).utf8.prefix(offset).split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    return [lines.count, (lines.last?.count ?? 0) + 1]
  }

  /// The project of `Kit` as a dossier in XML.
  private static func element(_ id: String, euros: Int) -> String {
    """
    <dossier><project><id>\(id)</id><title>Werk \(id)</title>
    <buyer><name>Gemeente Voorbeeld</name><legalType>la</legalType></buyer>
    <regulation>classic</regulation><nature>works</nature><cpv><code>45233140</code></cpv>
    <estimate><amount>\(euros).00</amount><currency>EUR</currency><vat>excluded</vat></estimate>
    <planning><noticeDispatch>2026-06-01</noticeDispatch></planning></project></dossier>

    """
  }

  private static let samples = #filePath.components(separatedBy: "/Tests/")[0] + "/Samples"

  private func texts(_ list: Any?, _ key: String) -> [String] {
    (list as? [[String: Any]] ?? []).compactMap { $0[key] as? String }
  }

  @Test func `reads a list, lines, a dossier with projects and XML alike`() throws {
    let projects = (1...5).map { Kit.project("P\($0)", euros: $0 * 300_000) }
    let inner = projects.map { String($0.dropFirst(#"{"project":"#.count).dropLast()) }
    let forms = [
      "list.json": "[" + projects.joined(separator: ",\n") + "]",
      "lines.ndjson": projects.joined(separator: "\n"),
      "one.json": #"{"projects":["# + inner.joined(separator: ",") + "]}",
      "all.xml": #"<portfolio xmlns="urn:kringtoets:project:1">"#
        + (1...5).map { Self.element("P\($0)", euros: $0 * 300_000) }.joined() + "</portfolio>",
    ]
    var verdicts: [[String]] = []
    for (name, text) in forms {
      try folder.run([folder.input(name, text)], to: name + ".out")
      let results = try folder.lines(name + ".out/results.ndjson").map(object)
      verdicts.append(
        results.map { result in
          let procedure = result["procedure"] as? [String: Any]
          let project = result["project"] as? [String: Any]
          return "\(project?["id"] ?? "") \(result["verdict"] ?? "") \(procedure?["minimum"] ?? "")"
        }
      )
    }
    #expect(verdicts.allSatisfy { $0 == verdicts[0] && $0.count == 5 })
  }

  @Test func `goes on after any interruption as if there had been none`() throws {
    let text = lines(2_000, broken: [5, 1_500], indent: 2_000)
    let inputs = [
      try folder.input("a.ndjson", text), try folder.input("b.json", "[\(Kit.project("Q"))]"),
    ]
    try folder.run(inputs, to: "whole")
    var generator = SeededGenerator(seed: 4)
    for round in 0..<3 {
      let out = "parts\(round)"
      var isDone = false
      var interruptions = 0
      while !isDone {
        // A stop is only looked at between pieces of input, and what was done is read again: so
        // each run may go a little further than those before.
        var left = Int.random(in: 0...(2 * interruptions), using: &generator)
        do {
          try folder.run(inputs, to: out, resumes: true) {
            left -= 1
            return left < 0
          }
          isDone = true
        } catch let fault as PortfolioFault where fault.kind == .interrupted {
          interruptions += 1
          // A run that is killed leaves more in its files than its state tells of.
          for file in GrowingFile.allCases {
            let path = folder.path + "/\(out)/.unfinished/" + file.rawValue
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("{half a li".utf8))
            try handle.close()
          }
          #expect(interruptions < 100)
          if interruptions >= 100 { return }
        }
      }
      #expect(interruptions > 0)
      #expect(try folder.files(out) == folder.files("whole"))
    }
  }

  @Test func `that was interrupted before midnight says with which day it goes on`() throws {
    let input = try folder.input("a.ndjson", lines(400, indent: 2_000))
    func run(on day: CalendarDate) throws {
      var settings = try Kit.settings()
      settings.assessment = AssessmentOptions(referenceDate: nil, assessedOn: day)
      var run = try PortfolioRun([input], output: folder.path + "/out", resumes: true, settings)
      _ = try run.run({ _ in }, isStopped: { true })
    }
    let first = #expect(throws: PortfolioFault.self) { try run(on: Kit.today) }
    #expect(first?.kind == .interrupted)
    let next = CalendarDate(dayNumber: Kit.today.dayNumber + 1)
    let second = #expect(throws: PortfolioFault.self) { try run(on: next) }
    #expect(second?.kind == .otherRun)
    #expect(second?.message.nl.hasSuffix("ga verder met --today 2026-05-20") == true)
  }

  @Test(arguments: 0...3)
  func `puts the other files in their places where it was interrupted at that`(moved: Int) throws {
    let names = ["errors.ndjson", "projects.csv", "summary.json"]
    let path = folder.path + "/out"
    var own: OutputFolder? = try OutputFolder(path)
    for name in names { try own?.replace(name, with: Array(name.utf8)) }
    try own?.replace(Checkpoint.name, with: [])
    try own?.beginPublishing()
    for name in names.prefix(moved) {
      try FileManager.default.moveItem(
        atPath: path + "/\(OutputFolder.partial)/\(name)",
        toPath: path + "/" + name
      )
    }
    own = nil
    let again = try OutputFolder(path)
    #expect(again.isPublishing)
    try again.publish(names)
    #expect(
      try folder.files("out") == Dictionary(uniqueKeysWithValues: names.map { ($0, Data($0.utf8)) })
    )
  }

  @Test func `does not resume what was made with other inputs`() throws {
    let input = try folder.input("a.ndjson", lines(600))
    #expect(throws: PortfolioFault.self) {
      try folder.run([input]) { true }
    }
    let other = try folder.input("a.ndjson", lines(601))
    let fault = #expect(throws: PortfolioFault.self) { try folder.run([other], resumes: true) }
    #expect(fault?.kind == .otherRun)
  }

  @Test func `leaves a folder alone that holds files of others, or that another run uses`() throws {
    let input = try folder.input("a.ndjson", lines(3))
    _ = try folder.input("out", "a file")
    #expect(throws: PortfolioFault.self) { try folder.run([input]) }
    #expect(throws: PortfolioFault.self) { try folder.run([input], to: ".") }
    let first = try OutputFolder(folder.path + "/busy")
    let fault = #expect(throws: PortfolioFault.self) { try folder.run([input], to: "busy") }
    #expect(fault?.kind == .outputInUse)
    #expect(first.path.hasSuffix("busy"))
  }

  @Test func `replaces the results of an earlier run`() throws {
    let input = try folder.input("a.ndjson", lines(3))
    try folder.run([input])
    let before = try folder.files("out")
    try folder.run([input])
    #expect(try folder.files("out") == before)
  }

  @Test func `does the other inputs where one cannot be read`() throws {
    let good = try folder.input("a.ndjson", lines(3))
    let missing = PortfolioInput(name: "b.ndjson", path: folder.path + "/b.ndjson")
    let outcome = try folder.run([missing, good, PortfolioInput(name: "dir", path: folder.path)])
    #expect((outcome.projects, outcome.bad) == (3, 2))
    #expect(try folder.lines("out/errors.ndjson").count == 2)
  }

  @Test func `of nothing says that there is nothing`() throws {
    let outcome = try folder.run([folder.input("a.json", ""), folder.input("b.json", "[]")])
    #expect((outcome.projects, outcome.bad) == (0, 1))
    #expect(try folder.text("out/summary.html").hasPrefix("<!DOCTYPE html>"))
  }
}
