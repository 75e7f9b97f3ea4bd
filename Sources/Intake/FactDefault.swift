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
      for value in options.defaults where facts.isAbsent(value.slot, of: project) {
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
}
