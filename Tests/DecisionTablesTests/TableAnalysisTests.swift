import DecisionTables
import FEEL
import Testing

struct `The analysis of a table` {
  private func matrix(_ lines: (String, String)) throws -> DecisionTable {
    try table(
      .unique,
      inputs: [
        InputColumn(name: "nature", domain: ["works", "supplies", "services"].map { .text($0) }),
        InputColumn(name: "value", bounds: try set(">= 0")),
      ],
      "W1 | \"works\" | [0..150000) | single",
      "W2 | \"works\" | \(lines.0) | multiple",
      "W3 | \"works\" | >= 1500000 | national",
      "S1 | \"supplies\", \"services\" | [0..50000) | single",
      "S2 | not(\"works\") | \(lines.1) | multiple"
    )
  }

  @Test func `finds nothing in a table that is complete`() throws {
    let table = try matrix(("[150000..1500000)", ">= 50000"))
    #expect(table.gaps().isEmpty)
    #expect(table.overlaps().isEmpty)
  }

  @Test func `finds the limit that belongs to neither band`() throws {
    let table = try matrix(("(150000..1500000)", "> 50000"))
    let gaps = table.gaps()
    #expect(
      gaps.map { $0.sets.map(\.description) } == [
        ["\"works\"", "150000"], ["\"services\", \"supplies\"", "50000"],
      ]
    )
    #expect(
      gaps.map(\.example) == [
        [.text("works"), number("150000")], [.text("supplies"), number("50000")],
      ]
    )
  }

  @Test func `finds the limit that belongs to two bands`() throws {
    let table = try matrix(("[150000..1500000]", ">= 49999.99"))
    let overlaps = table.overlaps()
    #expect(overlaps.map { [$0.first, $0.second] } == [[1, 2], [3, 4]])
    #expect(overlaps.map { $0.box.sets[1].description } == ["1500000", "[49999.99..50000)"])
    #expect(
      overlaps.map(\.box.example) == [
        [.text("works"), number("1500000")], [.text("supplies"), number("49999.99")],
      ]
    )
  }

  @Test func `finds overlaps for A only where outputs differ`() throws {
    let table = try table(
      .any,
      inputs: [InputColumn(name: "value")],
      "one | < 10 | a",
      "two | > 5 | a",
      "three | >= 20 | b"
    )
    #expect(table.overlaps().map { [$0.first, $0.second] } == [[1, 2]])
  }

  @Test func `shows no more gaps than asked for`() throws {
    let rows = try (0..<100).map { Row(id: "\($0)", tests: [try set("\($0)")], outputs: []) }
    let table = try DecisionTable(
      id: "points",
      hitPolicy: .unique,
      inputs: [InputColumn(name: "value")],
      outputs: [],
      rows: rows
    )
    #expect(table.gaps().count == 1)
    #expect(table.gaps(limit: 0).isEmpty)
  }

  @Test func `lists the values that try out a column`() throws {
    let table = try matrix(("[150000..1500000)", ">= 50000"))
    #expect(
      table.representatives(ofInput: 0) == ["works", "supplies", "services"].map { .text($0) }
    )
    #expect(
      table.representatives(ofInput: 1)
        == ["0", "10000", "50000", "100000", "150000", "1000000", "1500000", "1500001"].map(number)
    )
  }

  @Test func `lists the places where a column changes`() throws {
    let table = try table(
      .unique,
      inputs: [InputColumn(name: "value"), InputColumn(name: "nature")],
      "one | (10..20] | \"works\" | a",
      "two | >= 30, 20 | - | b"
    )
    let places = table.breakpoints(ofInput: 0)
    #expect(places.map(\.value) == ["10", "20", "20", "30"].map(number))
    #expect(places.map(\.closedBelow) == [true, false, true, false])
    #expect(table.breakpoints(ofInput: 1).isEmpty)
  }

  @Test func `divides a column by the rows that match`() throws {
    let table = try table(
      .collect(nil),
      inputs: [InputColumn(name: "value"), InputColumn(name: "free")],
      "one | < 10, > 20 | - | a",
      "two | < 15 | - | b"
    )
    let classes = table.partition(ofInput: 0)
    #expect(classes.map(\.set.description) == ["< 10", "[10..15)", "[15..20]", "> 20"])
    #expect(classes.map(\.rows.rows) == [[0, 1], [1], [], [0]])
    #expect(table.partition(ofInput: 1).map(\.set) == [.all])
    #expect(table.representatives(ofInput: 1) == [.null])
  }
}
