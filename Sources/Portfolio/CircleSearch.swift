import Assessment
import FEEL
import Reports
import Vocabulary

/// Search for what only shows of a circle over its sessions in all dossiers, by calendar year.
///
/// Sessions belong together by the buyer and the id of the circle; a session that several dossiers
/// list counts once. Memory stays within five parts of a file that is sorted and the years of one
/// circle: two files that are in order take up to one part each, and sorting a third beside them up
/// to three. `CrossSearch` may run at the same time. Time is n log n in the number of sessions and of
/// firms at them.
struct CircleSearch {
  /// What came of the search.
  struct Outcome {
    /// The years of circles, those with the most to look at first; of many the first.
    var years: [PortfolioSummary.CircleYear] = []
    /// The number of all years of circles.
    var count = 0
  }

  /// The number of years of circles in the summary.
  private static let mostYears = 200

  private let folder: OutputFolder
  private let sizes: [String: Int]
  private let limits: PortfolioLimits
  private let settings: PortfolioSettings
  private let findings: CrossFindings

  init(
    _ folder: OutputFolder,
    sizes: [String: Int],
    _ settings: PortfolioSettings,
    _ findings: CrossFindings
  ) {
    self.folder = folder
    self.sizes = sizes
    self.settings = settings
    limits = PortfolioLimits(settings)
    self.findings = findings
  }

  /// Searches.
  ///
  /// - Returns: what the sessions come to by circle and year.
  /// - Throws: a fault where a file cannot be read or written.
  func run() throws -> Outcome {
    var outcome = Outcome()
    guard sizes[GrowingFile.sessions.rawValue] ?? 0 > 0 else { return outcome }
    let topics = CircleTopics(settings)
    let today = settings.assessment.assessedOn
    var sessions = try sortedSessions().reader()
    var firms = try folder.sort(
      .participations,
      Participation.self,
      sizes,
      ranked: \.key.rank,
      by: Participation.precedes
    ).reader()
    var names = try folder.sort(.circles, CircleName.self, sizes, ranked: \.key.rank) {
      // Of a name that is written in several ways the first in order is shown.
      $0.key == $1.key ? ($0.buyer.text, $0.id.text) < ($1.buyer.text, $1.id.text) : $0.key < $1.key
    }.reader()
    let sketches = try SketchFile(folder.partial(GrowingFile.sketches.rawValue), sizes)
    while let key = sessions.current?.key {
      var years = CircleYears(limits, topics: topics.positions, on: today)
      while let session = sessions.current, session.key == key {
        years.add(session)
        try sessions.advance()
      }
      years.endSessions()
      try years.add(&firms, of: key)
      while let name = names.current, name.key < key { try names.advance() }
      guard let name = names.current, name.key == key else { continue }
      let report = CircleReport(years, name, topics, limits)
      for year in years.years {
        let row = report.row(of: year)
        outcome.years.append(row)
        outcome.count += 1
        for finding in report.findings(of: year) {
          try findings.add(
            finding.text,
            try finding.named.compactMap { try sketches.sketch(ofLine: $0) },
            count: finding.dossiers,
            cents: nil,
            finding.values,
            circle: PortfolioSummary.Circle(id: row.circle, buyer: row.buyer, year: row.year)
          )
        }
      }
      if outcome.years.count >= 4 * Self.mostYears { outcome.years = heaviest(outcome.years) }
    }
    outcome.years = heaviest(outcome.years)
    return outcome
  }

  /// Makes one session of what several dossiers say of it, and sorts them by circle and year.
  private func sortedSessions() throws -> ExternalSort<SessionSketch> {
    let merged = try AppendedFile(folder.partial("sessions.merged"), size: 0)
    func add(_ session: SessionSketch) throws {
      var session = session
      // So that sorting does not work it out for each comparison.
      session.year = Int32(CalendarDate(dayNumber: session.day).year)
      try merged.append(element: session)
    }
    var last: SessionSketch?
    try folder.sort(.sessions, SessionSketch.self, sizes, ranked: \.key.rank) {
      $0.key == $1.key ? $0.session < $1.session : $0.key < $1.key
    }.forEach { session in
      if let own = last, own.key == session.key, own.session == session.session {
        last?.merge(session)
      } else {
        if let last { try add(last) }
        last = session
      }
    }
    if let last { try add(last) }
    try merged.flush()
    return ExternalSort(merged.path, size: merged.size, ranked: \.key.rank) { left, right in
      guard left.key == right.key else { return left.key < right.key }
      return (left.year, left.line, left.day, left.session)
        < (right.year, right.line, right.day, right.session)
    }
  }

  private func heaviest(
    _ years: [PortfolioSummary.CircleYear]
  ) -> [PortfolioSummary.CircleYear] {
    func weight(_ year: PortfolioSummary.CircleYear) -> (Int, Int, Int, Int) {
      (
        year.unpublished + year.late, year.firms ?? 0, year.unrecorded, year.topics?.count ?? 0
      )
    }
    let sorted = years.sorted { left, right in
      let (a, b) = (weight(left), weight(right))
      return a == b
        ? (left.buyer, left.circle, left.year) < (right.buyer, right.circle, right.year) : a > b
    }
    return Array(sorted.prefix(Self.mostYears))
  }
}
