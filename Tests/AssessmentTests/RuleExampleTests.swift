import Assessment
import Catalogue
import Testing

extension RuleExample: CustomTestStringConvertible {
  /// The rule and the line of its example, to find it by.
  public var testDescription: String { "\(row ?? rule):\(example.place.line)" }
}

struct `A rule of the catalogue` {
  @Test(arguments: ExampleRunner(catalogue).examples)
  func `decides each of its examples as it says`(entry: RuleExample) throws {
    var runner = ExampleRunner(catalogue)
    #expect(try runner.failures(of: entry).map(\.description) == [])
  }

  @Test func `has an example for each row of each table`() {
    for table in catalogue.tables {
      for row in table.rows { #expect(!row.examples.isEmpty, "\(table.id), \(row.id)") }
    }
  }

  @Test func `has an example that holds and one that does not`() {
    for rule in catalogue.rules {
      let expected = rule.examples.compactMap { $0.expect[rule.id] }
      #expect(expected.contains("true"), "\(rule.id)")
      #expect(expected.contains { $0 != "true" }, "\(rule.id)")
    }
  }
}
