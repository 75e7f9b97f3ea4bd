import FEEL
package import RandomKit
package import Vocabulary

/// Fills dossiers with random facts, of which many are absent, `null` or unreadable.
package struct RandomFacts {
  private let vocabulary: Vocabulary
  private var factOfNode: [Int: Int] = [:]

  /// Makes dossiers with the facts of a vocabulary.
  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    for (fact, place) in vocabulary.places.enumerated() { factOfNode[place.node] = fact }
  }

  /// Makes a dossier with one project.
  package func facts(using random: inout SeededGenerator) -> Facts {
    var facts = Facts(vocabulary)
    let dossier = vocabulary.layouts[Vocabulary.dossierLayout]
    guard
      let node = dossier.slotNodes.first(where: { vocabulary.nodes[$0].key == "projects" })
    else { return facts }
    let project = facts.appendEntry(
      node: node,
      slot: vocabulary.nodes[node].slot,
      of: 0,
      layout: Vocabulary.projectLayout,
      width: vocabulary.layouts[Vocabulary.projectLayout].width,
      after: nil
    )
    // Some dossiers hold next to nothing, others nearly all.
    let share = random.pick([10, 50, 80, 97])
    fill(0, &facts, share, &random)
    fill(project, &facts, share, &random)
    return facts
  }

  private func fill(
    _ block: Int,
    _ facts: inout Facts,
    _ share: Int,
    _ random: inout SeededGenerator
  ) {
    let layout = vocabulary.layouts[facts.blocks[block].layout]
    for (slot, node) in layout.slotNodes.enumerated() {
      guard let number = factOfNode[node] else { continue }
      guard random.chance(share) else {
        let kinds: [Cell.Kind] = [.absent, .absent, .null, .unreadable]
        facts.set(Cell(random.pick(kinds), position: 0), slot: slot, of: block)
        continue
      }
      let fact = vocabulary.facts[number]
      switch vocabulary.nodes[node].content {
      case .value:
        facts.set(cell(fact, &facts, &random), slot: slot, of: block)
      case .values, .records:
        facts.set(Cell(.list, position: 0), slot: slot, of: block)
        addEntries(of: fact, node, slot, block, &facts, share, &random)
      case .group, .single, .opaque: continue
      }
    }
  }

  private func addEntries(
    of fact: Fact,
    _ node: Int,
    _ slot: Int,
    _ block: Int,
    _ facts: inout Facts,
    _ share: Int,
    _ random: inout SeededGenerator
  ) {
    var previous: Int?
    for _ in 0..<random.pick([0, 1, 1, 2, 2, 3, 5]) {
      if case .records(_, let layout) = vocabulary.nodes[node].content {
        let entry = facts.appendEntry(
          node: node,
          slot: slot,
          of: block,
          layout: layout,
          width: vocabulary.layouts[layout].width,
          after: previous
        )
        fill(entry, &facts, share, &random)
        previous = entry
      } else {
        let entry = facts.appendEntry(
          node: node,
          slot: slot,
          of: block,
          layout: -1,
          width: 1,
          after: previous
        )
        let cell = cell(fact, &facts, &random)
        facts.set(random.chance(95) ? cell : Cell(.null, position: 0), slot: 0, of: entry)
        previous = entry
      }
    }
  }

  /// Changes some facts of a dossier: takes them away, gives them other values or those of another
  /// record.
  ///
  /// Texts may be changed to one of some others.
  package func change(
    _ facts: inout Facts,
    count: Int,
    texts: [String],
    using random: inout SeededGenerator
  ) {
    for _ in 0..<count {
      let block = random.pick(Array(facts.blocks.indices))
      let number = facts.blocks[block].layout
      guard number >= 0 else { continue }
      let nodes = vocabulary.layouts[number].slotNodes
      // Most changes are to facts that are known.
      let known = nodes.indices.filter { facts.cell($0, of: block).kind.isValue }
      let slot =
        random.chance(70) && !known.isEmpty ? random.pick(known) : random.pick(Array(nodes.indices))
      guard let fact = factOfNode[nodes[slot]].map({ vocabulary.facts[$0] }) else { continue }
      let cell = facts.cell(slot, of: block)
      switch random.pick([0, 1, 2, 3, 3, 4, 4]) {
      case 0: facts.set(Cell(), slot: slot, of: block)
      case 1: facts.set(Cell(.null, position: cell.position), slot: slot, of: block)
      case 2:
        let others = facts.blocks.indices.filter { facts.blocks[$0].layout == number }
        facts.set(facts.cell(slot, of: random.pick(others)), slot: slot, of: block)
      case 3 where fact.type == .date && cell.kind == .date:
        let days = random.pick([-400, -60, -1, 1, 30, 90, 700])
        facts.set(
          Cell(.date, payload: cell.payload + Int128(days), position: cell.position),
          slot: slot,
          of: block
        )
      case 3 where fact.isScanned && !texts.isEmpty:
        let start = facts.texts.count
        facts.texts.append(contentsOf: random.pick(texts).utf8)
        facts.set(facts.textCell(from: start, position: cell.position), slot: slot, of: block)
      default:
        guard fact.type != .recordList, fact.type != .textList, fact.type != .codeList else {
          continue
        }
        facts.set(self.cell(fact, &facts, &random), slot: slot, of: block)
      }
    }
  }

  private func cell(
    _ fact: Fact,
    _ facts: inout Facts,
    _ random: inout SeededGenerator
  ) -> Cell {
    switch fact.type {
    case .text, .textList:
      let texts = fact.representatives.isEmpty ? RandomValues.texts : fact.representatives
      let start = facts.texts.count
      facts.texts.append(contentsOf: random.pick(texts).utf8)
      return facts.textCell(from: start, position: 0)
    case .number, .integer, .money:
      if let number = fact.domain.randomElement(using: &random) {
        return Cell(
          .number,
          payload: number.coefficient,
          exponent: Int16(number.exponent),
          position: 0
        )
      }
      let (payload, exponent) = RandomValues.number(using: &random)
      return Cell(.number, payload: payload, exponent: exponent, position: 0)
    case .boolean: return Cell(.boolean, payload: random.chance(50) ? 1 : 0, position: 0)
    case .date:
      return Cell(
        .date,
        payload: Int128(Int.random(in: 20_590...20_620, using: &random)),
        position: 0
      )
    case .code, .codeList:
      let count = vocabulary.codeList(of: fact)?.codes.count ?? 0
      return Cell(.code, payload: Int128(Int.random(in: 0...count, using: &random)), position: 0)
    case .recordList, .opaque: return Cell()
    }
  }
}
