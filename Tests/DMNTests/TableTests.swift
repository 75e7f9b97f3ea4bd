import DMN
import FEEL
import Testing

struct `A boxed decision table` {
  private static func table(
    _ hitPolicy: String,
    _ rows: [(String, String)],
    allowed: String = "",
    default value: String = ""
  ) -> String {
    let rules = rows.map { test, output in
      "<rule><inputEntry><text><![CDATA[\(test)]]></text></inputEntry>"
        + "<outputEntry><text><![CDATA[\(output)]]></text></outputEntry></rule>"
    }
    let values = allowed.isEmpty ? "" : "<outputValues><text>\(allowed)</text></outputValues>"
    let fallback =
      value.isEmpty ? "" : "<defaultOutputEntry><text>\(value)</text></defaultOutputEntry>"
    return """
      <decisionTable \(hitPolicy)><input><inputExpression typeRef="number"><text>a</text>
        </inputExpression></input><output>\(values)\(fallback)</output>\(rules.joined())
      </decisionTable>
      """
  }

  private static func result(_ table: String, _ input: Value) throws -> Value {
    try model(decision(table)).evaluate("D", inputs: ["a": input, "b c": .number(5)]).value
  }

  private static let plain = [("< 5", "1"), (">= 3", "2"), ("> 8", "3")]
  // The same, but for expressions that no set can hold.
  private static let open = [("? < b c", "1"), (">= b c - 2", "2"), ("> b c + 3", "1 + 2")]

  @Test(arguments: [
    ("hitPolicy='UNIQUE'", "null"), ("hitPolicy='ANY'", "null"), ("hitPolicy='FIRST'", "1"),
    ("hitPolicy='PRIORITY'", "2"), ("hitPolicy='RULE ORDER'", "[1, 2]"),
    ("hitPolicy='OUTPUT ORDER'", "[2, 1]"), ("hitPolicy='COLLECT'", "[1, 2]"),
    ("hitPolicy='COLLECT' aggregation='SUM'", "3"), ("hitPolicy='COLLECT' aggregation='MIN'", "1"),
    ("hitPolicy='COLLECT' aggregation='MAX'", "2"),
    ("hitPolicy='COLLECT' aggregation='COUNT'", "2"),
    ("", "null"),
  ])
  func `follows its hit policy, whatever its cells`(policy: String, result: String) throws {
    for rows in [Self.plain, Self.open] {
      let table = Self.table(policy, rows, allowed: "3, 2, 1")
      #expect(try Self.result(table, .number(4)).description == result)
    }
  }

  @Test(arguments: [("1", "1"), ("6", "2"), ("null", "9")])
  func `has a default`(input: String, result: String) throws {
    for rows in [Self.plain, Self.open] {
      let value = Decimal(parsing: input).map { Value.number($0) } ?? .null
      let table = Self.table("hitPolicy='FIRST'", rows, default: "4 + 5")
      #expect(try Self.result(table, value).description == result)
    }
  }

  @Test func `is unknown only where it matters`() throws {
    let agreeing = [("< 5", "1"), (">= 5", "1")]
    #expect(try Self.result(Self.table("", agreeing), .unknown) == .number(1))
    #expect(try Self.result(Self.table("", Self.plain), .unknown) == .unknown)
    #expect(try Self.result(Self.table("", Self.open), .unknown) == .unknown)
    let first = [("-", "b c"), ("? > b c", "2")]
    #expect(try Self.result(Self.table("hitPolicy='FIRST'", first), .unknown) == .number(5))
  }

  @Test func `names the rows that clash`() throws {
    let model = try model(decision(Self.table("", Self.plain)))
    let notes = model.evaluate("D", inputs: ["a": .number(4)]).diagnostics
    #expect(notes.map(\.message) == ["rows 1 and 2 both match"])
  }

  @Test func `tests null as null`() throws {
    let rows = [("null", "1"), ("not(3)", "2")]
    #expect(try Self.result(Self.table("hitPolicy='COLLECT'", rows), .null).description == "[1, 2]")
    #expect(
      try Self.result(Self.table("hitPolicy='COLLECT'", rows), .number(4)).description == "[2]"
    )
  }
}
