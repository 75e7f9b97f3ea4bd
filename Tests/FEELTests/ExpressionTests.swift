import FEEL
import Testing

/// A dossier in miniature, shared by the tests on expressions.
enum Dossier {
  static let lot: Type = .record([
    "value": .money, "inDocuments": .boolean, "amount": .money, "nature": .code("nature"),
    "service group": .text,
  ])

  static let variables: [(name: String, type: Type, value: Value)] = [
    ("project.estimate.amount", .money, .number(5_000_000)),
    ("regimeLimit", .money, .number(221_000)),
    ("project.lots", .list(lot), .list([record(100_000, true), record(200_000, false)])),
    ("project.nature", .code("nature"), .text("works")),
    ("missing", .money, .unknown),
    ("open", .boolean, .unknown),
    ("yes", .boolean, .boolean(true)),
    ("n", .number, .number(7)),
    ("start date", .date, CalendarDate(iso: "2026-01-31").map { .date($0) } ?? .null),
    ("service-group", .text, .text("sas")),
    ("service", .number, .number(9)),
    ("group", .number, .number(4)),
    ("gaps", .list(.number), .list([.number(1), .unknown, .number(3)])),
    ("anything", .any, .record(["x": .number(1)])),
    ("project.tags", .list(.code("nature")), .list([.text("works"), .text("supplies")])),
    ("regulation", .code("regulation"), .text("classic")),
  ]

  static let names = Names(
    variables: variables.map { ($0.name, $0.type) },
    functions: [
      HostFunction(name: "first of", parameters: [.number, .text], result: .number),
      HostFunction(name: "today", parameters: [], result: .date),
    ],
    codeLists: [
      "nature": ["works", "supplies", "services"], "regulation": ["classic", "utilities"],
    ]
  )

  static let scope = FixedScope(variables.map(\.value))

  static func value(of text: String) throws -> Value {
    try Expression.parse(text, names: names).evaluate(in: scope)
  }

  private static func record(_ amount: Int, _ inDocuments: Bool) -> Value {
    .record([
      "value": .number(Decimal(amount)), "inDocuments": .boolean(inDocuments),
      "amount": .number(Decimal(amount / 2)), "nature": .text("works"),
      "service group": .text("sas"),
    ])
  }
}

