import DecisionTables
import FEEL
import Testing

struct `A hit policy` {
  /// Rows 0 and 2 match 5, rows 1 and 2 match 15, all three match 10, none matches 30.
  private func example(_ policy: HitPolicy, defaultValue: Value? = nil) throws -> DecisionTable {
    try table(
      policy,
      inputs: [InputColumn(name: "value")],
      outputs: [
        OutputColumn(
          name: "result",
          priorities: ["20", "10", "30"].map(number),
          defaultValue: defaultValue
        )
      ],
      "low | <= 10 | 10",
      "high | [10..20] | 20",
      "wide | < 20 | 30"
    )
  }

  private func list(_ numbers: String...) -> [Value] { [.list(numbers.map(number))] }

  @Test func `U refuses two rows`() throws {
    let table = try example(.unique)
    #expect(table.evaluate([number("20")]) == .matched([1], outputs: [number("20")]))
    #expect(table.evaluate([number("5")]) == .violation([0, 2]))
    #expect(table.evaluate([number("10")]) == .violation([0, 1, 2]))
  }

  @Test func `A refuses two rows with different outputs`() throws {
    let table = try table(
      .any,
      inputs: [InputColumn(name: "value")],
      "one | <= 10 | same",
      "two | >= 5 | same",
      "three | > 8 | different"
    )
    #expect(table.evaluate([number("6")]) == .matched([0, 1], outputs: [.text("same")]))
    #expect(table.evaluate([number("9")]) == .violation([0, 1, 2]))
    #expect(table.evaluate([number("1")]) == .matched([0], outputs: [.text("same")]))
  }

  @Test func `F takes the first row`() throws {
    let table = try example(.first)
    #expect(table.evaluate([number("10")]) == .matched([0], outputs: [number("10")]))
    #expect(table.evaluate([number("15")]) == .matched([1], outputs: [number("20")]))
  }

  @Test func `P takes the output of the highest priority`() throws {
    let table = try example(.priority)
    #expect(table.evaluate([number("10")]) == .matched([1], outputs: [number("20")]))
    #expect(table.evaluate([number("5")]) == .matched([0], outputs: [number("10")]))
  }

  @Test func `P looks at the outputs from left to right`() throws {
    let outputs = ["x", "y"].map {
      OutputColumn(name: $0, priorities: [.text("high"), .text("low")])
    }
    let table = try table(
      .priority,
      inputs: [InputColumn(name: "value")],
      outputs: outputs,
      "one | - | low | high",
      "two | - | high | other",
      "three | - | high | low",
      "four | - | high | low"
    )
    #expect(table.evaluate([number("1")]) == .matched([2], outputs: [.text("high"), .text("low")]))
  }

  @Test func `R gives all outputs in the order of the rows`() throws {
    let table = try example(.ruleOrder)
    #expect(table.evaluate([number("10")]) == .matched([0, 1, 2], outputs: list("10", "20", "30")))
  }

  @Test func `O gives all outputs in the order of priority`() throws {
    let table = try example(.outputOrder)
    #expect(table.evaluate([number("10")]) == .matched([1, 0, 2], outputs: list("20", "10", "30")))
  }

  @Test func `C gives all outputs`() throws {
    let table = try example(.collect(nil))
    #expect(table.evaluate([number("15")]) == .matched([1, 2], outputs: list("20", "30")))
  }

  @Test(arguments: [("C+", "60"), ("C#", "3"), ("C<", "10"), ("C>", "30")])
  func `C with an aggregator gives one value`(policy: String, result: String) throws {
    let table = try example(try #require(HitPolicy(policy)))
    #expect(table.evaluate([number("10")]) == .matched([0, 1, 2], outputs: [number(result)]))
    #expect(table.evaluate([number("30")]) == .noMatch)
  }

  @Test func `C aggregates what has an order or a sum and nothing else`() throws {
    let rows = "one | - | a"
    let inputs = [InputColumn(name: "value")]
    let sum = try table(.collect(.sum), inputs: inputs, rows, "two | - | 2")
    let largest = try table(.collect(.max), inputs: inputs, rows, "two | - | b")
    #expect(sum.evaluate([.null]) == .matched([0, 1], outputs: [.null]))
    #expect(largest.evaluate([.null]) == .matched([0, 1], outputs: [.text("b")]))
  }

  @Test(arguments: ["U", "A", "P", "F", "R", "O", "C", "C+", "C#", "C<", "C>"])
  func `gives the default outputs if no row matches`(policy: String) throws {
    let policy = try #require(HitPolicy(policy))
    #expect(try example(policy).evaluate([number("30")]) == .noMatch)
    let withDefault = try example(policy, defaultValue: number("0"))
    #expect(withDefault.evaluate([number("30")]) == .matched([], outputs: [number("0")]))
  }

  @Test(arguments: ["U", "A", "P", "F", "R", "O", "C", "C+", "C#", "C<", "C>"])
  func `is written as it is read`(text: String) {
    #expect(HitPolicy(text)?.description == text)
  }

  @Test(arguments: ["", "u", "X", "C*", "CC", "U+"])
  func `is not read from anything else`(text: String) {
    #expect(HitPolicy(text) == nil)
  }
}
