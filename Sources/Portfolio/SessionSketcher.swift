import Catalogue
import FEEL
import Vocabulary

/// Reader of what the sessions of a dossier tell of their circles.
struct SessionSketcher: Sendable {
  /// The number of positions of a code list that a sketch has room for.
  static let mostTopics = 128

  private let sessions: FactPlace?
  private let session: SessionPlaces
  private let circle: CirclePlaces
  private let projects: [(list: FactPlace, project: FactPlace)]
  private let topics: [(list: FactPlace, topic: FactPlace)]
  /// The positions of the codes of firms among the kinds of organisation.
  private let firms: Set<Int>
  /// The positions of the kinds of measure that stand for a published report.
  private let closing: Set<Int>

  /// Prepares reading.
  ///
  /// - Parameter catalogue: the rules; the risk that a text on reports names tells which measures
  ///   stand for a published report.
  init(_ catalogue: Catalogue) {
    let vocabulary = catalogue.vocabulary
    func place(_ path: String) -> FactPlace? {
      vocabulary.fact(at: path).map { vocabulary.places[$0] }
    }
    func codes(_ path: String) -> [Code] {
      vocabulary.fact(at: path).flatMap { vocabulary.codeList(of: vocabulary.facts[$0])?.codes }
        ?? []
    }
    sessions = place("sessions")
    session = SessionPlaces(vocabulary)
    circle = CirclePlaces(vocabulary)
    func pairs(_ lists: [String], _ name: String) -> [(FactPlace, FactPlace)] {
      lists.compactMap { list in
        guard let entries = place("sessions[].\(list)"),
          let value = place("sessions[].\(list)[].\(name)")
        else { return nil }
        return (entries, value)
      }
    }
    projects = pairs(["projectLinks", "agenda", "statements"], "projectId")
      .map { (list: $0, project: $1) }
    topics = pairs(["agenda", "statements"], "topicCode").map { (list: $0, topic: $1) }
    firms = Set(
      codes("sessions[].participants[].orgType").indices.filter {
        codes("sessions[].participants[].orgType")[$0].attributes[Self.side] == Self.market
      }
    )
    let reports = catalogue.preparationTexts.first {
      $0.id == CrossProjectText.circleReports.rawValue
    }
    let risk = catalogue.rules.first { $0.id == reports?.risk }?.risk
    let kinds = codes("sessions[].mitigations[].kind")
    closing = Set(kinds.indices.filter { risk?.closedBy.contains(kinds[$0].code) == true })
  }

  /// The attribute of a kind of organisation that tells its side of the table.
  private static let side = "side"
  /// The side of the firms.
  private static let market = "markt"

  /// Tells whether a dossier lists sessions.
  func hasSessions(_ facts: Facts) -> Bool {
    sessions.map { facts.cell($0.slot, of: 0).kind == .list } ?? false
  }

  /// Adds what a dossier tells of its circles.
  ///
  /// - Parameters:
  ///   - facts: the dossier.
  ///   - buyer: the name of the buyer; nil for the municipality of the circle.
  ///   - buyers: the hashes of buyers.
  ///   - line: the first line of results of the dossier.
  ///   - output: what is added to.
  func add(
    _ facts: Facts,
    buyer: ArraySlice<UInt8>?,
    _ buyers: inout BuyerHash,
    line: Int,
    to output: inout BatchOutput
  ) {
    guard let sessions else { return }
    let list = facts.cell(sessions.slot, of: 0)
    guard list.kind == .list else { return }
    let buyer = buyer ?? facts.textBytes(cell(circle.municipality, 0, facts)) ?? []
    let own = cell(circle.id, 0, facts)
    let hashOfBuyer = buyers.of(buyer)
    func key(_ id: Cell) -> CircleKey? {
      facts.withTextBytes(id) { CircleKey(buyer: hashOfBuyer, circle: StableHash.of($0)) }
    }
    if let key = key(own) { addMembers(facts, key, to: &output) }
    var named: Cell?
    // Sessions of one day without ids are told apart by their order.
    var unnamed: [Int32: UInt64] = [:]
    forEach(list, facts) { entry in
      let listed = cell(session.circle, entry, facts)
      let id = listed.kind == .text ? listed : own
      guard let key = key(id), let date = day(session.date, entry, facts) else { return }
      if named.map({ !facts.isSameText($0, id) }) ?? true {
        named = id
        let text = facts.withTextBytes(id) { ShortText<63>($0) } ?? ShortText([])
        output.circles.append(CircleName(key: key, id: text, buyer: ShortText(buyer)))
      }
      // Many circles number their sessions anew each year.
      let year = UInt64(CalendarDate(dayNumber: date).year)
      var hash =
        facts.withTextBytes(cell(session.id, entry, facts)) { StableHash.of($0) &+ year } ?? 0
      if hash == 0 {
        let number = (unnamed[date] ?? 0) + 1
        unnamed[date] = number
        hash = StableHash.of("\(date) \(number)".utf8)
      }
      output.sessions.append(sketch(entry, facts, key, hash, date, UInt64(line)))
      addFirms(of: entry, facts, key, date, to: &output)
    }
  }