struct `An expression` {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 3 - 2", "5"), ("2 ** 3 ** 2", "64"),
    ("-2 ** 2", "4"), ("7 / 2", "3.5"), ("1 / 0", "null"),
    ("1 / 3 * 3", "0.9999999999999999999999999999999999"),
    (".5 + 1e2", "100.5"), ("2 ** -2", "0.25"), ("2 ** 0.5", "1.414213562373095048801688724209698"),
    ("9e6000 * 9e6000", "null"),
    (#""a" + "b""#, #""ab""#), ("1 = 1.0", "true"), ("null = null", "true"), ("1 != null", "true"),
    ("1 < null", "null"), ("true and null", "null"), ("false and null", "false"),
    ("5 between 1 and 5", "true"), ("5 in [1..5)", "false"), ("5 in (1..6)", "true"),
    ("1 in ]1..5[", "false"), ("5 in (< 3, >= 5)", "true"), ("2 in (1, 2, 3)", "true"),
    ("2 in [1, 2]", "true"), ("2 in > 1", "true"), ("7 in ([1..2], [6..8])", "true"),
    ("if 1 > 2 then 3 else 4", "4"), ("if null then 3 else 4", "4"),
    ("some x in [1, 2] satisfies x = 2", "true"), ("every x in [1, 2] satisfies x = 2", "false"),
    ("every x in [] satisfies x = 2", "true"), ("for x in [1, 2] return x * 2", "[2, 4]"),
    ("for x in 1..3 return x", "[1, 2, 3]"), ("for x in 3..1 return x", "[3, 2, 1]"),
    ("for a in [1, 2], b in [a, 10] return a * b", "[1, 10, 4, 20]"),
    ("for big lot in [1] return big lot + 1", "[2]"), ("[1, 2, 3][item > 1]", "[2, 3]"),
    ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][4]", "null"), ("[1, 2, 3][0]", "null"),
    ("{a: 1, b c: [2]}.b c", "[2]"), ("[{a: 1}, {a: 2}].a", "[1, 2]"),
    ("[{a: 1}, {a: 2}][a = 2].a", "[2]"),
    ("count([1, 2])", "2"), ("sum([1, 2.5])", "3.5"), ("sum(1, 2)", "3"), ("sum([])", "null"),
    ("min(3, 1)", "1"), ("max([3, 1])", "3"), ("mean([1, 2])", "1.5"),
    ("all([true, false])", "false"),
    ("any([false, true])", "true"), ("list contains([1, 2], 2)", "true"),
    ("concatenate([1], [2, 3])", "[1, 2, 3]"), ("append([1], 2)", "[1, 2]"),
    ("distinct values([1, 1.0, 2])", "[1, 2]"), ("flatten([1, [2, [3]]])", "[1, 2, 3]"),
    (#"string length("é€😀")"#, "3"), (#"contains("abc", "bc")"#, "true"),
    (#"starts with("abc", "ab")"#, "true"), (#"ends with("abc", "ab")"#, "false"),
    (#"upper case("ab")"#, #""AB""#), (#"lower case("AB")"#, #""ab""#),
    (#"substring("abcd", 2, 2)"#, #""bc""#), (#"substring("abcd", -2)"#, #""cd""#),
    ("string(1.50)", #""1.5""#), (#"number("1.50")"#, "1.5"), (#"number("x")"#, "null"),
    ("abs(-1)", "1"), ("floor(-1.5)", "-2"), ("ceiling(1.2)", "2"), ("round half up(2.5, 0)", "3"),
    ("round half even(2.5, 0)", "2"), ("decimal(1.005, 2)", "1"), ("round up(1.01, 1)", "1.1"),
    ("round down(1.19, 1)", "1.1"), ("modulo(-5, 3)", "1"), ("modulo(5, 0)", "null"),
    (#"date("2026-01-31") + duration("P1M")"#, #"date("2026-02-28")"#),
    (#"@"2026-03-01" - @"2026-02-28""#, #"duration("P1D")"#),
    (#"@"2026-03-01" - duration("P10D") < @"2026-02-20""#, "true"),
    (#"date(2026, 2, 28).month"#, "2"), (#"@"2026-03-01".year"#, "2026"),
    (#"years and months duration(@"2024-02-29", @"2026-01-31")"#, #"duration("P1Y11M")"#),
    (#"@"P1DT2H30M".hours"#, "2"), ("not(true)", "false"), ("not(null)", "null"),
    ("1 /* c */ + 1 // end", "2"), (#"{"a b": 1}"#, #"{"a b": 1}"#), ("1 = 1 = true", "true"),
  ])
  func `follows FEEL on literals`(text: String, result: String) throws {
    #expect(try Dossier.value(of: text).description == result)
  }

  @Test(arguments: [
    ("project.estimate.amount > regimeLimit", "true"),
    ("sum(project.lots.value) >= regimeLimit and max(project.lots.value) < regimeLimit", "true"),
    ("project.lots[inDocuments = true].amount", "[50000]"),
    ("project.lots[inDocuments].amount", "[50000]"),
    ("project.lots[item.value > regimeLimit / 2].value", "[200000]"),
    ("project.lots[2].value", "200000"), ("project.lots[1].service group", #""sas""#),
    ("count(project.lots[service group = service-group])", "2"),
    ("project.nature = \"works\"", "true"), ("project.nature in (\"works\", \"supplies\")", "true"),
    ("service-group", #""sas""#), ("service - group", "5"), ("start date.day", "31"),
    ("regimeLimit * 0.8", "176800"), ("regimeLimit / regimeLimit", "1"),
    ("regimeLimit > 0", "true"),
    ("first of(n, \"x\") + 1", "8"), ("today()", "null"), ("anything.x", "1"),
    ("list contains(project.tags, \"works\")", "true"), ("regimeLimit in [0..regimeLimit]", "true"),
    ("sum([0, regimeLimit])", "221000"), ("if yes then regimeLimit else 0", "221000"),
    ("for lot in project.lots return lot.value / 2", "[50000, 100000]"),
    ("some lot in project.lots satisfies lot.value > regimeLimit", "false"),
  ])
  func `uses the names in scope, the longest first`(text: String, result: String) throws {
    #expect(try Dossier.value(of: text).description == result)
  }

  @Test(arguments: [
    ("missing = missing", "unknown"), ("missing != missing", "unknown"), ("missing > 0", "unknown"),
    ("missing + regimeLimit", "unknown"), ("open and false", "false"), ("open or yes", "true"),
    ("open and yes", "unknown"), ("not(open)", "unknown"), ("if open then 1 else 1", "1"),
    ("if open then 1 else 2", "unknown"), ("if open then missing else missing", "unknown"),
    ("is known(missing)", "false"), ("is known(n)", "true"), ("is known(null)", "true"),
    ("sum(gaps)", "unknown"), ("count(gaps)", "3"), ("max(gaps)", "unknown"),
    ("some x in gaps satisfies x = 3", "true"), ("some x in gaps satisfies x = 4", "unknown"),
    ("every x in gaps satisfies x = 3", "false"), ("every x in gaps satisfies x < 9", "unknown"),
    ("gaps[item > 1]", "unknown"), ("gaps[1]", "1"), ("gaps[2]", "unknown"),
    ("list contains(gaps, 3)", "true"), ("list contains(gaps, 4)", "unknown"),
    ("distinct values(gaps)", "unknown"), ("[1, missing] = [2, missing]", "false"),
    ("[1, missing] = [1, missing]", "unknown"), ("missing = null", "unknown"),
    ("missing between regimeLimit and missing", "unknown"),
    ("for x in gaps return x", "[1, unknown, 3]"), ("string length(string(missing))", "unknown"),
  ])
  func `keeps the unknown unknown, and no more than that`(text: String, result: String) throws {
    #expect(try Dossier.value(of: text).description == result)
  }

  @Test func `lists the variables it uses`() throws {
    let expression = try Expression.parse(
      "n + service > project.lots[1].value / regimeLimit",
      names: Dossier.names
    )
    let used = expression.variables.sorted().map { Dossier.variables[$0].name }
    #expect(used == ["regimeLimit", "project.lots", "n", "service"])
    #expect(expression.type == .boolean)
    #expect(expression == (try Expression.parse(expression.text, names: Dossier.names)))
  }

  @Test(arguments: [
    ("regimeLimit * 2", Type.money), ("regimeLimit / regimeLimit", .number), ("n > 1", .boolean),
    ("project.lots.value", .list(.money)), ("sum(project.lots.value)", .money),
    ("project.lots[1].nature", .code("nature")), ("start date - start date", .daysDuration),
    ("if yes then null else n", .number), ("[1, 2]", .list(.number)),
    ("min(0, regimeLimit)", .money),
  ])
  func `has a static type`(text: String, type: Type) throws {
    #expect(try Expression.parse(text, names: Dossier.names).type == type)
  }
}
