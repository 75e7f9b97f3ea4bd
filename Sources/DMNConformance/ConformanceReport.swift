/// The counts of a conformance run, as text.
package struct ConformanceReport: Sendable {
  /// The lines, without line ends.
  package let lines: [String]
  /// Tells whether there were tests and all passed.
  package let isPassed: Bool

  /// Counts suites; faults are listed if wanted.
  package init(_ suites: [ConformanceSuite], listsFaults: Bool = true) {
    var lines: [String] = []
    for suite in suites {
      lines.append("\(suite.path): \(suite.passed) of \(suite.cases.count)")
      guard listsFaults else { continue }
      for outcome in suite.cases where !outcome.isPassed {
        lines.append("  failed: \(outcome.id)")
        lines += outcome.faults.map { "    \($0)" }
      }
    }
    var totals: [String: (passed: Int, all: Int)] = [:]
    for suite in suites {
      let label = suite.level.map { "Compliance Level \($0)" } ?? "Other"
      totals[label, default: (0, 0)].passed += suite.passed
      totals[label, default: (0, 0)].all += suite.cases.count
    }
    for (label, total) in totals.sorted(by: { $0.key < $1.key }) {
      lines.append("\(label): \(total.passed) of \(total.all)")
    }
    self.lines = lines
    isPassed = !suites.isEmpty && suites.allSatisfy { $0.cases.allSatisfy(\.isPassed) }
  }
}
