import FEEL
import Testing

struct `Hostile text in a DMN model` {
  private static func value(of text: String) -> Value? {
    try? Expression.parse(text, names: Model.names).evaluate(in: Model.NoScope())
  }

  @Test(
    arguments: [
      String(repeating: "(", count: 100_000), String(repeating: "(<", count: 30_000),
      String(repeating: "function(a) ", count: 5000),
      "\"" + String(repeating: "a", count: 10_000_000) + "\"",
      String(repeating: "9", count: 10_000_000), "1e" + String(repeating: "9", count: 60_000),
      "1 instance of " + String(repeating: "list<", count: 12_000),
      "f" + String(repeating: "(1)", count: 20_000),
      "1 in " + String(repeating: "(1, ", count: 15_000),
    ].map(Text.init)
  )
  private func `is refused with an error`(text: Text) {
    #expect(throws: FEELErrors.self) { try Expression.parse(text.content, names: Model.names) }
    #expect(throws: FEELErrors.self) {
      try Expression.parseUnaryTests(text.content, names: Model.names)
    }
  }

  /// A text that is not worth printing.
  private struct Text: CustomTestStringConvertible {
    let content: String
    var testDescription: String { "\(content.prefix(20))… (\(content.utf8.count) bytes)" }
  }

  @Test(arguments: [
    "(function(f) f(f))(function(f) f(f))", "{f: function(g, n) g(g, n + 1), r: f(f, 0)}.r",
    "{f: function(g, n) 1 + g(g, n) + g(g, n), r: f(f, 0)}.r",
    "sort(for i in 1..100000 return -i, function(a, b) count(for j in 1..1000 return a) > b)",
    "for i in 1..5000 return partial",
    "count(for i in 1..2000 return sort(for j in 1..2000 return -j))",
  ])
  func `runs into a limit`(text: String) {
    #expect([.unknown, .null].contains(`Hostile text in a DMN model`.value(of: text)))
  }

  @Test func `calls functions as deep as a rule needs`() {
    let text = "{f: function(g, n) if n = 0 then 1 else n * g(g, n - 1), r: f(f, 25)}.r"
    #expect(
      `Hostile text in a DMN model`.value(of: text)?.description == "15511210043330985984000000"
    )
  }

  @Test(arguments: [
    (#"matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "^(a+)+$")"#),
    (#"matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "^(a|a)*c$")"#),
    (#"matches("x", "((((a{1000}){1000}){1000}){1000})")"#),
    (#"matches("x", "((a*)*)*y")"#), (#"replace("aaaa", "(a?)(a?)(a?)", "$1$2$3$0")"#),
  ])
  func `can't make patterns run away`(text: String) {
    let value = `Hostile text in a DMN model`.value(of: text)
    #expect([.unknown, .null, .boolean(false)].contains(value))
  }

  @Test(arguments: [
    "@\"P9999999999Y\" + @\"P9999999999Y\"", "@\"2026-01-01\" + @\"P9999999999M\"",
    "@\"2026-01-01T00:00:00\" + @\"P999999999999D\"", "@\"9999-12-31T23:59:59\" + @\"PT1S\"",
    "@\"10:00:00\" + @\"P99999999999999999D\"", "@\"P1D\" * 9e6144", "exp(14150) * exp(14150)",
    "2 ** 999999", "1e-6144 ** 2.5", "log(9e6144)", "sqrt(9e-6144)", "round up(1, 99999)",
    "time(1, 1, 1, @\"PT99H\")", "substring(\"a\", 9223372036854775807)", "sublist([1], 1, -1)",
    "insert before([], -9223372036854775808, 1)", "[1][-9223372036854775808]",
    "0 - 9223372036854775807 - 5", "@\"-P9223372036854775807M\"", "decimal(1e300, -400)",
    "-@\"P768614336404564650Y\"", "date(9999, 12, 31) + @\"P1D\"", "week of year(@\"0001-01-01\")",
  ])
  func `has no number that traps`(text: String) throws {
    let value = try? Expression.parse(text, names: Model.names).evaluate(in: Model.NoScope())
    _ = value?.description
  }
}
