import FEEL
import RandomKit
import Testing

struct `A printed expression` {
  static let texts: [String] = [
    "1 + 2 * 3", "(1 + 2) + 3", "1 + (2 + 3)", "-2 ** 2", "-(2 ** 2)", "2 ** (3 ** 2)", "--5", "-0",
    "--0",
    "-(-5)",
    "(-5)[1]", "(1).b", "not(true) or false", "(true or false) or true", "(1 = 1) = true",
    "1 = (1 = true)", "5 in (< 3, >= 5)", "5 in [1..5)", "5 in ((> 3))", "1 in ]1..5[",
    "1 between 0 and 2 and true", "if 1 > 2 then 3 else 4 + 5", "(if true then 1 else 2) + 3",
    "some x in [1, 2], y in [x] satisfies x = y",
    "for i in 0..4 return if i = 0 then 1 else partial[-1]",
    "for i in (for j in [1] return j) return i", "[1, 2, 3][item > 1]",
    "[[1], [2]][item[item > 1] = 1]",
    "{a: 1, b c: a + 1}.b c", #"{"a\"b": 1}"#, "[{a: 1}][a = 1].a", "count([1, 2])",
    #"date("2026-01-31") + duration("P1M")"#, #"@"10:00:00+01:00""#, #"@"2026-01-31T10:00:00Z""#,
    "(function(a: number, b) a + b)(b: 1, a: 2)", "function(x: list<number>) count(x)",
    "1 instance of number", "x instance of context<a: number, b c: list<string>>",
    "[1] instance of list and true", "(>= 5)", "(< 3) = (> 4)", #""a\n\"b\\" + "c""#, "null",
    "1e400",
    "-1e-400 * 2", "abs", "{f: abs}.f(1)", "nowhere(1) + nowhere", "a.b.c[1].d e",
    "substring(start position: 2, string: \"abc\")", "decimal(1, 2)", "[] = []", "{}",
    "number(from: \"1\", decimal separator: \",\")", "(1 * 2) / 3", "1 * (2 / 3)",
    "(2 - 1) - (3 - 4)",
  ]

  @Test(arguments: texts)
  func `means the same when read again`(text: String) throws {
    try check(text, Model.names)
  }

  @Test(arguments: [
    "project.lots[inDocuments and value > regimeLimit].amount", "start date.year + service - group",
    "project.lots[item.value > 0][1].service group", "first of(n, \"x\") + 1", "service-group",
    "sum(project.lots[nature = \"works\"].value) > 0", "anything.x", "gaps[-1]",
  ])
  func `uses the names it was read with`(text: String) throws {
    try check(text, Dossier.names)
  }

  @Test(arguments: [
    "-", "1", "\"a\", \"b\"", "not(\"a\", > 3)", "> 1, [2..3)", "? > 3 and ? < 9", "(not(true))",
    "not(true), 1", "not(true) or ? = 5", "(> 3)", "[1, 2]", "null", "< 1 + 2",
    "if ? then 1 else 2",
  ])
  func `keeps unary tests`(text: String) throws {
    let first = try Expression.parseUnaryTests(text, names: Model.names)
    let printed = first.printed(names: Model.names)
    let second = try Expression.parseUnaryTests(printed, names: Model.names)
    #expect(first.hasSameMeaning(as: second), "\(text) was printed as \(printed)")
    #expect(second.printed(names: Model.names) == printed)
  }

  private func check(_ text: String, _ names: Names) throws {
    let first = try Expression.parse(text, names: names)
    let printed = first.printed(names: names)
    do {
      let second = try Expression.parse(printed, names: names)
      #expect(first.hasSameMeaning(as: second), "\(text) was printed as \(printed)")
      #expect(second.printed(names: names) == printed)
    } catch {
      Issue.record("\(text) was printed as \(printed): \(error)")
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `means the same for random expressions`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1500 {
      var random = RandomExpression(names: ["alpha", "beta gamma"])
      let text = random.text(depth: Int.random(in: 1...5, using: &generator), &generator)
      try check(text, RandomExpression.names)
    }
  }

  @Test(arguments: [UInt64(5), 6])
  func `means the same for random unary tests`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let tests = RandomTests.tests(&generator)
      let read = try UnaryTests.parse(tests.description)
      #expect(RandomTests.withoutOffsets(read) == tests, "seed \(seed): \(tests)")
    }
  }
}

/// Random expressions of every kind, in random spelling: extra brackets, spaces and comments.
struct RandomExpression {
  static let names = Names(
    variables: [("alpha", .any), ("beta gamma", .any)],
    isLenient: true
  )

  private var scope: [String]
  private var fresh = 0

  init(names: [String]) {
    scope = names
  }

