import Catalogue
import FEEL
import Reports
import Vocabulary

/// Search for what only shows across projects, in a few passes over sorted files.
///
/// Memory stays within one part of a file that is sorted, the contracts of one window in time, and
/// the projects of one id; time is n log n in the number of projects.
struct CrossSearch {
  private let folder: OutputFolder
  private let sizes: [String: Int]
  private let limits: PortfolioLimits
  private let findings: CrossFindings

  init(
    _ folder: OutputFolder,
    sizes: [String: Int],
    _ limits: PortfolioLimits,
    _ findings: CrossFindings
  ) {
    self.folder = folder
    self.sizes = sizes
    self.limits = limits
    self.findings = findings
  }

  /// Searches for everything.
  ///
  /// - Throws: a fault where a file cannot be read or written.
  func run() throws {
    try findSplits()
    try findSharedIDs()
    try findOneSidedRelations()
  }

  private func sorted<Element>(
    _ file: GrowingFile,
    _: Element.Type,
    by precedes: @escaping (Element, Element) -> Bool
  ) -> ExternalSort<Element> {
    ExternalSort(folder.partial(file.rawValue), size: sizes[file.rawValue] ?? 0, by: precedes)
  }

  // MARK: Splits

  /// Finds contracts of one buyer and CPV group, close in time, each below one boundary and
  /// together above it.
  private func findSplits() throws {
    let divisor = limits.cpvDivisor
    let sketches = sorted(.sketches, Sketch.self) { left, right in
      let (a, b) = (left.cpv / divisor, right.cpv / divisor)
      return (left.buyer, a, left.boundary, left.procedureAbove)
        == (right.buyer, b, right.boundary, right.procedureAbove)
        ? (left.day, left.line) < (right.day, right.line)
        : (left.buyer, a, left.boundary, left.procedureAbove)
          < (right.buyer, b, right.boundary, right.procedureAbove)
    }
    var window = SplitWindow()
    func isSameGroup(_ left: Sketch, _ right: Sketch) -> Bool {
      left.buyer == right.buyer && left.cpv / divisor == right.cpv / divisor
        && left.boundary == right.boundary && left.procedureAbove == right.procedureAbove
    }
    try sketches.forEach { sketch in
      guard sketch.cents > 0, sketch.boundary > 0, sketch.cpv > 0 else { return }
      if let last = window.last, !isSameGroup(last, sketch) { try report(&window) }
      if window.isSplit, let first = window.first, sketch.day - first.day > limits.splitDays {
        try report(&window)
      }
      window.add(sketch, within: limits.splitDays)
    }
    try report(&window)
  }

  private func report(_ window: inout SplitWindow) throws(PortfolioFault) {
    defer { window = SplitWindow() }
    guard window.isSplit, let first = window.first, let last = window.last else { return }
    func date(_ day: Int32) -> LocalizedText {
      let text = CalendarDate(dayNumber: day).description
      return LocalizedText(nl: text, en: text)
    }
    let group = String(first.cpv / limits.cpvDivisor)
    let digits = String(repeating: "0", count: max(0, limits.cpvDigits - group.count)) + group
    try findings.add(
      .split,
      window.sketches,
      count: window.count,
      cents: window.cents,
      [
        "group": LocalizedText(nl: digits, en: digits),
        "days": LocalizedText(nl: "\(limits.splitDays)", en: "\(limits.splitDays)"),
        "from": date(first.day),
        "to": date(last.day),
      ]
    )
  }

  // MARK: Ids

  /// Finds ids that several projects have, and sessions on a project whose tender ran.
  private func findSharedIDs() throws {
    let sketches = sorted(.sketches, Sketch.self) { ($0.id, $0.line) < ($1.id, $1.line) }
    var mentions = SortedLinks(
      sorted(.links, Link.self) {
        ($0.target, $0.kind, $0.day, $0.line) < ($1.target, $1.kind, $1.day, $1.line)
      },
      path: folder.partial("links.sorted")
    )
    try mentions.prepare()
    var group: [Sketch] = []
    var count = 0
    var cents = Int128(0)
    func end() throws {
      guard let first = group.first else { return }
      if count > 1 { try findings.add(.duplicate, group, count: count, cents: cents) }
      try mentions.skip(before: first.id) { try unknown($0) }
      while let link = mentions.current, link.target == first.id {
        if link.kind == Link.Kind.session.rawValue { try check(link, group) }
        try mentions.advance()
      }
    }
    try sketches.forEach { sketch in
      guard sketch.id != 0 else { return }
      if let last = group.last, last.id != sketch.id {
        try end()
        (group, count, cents) = ([], 0, 0)
      }
      if group.count < CrossFindings.mostProjects { group.append(sketch) }
      count += 1
      cents += Int128(max(0, sketch.cents))
    }
    try end()
    try mentions.skip(before: nil) { try unknown($0) }
  }

  private func check(_ link: Link, _ projects: [Sketch]) throws(PortfolioFault) {
    for project in projects where project.line != link.line {
      guard project.tenderFrom <= link.day, link.day <= project.tenderTo else { continue }
      let day = CalendarDate(dayNumber: link.day).description
      try findings.add(
        .runningTender,
        [project],
        count: 1,
        cents: project.cents < 0 ? nil : Int128(project.cents),
        ["from": LocalizedText(nl: day, en: day)]
      )
    }
  }

  /// Tells of a relation to what is no project of the portfolio.
  private func unknown(_ link: Link) throws {
    guard link.kind == Link.Kind.relation.rawValue,
      let sketch = try sketch(ofLine: link.line)
    else { return }
    try findings.add(.unknownRelation, [sketch], count: 1, cents: nil)
  }

  // MARK: Relations

  /// Finds relations between two projects of the portfolio that only one of them names.
  private func findOneSidedRelations() throws {
    let relation = Link.Kind.relation.rawValue
    var named = SortedLinks(
      sorted(.links, Link.self) {
        ($0.kind, $0.id, $0.target, $0.line) < ($1.kind, $1.id, $1.target, $1.line)
      },
      path: folder.partial("relations.sorted")
    )
    try named.prepare()
    let known = try KnownIDs(
      sorted(.sketches, Sketch.self) { ($0.id, $0.line) < ($1.id, $1.line) },
      path: folder.partial("ids.sorted")
    )
    let naming = sorted(.links, Link.self) {
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
      guard let other = try known.sketch(of: link.target, folder, sizes),
        let own = try sketch(ofLine: link.line)
      else { return }
      try findings.add(.relation, [own, other], count: 2, cents: nil)
    }
  }

  /// Reads the sketch of a line of results: sketches stand in the order of their lines.
  private func sketch(ofLine line: UInt64) throws -> Sketch? {
    try SketchFile(folder.partial(GrowingFile.sketches.rawValue), sizes).sketch(ofLine: line)
  }
}
