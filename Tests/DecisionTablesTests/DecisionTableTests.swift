import DecisionTables
import FEEL
import Testing

struct `A decision table` {
  private func discount() throws -> DecisionTable {
    try table(
      .unique,
      inputs: [
        InputColumn(name: "customer", domain: ["business", "private"].map { .text($0) }),
        InputColumn(name: "order", bounds: try set(">= 0")),
        InputColumn(name: "delivery"),
      ],
      outputs: [OutputColumn(name: "discount"), OutputColumn(name: "reason")],
      "1 | \"business\" | < 10 | - | 0.05 | small",
      "2 | \"business\" | >= 10 | - | 0.15 | large",
      "3 | \"private\" | - | \"sameday\" | 0 | hurry",
      "4 | \"private\" | - | \"slow\" | 0.05 | patience"
    )
  }

  @Test func `finds its row`() throws {
    let table = try discount()
    #expect(
      table.evaluate([.text("business"), number("10"), .text("slow")])
        == .matched([1], outputs: [number("0.15"), .text("large")])
    )
    #expect(table.evaluate([.text("private"), number("10"), .text("never")]) == .noMatch)
  }

  @Test func `is definite without the inputs that do not matter`() throws {
    let table = try discount()
    #expect(
      table.evaluate([.text("business"), number("9.99"), .unknown])
        == .matched([0], outputs: [number("0.05"), .text("small")])
    )
    #expect(
      table.evaluate([.text("private"), .unknown, .text("sameday")])
        == .matched([2], outputs: [number("0"), .text("hurry")])
    )
  }

  @Test func `names the rows that are possible and the inputs that decide`() throws {
    let table = try discount()
    #expect(
      table.evaluate([.text("business"), .unknown, .unknown])
        == .undetermined(possible: [0, 1], unknownInputs: [1])
    )
    #expect(
      table.evaluate([.unknown, .unknown, .text("slow")])
        == .undetermined(possible: [0, 1, 3], unknownInputs: [0, 1])
    )
    #expect(table.decidingInputs([.unknown, .unknown, .unknown]) == [0, 1, 2])
    #expect(table.decidingInputs([.text("business"), number("3"), .unknown]).isEmpty)
  }

  @Test func `is definite if rows agree`() throws {
    let table = try table(
      .unique,
      inputs: [InputColumn(name: "value"), InputColumn(name: "nature")],
      "low | < 10 | - | free",
      "works | >= 10 | \"works\" | free",
      "other | >= 10 | not(\"works\") | strict"
    )
    #expect(
      table.evaluate([.unknown, .text("works")]) == .matched([0, 1], outputs: [.text("free")])
    )
    #expect(
      table.evaluate([.unknown, .text("services")])
        == .undetermined(possible: [0, 2], unknownInputs: [0])
    )
  }

  @Test func `has a hole for an unknown value that may fall in it`() throws {
    let table = try table(
      .unique,
      inputs: [InputColumn(name: "value")],
      "low | < 10 | same",
      "high | > 10 | same"
    )
    #expect(table.evaluate([.unknown]) == .undetermined(possible: [0, 1], unknownInputs: [0]))
  }

  @Test func `breaks its hit policy only if that is certain`() throws {
    let table = try table(
      .unique,
      inputs: [InputColumn(name: "value"), InputColumn(name: "nature")],
      "one | < 10 | - | a",
      "two | < 10 | \"works\" | a",
      "three | < 10 | not(\"works\") | a",
      "four | >= 10 | - | b"
    )
    #expect(table.evaluate([number("1"), .unknown]) == .violation([0, 1, 2]))
    #expect(
      table.evaluate([.unknown, .text("works")])
        == .undetermined(possible: [0, 1, 3], unknownInputs: [0])
    )
  }

  @Test func `leaves out rows that an earlier row masks`() throws {
    let table = try table(
      .first,
      inputs: [InputColumn(name: "value")],
      "low | < 10 | a",
      "masked | < 5 | b",
      "rest | - | c"
    )
    #expect(table.evaluate([.unknown]) == .undetermined(possible: [0, 2], unknownInputs: [0]))
  }

  @Test func `keeps to the values that an input can have`() throws {
    let rows = "low | <= 5 | a"
    func outcome(_ input: InputColumn) throws -> TableOutcome {
      try table(.unique, inputs: [input], rows, "high | >= 6 | a").evaluate([.unknown])
    }
    let definite = TableOutcome.matched([0, 1], outputs: [.text("a")])
    let open = TableOutcome.undetermined(possible: [0, 1], unknownInputs: [0])
    #expect(try outcome(InputColumn(name: "count")) == open)
    #expect(try outcome(InputColumn(name: "count", isWhole: true)) == definite)
    #expect(
      try outcome(InputColumn(name: "count", domain: [number("1"), number("9")])) == definite
    )
    #expect(
      try outcome(InputColumn(name: "count", bounds: try set("> 7")))
        == .matched([1], outputs: [.text("a")])
    )
  }

  @Test func `without inputs or rows decides all the same`() throws {
    let constant = try table(.unique, inputs: [], "only | 1")
    #expect(constant.evaluate([]) == .matched([0], outputs: [number("1")]))
    let empty = try table(.unique, inputs: [InputColumn(name: "value")])
    #expect(empty.evaluate([.unknown]) == .noMatch)
    #expect(empty.gaps().map(\.sets) == [[.all]])
    #expect(constant.gaps().isEmpty)
  }

  @Test func `finds its row among hundreds`() throws {
    let rows = try (0..<300).map { index in
      Row(
        id: "\(index)",
        tests: [try set("[\(index)..\(index + 1))")],
        outputs: [number("\(index)")]
      )
    }
    let table = try DecisionTable(
      id: "long",
      hitPolicy: .unique,
      inputs: [InputColumn(name: "value", bounds: try set("[0..300)"))],
      outputs: [OutputColumn(name: "result")],
      rows: rows
    )
    for index in 0..<300 {
      let value = Value.number(Decimal(coefficient: Int128(index * 10 + 5), exponent: -1))
      #expect(table.evaluate([value]) == .matched([index], outputs: [number("\(index)")]))
    }
    #expect(table.gaps().isEmpty)
    #expect(table.overlaps().isEmpty)
    #expect(
      table.evaluate([.unknown]) == .undetermined(possible: Array(0..<300), unknownInputs: [0])
    )
  }
}

