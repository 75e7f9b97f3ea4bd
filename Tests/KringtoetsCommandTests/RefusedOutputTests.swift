import Foundation
import Testing

@testable import KringtoetsCommand

struct `An output that cannot be written to` {
  private let project =
    #"{"project": {"id": "P1", "title": "Weg", "regulation": "classic", "nature": "works", "#
    + #""buyer": {"name": "Gemeente Voorbeeld", "legalType": "la"}, "#
    + #""estimate": {"amount": "9000000.00", "currency": "EUR", "vat": "excluded"}, "#
    + #""planning": {"noticeDispatch": "2026-06-01"}, "#
    + #""plannedProcedure": {"code": "enkelvoudig-onderhands", "motivation": "Spoed."}}}"#

  private let full = SystemError(number: ENOSPC)

  @Test func `is no fault of the program, whatever writes to it`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write(project.utf8, to: "a.json")
      let commands = [
        ["--version"], ["check", file], ["schema", "json"], ["rules", "list"],
        ["portfolio", file, "--output", folder.path("out")],
      ]
      for command in commands {
        let run = try TestRun(command, refusal: full)
        #expect(run.status == .unusable, "\(command)")
        let told = "<standaarduitvoer>: fout: niet te schrijven: de schijf is vol"
        #expect(run.said.contains(told), "\(command): \(run.said)")
        #expect(!run.said.contains("fout in het programma"))
      }
    }
  }

  @Test func `keeps no portfolio from its files, nor from what is wrong with it`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write(project.utf8, to: "a.json")
      let out = folder.path("out")
      let whole = try TestRun("portfolio", file, "--output", out)
      #expect(whole.status == .findings)
      for refusal: any Error in [full, BrokenPipe()] {
        try FileManager.default.removeItem(atPath: out)
        let run = try TestRun(["portfolio", file, "--output", out], refusal: refusal)
        #expect(run.status == (refusal is BrokenPipe ? .findings : .unusable))
        #expect(FileManager.default.fileExists(atPath: out + "/summary.json"))
      }
    }
  }
}
