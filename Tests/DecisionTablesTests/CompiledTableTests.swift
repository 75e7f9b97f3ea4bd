import DecisionTables
import FEEL
import Testing

struct `Compiling a table` {
  private func slots(_ values: [Value], _ texts: TextNumbers) -> [Slot] {
    values.map { Slot($0) { texts[$0] } }
  }

  private func number(_ payload: Int128, _ exponent: Int16 = 0) -> Slot {
    Slot(.number, payload: payload, exponent: exponent)
  }

  @Test(arguments: [
    (">= 150000", "149999.99 150000 150000.00 1.5e5 149999.999999999999999999999999999"),
    ("> 0.05", "0.05 0.0500 0.050000000000000000000000000001 0 -0.05 5e-2 6e-2"),
    ("< -0.5", "-0.5 -0.51 -0.49 -0.500000000000000000001 -1 0"),
    ("[1e30..2e30)", "1e30 2e30 1999999999999999999999999999999 0 -1e30 9e6000"),
    (
      "1.000000000000000000000000000000001", "1 1.000000000000000000000000000000001 1.0000000000001"
    ),
    ("not(9223372036854775807)", "9223372036854775807 9223372036854775808 9223372036854775806.5"),
    ("(1e-40..1e-39]", "1e-40 1e-39 1e-41 0 5e-40 -1e-40 1"),
  ])
  func `keeps the exact order of numbers of any size`(cell: String, tried: String) throws {
    let table = try table(
      .first,
      inputs: [InputColumn(name: "value")],
      "in | \(cell) | inside",
      "out | - | outside"
    )
    let compiled = try #require(CompiledTable(table, texts: TextNumbers(of: table)))
    for text in tried.split(separator: " ") {
      let value = try #require(Decimal(parsing: String(text)).map { Value.number($0) })
      let verdict = compiled.verdict(on: slots([value], TextNumbers()).span)
      #expect(compiled.verdicts[verdict] == Verdict(table.evaluate([value])), "\(text)")
    }
  }

  @Test func `leaves a table of points to its rows`() throws {
    let inputs = (0..<70).map { InputColumn(name: "check \($0)") }
    let rows = try (0..<70).map { row in
      Row(
        id: "\(row)",
        tests: try (0..<70).map { $0 == row ? try set("true") : .all },
        outputs: [.number(Decimal(coefficient: Int128(row), exponent: -1))]
      )
    }
    let table = try DecisionTable(
      id: "points",
      hitPolicy: .collect(.sum),
      inputs: inputs,
      outputs: [OutputColumn(name: "points")],
      rows: rows
    )
    #expect(CompiledTable(table, texts: TextNumbers()) == nil)
    let compiled = CompiledRows(table) { _, _ in nil }
    var marks = compiled.noMarks
    var values = (0..<70).map { Value.boolean($0.isMultiple(of: 3)) }
    #expect(compiled.decide(on: slots(values, TextNumbers()).span, &marks) == .rows)
    #expect(compiled.rows(marks) == Array(stride(from: 0, to: 70, by: 3)))
    #expect(compiled.sum(ofOutput: 0, over: marks) == number(828, -1))
    values[1] = .unknown
    #expect(compiled.decide(on: slots(values, TextNumbers()).span, &marks) == .open)
    values = values.map { _ in .boolean(false) }
    #expect(compiled.decide(on: slots(values, TextNumbers()).span, &marks) == .noRow)
  }

  @Test func `gives the outputs of one table as an input of the next`() throws {
    let first = try table(
      .unique,
      inputs: [InputColumn(name: "value"), InputColumn(name: "nature")],
      "low | < 10 | \"works\" | free",
      "high | >= 10 | \"works\" | strict"
    )
    let second = try table(
      .unique,
      inputs: [InputColumn(name: "regime")],
      "one | \"free\" | a",
      "two | \"strict\" | b"
    )
    var texts = TextNumbers(of: first)
    for text in ["free", "strict", "a", "b"] { texts.add(text) }
    let compiled = try #require(CompiledTable(first, places: [2, 0], texts: texts))
    let next = try #require(CompiledTable(second, texts: texts))
    func chain(_ value: Slot, _ nature: Slot) -> Verdict {
      let verdict = compiled.verdict(on: [nature, .unknown, value].span)
      return next.verdicts[next.verdict(on: [compiled.output(0, of: verdict)].span)]
    }
    let works = Slot(.text("works")) { texts[$0] }
    #expect(chain(number(999, -2), works) == .matched([0], outputs: [.text("a")]))
    #expect(chain(number(1000, -2), works) == .matched([1], outputs: [.text("b")]))
    #expect(chain(.unknown, works) == .undetermined(possible: [0, 1]))
    #expect(chain(.unknown, Slot(.text, payload: -1)) == .noMatch)
  }

  @Test func `needs no inputs and no rows`() throws {
    let constant = try table(.unique, inputs: [], "only | 1")
    let empty = try table(.unique, inputs: [InputColumn(name: "value")])
    let always = try #require(CompiledTable(constant, texts: TextNumbers()))
    let never = try #require(CompiledTable(empty, texts: TextNumbers()))
    #expect(
      always.verdicts[always.verdict(on: [Slot]().span)]
        == .matched([0], outputs: [.number(1)])
    )
    #expect(never.verdicts[never.verdict(on: [Slot.unknown].span)] == .noMatch)
    let rows = CompiledRows(empty) { _, _ in nil }
    var marks = rows.noMarks
    #expect(rows.decide(on: [Slot.unknown].span, &marks) == .noRow)
  }

  @Test func `is undone by a diagram above the limit`() throws {
    let table = try table(
      .unique,
      inputs: [InputColumn(name: "value")],
      "one | < 1 | a",
      "two | > 2 | b"
    )
    #expect(CompiledTable(table, limit: 4, texts: TextNumbers(of: table)) != nil)
    #expect(CompiledTable(table, limit: 3, texts: TextNumbers(of: table)) == nil)
  }
}
