package import Catalogue
package import FEEL
import Vocabulary

extension MutationRun {
  /// Returns examples that would notice mutants that no example notices yet.
  ///
  /// - Parameters:
  ///   - catalogue: the catalogue of the folder.
  ///   - today: the day on which it is done.
  /// - Returns: the examples, of which the author must judge whether the results are right.
  package func suggestions(_ catalogue: Catalogue, today: CalendarDate) -> [SuggestedExample] {
    let checkup = Checkup(text, today: today, horizon: 0)
    let search = ExampleSearch(checkup, catalogue)
    let users = checkup.users
    var order: [Mutant.Subject] = []
    var left: [Mutant.Subject: [Mutant]] = [:]
    for (mutant, isKilled) in zip(mutants, isKilled) where !isKilled {
      var subject = mutant.subject
      // A parameter is tried out by the first table, rule or derivation that uses it.
      if case .parameter(let id) = subject {
        guard let user = users[id]?.last else { continue }
        subject = user
      }
      if left[subject] == nil { order.append(subject) }
      left[subject, default: []].append(mutant)
    }
    return order.flatMap { search.suggestions(for: left[$0] ?? [], of: $0) }
  }
}
