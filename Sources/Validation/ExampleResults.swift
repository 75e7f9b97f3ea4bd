import Assessment
import Catalogue
import CatalogueReading
import Dispatch
import FEEL
import Foundation
import Synchronization

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

/// The examples of a catalogue, run while something else is done.
final class ExampleTask: Sendable {
  private let results = Mutex<ExampleResults?>(nil)
  private let group = DispatchGroup()

  /// Begins with the examples.
  init(_ catalogue: Catalogue) {
    DispatchQueue.global().async(group: group) {
      let found = ExampleResults(catalogue)
      self.results.withLock { $0 = found }
    }
  }

  /// Waits for what they come to.
  var value: ExampleResults? {
    group.wait()
    return results.withLock(\.self)
  }
}

extension Place {
  /// Creates the place of an entry.
  init(_ place: RulePlace) {
    self.init(file: place.file, line: place.line, column: place.column)
  }
}
