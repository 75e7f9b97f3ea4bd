import FEEL

/// What the sessions of one circle come to, by calendar year, as they are gone through in order.
///
/// It holds the years of the circle and no more than 20 names in each, whatever the number of
/// sessions and firms.
struct CircleYears {
  /// One year.
  struct Year {
    /// The calendar year.
    let year: Int
    /// The first day, and the last day that has come.
    let days: ClosedRange<Int32>
    /// The number of sessions that were held.
    var sessions = 0
    /// The sessions whose report should have been published and was not.
    var unpublished = 0
    /// The sessions whose report was published too late.
    var late = 0
    /// The sessions whose report should have been published, and of which nothing is recorded.
    var unrecorded = 0
    /// The days of the sessions whose report was not published in time; of many the first.
    var lateDays: [Int32] = []
    /// The lines of results of the dossiers that list sessions, and those with a late report.
    var lines = Lines()
    var lateLines = Lines()
    /// The number of firms that take part for longer than the longest term.
    var firms = 0
    /// The ids of those; of many the first.
    var firmNames: [String] = []
    /// A bit for each topic that was not discussed.
    var neglected = UInt128(0)
    fileprivate var lastFirm = UInt64(0)
  }

  /// Lines of results, which come in order: their number, and the first of them.
  struct Lines {
    private(set) var count = 0
    private(set) var first: [UInt64] = []
    private var last = UInt64(0)

    fileprivate mutating func add(_ line: UInt64) {
      guard line != last else { return }
      last = line
      count += 1
      if first.count < CrossFindings.mostProjects { first.append(line) }
    }
  }

  /// The years in which sessions were held, in order.
  private(set) var years: [Year] = []
  /// The longest term of the circle, in months; nil where none is set.
  private(set) var termMonths: Int?

  private let limits: PortfolioLimits
  private let topics: [Int]
  private let today: CalendarDate
  /// The last day on which each topic was discussed.
  private var lastDays: [Int32?]

  /// Begins with a circle.
  ///
  /// - Parameters:
  ///   - limits: the limits of circles.
  ///   - topics: the positions of the topics that count.
  ///   - today: the day of the assessment.
  init(_ limits: PortfolioLimits, topics: [Int], on today: CalendarDate) {
    self.limits = limits
    self.topics = topics
    self.today = today
    lastDays = Array(repeating: nil, count: topics.count)
    termMonths = limits.termMonths
  }

  // MARK: Sessions

  /// Adds a session; sessions come by year, and within a year by line.
  mutating func add(_ session: SessionSketch) {
    guard session.day <= today.dayNumber else { return }
    let year = CalendarDate(dayNumber: session.day).year
    if years.last?.year != year {
      endSessions()
      let first = CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? session.day
      let last = CalendarDate(year: year, month: 12, day: 31)?.dayNumber ?? session.day
      years.append(Year(year: year, days: first...max(first, min(last, today.dayNumber))))
    }
    let place = years.count - 1
    years[place].sessions += 1
    years[place].lines.add(session.line)
    for (number, topic) in topics.enumerated() where session.topics >> UInt128(topic) & 1 != 0 {
      lastDays[number] = max(lastDays[number] ?? .min, session.day)
    }
    let days =
      session.marks.contains(.aboutProject) ? limits.reportDays.project : limits.reportDays.any
    guard let days else { return }
    let due = CalendarDate(dayNumber: session.day).adding(days: days).dayNumber
    if session.marks.contains(.published) {
      guard session.publishedOn != .max, session.publishedOn > due else { return }
      years[place].late += 1
    } else if due >= today.dayNumber {
      return
    } else if session.marks.contains(.unpublished) {
      years[place].unpublished += 1
    } else {
      years[place].unrecorded += 1
      return
    }
    years[place].lateLines.add(session.line)
    if years[place].lateDays.count < CrossFindings.mostProjects {
      years[place].lateDays.append(session.day)
    }
  }

  /// Ends the last year: what was not discussed until its end was not discussed.
  mutating func endSessions() {
    guard let place = years.indices.last, let months = limits.topicMonths else { return }
    for (number, topic) in topics.enumerated() {
      if let day = lastDays[number] {
        let until = CalendarDate(dayNumber: day).adding(months: months)
        guard let until, until.dayNumber < years[place].days.upperBound else { continue }
      }
      years[place].neglected |= 1 << UInt128(topic)
    }
  }

  // MARK: Firms

  /// Adds what tells how long firms take part: all of the circle, in order.
  mutating func add(
    _ cursor: inout SortedReader<Participation>,
    of key: CircleKey
  ) throws(PortfolioFault) {
    while let next = cursor.current, next.key < key { try cursor.advance() }
    // The longest term that any dossier records counts.
    var recorded: Int32?
    while let next = cursor.current, next.key == key, next.firm == 0 {
      recorded = max(recorded ?? 0, next.day)
      try cursor.advance()
    }
    if let recorded { termMonths = Int(recorded) }
    var firm = Term()
    while let next = cursor.current, next.key == key {
      if next.firm != firm.id {
        end(firm)
        firm = Term(id: next.firm, name: next.name)
      }
      add(next, to: &firm)
      try cursor.advance()
    }
    end(firm)
  }

  /// How long one firm takes part so far.
  private struct Term {
    var id = UInt64(0)
    var name: ShortText<39>?
    /// Whether a reason to stay longer is recorded.
    var isExcused = false
    /// The day from which it is a member by the records.
    var since: Int32?
    /// The first session at which it was, where no record tells since when it is a member.
    var first: Int32?
    /// The last session at which it was.
    var last: Int32?
  }

  private mutating func add(_ next: Participation, to firm: inout Term) {
    switch Participation.Kind(rawValue: next.kind) {
    case .exception: firm.isExcused = true
    case .since: firm.since = firm.since ?? next.day
    case .present:
      guard next.day <= today.dayNumber else { return }
      if firm.since == nil {
        // Who stayed away for a whole term has left, and begins anew.
        if let last = firm.last, isBeyond(last, next.day) { firm.first = nil }
        firm.first = firm.first ?? next.day
      }
      firm.last = next.day
      mark(firm, from: next.day, to: next.day)
    case .until:
      if firm.since != nil { mark(firm, from: .min, to: next.day) }
      (firm.since, firm.first, firm.last) = (nil, nil, nil)
    case .longestTerm, nil: break
    }
  }

  /// Returns the last day of the longest term from a day on; nil where none is set.
  private func end(ofTerm start: Int32) -> Int32? {
    termMonths.flatMap { CalendarDate(dayNumber: start).adding(months: $0)?.dayNumber }
  }

  private func isBeyond(_ start: Int32, _ day: Int32) -> Bool {
    end(ofTerm: start).map { day > $0 } ?? false
  }

  private mutating func end(_ firm: Term) {
    if firm.since != nil { mark(firm, from: .min, to: today.dayNumber) }
  }

  /// Counts a firm in each year in which it takes part on days beyond its longest term.
  private mutating func mark(_ firm: Term, from: Int32, to: Int32) {
    guard !firm.isExcused, let start = firm.since ?? firm.first, let limit = end(ofTerm: start)
    else { return }
    let beyond = max(from, limit + 1)
    guard beyond <= to else { return }
    for place in years.indices
    where years[place].lastFirm != firm.id && years[place].days.overlaps(beyond...to) {
      years[place].lastFirm = firm.id
      years[place].firms += 1
      if let name = firm.name, years[place].firmNames.count < CrossFindings.mostProjects {
        years[place].firmNames.append(name.text)
      }
    }
  }
}
