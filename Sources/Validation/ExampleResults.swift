import Assessment
import Catalogue
import CatalogueReading
import FEEL

/// What the examples of a catalogue came to.
struct ExampleResults {
  /// What came out otherwise than expected.
  let failures: [ExampleFailure]

  init(_ catalogue: Catalogue, views: [TableView]) {
    var runner = ExampleRunner(catalogue)
    var failures: [ExampleFailure] = []
    for entry in runner.examples {
      failures += (try? runner.failures(of: entry)) ?? []
    }
    self.failures = failures
  }
}

extension Place {
  /// Creates the place of an entry.
  init(_ place: RulePlace) {
    self.init(file: place.file, line: place.line, column: place.column)
  }
}
