import Assessment
import Catalogue
import Testing

struct `A rule of the catalogue` {
  @Test func `decides each of its examples as it says`() throws {
    var runner = ExampleRunner(catalogue)
    #expect(runner.examples.count > 300)
    for entry in runner.examples {
      #expect(try runner.failures(of: entry).map(\.description) == [])
    }
  }

  @Test func `has an example for each row of each table`() {
    for table in catalogue.tables {
      for row in table.rows { #expect(!row.examples.isEmpty, "\(table.id), \(row.id)") }
    }
  }

  @Test func `has an example that holds and one that does not`() {
    for rule in catalogue.rules where rule.risk == nil {
      let expected = rule.examples.compactMap { $0.expect[rule.id] }
      #expect(expected.contains("true"), "\(rule.id)")
      #expect(expected.contains { $0 != "true" }, "\(rule.id)")
    }
  }

  @Test func `about a risk has an example that fires, one that is silent and one that is unknown`()
  {
    for rule in catalogue.rules where rule.risk != nil {
      let expected = rule.examples.compactMap { $0.expect[rule.id] }
      #expect(expected.contains { ["\"risk\"", "\"ask\""].contains($0) }, "\(rule.id)")
      #expect(expected.contains("\"silent\""), "\(rule.id)")
      #expect(expected.contains("unknown"), "\(rule.id)")
    }
  }
}
