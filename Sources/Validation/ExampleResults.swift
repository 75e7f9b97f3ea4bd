import Assessment
import Catalogue
import CatalogueReading
import Foundation

/// What the examples of a catalogue came to.
struct ExampleResults: Sendable {
  /// What came out otherwise than expected.
  let failures: [ExampleFailure]

  /// Runs the examples, on all cores.
  init(_ catalogue: Catalogue) {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    failures = TestRun(catalogue, workers: workers).outcomes.flatMap(\.failures)
  }
}

extension Place {
  /// Creates the place of an entry.
  init(_ place: RulePlace) {
    self.init(file: place.file, line: place.line, column: place.column)
  }
}
