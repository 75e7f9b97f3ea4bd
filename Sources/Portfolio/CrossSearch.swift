import Catalogue
import FEEL
import Reports
import Vocabulary

/// Search for what only shows across projects, in a few passes over sorted files.
///
/// Memory stays within four parts of a file that is sorted and 20 projects of one id or find,
/// whatever the number of projects: the sketches in order of their ids take up to one part, and
/// sorting the links beside them up to three. Time is n log n in the number of projects.
struct CrossSearch {
  private let folder: OutputFolder
  private let sizes: [String: Int]
  private let limits: PortfolioLimits
  /// The number of the day of the assessment.
  private let today: Int32
  private let findings: CrossFindings

  init(
    _ folder: OutputFolder,
    sizes: [String: Int],
    _ limits: PortfolioLimits,
    on today: CalendarDate,
    _ findings: CrossFindings
  ) {
    self.folder = folder
    self.sizes = sizes
    self.limits = limits
    self.today = today.dayNumber
    self.findings = findings
  }

  /// Searches for everything.
  ///
  /// - Throws: a fault where a file cannot be read or written.
  func run() throws {
    try findSplits()
    let byID = try folder.sort(.sketches, Sketch.self, sizes, ranked: \.id) {
      ($0.id, $0.line) < ($1.id, $1.line)
    }.sorted()
    let byLine = try SketchFile(folder.partial(GrowingFile.sketches.rawValue), sizes)
    try findSharedIDs(byID, byLine)
    try findOneSidedRelations(byID, byLine)
  }

  // MARK: Splits

  /// Finds contracts of one buyer and CPV group, close in time or without a date, each below a
  /// boundary of one kind and together above it.
  private func findSplits() throws {
    let name = GrowingFile.sketches.rawValue
    let search = try SplitSearch(
      (path: folder.partial(name), size: sizes[name] ?? 0),
      sortedTo: folder.partial("splits.sorted"),
      limits
    )
    try search.forEach { try report($0, in: search) }
  }

  private func report(_ split: Split, in search: SplitSearch) throws {
    func text(_ text: String) -> LocalizedText { LocalizedText(nl: text, en: text) }
    func date(_ day: Int32) -> LocalizedText { CalendarDate(dayNumber: day).text }
    var shown: [Sketch] = []
    let most = CrossFindings.mostProjects
    try search.forEach(in: split.range.prefix(most)) { shown.append($0) }
    guard let first = shown.first else { return }
    let digits = String(first.cpv / limits.cpvDivisor)
    try findings.add(
      Self.text(ofSplitWith: first),
      shown,
      count: split.range.count,
      cents: split.cents,
      boundary: split.boundary,
      [
        "group": text(String(repeating: "0", count: limits.cpvDigits - digits.count) + digits),
        "days": text("\(limits.splitDays)"),
        "from": date(split.heaviestDays.lowerBound),
        "to": date(split.heaviestDays.upperBound),
        "near": text("\(split.heaviest.count)"),
        "nearTogether": CrossFindings.amount(Tally.euros(split.heaviestCents)),
      ],
      more: { body in
        let rest = split.range.dropFirst(most)
        if !rest.isEmpty { try search.forEach(in: rest, body) }
      }
    )
  }

  private static func text(ofSplitWith first: Sketch) -> CrossProjectText {
    let isDated = first.day != Sketch.undated
    guard BuyerHash.isNamed(first.buyer) else {
      return isDated ? .unnamedSplit : .unnamedUndatedSplit
    }
    return isDated ? .split : .undatedSplit
  }

  // MARK: Ids

