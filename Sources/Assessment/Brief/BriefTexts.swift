import Catalogue
import CompiledRules
import TextSignals
import Vocabulary

/// A mention of a risk in a text, in short.
struct BriefMention {
  /// The number of the risk.
  let risk: Int
  /// Whether it asks for attention.
  let counts: Bool
  let place: BriefPlace
  /// The record of the project whose own text it is.
  let project: Int?
  /// The record of the session that the text is about.
  let session: Int?
  /// The record of that session and of the statement that the text is, if their lists hold them.
  let listedSession: Int?
  let listedStatement: Int?
}

/// The mentions of risks in the texts of the dossier at hand.
struct BriefTexts {
  private let scan: StandingScan?
  /// The slots and nodes of free speech, one layout after the other.
  private let slots: [(slot: Int, node: Int)]
  /// The stretch of slots of each layout.
  private let slotsOfLayout: [Range<Int>]
  private let sessionLayout: Int?
  private let statementLayout: Int?
  /// The number of each risk that the scan can find; nil where the rules know no such risk.
  private let risks: [Int?]
  private let known: BriefNames
  private(set) var mentions: [BriefMention] = []
  /// The positions of the mentions that are about the project at hand.
  var near: [Int] = []
  /// The numbers of the risks that those mention, each once.
  var risksNear: [Int] = []
  /// The records of the sessions at hand of the project, once they were asked for.
  var sessionsAtHand: Set<Int>?
  /// The records of the list of sessions, and of the statements of the session looked at last.
  private var listedSessions: Set<Int>?
  private var listedStatements: (session: Int, records: Set<Int>)?

  init(_ program: BriefProgram, scanner: SignalScanner?) {
    let vocabulary = program.vocabulary
    known = program.known
    scan = scanner.map { StandingScan($0) }
    var found = Array(repeating: [(slot: Int, node: Int)](), count: vocabulary.layouts.count)
    for (number, fact) in vocabulary.facts.enumerated() where fact.isScanned {
      let place = vocabulary.places[number]
      found[place.layout].append((place.slot, place.node))
    }
    var ranges: [Range<Int>] = []
    var start = 0
    for slots in found {
      ranges.append(start..<(start + slots.count))
      start += slots.count
    }
    slots = found.flatMap(\.self)
    slotsOfLayout = ranges
    sessionLayout = vocabulary.layouts.firstIndex { $0.path == CatalogueNames.sessions }
    statementLayout = vocabulary.layouts.firstIndex { $0.path == CatalogueNames.statements }
    let numbers = Dictionary(
      program.risks.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    risks = scanner?.risks.map { numbers[$0] } ?? []
  }

  /// Finds the mentions in all texts of a dossier, in the order of its records.
  ///
  /// - Throws: `BriefRefusal` where a text is not what a reader of dossiers lets through.
  mutating func scan(_ evaluation: borrowing Evaluation) throws {
    mentions.removeAll(keepingCapacity: true)
    (listedSessions, listedStatements) = (nil, nil)
    guard let scan else { return }
    for block in 0..<evaluation.blockCount {
      let layout = evaluation.block(block).layout
      guard layout >= 0 else { continue }
      for index in slotsOfLayout[layout] {
        let cell = evaluation.cell(slots[index].slot, of: block)
        guard cell.kind == .text else { continue }
        let place = BriefPlace(node: slots[index].node, block: block)
        var isWhole = false
        evaluation.withBytes(of: cell) { bytes in
          isWhole =
            (try? scan.scanRisks(bytes) { risk, polarity in
              add(risk, polarity, at: place, evaluation)
            }) != nil
        }
        guard isWhole else { throw BriefRefusal() }
      }
    }
  }

  private mutating func add(
    _ found: Int,
    _ polarity: MentionPolarity,
    at place: BriefPlace,
    _ evaluation: borrowing Evaluation
  ) {
    guard let risk = risks[found] else { return }
    let session = ancestor(of: place.block, at: sessionLayout, evaluation)
    let listed = session.flatMap { isListed($0, evaluation) ? $0 : nil }
    let statement = ancestor(of: place.block, at: statementLayout, evaluation)
    mentions.append(
      BriefMention(
        risk: risk,
        counts: polarity.needsCheck,
        place: place,
        project: ancestor(of: place.block, at: Vocabulary.projectLayout, evaluation),
        session: session,
        listedSession: listed,
        listedStatement: listed.flatMap { session in
          statement.flatMap { isListed($0, in: session, evaluation) ? $0 : nil }
        }
      )
    )
  }

  /// Whether the list of sessions holds a session.
  private mutating func isListed(_ session: Int, _ evaluation: borrowing Evaluation) -> Bool {
    if let listedSessions { return listedSessions.contains(session) }
    let records = Self.records(of: evaluation.field(known.sessionList, of: 0), evaluation)
    listedSessions = records
    return records.contains(session)
  }

  /// Whether the list of statements of a session holds a statement.
  private mutating func isListed(
    _ statement: Int,
    in session: Int,
    _ evaluation: borrowing Evaluation
  ) -> Bool {
    // The statements of one session come one after the other.
    if let listedStatements, listedStatements.session == session {
      return listedStatements.records.contains(statement)
    }
    let list = evaluation.field(known.statementList, of: session)
    let records = Self.records(of: list, evaluation)
    listedStatements = (session, records)
    return records.contains(statement)
  }

  private static func records(of list: Datum, _ evaluation: borrowing Evaluation) -> Set<Int> {
    var records: Set<Int> = []
    evaluation.forEachRecord(of: list) { records.insert($0) }
    return records
  }

  /// Returns the record of a layout that a record is or stands in.
  private func ancestor(
    of block: Int,
    at layout: Int?,
    _ evaluation: borrowing Evaluation
  ) -> Int? {
    guard let layout else { return nil }
    var current = block
    while current >= 0 {
      let record = evaluation.block(current)
      if record.layout == layout { return current }
      current = record.parent
    }
    return nil
  }

  /// Whether a risk is mentioned near.
  func isNear(_ risk: Int) -> Bool { risksNear.contains(risk) }
}
