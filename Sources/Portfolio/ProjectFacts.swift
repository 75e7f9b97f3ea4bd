import FEEL
import Vocabulary

/// The facts of a project that a portfolio looks at besides what was assessed.
struct ProjectFacts: Sendable {
  /// The text of a project, by what it tells.
  private let id: FactPlace?
  private let title: FactPlace?
  private let department: FactPlace?
  private let buyer: FactPlace?
  private let buyerKind: FactPlace?
  private let cpv: FactPlace?
  private let currency: FactPlace?
  private let relations: FactPlace?
  private let relationID: FactPlace?
  private let relationAmount: FactPlace?
  private let isHomogeneous: FactPlace?
  private let vatRate: FactPlace?
  private let vat: FactPlace?
  /// The position of the code that says that amounts are with VAT.
  private let withVAT: Int?
  /// The days on which a tender can begin and end, the first that is known counts.
  private let begins: [FactPlace]
  private let ends: [FactPlace]
  /// The days between them.
  private let between: [FactPlace]
  private let euro: Int?

  init(_ vocabulary: Vocabulary) {
    func place(_ path: String) -> FactPlace? {
      vocabulary.fact(at: path).map { vocabulary.places[$0] }
    }
    id = place("project.id")
    title = place("project.title")
    department = place("project.department")
    buyer = place("project.buyer.name")
    buyerKind = place("project.buyer.legalType")
    cpv = place("project.cpv")
    currency = place("project.estimate.currency")
    relations = place("project.estimate.relatedContracts")
    relationID = place("project.estimate.relatedContracts[].id")
    relationAmount = place("project.estimate.relatedContracts[].amount")
    isHomogeneous = place("project.estimate.relatedContracts[].homogeneous")
    vat = place("project.estimate.vat")
    vatRate = place("project.estimate.vatRate")
    func position(_ code: String, _ path: String) -> Int? {
      vocabulary.fact(at: path).flatMap {
        vocabulary.codeList(of: vocabulary.facts[$0])?.codes.firstIndex { $0.code == code }
      }
    }
    withVAT = position("included", "project.estimate.vat")
    euro = position("EUR", "project.estimate.currency")
    begins = ["noticeDispatch", "procedureStart", "invitationDispatch"].compactMap {
      place("project.planning." + $0)
    }
    between = ["requestDeadline", "tenderDeadline"].compactMap { place("project.planning." + $0) }
    // Where neither day of the contract is known, the tender went on to the award at least.
    ends = ["contractSigning", "contractStart", "awardDecision"].compactMap {
      place("project.planning." + $0)
    }
  }

  /// The id, title, department and name of the buyer.
  func texts(of project: Int, in facts: Facts) -> ProjectTexts {
    ProjectTexts(
      id: text(id, project, facts),
      title: text(title, project, facts),
      department: text(department, project, facts),
      buyer: text(buyer, project, facts)
    )
  }

  /// The number of the kind of buyer, from 1; 0 where it is not known.
  func kindOfBuyer(_ project: Int, in facts: Facts) -> Int {
    guard let buyerKind else { return 0 }
    let cell = facts.cell(buyerKind.slot, of: project)
    return cell.kind == .code ? Int(truncatingIfNeeded: cell.payload) + 1 : 0
  }

  /// Whether the amounts are in euros: they are unless another currency is recorded.
  func isInEuros(_ project: Int, in facts: Facts) -> Bool {
    guard let currency else { return true }
    let cell = facts.cell(currency.slot, of: project)
    return cell.kind != .code || euro.map { cell.payload == Int128($0) } ?? true
  }

