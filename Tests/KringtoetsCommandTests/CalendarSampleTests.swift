import Foundation
import KringtoetsCommand
import Testing

/// `Samples/inkoopkalender-2026.csv`: a procurement calendar as offices keep it.
struct `The sample of a procurement calendar` {
  private static let path =
    repository.appendingPathComponent("Samples/inkoopkalender-2026.csv").path

  /// Reference, value, lightest procedure, verdict on the planned one.
  private static let outcomes = [
    "WV-26-01;1850000,00;nationaal-openbaar;conform",
    "WV-26-02;140000,00;enkelvoudig-onderhands;conform",
    "WV-26-03;145000,00;enkelvoudig-onderhands;conform",
    "WV-26-04;380000,00;europees-openbaar;te-licht",
    "WV-26-05;270000,00;europees-openbaar;te-licht",
    "WV-26-06;60000,00;meervoudig-onderhands;conform",
    "WV-26-07;2400000,00;sas-procedure;conform",
    "WV-26-08;45000,00;enkelvoudig-onderhands;conform",
    "WV-26-09;5350000,00;nationaal-openbaar;conform",
    "WV-26-10;;;niet-te-bepalen",
    "WV-26-11;48000,00;enkelvoudig-onderhands;conform",
  ]

  private func run<Result>(_ body: (TestRun, String) throws -> Result) throws -> Result {
    try TemporaryFolder.with { folder in
      let out = folder.path("out")
      let run = try TestRun(
        "portfolio",
        Self.path,
        "--default",
        "regulation=classic",
        "--default",
        "buyer.legalType=la",
        "--output",
        out
      )
      return try body(run, out)
    }
  }

  private func objects(_ path: String) throws -> [[String: Any]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  @Test func `gives each project the value and the procedure that were worked out by hand`()
    throws
  {
    try run { run, out in
      #expect(run.text.hasPrefix("11 projecten getoetst, uit 12 records."))
      let rows = try String(contentsOfFile: out + "/projects.csv", encoding: .utf8)
        .split(whereSeparator: \.isNewline).map { row in
          row.drop { $0 == "\u{FEFF}" }.split(separator: ";", omittingEmptySubsequences: false)
        }
      let names = ["project", "waarde", "lichtste procedure", "oordeel over geplande procedure"]
      let columns = try names.map { name in try #require(rows[0].firstIndex { $0 == name }) }
      let found = rows.dropFirst().map { row in columns.map { row[$0] }.joined(separator: ";") }
      #expect(found == Self.outcomes)
    }
  }

  @Test func `shows two contracts that together pass a boundary, and no other signal`() throws {
    try run { _, out in
      let signals = try objects(out + "/cross-project.ndjson")
      #expect(signals.map { $0["id"] as? String } == ["portfolio-split"])
      let projects = signals.first?["projects"] as? [[String: Any]] ?? []
      #expect(projects.map { $0["id"] as? String } == ["WV-26-02", "WV-26-03"])
    }
  }

  @Test func `tells how its odd cells were read, and that its total is no project`() throws {
    try run { _, out in
      let records = try objects(out + "/warnings.ndjson")
      let warnings = records.flatMap { [$0] + ($0["more"] as? [[String: Any]] ?? []) }
      let texts = warnings.compactMap { ($0["message"] as? [String: Any])?["nl"] as? String }
      #expect(
        texts == [
          "kolom ‘Raming per jaar (excl. btw)’ telt alleen in rijen waarin "
            + "‘Raming (excl. btw)’ leeg is",
          "‘2+1+1 jaar’ in Looptijd is gelezen als 48",
          "‘€ 210.000 + € 60.000 optie’ in Raming (excl. btw) is gelezen als 270000",
          "‘Q3 2026’ in Publicatie is gelezen als 2026-07-01",
          "‘€ 60.000 (4 jaar)’ in Raming (excl. btw) is gelezen als 60000 voor 48 maanden samen",
          "‘€ 35.000 - € 45.000’ in Raming (excl. btw) loopt van 35000 tot 45000; "
            + "de toets gaat uit van 45000",
          "rij 16 is met ‘Totaal’ een optelling van andere rijen, en niet als project gelezen",
        ]
      )
    }
  }
}
