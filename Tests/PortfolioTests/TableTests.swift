import Foundation
import Testing

@testable import Portfolio

struct `A portfolio of tables` {
  @Test func `tells once of each table which columns are not read, on the line of the header`()
    throws
  {
    let folder = try Folder()
    let rows = (1...500).map { "\($0);Weg;x\n" }.joined()
    let inputs = [
      try folder.input("a.csv", "id;titel;kleur\n" + rows),
      try folder.input("b.csv", "\nid;titel;smaak\n" + rows),
      try folder.input("c.csv", "id;titel\n1;Weg\n"),
    ]
    let outcome = try folder.run(inputs)
    #expect((outcome.records, outcome.bad) == (1_001, 0))
    let warnings = try folder.lines("out/warnings.ndjson").map(object)
    #expect(warnings.compactMap { $0["input"] as? String } == ["a.csv", "b.csv"])
    #expect(warnings.compactMap { $0["line"] as? Int } == [1, 2])
    #expect(warnings.allSatisfy { $0["record"] is NSNull })
  }
}
