import DecisionTables
import FEEL
import Testing

struct `A value set` {
  /// A cell, the values one unit below, at and above its end, and which of them it holds.
  @Test(arguments: [
    ("< 150000", "149999.99 150000 150000.01", "149999.99"),
    ("<= 150000", "149999.99 150000 150000.01", "149999.99 150000"),
    ("> 150000", "149999.99 150000 150000.01", "150000.01"),
    (">= 150000", "149999.99 150000 150000.01", "150000 150000.01"),
    ("[10..20)", "9 10 11 19 20 21", "10 11 19"),
    ("(10..20]", "9 10 11 19 20 21", "11 19 20"),
    ("[10..20]", "9 10 11 19 20 21", "10 11 19 20"),
    ("(10..20)", "9 10 11 19 20 21", "11 19"),
    ("not([10..20))", "9 10 11 19 20 21", "9 20 21"),
    ("10, > 19", "9 10 11 19 20 21", "10 20 21"),
    ("!= 10", "9 10 11", "9 11"),
    ("10.00", "9 10 1e1 11", "10 1e1"),
    ("-", "9 10", "9 10"),
    ("[20..10]", "9 10 15 20", ""),
  ])
  func `holds its ends as the brackets say`(cell: String, tried: String, held: String) throws {
    let set = try set(cell)
    let found = tried.split(separator: " ").filter { set.contains(number(String($0))) == .yes }
    #expect(found.joined(separator: " ") == held)
  }

  @Test(arguments: [
    ("<= date(\"2026-06-30\")", "2026-06-29 2026-06-30 2026-07-01", "2026-06-29 2026-06-30"),
    ("> date(\"2026-06-30\")", "2026-06-29 2026-06-30 2026-07-01", "2026-07-01"),
    (
      "[date(\"2026-01-01\")..date(\"2026-12-31\")]", "2025-12-31 2026-01-01 2027-01-01",
      "2026-01-01"
    ),
  ])
  func `holds whole days`(cell: String, tried: String, held: String) throws {
    let set = try set(cell)
    let found = tried.split(separator: " ").filter { set.contains(day(String($0))) == .yes }
    #expect(found.joined(separator: " ") == held)
  }

  @Test func `knows that a day follows a day`() throws {
    let early = try set("<= date(\"2026-06-30\")")
    let late = try set(">= date(\"2026-07-01\")")
    #expect(early.complement == late)
    #expect(try set("(date(\"2026-06-30\")..date(\"2026-07-01\"))").isEmpty)
  }

  @Test func `knows that there are numbers between numbers`() throws {
    #expect(try !set("(1..2)").isEmpty)
    #expect(try set("< 1").union(try set("> 1")).complement == (try set("1")))
  }

