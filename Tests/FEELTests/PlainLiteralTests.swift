import FEEL
import Testing

struct `A plain literal` {
  private struct Nothing: Scope {
    func value(of variable: Int) -> Value { .unknown }
    func call(_ function: Int, _ arguments: [Value]) -> Value { .unknown }
  }

  private static let names = Names(variables: [])

  private func read(_ text: String) -> Value? {
    try? Expression.parse(text, names: Self.names).evaluate(in: Nothing())
  }

  @Test(arguments: [
    "0", "1", "007", "12.50", "0.1", "123456789012345678", "true", "false", "null", "\"\"",
    "\"a b\"", "\"é🚧\"", "date(\"2026-02-28\")", "date(\"2024-02-29\")",
  ])
  func `is the same as the expression`(text: String) throws {
    let plain = try #require(Expression.plainLiteral(text))
    #expect(plain == read(text))
    #expect(plain.description == read(text)?.description)
  }

  @Test(arguments: [
    "", " 1", "1 ", "1.", ".5", "1.2.3", "1e3", "-1", "1234567890123456789", "1 + 1", "True",
    "\"", "\"a\\n\"", "\"a\" + \"b\"", "'a'", "date(\"2026-02-30\")", "date(\"2026-2-28\")",
    "date(\"2026-02-28\") ", "duration(\"P1D\")", "[1]", "{a: 1}", "unknown", "\"a\nb\"",
  ])
  func `is nothing else`(text: String) {
    #expect(Expression.plainLiteral(text) == nil)
  }
}
