import Foundation
import KringtoetsCommand
import Testing

struct `Usage that is wrong` {
  @Test(arguments: [
    (["chek"], "did you mean ‘check’?"),
    (["rules", "valdate"], "did you mean ‘validate’?"),
    (["rules", "list", "--kind", "tabel"], "‘tabel’ is no kind of rules; possible are: "),
    (["rules", "list", "--kind", "tabel"], "did you mean ‘table’?"),
    (["rules", "schema", "x"], "‘x’ is no folder of rules; possible are: "),
    (["rules", "schema", "x"], "Usage: kringtoets rules schema <folder>"),
    (["rules", "docs"], "Usage: kringtoets rules docs"),
    (["rules", "validate", "--horizon", "abc"], "write a whole number, such as 30"),
    (["rules", "mutate", "--threshold", "9.5"], "write a whole number, such as 30"),
    (["rules", "export-dmn", "procedure"], "did you mean ‘procedure-fit’ or ‘procedure-minimum’?"),
  ])
  func `ends in exit code 2 and says what would be right`(
    arguments: [String],
    words: String
  ) throws {
    let run = try TestRun(arguments + ["--lang", "en"])
    #expect(run.status == .unusable)
    #expect(run.said.contains(words), "\(run.said)")
  }

  @Test func `of a filter that nothing has ends in exit code 2`() throws {
    let folder = repository.appendingPathComponent("Rules").path
    for command in ["test", "mutate"] {
      let run = try TestRun("rules", command, folder, "--filter", "nonsuch")
      #expect(run.status == .unusable)
      #expect(run.text == "" && run.said.contains("heet ‘nonsuch’"))
    }
  }

  @Test func `of a folder that is not there gives one message`() throws {
    let run = try TestRun("rules", "list", "--rules", "/nowhere/at/all")
    #expect(run.status == .unusable)
    #expect(run.diagnostics.count == 1)
  }
}

struct `The page on a check` {
  @Test func `shows whole entries with the lines that make the difference marked`() throws {
    let run = try TestRun("rules", "validate", "--explain", "gap-in-table", "--lang", "en")
    let parts = run.text.split(separator: "## Good")
    #expect(parts.count == 2)
    let (bad, good) = (parts[0], parts[1])
    #expect(bad.contains("weight: '> limit.heavy' }  # ←"))
    #expect(good.contains("    when: { nature: '\"pallet\"' }  # ←"))
    for part in parts { #expect(part.contains("hitPolicy: U\n")) }
    #expect(bad.split(separator: "`tables/size.yaml`").count == 2)
  }
}
