package import Assessment
package import Catalogue
import CatalogueReading
import Vocabulary

/// The examples of a catalogue, run.
package struct TestRun: Sendable {
  /// One example and what it came to.
  package struct Outcome: Sendable {
    /// The example with its rule.
    package let entry: RuleExample
    /// What came out otherwise; empty if all is as expected.
    package let failures: [ExampleFailure]
  }

  /// The outcomes in the order of the catalogue.
  package let outcomes: [Outcome]

  /// The number of examples that failed.
  package var failed: Int { outcomes.count { !$0.failures.isEmpty } }

  /// Runs the examples.
  ///
  /// - Parameters:
  ///   - catalogue: a catalogue without errors.
  ///   - filter: a part of the id of a rule, row or file; nil for all.
  ///   - workers: the number of threads.
  package init(_ catalogue: Catalogue, filter: String? = nil, workers: Int = 1) {
    let entries = ExampleRunner(catalogue).examples.filter { entry in
      guard let filter else { return true }
      return [entry.rule, entry.row ?? "", entry.example.place.file].contains {
        $0.contains(filter)
      }
    }
    outcomes = Parallel.map(entries, workers: workers, state: { ExampleRunner(catalogue) }) {
      Outcome(entry: $1, failures: $0.outcome(of: $1))
    }
  }
}
