import Assessment
import Catalogue
import Dispatch
import FEEL
import Reports
import Synchronization
import Vocabulary

/// The end of a run: what shows across projects, the summary, and all files in their places.
struct PortfolioFinish {
  private let settings: PortfolioSettings
  private let folder: OutputFolder
  private let inputs: [PortfolioInput]
  private let state: Checkpoint
  private let tally: Tally

  init(
    _ settings: PortfolioSettings,
    _ folder: OutputFolder,
    _ inputs: [PortfolioInput],
    _ state: Checkpoint,
    _ tally: Tally
  ) {
    self.settings = settings
    self.folder = folder
    self.inputs = inputs
    self.state = state
    self.tally = tally
  }

  /// Writes what is missing: what shows across projects, and the summary.
  ///
  /// - Parameter outcome: is filled with what came of the run.
  /// - Throws: a fault where a file cannot be read or written.
  func write(_ outcome: inout PortfolioOutcome) throws {
    let cross = try findings(to: OutputFolder.crossProject)
    // Sessions and projects stand in files of their own: each are compared on a thread of their own.
    let circles = SideTask { [self] in
      let findings = try findings(to: "circles.ndjson")
      let circles = try CircleSearch(folder, sizes: state.sizes, settings, findings).run()
      return (circles, try findings.part())
    }
    // Whatever ends this, nothing goes on behind it.
    defer { _ = try? circles.value() }
    let limits = PortfolioLimits(settings)
    let today = settings.assessment.assessedOn
    try CrossSearch(folder, sizes: state.sizes, limits, on: today, cross).run()
    let bands = try BandSearch(folder, sizes: state.sizes, limits).run()
    let (years, found) = try circles.value()
    try cross.add(found)
    try cross.finish()
    let summary = SummaryBuilder(settings, inputs, state, tally).summary(
      crossFindings: cross.shown,
      crossCount: cross.count,
      circles: years,
      bands: try bands.mapValues { try $0.map(cross.reference) }
    )
    let (language, catalogue) = (settings.language, settings.catalogue)
    let table = settings.table
    let files: [(name: String, bytes: @Sendable () -> [UInt8])] = [
      ("compliance.csv", { ComplianceCSV.bytes(of: summary, language, table) }),
      ("summary.html", { PortfolioHTML.bytes(of: summary, catalogue, language) }),
      ("summary.md", { PortfolioMarkdown.bytes(of: summary, catalogue, language) }),
      ("summary.json", { PortfolioJSON.bytes(of: summary) }),
    ]
    let written = Mutex<[Int: [UInt8]]>([:])
    DispatchQueue.concurrentPerform(iterations: files.count) { number in
      let bytes = files[number].bytes()
      written.withLock { $0[number] = bytes }
    }
    let bytes = written.withLock(\.self)
    for (number, file) in files.enumerated() {
      try folder.replace(file.name, with: bytes[number] ?? [])
    }
    fill(&outcome, from: summary, cross.signals)
  }

  private func findings(to name: String) throws(PortfolioFault) -> CrossFindings {
    try CrossFindings(
      settings.catalogue,
      inputs,
      ids: folder.partial(GrowingFile.ids.rawValue),
      to: folder.partial(name)
    )
  }

  /// Tells what came of a run that was interrupted while it put its files in their places.
  ///
  /// - Parameter outcome: is filled with it.
  func tell(_ outcome: inout PortfolioOutcome) {
    let name = OutputFolder.crossProject
    // It is in its place already where the run was stopped behind that.
    let signals =
      (try? CrossSignals(readFrom: folder.partial(name)))
      ?? (try? CrossSignals(readFrom: folder.final(name))) ?? CrossSignals()
    let summary = SummaryBuilder(settings, inputs, state, tally).summary(
      crossFindings: [],
      crossCount: 0,
      circles: CircleSearch.Outcome(),
      bands: [:]
    )
    fill(&outcome, from: summary, signals)
  }

  /// Puts all files in their places.
  ///
  /// - Throws: a fault where that does not work.
  func publish() throws(PortfolioFault) { try folder.publish(OutputFolder.files) }

  private func fill(
    _ outcome: inout PortfolioOutcome,
    from summary: PortfolioSummary,
    _ signals: CrossSignals
  ) {
    outcome.projects = summary.all.projects
    outcome.records = summary.records
    outcome.bad = summary.bad
    outcome.warned = summary.warned
    outcome.passed = summary.passed
    outcome.unreadParts = summary.unreadParts
    outcome.faults = state.faults
    outcome.verdicts = summary.verdicts.map { ($0.code, $0.label, $0.amount.projects) }
    outcome.severities = state.severities.union(signals.severities)
    outcome.crossFindings = signals.count
    outcome.defaultOptions = summary.defaultOptions
    outcome.files = OutputFolder.files
  }
}
