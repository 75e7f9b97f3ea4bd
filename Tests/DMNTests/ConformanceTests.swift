import DMN
import DMNConformance
import FEEL
import Testing

struct `The Technology Compatibility Kit` {
  @Test(.enabled(if: TestData.hasKit, "skipped: ../shared/testdata/dmn-tck is not there"))
  func `passes at compliance level 2`() throws {
    let report = ConformanceReport(try ConformanceRun.suites(in: TestData.kit))
    #expect(report.lines.last == "Compliance Level 2: 116 of 116")
    #expect(report.isPassed)
  }
}
