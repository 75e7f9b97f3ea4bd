import Vocabulary

/// A value that a fact has in projects whose input says nothing of it.
package struct FactDefault: Hashable, Sendable {
  /// The path of the fact, from `project.`.
  package let path: String
  /// The value as it was given.
  package let value: String
  let node: Int
  let slot: Int
  let cell: Cell
  let text: String
}

extension DossierReader {
  /// Prepares a value for a fact, read as a dossier would have it read.
  ///
  /// - Parameters:
  ///   - path: the path of the fact, with or without `project.` before it.
  ///   - value: the value as text.
  /// - Returns: the fact with the value.
  /// - Throws: an `AssumptionFault`.
  package func factDefault(_ path: String, _ value: String) throws(AssumptionFault) -> FactDefault {
    let fact = try singleFact(path)
    let read = try cell(for: fact, value)
    return FactDefault(
      path: fact.path,
      value: value,
      node: read.node,
      slot: read.slot,
      cell: read.cell,
      text: read.text
    )
  }
}

extension FactWriter {
  /// Gives each project the chosen values of facts of which nothing is said, at the place of what is
  /// said of it first.
  mutating func fillIn() {
    guard !options.defaults.isEmpty else { return }
    let slots = 0..<plan.vocabulary.layouts[Vocabulary.projectLayout].width
    for project in facts.projects(plan.vocabulary) {
      var place = UInt64.max
      for slot in slots where !facts.isAbsent(slot, of: project) {
        place = min(place, facts.cell(slot, of: project).position)
      }
      for value in options.defaults {
        guard facts.isAbsent(value.slot, of: project) else {
          tellOfUnread(value, in: project)
          continue
        }
        var cell = facts.adopting(value.cell, text: value.text)
        cell.position = place == .max ? start : place
        facts.set(cell, slot: value.slot, of: project)
        guard options.notes else { continue }
        report(.note, .assumed, at: cell.position, on: target(value.node, in: project)) { _ in
          .filledIn(quotable(value.value))
        }
      }
    }
  }
  /// Tells that a default does not hold where something was said that is not read.
  private mutating func tellOfUnread(_ value: FactDefault, in project: Int) {
    guard options.notes, facts.isUnreadable(value.slot, of: project) else { return }
    let position = facts.cell(value.slot, of: project).position
    report(.note, .unreadValue, at: position, on: target(value.node, in: project)) { _ in
      .notFilledIn(quotable(value.value))
    }
  }
}

extension Projector {
  /// Marks the facts with a default of which something is said that gave no value, so that the
  /// default does not take its place.
  mutating func markUnread(_ writer: inout FactWriter) {
    for fact in plan.facts where fact.target.list < 0 {
      guard writer.options.defaults.contains(where: { $0.node == fact.target.node }),
        !writer.isTaken(writer.target(fact.target.node, in: project))
      else { continue }
      let number = firstSaid(of: fact)
      guard number >= 0 else { continue }
      let position = store.found[number].position
      let target = prepare(fact.target, in: project, at: position, &writer)
      if saysUnknown(value(number).trimmed) {
        writer.markNull(target, at: position)
      } else {
        writer.markUnreadable(target, at: position)
      }
    }
  }

  /// Returns the first value that is not empty among those of a fact that count, or -1.
  private func firstSaid(of fact: MappingPlan.FactFields) -> Int {
    for index in fact.fields {
      var number = store.firstValue(of: plan.fieldRow[index])
      while number >= 0 {
        if !value(number).isBlank, counts(number) { return number }
        number = store.value(after: number)
      }
    }
    return -1
  }
}
