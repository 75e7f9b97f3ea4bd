import CatalogueReading
import FEEL
import Foundation
import Testing
import Validation
import Vocabulary

struct `The real catalogue` {
  private static let today = CalendarDate(iso: "2026-11-25")

  private func findings(_ files: [String: String]) throws -> [RuleFinding] {
    let today = try #require(Self.today)
    return Validator(today: today).validate(ExampleCatalogue.text(files)).open
  }

  @Test func `has no findings`() throws {
    let rules = try RealRules()
    let found = try findings(rules.files(with: []))
    #expect(found.map { "\($0.place): \($0.message.en) [\($0.check)]" } == [])
  }

  @Test func `shows each fault that is put in, at its line`() throws {
    let rules = try RealRules()
    func faults(_ planters: [Planter]) throws -> [[PlantedFault]] {
      try planters.map { planter in
        let faults = try planter.faults(in: rules)
        #expect(!faults.isEmpty, "\(planter.folder) \(planter.pattern)")
        return faults
      }
    }
    let reader = try faults(Planter.ofReader + Planter.ofCircleByReader)
    let validation = try faults(Planter.ofValidation + Planter.ofCircleByValidation)
    let count = (reader + validation).reduce(0) { $0 + $1.count }
    #expect(count >= 400)
    // Faults of many kinds go in together, for speed; never two in one file.
    for batch in batches(reader) + batches(validation) {
      let found = try findings(rules.files(with: batch))
      for fault in batch where !fault.isShown(by: found) {
        // Another fault of the batch may hide it: a list that is not there has no codes.
        let alone = try findings(rules.files(with: [fault]))
        #expect(fault.isShown(by: alone), "\(fault)")
      }
    }
  }

  @Test func `shows each row that is taken out`() throws {
    let rules = try RealRules()
    #expect(rules.files.count > 20)
    for (file, lines) in rules.files where file.hasPrefix("tables/") && file != "tables/fit.yaml" {
      let rows = lines.indices.filter { lines[$0].hasPrefix("  - id: ") }
      for row in rows.enumerated().filter({ $0.offset % 5 == 0 }).map(\.element) {
        let end = lines[(row + 1)...].firstIndex { $0.hasPrefix("  - id: ") } ?? lines.count
        var files = rules.files
        files[file]?.removeSubrange(row..<end)
        let found = try findings(files.mapValues { $0.joined(separator: "\n") })
        let checks: Set = ["gap-in-table", "unproduced-code", "idle-input"]
        #expect(
          found.contains { $0.place.file == file && checks.contains($0.check) },
          "\(lines[row])"
        )
      }
    }
  }

  /// Groups faults so that no two of one group are in one file.
  private func batches(_ kinds: [[PlantedFault]]) -> [[PlantedFault]] {
    let isLong = ProcessInfo.processInfo.environment["KRINGTOETS_LONG_TESTS"] == "1"
    var batches: [[PlantedFault]] = []
    for fault in kinds.joined() {
      let place = batches.firstIndex { batch in
        !isLong && batch.count < 12 && !batch.contains { $0.file == fault.file }
      }
      if let place { batches[place].append(fault) } else { batches.append([fault]) }
    }
    return batches
  }
}

extension PlantedFault {
  /// Whether one of its checks found it at one of its lines.
  fileprivate func isShown(by findings: [RuleFinding]) -> Bool {
    findings.contains {
      $0.place.file == file && lines.contains($0.place.line) && checks.contains($0.check)
    }
  }
}