  private func sketch(
    _ entry: Int,
    _ facts: Facts,
    _ key: CircleKey,
    _ hash: UInt64,
    _ date: Int32,
    _ line: UInt64
  ) -> SessionSketch {
    var marks: SessionSketch.Marks = []
    let published = session.published.map { facts.cell($0.slot, of: entry) } ?? Cell()
    let publishedOn = day(session.publishedOn, entry, facts)
    if published.kind == .boolean {
      marks.insert(published.payload != 0 ? .published : .unpublished)
    } else if publishedOn != nil {
      marks.insert(.published)
    }
    if isClosed(entry, facts) { marks.insert(.published) }
    for (list, project) in projects {
      forEach(facts.cell(list.slot, of: entry), facts) { point in
        if facts.cell(project.slot, of: point).kind == .text { marks.insert(.aboutProject) }
      }
    }
    var discussed = UInt128(0)
    for (list, topic) in topics {
      forEach(facts.cell(list.slot, of: entry), facts) { point in
        let code = facts.cell(topic.slot, of: point)
        let position = Int(truncatingIfNeeded: code.payload)
        guard code.kind == .code, position < Self.mostTopics else { return }
        discussed |= 1 << UInt128(position)
      }
    }
    return SessionSketch(
      key: key,
      session: hash,
      line: line,
      topics: discussed,
      day: date,
      publishedOn: publishedOn ?? .max,
      marks: marks
    )
  }

  /// Whether a measure with evidence stands for the published report.
  private func isClosed(_ entry: Int, _ facts: Facts) -> Bool {
    guard let list = session.measures, let kind = session.measureKind else {
      return false
    }
    var isClosed = false
    forEach(facts.cell(list.slot, of: entry), facts) { measure in
      let code = facts.cell(kind.slot, of: measure)
      guard code.kind == .code, closing.contains(Int(truncatingIfNeeded: code.payload)),
        hasWords(session.evidence, measure, facts)
      else { return }
      isClosed = true
    }
    return isClosed
  }

  // MARK: Firms

  private func addFirms(
    of entry: Int,
    _ facts: Facts,
    _ key: CircleKey,
    _ date: Int32,
    to output: inout BatchOutput
  ) {
    guard let list = session.participants, let kind = session.firmKind,
      let present = session.isPresent
    else { return }
    forEach(facts.cell(list.slot, of: entry), facts) { participant in
      let code = facts.cell(kind.slot, of: participant)
      let mark = facts.cell(present.slot, of: participant)
      guard code.kind == .code, firms.contains(Int(truncatingIfNeeded: code.payload)),
        mark.kind != .boolean || mark.payload != 0
      else { return }
      facts.withTextBytes(cell(session.firm, participant, facts)) { firm in
        output.add(.present, on: date, of: firm, in: key)
      }
    }
  }

