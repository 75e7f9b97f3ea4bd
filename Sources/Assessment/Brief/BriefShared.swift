import Synchronization

/// What threads share that assess by the same catalogue and matrix.
///
/// Variables, steps and texts have the same numbers in all of them.
package final class BriefShared: Sendable {
  /// The tables.
  let tables = BriefTables()
  /// What was found out, by the rules that it holds for.
  private let answers = Mutex<[(ruleset: Ruleset, store: AnswerStore)]>([])

  /// How many searches all threads made for what is certain and what to ask.
  package var searches: Int { answers.withLock { $0.reduce(0) { $0 + $1.store.searches } } }

  /// Begins with nothing.
  package init() {}

  /// Returns what was found out about the conclusions of some rules.
  ///
  /// - Parameters:
  ///   - ruleset: The rules.
  ///   - goals: The conclusions.
  /// - Returns: What was found out, and where more is noted.
  func answers(for ruleset: Ruleset, _ goals: [Int]) -> AnswerStore {
    answers.withLock { answers in
      if let known = answers.first(where: { $0.ruleset.comesToSame(as: ruleset, goals) }) {
        return known.store
      }
      let store = AnswerStore()
      answers.append((ruleset, store))
      return store
    }
  }
}