  /// Finds ids that several projects have, and sessions on a project whose tender ran.
  private func findSharedIDs(_ byID: SortedElements<Sketch>, _ byLine: SketchFile) throws {
    var mentions = try SortedCopy(
      folder.sort(.links, Link.self, sizes, ranked: \.target) {
        ($0.target, $0.kind, $0.day, $0.line) < ($1.target, $1.kind, $1.day, $1.line)
      },
      path: folder.partial("links.sorted")
    ).cursor()
    var group: [Sketch] = []
    var count = 0
    // Nil where no value is known, which is not the same as nothing.
    var cents: Int128?
    func end() throws {
      guard let first = group.first else { return }
      if count > 1 { try findings.add(.duplicate, group, count: count, cents: cents) }
      try mentions.skip(before: first.id) { try unknown($0, byLine) }
      // Several dossiers may list one session: of each project a day is told of once.
      var told: (day: Int32, lines: [UInt64]) = (.min, [])
      while let link = mentions.current, link.target == first.id {
        if link.kind == Link.Kind.session.rawValue {
          if link.day != told.day { told = (link.day, []) }
          told.lines += try check(link, group.filter { !told.lines.contains($0.line) })
        }
        try mentions.advance()
      }
    }
    var sketches = try byID.reader()
    while let sketch = sketches.current {
      try sketches.advance()
      guard sketch.id != 0 else { continue }
      if let last = group.last, last.id != sketch.id {
        try end()
        (group, count, cents) = ([], 0, nil)
      }
      if group.count < CrossFindings.mostProjects { group.append(sketch) }
      count += 1
      // What counts double in the sums.
      if sketch.own >= 0 { cents = (cents ?? 0) + Int128(sketch.own) }
    }
    try end()
    try mentions.skip(before: nil) { try unknown($0, byLine) }
  }

  /// Tells of the projects whose tender ran, or may have run, when a session of another dossier had
  /// them on its agenda.
  ///
  /// A session that is still to come may be another one in the end.
  ///
  /// - Returns: the lines of those projects.
  private func check(_ link: Link, _ projects: [Sketch]) throws -> [UInt64] {
    guard link.day <= today else { return [] }
    var told: [UInt64] = []
    for project in projects where project.line != link.line {
      let isRunning = link.day <= project.tenderTo
      guard project.tenderFrom <= link.day, isRunning || project.isTenderOpen else { continue }
      told.append(project.line)
      try findings.add(
        isRunning ? .runningTender : .openTender,
        [project],
        count: 1,
        cents: project.cents < 0 ? nil : Int128(project.cents),
        [
          "from": CalendarDate(dayNumber: link.day).text,
          "start": CalendarDate(dayNumber: project.tenderFrom).text,
        ]
      )
    }
    return told
  }

  /// Tells of a relation to what is no project of the portfolio.
  private func unknown(_ link: Link, _ byLine: SketchFile) throws {
    guard link.kind == Link.Kind.relation.rawValue,
      let sketch = try byLine.sketch(ofLine: link.line)
    else { return }
    let id = try findings.target(of: link)
    let values = ["related": LocalizedText(nl: id, en: id)]
    try findings.add(.unknownRelation, [sketch], count: 1, cents: nil, values)
  }

  // MARK: Relations

  /// Finds relations between two projects of the portfolio that only one of them names.
  private func findOneSidedRelations(
    _ byID: SortedElements<Sketch>,
    _ byLine: SketchFile
  ) throws {
    let relation = Link.Kind.relation.rawValue
    var named = try SortedCopy(
      folder.sort(.links, Link.self, sizes, ranked: { $0.rank(by: $0.id) }) {
        ($0.kind, $0.id, $0.target, $0.line) < ($1.kind, $1.id, $1.target, $1.line)
      },
      path: folder.partial("relations.sorted")
    ).cursor()
    var targets = try byID.reader()
    let naming = folder.sort(.links, Link.self, sizes, ranked: { $0.rank(by: $0.target) }) {
      ($0.kind, $0.target, $0.id, $0.line) < ($1.kind, $1.target, $1.id, $1.line)
    }
    try naming.forEach { link in
      guard link.kind == relation, link.id != 0 else { return }
      // The pair in return has the target as its own id.
      while let other = named.current,
        other.kind < relation
          || (other.kind == relation && (other.id, other.target) < (link.target, link.id))
      {
        try named.advance()
      }
      if let other = named.current, other.kind == relation, other.id == link.target,
        other.target == link.id
      {
        return
      }
      // Of projects that share an id the first is meant.
      while let other = targets.current, other.id < link.target { try targets.advance() }
      guard let other = targets.current, other.id == link.target,
        let own = try byLine.sketch(ofLine: link.line)
      else { return }
      try findings.add(.relation, [own, other], count: 2, cents: nil)
    }
  }
}