  /// The digits of the main code of the CPV, without check digit; nil where there is none.
  func mainCPV(of project: Int, in facts: Facts) -> UInt32? {
    guard let cpv else { return nil }
    let cell = facts.cell(cpv.slot, of: project)
    guard cell.kind == .list, facts.list(cell).count > 0,
      let text = facts.textBytes(facts.cell(0, of: facts.list(cell).first))
    else { return nil }
    var number: UInt32 = 0
    for byte in text.prefix(8) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + UInt32(byte - UInt8(ascii: "0"))
    }
    return text.isEmpty ? nil : number
  }

  /// The ids of the contracts that a project names as related, each once.
  func relations(of project: Int, in facts: Facts) -> [String] {
    guard let relations, let relationID else { return [] }
    let cell = facts.cell(relations.slot, of: project)
    guard cell.kind == .list else { return [] }
    // By their bytes, as ids are told apart everywhere; a record may name very many.
    var seen: Set<UInt64> = []
    return facts.entries(cell).compactMap { entry in
      let id = facts.cell(relationID.slot, of: entry)
      guard id.kind == .text else { return nil }
      let text = facts.text(id)
      return seen.insert(StableHash.of(text.utf8)).inserted ? text : nil
    }
  }

  /// What a project is worth without contracts that are projects of their own.
  ///
  /// - Parameters:
  ///   - cents: what it is worth with them, in cents.
  ///   - project: the project.
  ///   - facts: its dossier.
  /// - Returns: the rest in cents; nil where either is more than fits.
  func own(_ cents: Int64, of project: Int, in facts: Facts) -> Int64? {
    guard let related = relatedValue(of: project, in: facts).cents else { return nil }
    let (rest, overflow) = cents.subtractingReportingOverflow(related)
    return overflow ? nil : rest
  }

  /// What the value of a project counts of contracts that it names as homogeneous, without VAT.
  private func relatedValue(of project: Int, in facts: Facts) -> Decimal {
    guard let relations, let isHomogeneous, let relationAmount else { return .zero }
    let cell = facts.cell(relations.slot, of: project)
    guard cell.kind == .list else { return .zero }
    var sum = Decimal.zero
    for entry in facts.entries(cell) {
      let mark = facts.cell(isHomogeneous.slot, of: entry)
      let amount = facts.cell(relationAmount.slot, of: entry)
      guard mark.kind == .boolean, mark.payload != 0, amount.kind == .number else { continue }
      sum = sum + Decimal(coefficient: amount.payload, exponent: Int(amount.exponent))
    }
    if let vat, let withVAT, let vatRate {
      let rate = facts.cell(vatRate.slot, of: project)
      let basis = facts.cell(vat.slot, of: project)
      if basis.kind == .code, basis.payload == Int128(withVAT), rate.kind == .number {
        let percent = Decimal(coefficient: rate.payload, exponent: Int(rate.exponent))
        sum = (sum * Decimal(100)).divided(by: percent + Decimal(100)) ?? sum
      }
    }
    return sum
  }

  /// The days from which and to which the tender is known to run, and whether it may have gone on
  /// after them.
  func tender(of project: Int, in facts: Facts) -> (from: Int32, to: Int32, isOpen: Bool) {
    guard let from = day(begins, project, facts) else { return (.max, .max, false) }
    if let to = day(ends, project, facts) { return (from, to, false) }
    // It did not end before bids came in.
    let last = between.compactMap { day([$0], project, facts) }.max()
    return (from, max(from, last ?? from), true)
  }

  /// The first day that is planned for a contract; nil where none is known.
  ///
  /// Not its reference date: without a day of its own that is the day of the assessment.
  func day(of project: Int, in facts: Facts) -> Int32? {
    day(begins, project, facts) ?? day(between, project, facts) ?? day(ends, project, facts)
  }

  private func day(_ places: [FactPlace], _ project: Int, _ facts: Facts) -> Int32? {
    for place in places {
      let cell = facts.cell(place.slot, of: project)
      if cell.kind == .date { return Int32(truncatingIfNeeded: cell.payload) }
    }
    return nil
  }

  private func text(_ place: FactPlace?, _ project: Int, _ facts: Facts) -> ArraySlice<UInt8>? {
    place.flatMap { facts.textBytes(facts.cell($0.slot, of: project)) }
  }
}