  @Test(arguments: [
    ("[1..2), [2..3]", "[1..3]"),
    ("< 1, > 2", "not([1..2])"),
    ("!= 5", "not(5)"),
    ("[5..5]", "5"),
    ("<= 5, > 4", "-"),
    ("> 5, 3", "3, > 5"),
    ("-1.50", "-1.5"),
    ("\"b\", \"a\"", "\"a\", \"b\""),
    ("not(\"a\")", "not(\"a\")"),
    (#""say \"x\"""#, #""say \"x\"""#),
    ("not(true)", "false"),
    ("true, false", "-"),
    ("(1..1)", "not(true, false)"),
    ("> date(\"2026-12-31\")", ">= date(\"2027-01-01\")"),
    ("< duration(\"P2D\")", "< duration(\"P2D\")"),
    (">= duration(\"P1Y\")", ">= duration(\"P12M\")"),
    ("duration(\"PT36H\")", "duration(\"PT129600S\")"),
  ])
  func `writes itself as short as it can`(cell: String, description: String) throws {
    let one = try set(cell)
    #expect(one.description == description)
    #expect(try set(one.description) == one)
  }

  @Test func `holds an unknown value only if it decides without it`() throws {
    #expect(try set("> 1").contains(.unknown) == .unknown)
    #expect(try set("\"a\"").contains(.unknown) == .unknown)
    #expect(ValueSet.all.contains(.unknown) == .yes)
    #expect(ValueSet.empty.contains(.unknown) == .no)
  }

  @Test(arguments: [Value.null, .text("x"), .boolean(true), .list([.number(2)])])
  func `of numbers holds nothing else`(value: Value) throws {
    #expect(try set("> 1").contains(value) == .no)
    #expect(try set("not(1)").contains(value) == .no)
    #expect(ValueSet.all.contains(value) == .yes)
  }

  @Test func `takes its ends from parameters`() throws {
    let parameters = ["limit.works": number("5404000"), "codes": Value.list([.text("a")])]
    let regime = try set("[0.8 * limit.works..limit.works)", parameters)
    #expect(regime.description == "[4323200..5404000)")
    #expect(regime.example == number("4323200"))
    #expect(try set("not(codes)", parameters).leftOut == [.text("a")])
  }

  @Test(arguments: [
    (">= limit", TableError.Code.unknownParameter, "limit", 3),
    ("[0..2 * limit]", .unknownParameter, "limit", 8),
    ("> code", .notASet, "code", 2),
    ("0.5 * code", .unfitParameter, "code", 6),
    ("[1..code]", .mixedKinds, "code", 4),
    ("= nothing", .notASet, "nothing", 2),
    ("unknown.so.far", .unknownParameter, "unknown.so.far", 0),
  ])
  func `names the parameter at fault`(
    cell: String,
    code: TableError.Code,
    parameter: String,
    offset: Int
  ) throws {
    let parameters = ["code": Value.text("a"), "nothing": .null, "unknown.so.far": .unknown]
    let error = #expect(throws: TableError.self) { try set(cell, parameters) }
    #expect(error?.code == code)
    #expect(error?.parameter == parameter)
    #expect(error?.offset == offset)
  }

  @Test(arguments: ["1, \"a\"", "true, 1", "(1..1), \"a\"", "date(\"2026-01-01\"), 3"])
  func `refuses values of different kinds`(cell: String) {
    let error = #expect(throws: TableError.self) { try set(cell) }
    #expect(error?.code == .mixedKinds)
  }

  @Test(arguments: ["null", "not(null)", "< \"a\"", ">= true"])
  func `refuses what is no set`(cell: String) {
    let error = #expect(throws: TableError.self) { try set(cell) }
    #expect(error?.code == .notASet)
  }

  @Test(arguments: [
    ("(0..1)", "0.1"), ("(5000000..5404000)", "5100000"), ("(500..500.01)", "500.001"),
    ("> 9", "10"), ("< 0", "-1"), ("(-2..-1)", "-1.1"), ("(-5..5)", "0"),
    ("> 1e40", "2e40"), ("< -1e40", "-2e40"), ("(1..1.0000000000000000000000000000001)", nil),
  ])
  func `shows a short number of its own`(cell: String, example: String?) throws {
    let one = try set(cell)
    if let example {
      #expect(one.example == number(example))
    }
    #expect(one.example.map { one.contains($0) == .yes } ?? false)
  }

  @Test func `has sample points at and around its ends`() throws {
    #expect(
      try set("[10..20)").samplePoints
        == [9, 10, 11, 20, 21].map { .number(Decimal($0)) }
    )
    #expect(try set("not(\"other\")").samplePoints == [.text("other"), .text("other2")])
    #expect(ValueSet.all.samplePoints.isEmpty)
  }

  @Test func `lists its intervals`() throws {
    let intervals = try set("< 1, (2..3]").intervals
    #expect(
      intervals == [
        ValueRange(lower: nil, lowerClosed: false, upper: number("1"), upperClosed: false),
        ValueRange(lower: number("2"), lowerClosed: false, upper: number("3"), upperClosed: true),
      ]
    )
  }
}