  private func addMembers(_ facts: Facts, _ key: CircleKey, to output: inout BatchOutput) {
    if let longest = circle.longestTerm {
      let cell = facts.cell(longest.slot, of: 0)
      if cell.kind == .number,
        let months = Int(
          exactly: Decimal(coefficient: cell.payload, exponent: Int(cell.exponent))
        )
      {
        output.add(.longestTerm, on: Int32(clamping: months), of: nil, in: key)
      }
    }
    guard let list = circle.members else { return }
    forEach(facts.cell(list.slot, of: 0), facts) { member in
      facts.withTextBytes(cell(circle.firm, member, facts)) { firm in
        if hasWords(circle.exception, member, facts) {
          output.add(.exception, on: 0, of: firm, in: key)
        }
        guard let since = day(circle.since, member, facts) else { return }
        output.add(.since, on: since, of: firm, in: key)
        if let until = day(circle.until, member, facts) {
          output.add(.until, on: until, of: firm, in: key)
        }
      }
    }
  }

  // MARK: Cells

  private func cell(_ place: FactPlace?, _ block: Int, _ facts: Facts) -> Cell {
    place.map { facts.cell($0.slot, of: block) } ?? Cell()
  }

  private func hasWords(_ place: FactPlace?, _ block: Int, _ facts: Facts) -> Bool {
    facts.withTextBytes(cell(place, block, facts)) { !$0.isEmpty } ?? false
  }

  private func day(_ place: FactPlace?, _ block: Int, _ facts: Facts) -> Int32? {
    let cell = cell(place, block, facts)
    return cell.kind == .date ? Int32(truncatingIfNeeded: cell.payload) : nil
  }

  private func forEach(_ cell: Cell, _ facts: Facts, _ body: (Int) -> Void) {
    guard cell.kind == .list else { return }
    var (count, entry) = facts.list(cell)
    while entry >= 0, count > 0 {
      body(entry)
      entry = facts.blocks[entry].next
      count -= 1
    }
  }
}

/// Where the facts of a session stand that a sketch is made of.
private struct SessionPlaces {
  let id: FactPlace?
  let circle: FactPlace?
  let date: FactPlace?
  let published: FactPlace?
  let publishedOn: FactPlace?
  let participants: FactPlace?
  let firm: FactPlace?
  let firmKind: FactPlace?
  let isPresent: FactPlace?
  let measures: FactPlace?
  let measureKind: FactPlace?
  let evidence: FactPlace?

  init(_ vocabulary: Vocabulary) {
    func place(_ path: String) -> FactPlace? {
      vocabulary.fact(at: "sessions[]." + path).map { vocabulary.places[$0] }
    }
    id = place("id")
    circle = place("circleId")
    date = place("date")
    published = place("report.published")
    publishedOn = place("report.publishedOn")
    participants = place("participants")
    firm = place("participants[].orgId")
    firmKind = place("participants[].orgType")
    isPresent = place("participants[].present")
    measures = place("mitigations")
    measureKind = place("mitigations[].kind")
    evidence = place("mitigations[].evidenceUrl")
  }
}

/// Where the facts of a circle stand that a sketch is made of.
private struct CirclePlaces {
  let id: FactPlace?
  let municipality: FactPlace?
  let longestTerm: FactPlace?
  let members: FactPlace?
  let firm: FactPlace?
  let since: FactPlace?
  let until: FactPlace?
  let exception: FactPlace?

  init(_ vocabulary: Vocabulary) {
    func place(_ path: String) -> FactPlace? {
      vocabulary.fact(at: "circle." + path).map { vocabulary.places[$0] }
    }
    id = place("id")
    municipality = place("municipality")
    longestTerm = place("rotation.maxMonths")
    members = place("members")
    firm = place("members[].orgId")
    since = place("members[].since")
    until = place("members[].until")
    exception = place("members[].exception")
  }
}

extension BatchOutput {
  /// Adds what tells how long a firm takes part.
  fileprivate mutating func add(
    _ kind: Participation.Kind,
    on day: Int32,
    of firm: UnsafeBufferPointer<UInt8>?,
    in key: CircleKey
  ) {
    participations.append(
      Participation(
        key: key,
        firm: firm.map { StableHash.of($0) } ?? 0,
        day: day,
        kind: kind.rawValue,
        name: firm.map { ShortText($0) } ?? ShortText([])
      )
    )
  }
}