  mutating func text(depth: Int, _ generator: inout SeededGenerator) -> String {
    let text = depth == 0 ? leaf(&generator) : branch(depth - 1, &generator)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return "(\(text))"
    case 1: return " \(text) /* note */ "
    default: return text
    }
  }

  private func leaf(_ generator: inout SeededGenerator) -> String {
    let literals = [
      "1", "0.50", ".5", "1e3", "\"a\\\"b\"", "\"\"", "true", "false", "null", "@\"2026-01-31\"",
      "date(\"2026-01-31\")", "@\"P1Y2M\"", "@\"PT1.5S\"", "@\"12:00:00@Europe/Paris\"", "[]", "{}",
    ]
    let pool = literals + scope + scope
    return pool.randomElement(using: &generator) ?? "1"
  }

  private mutating func branch(_ depth: Int, _ generator: inout SeededGenerator) -> String {
    func pick(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
    // An operand in brackets, so that any text may stand beside an operator.
    func inner(_ random: inout RandomExpression) -> String {
      "(\(random.text(depth: depth, &generator)))"
    }
    switch Int.random(in: 0..<16, using: &generator) {
    case 0, 1: return "\(inner(&self)) \(pick(["+", "-", "*", "/", "**"])) \(inner(&self))"
    case 2: return "\(inner(&self)) \(pick(["and", "or"])) \(inner(&self)) or \(inner(&self))"
    case 3: return "\(inner(&self)) \(pick(["=", "!=", "<", ">="])) \(inner(&self))"
    case 4: return "-\(inner(&self))"
    case 5: return "\(inner(&self)) between \(inner(&self)) and \(inner(&self))"
    case 6: return "\(inner(&self)) in (\(pick(["", "<", "!="])) \(inner(&self)), \(inner(&self)))"
    case 7:
      return "if \(text(depth: depth, &generator)) then \(text(depth: depth, &generator)) "
        + "else \(text(depth: depth, &generator))"
    case 8: return "[\(text(depth: depth, &generator)), \(text(depth: depth, &generator))]"
    case 9:
      return pick(["[", "("]) + inner(&self) + " .. " + inner(&self) + pick(["]", ")"])
    case 10: return "(\(pick(["<", "<=", ">", ">="])) \(inner(&self)))"
    case 11: return "\(inner(&self)).\(pick(["x", "x y", "year"]))"
    case 12:
      return pick(["count", "abs", "string length", "not"]) + "(\(text(depth: depth, &generator)))"
    case 13: return "\(inner(&self)) instance of \(pick(["number", "list<string>", "context"]))"
    default: return scoped(depth, &generator)
    }
  }

  private mutating func scoped(_ depth: Int, _ generator: inout SeededGenerator) -> String {
    let outer = scope
    defer { scope = outer }
    fresh += 1
    let name = ["v\(fresh)", "v\(fresh) w"].randomElement(using: &generator) ?? ""
    let source = "(\(text(depth: depth, &generator)))"
    scope.append(name)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return "for \(name) in \(source) return \(text(depth: depth, &generator))"
    case 1: return "some \(name) in \(source) satisfies \(text(depth: depth, &generator))"
    case 2: return "{\(name): \(source), k: \(text(depth: depth, &generator))}"
    case 3: return "(function(\(name): number) \(text(depth: depth, &generator)))(\(source))"
    default:
      scope = outer
      return "\(source)[item = \(leaf(&generator))]"
    }
  }
}

/// Random unary tests, as values.
enum RandomTests {
  static func tests(_ generator: inout SeededGenerator) -> UnaryTests {
    let count = Int.random(in: 0...3, using: &generator)
    let tests = (0..<count).map { _ in test(&generator) }
    return UnaryTests(
      tests: tests,
      isNegated: !tests.isEmpty && Bool.random(using: &generator)
    )
  }

  private static func test(_ generator: inout SeededGenerator) -> UnaryTests.Test {
    if Bool.random(using: &generator) {
      return .compare(
        UnaryTests.Operator.allCases.randomElement(using: &generator) ?? .equal,
        endpoint(&generator)
      )
    }
    let ends = [1, 2].map { UnaryTests.Endpoint.literal(.number(Decimal($0))) }
    return .interval(
      lower: ends[0],
      lowerClosed: Bool.random(using: &generator),
      upper: ends[1],
      upperClosed: Bool.random(using: &generator)
    )
  }

  private static func endpoint(_ generator: inout SeededGenerator) -> UnaryTests.Endpoint {
    let number = Decimal(
      coefficient: Int128(Int.random(in: -9999...9999, using: &generator)),
      exponent: Int.random(in: -50...50, using: &generator)
    )
    let endpoints: [UnaryTests.Endpoint] = [
      .literal(.number(number)), .literal(.text("a \"b\"\n\\")), .literal(.null),
      .literal(.boolean(true)), .literal(.date(CalendarDate(dayNumber: 20_000))),
      .literal(.monthsDuration(-14)), .literal(.daysDuration(90_061)),
      .name("eu-threshold.works", offset: 0), .scaled(number, "limit", offset: 0),
    ]
    return endpoints.randomElement(using: &generator) ?? .literal(.null)
  }

  /// The same tests, with names at offset 0.
  static func withoutOffsets(_ tests: UnaryTests) -> UnaryTests {
    func plain(_ endpoint: UnaryTests.Endpoint) -> UnaryTests.Endpoint {
      switch endpoint {
      case .literal: endpoint
      case .name(let name, _): .name(name, offset: 0)
      case .scaled(let factor, let name, _): .scaled(factor, name, offset: 0)
      }
    }
    return UnaryTests(
      tests: tests.tests.map { test in
        switch test {
        case .compare(let comparison, let endpoint): .compare(comparison, plain(endpoint))
        case .interval(let lower, let lowerClosed, let upper, let upperClosed):
          .interval(
            lower: plain(lower),
            lowerClosed: lowerClosed,
            upper: plain(upper),
            upperClosed: upperClosed
          )
        }
      },
      isNegated: tests.isNegated
    )
  }
}
