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

  /// Writes what is missing and publishes the files.
  ///
  /// - Parameter outcome: is filled with what came of the run.
  /// - Throws: a fault where a file cannot be read or written.
  func write(_ outcome: inout PortfolioOutcome) throws {
    let cross = try CrossFindings(
      settings.catalogue,
      inputs,
      results: folder.partial(GrowingFile.results.rawValue),
      to: folder.partial("cross-project.ndjson")
    )
    let search = CrossSearch(folder, sizes: state.sizes, PortfolioLimits(settings), cross)
    try search.run()
    let circles = try CircleSearch(folder, sizes: state.sizes, settings, cross).run()
    try cross.finish()
    let bands = try BandSearch(folder, sizes: state.sizes, PortfolioLimits(settings)).run()
    let summary = SummaryBuilder(settings, inputs, state, tally).summary(
      crossFindings: cross.shown,
      crossCount: cross.count,
      circles: circles,
      bands: bands.mapValues { $0.map(cross.reference) }
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
    fill(&outcome, from: summary, crossCount: cross.count)
    try folder.publish(Self.files)
  }

  /// Ends what a run left that was interrupted while it put its files in their places.
  ///
  /// - Parameter outcome: is filled with what came of that run.
  /// - Throws: a fault where a file cannot be put in its place.
  func publish(_ outcome: inout PortfolioOutcome) throws {
    let name = "cross-project.ndjson"
    let lines = SmallFile.read(folder.partial(name)) ?? SmallFile.read(folder.final(name)) ?? []
    let summary = SummaryBuilder(settings, inputs, state, tally).summary(
      crossFindings: [],
      crossCount: 0,
      circles: CircleSearch.Outcome(),
      bands: [:]
    )
    fill(&outcome, from: summary, crossCount: lines.count { $0 == UInt8(ascii: "\n") })
    try folder.publish(Self.files)
  }

  /// The names of the files; the summary comes last: where it stands, all others do.
  private static let files =
    GrowingFile.allCases.filter(\.isKept).map(\.rawValue)
    + ["cross-project.ndjson", "compliance.csv", "summary.html", "summary.md", "summary.json"]

  private func fill(
    _ outcome: inout PortfolioOutcome,
    from summary: PortfolioSummary,
    crossCount: Int
  ) {
    outcome.projects = summary.all.projects
    outcome.records = summary.records
    outcome.bad = summary.bad
    outcome.faults = state.faults
    outcome.verdicts = summary.verdicts.map { ($0.code, $0.label, $0.amount.projects) }
    outcome.severities = state.severities
    outcome.crossFindings = crossCount
    outcome.files = Self.files
  }
}