struct `Making a decision table` {
  private let value = InputColumn(name: "value")
  private let result = OutputColumn(name: "result")

  private func fault(
    _ inputs: [InputColumn],
    _ rows: [Row],
    _ policy: HitPolicy = .unique
  ) -> TableError? {
    #expect(throws: TableError.self) {
      try DecisionTable(
        id: "faulty",
        hitPolicy: policy,
        inputs: inputs,
        outputs: [result],
        rows: rows
      )
    }
  }

  @Test func `refuses rows of the wrong width`() throws {
    let error = fault([value], [Row(id: "r", tests: [.all, .all], outputs: [.null])])
    #expect(error?.code == .wrongWidth)
    #expect(error?.row == "r")
  }

  @Test func `refuses an id that is taken`() {
    let row = Row(id: "r", tests: [.all], outputs: [.null])
    #expect(fault([value], [row, row])?.code == .duplicateRow)
  }

  @Test func `refuses a column of mixed kinds`() throws {
    let rows = [
      Row(id: "r", tests: [try set("1")], outputs: [.null]),
      Row(id: "s", tests: [try set("\"a\"")], outputs: [.null]),
    ]
    let error = fault([value], rows)
    #expect(error?.description == "row s, column value: found a text, expected a number")
    let domain = fault([InputColumn(name: "value", domain: [.text("a")])], [rows[0]])
    #expect(domain?.code == .mixedKinds)
    let null = fault([InputColumn(name: "value", domain: [.null])], [rows[0]])
    #expect(null?.code == .notASet)
  }

  @Test func `refuses an input without values`() throws {
    #expect(fault([InputColumn(name: "value", domain: [])], [])?.code == .emptyColumn)
    #expect(fault([InputColumn(name: "value", bounds: .empty)], [])?.code == .emptyColumn)
  }

  @Test func `refuses an unknown output`() {
    let row = Row(id: "r", tests: [.all], outputs: [.list([.unknown])])
    #expect(fault([value], [row])?.code == .unknownOutput)
  }

  @Test(arguments: [HitPolicy.priority, .outputOrder])
  func `refuses priority without priorities`(policy: HitPolicy) {
    #expect(fault([value], [], policy)?.code == .missingPriorities)
  }
}
