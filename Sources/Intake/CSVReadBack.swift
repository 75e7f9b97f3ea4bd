package import Vocabulary

extension DossierWriter {
  /// Returns what a table tells otherwise, or not at all, once it is read again.
  ///
  /// Readers of tables take a dash for nothing, drop the space around a text and pass over the row of
  /// a total, as people who fill in tables mean it. A dossier may hold such texts as they are.
  ///
  /// - Parameters:
  ///   - facts: the facts that were written as a table.
  ///   - copy: the facts that were read from it.
  /// - Returns: the paths of the facts, and of whole projects that are not found again.
  package func changed(_ facts: Facts, in copy: Facts) -> [String] {
    var before = CSVTableWriter(facts, vocabulary, mapping)
    var after = CSVTableWriter(copy, vocabulary, mapping)
    let projects = facts.projects(vocabulary)
    let copies = copy.projects(vocabulary)
    guard projects.count != copies.count else {
      return zip(projects, copies).flatMap { before.changed($0, in: &after, $1) }
    }
    // A row that is missing is found by its reference.
    var changed: [String] = []
    var next = 0
    for project in projects {
      if next < copies.count, before.reference(of: project) == after.reference(of: copies[next]) {
        changed += before.changed(project, in: &after, copies[next])
        next += 1
      } else {
        changed.append(facts.path(ofRecord: project, vocabulary))
      }
    }
    return changed
  }
}
