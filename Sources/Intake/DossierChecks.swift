import Vocabulary

/// What must hold for a dossier as a whole, once it has been read to its end.
extension FactWriter {
  mutating func checkDossier() {
    fillIn()
    checkProjectKeys()
    checkRequiredFacts()
    checkProjectIDs()
    checkReferences()
    checkRisks()
  }

  /// Warns of what names a risk that the catalogue does not have: it would count against none.
  private mutating func checkRisks() {
    guard !plan.risks.isEmpty else { return }
    for block in facts.blocks.indices {
      let layout = facts.blocks[block].layout
      guard layout >= 0 else { continue }
      for reference in plan.riskReferences[layout] {
        let cell = facts.cell(reference.slot, of: block)
        guard cell.kind == .text else { continue }
        let (name, known) = (facts.text(cell), plan.risks)
        guard !known.contains(name) else { continue }
        report(
          .warning,
          .unknownRisk,
          at: cell.position,
          on: target(reference.node, in: block)
        ) { _ in
          .unknownRisk(quotable(name), known: known.sorted())
        }
      }
    }
  }

  /// Warns of what names a project that the dossier does not have: it would count for none.
  private mutating func checkReferences() {
    guard let id = plan.projectIDNode else { return }
    let slot = Int(plan.nodes[id].slot)
    guard namesUnknownProject(slot) else { return }
    let projects = facts.projects(plan.vocabulary)
    let known = projects.map { facts.text(facts.cell(slot, of: $0)) }
    var told: Set<String> = Set(known)
    for block in facts.blocks.indices {
      let layout = facts.blocks[block].layout
      guard layout >= 0 else { continue }
      for reference in plan.references[layout] {
        let cell = facts.cell(reference.slot, of: block)
        guard cell.kind == .text, told.insert(facts.text(cell)).inserted else { continue }
        let name = facts.text(cell)
        report(
          .warning,
          .unknownProject,
          at: cell.position,
          on: target(reference.node, in: block)
        ) { _ in
          .unknownProject(quotable(name), known: known)
        }
      }
    }
  }

  /// Tells whether a record refers to a project that is not there, without making any text.
  private func namesUnknownProject(_ slot: Int) -> Bool {
    for block in facts.blocks.indices {
      let layout = facts.blocks[block].layout
      guard layout >= 0, plan.hasReferences[layout] else { continue }
      for reference in plan.references[layout] {
        let cell = facts.cell(reference.slot, of: block)
        guard cell.kind == .text else { continue }
        let isKnown = facts.blocks.indices.contains { project in
          facts.blocks[project].layout == Vocabulary.projectLayout
            && facts.isSameText(cell, facts.cell(slot, of: project))
        }
        if !isKnown { return true }
      }
    }
    return false
  }

  private mutating func checkProjectKeys() {
    let single = facts.cell(Int(plan.nodes[plan.projectNode].slot), of: 0)
    let list = facts.cell(Int(plan.nodes[plan.projectsNode].slot), of: 0)
    if single.kind != .absent, list.kind != .absent {
      let first = keyPosition(ofValueAt: min(single.position, list.position))
      let second = keyPosition(ofValueAt: max(single.position, list.position))
      let node = single.position > list.position ? plan.projectNode : plan.projectsNode
      return report(.error, .projectAndProjects, at: second, on: target(node, in: 0)) {
        .projectAndProjects(first: $0.place(of: first), second: $0.place(of: second))
      }
    }
    let said = single.kind == .absent ? list : single
    guard said.kind != .unreadable else { return }
    if said.kind == .list, facts.list(said).count > 0 { return }
    let isList = list.kind != .absent
    let position = said.kind == .absent ? facts.cell(0, of: 0).position : said.position
    let node = isList ? plan.projectsNode : plan.projectNode
    report(.error, .missingProject, at: position, on: target(node, in: 0)) { _ in .missingProject }
  }

  private mutating func checkRequiredFacts() {
    for block in facts.blocks.indices {
      let layout = facts.blocks[block].layout
      guard layout >= 0 else { continue }
      for requirement in plan.requirements[layout] { check(requirement, in: block) }
    }
  }

  private mutating func check(_ requirement: IntakePlan.Requirement, in block: Int) {
    switch facts.cell(requirement.slot, of: block).kind {
    case .absent, .null: break
    default: return
    }
    let root = facts.cell(0, of: block)
    guard case .present = root.kind else { return }
    for group in requirement.groups where facts.cell(group, of: block).kind != .present { return }
    let group = requirement.groups.first.map { facts.cell($0, of: block).position }
    let missing = target(requirement.node, in: block)
    report(.error, .missingFact, at: group ?? root.position, on: missing) {
      .missingFact($0.path(missing), label: $0.fact(of: missing)?.label)
    }
  }

  private mutating func checkProjectIDs() {
    guard let node = plan.projectIDNode else { return }
    let slot = Int(plan.nodes[node].slot)
    let list = facts.cell(Int(plan.nodes[plan.projectsNode].slot), of: 0)
    guard list.kind == .list, facts.list(list).count > 1 else { return }
    var positions: [String: UInt64] = [:]
    for block in facts.entries(list) {
      let cell = facts.cell(slot, of: block)
      guard cell.kind == .text else { continue }
      let id = facts.text(cell)
      guard let first = positions.updateValue(cell.position, forKey: id) else { continue }
      positions[id] = first
      report(
        syntax.isForeign ? .warning : .error,
        .duplicateProject,
        at: cell.position,
        on: target(node, in: block)
      ) {
        .duplicateProject(
          quotable(id),
          first: $0.place(of: first),
          second: $0.place(of: cell.position)
        )
      }
    }
  }
}
