import DecisionTables

/// Measures the checks of long tables.
enum AnalysisSpeed {
  /// Prints what each check finds and takes, for each table.
  static func run(rows: Int) throws {
    for (name, table) in try LongTables.all(rows: rows) {
      print(name)
      var total = 0.0
      for (check, run) in checks {
        let started = Clock.now()
        let found = run(table)
        let time = (Clock.now() - started) / 1e6
        if check != "compile" { total += time }
        print("  \(padded(check)) \(padded("\(found) found")) \(Int(time.rounded())) ms")
      }
      print("  \(padded("all checks")) \(padded("")) \(Int(total.rounded())) ms")
    }
  }

  private static let checks: [(String, @Sendable (DecisionTable) -> Int)] = [
    ("gaps", { $0.gaps().count }),
    ("overlaps", { $0.overlaps(limit: 1000).count }),
    ("harmless overlaps", { $0.overlaps(harmless: true, limit: 1000).count }),
    ("unreachable rows", { $0.unreachableRows().count }),
    ("masked rows", { $0.maskedRows().count }),
    ("mergeable rows", { $0.mergeableRows().count }),
    ("idle inputs", { $0.idleInputs().count }),
    ("unproduced outputs", { $0.unproducedOutputs().count }),
    ("unused default", { $0.hasUnusedDefault ? 1 : 0 }),
    ("compile", { CompiledTable($0, texts: TextNumbers(of: $0))?.footprint ?? 0 }),
  ]

  private static func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, 20 - text.count))
  }
}
