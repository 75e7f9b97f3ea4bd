import FEEL
import Testing

/// Expressions as a DMN model has them: no types are known, and faults give null.
enum Model {
  static let names = Names(variables: [], isLenient: true)

  static func value(of text: String) throws -> Value {
    try Expression.parse(text, names: names).evaluate(in: NoScope())
  }

  /// A scope without names, but with a clock.
  struct NoScope: Scope {
    var moment: Value { Value(temporal: "2026-03-01T10:30:00Z") ?? .null }

    func value(of variable: Int) -> Value { .null }

    func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
  }
}

struct `A built-in function` {
  @Test(arguments: [
    (#"date("2012-12-25") - date("2012-12-24") = duration("P1D")"#, "true"),
    (#"date(date and time("2012-12-25T11:00:00Z"))"#, #"date("2012-12-25")"#),
    (
      #"date and time("2012-12-24T23:59:00") + duration("PT1M")"#,
      #"date and time("2012-12-25T00:00:00")"#
    ),
    (
      #"date and time(date("2012-12-24"), time("23:59:00"))"#,
      #"date and time("2012-12-24T23:59:00")"#
    ),
    (#"time("23:59:00z") + duration("PT2M")"#, #"time("00:01:00Z")"#),
    (#"time(date and time("2012-12-25T11:00:00Z"))"#, #"time("11:00:00Z")"#),
    (#"time(14, 30, 0, duration("PT1H"))"#, #"time("14:30:00+01:00")"#),
    (#"duration("P2Y2M")"#, #"duration("P2Y2M")"#), (#"duration("P26M")"#, #"duration("P2Y2M")"#),
    (
      #"date and time("2012-12-24T23:59:00") - date and time("2012-12-22T03:45:00")"#,
      #"duration("P2DT20H14M")"#
    ),
    (
      #"years and months duration(date("2011-12-22"), date("2013-08-24"))"#,
      #"duration("P1Y8M")"#
    ),
    (#"years and months duration(@"2013-08-24", @"2011-12-22")"#, #"duration("-P1Y8M")"#),
    (#"@"2021-01-07" + @"P1M""#, #"date("2021-02-07")"#),
    (
      #"@"10:30:00@Europe/Paris".timezone"#,
      #""Europe/Paris""#
    ),
    (#"@"2021-01-01T10:10:10+11:00".time offset"#, #"duration("PT11H")"#),
    (#"@"10:00:00Z" = @"11:00:00+01:00""#, "true"), (#"@"10:00:00" = @"10:00:00Z""#, "false"),
    (#"is(@"23:00:50z", @"23:00:50")"#, "false"), (#"is(@"23:00:50z", @"23:00:50+00:00")"#, "true"),
    (#"day of year(@"2019-09-17")"#, "260"), (#"day of week(@"2019-09-17")"#, #""Tuesday""#),
    (#"month of year(@"2019-09-17")"#, #""September""#), (#"week of year(@"2019-09-17")"#, "38"),
    (#"week of year(@"2003-12-29")"#, "1"), (#"week of year(@"2005-01-01")"#, "53"),
    ("now()", #"date and time("2026-03-01T10:30:00Z")"#), ("today()", #"date("2026-03-01")"#),
    (#"abs(@"-PT5H")"#, #"duration("PT5H")"#), (#"@"-P1Y2M".months"#, "-2"),
    (#"date("2017-02-29")"#, "null"), (#"time("25:00:00")"#, "null"), ("date(2017, 13, 1)", "null"),
    (#"date and time("2016-12-24T24:00:00")"#, #"date and time("2016-12-25T00:00:00")"#),
    (#"string(@"2012-12-24T23:59:00.5+01:00")"#, #""2012-12-24T23:59:00.5+01:00""#),
    (#"date and time("2012-12-24")"#, #"date and time("2012-12-24T00:00:00")"#),
    (#"@"2012-12-24T12:00:00Z" - @"2012-12-24T12:00:00""#, "null"),
  ])
  func `knows dates and times`(text: String, result: String) throws {
    #expect(try Model.value(of: text).description == result)
  }

  @Test(arguments: [
    (#"substring("foobar", 3)"#, #""obar""#), (#"substring("foobar", 3, 3)"#, #""oba""#),
    (#"substring("foobar", -2, 1)"#, #""a""#), (#"substring("\U01F40Eab", 2)"#, #""ab""#),
    (#"string length("foo")"#, "3"), (#"substring before("foobar", "bar")"#, #""foo""#),
    (#"substring before("foobar", "xyz")"#, #""""#),
    (#"substring after("foobar", "ob")"#, #""ar""#),
    (#"substring after("", "a")"#, #""""#), (#"substring after("foobar", "")"#, #""foobar""#),
    (#"replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")"#, #""[1=ab][2=]cd""#),
    (#"replace("abracadabra", "bra", "*")"#, #""a*cada*""#),
    (#"replace("abracadabra", "a.*?a", "*")"#, #""*c*bra""#),
    (#"replace("AAAA", "A+?", "b")"#, #""bbbb""#),
    (
      #"replace("darted", "^(.*?)d(.*)$", "$1c$2")"#,
      #""carted""#
    ),
    (#"replace("abracadabra", ".*?", "$1")"#, "null"),
    (#"replace("a.b", ".", "-", "q")"#, #""a-b""#),
    (#"replace("abc", "b", "$")"#, "null"), (#"replace("abc", "b", "\\$")"#, #""a$c""#),
    (#"matches("foobar", "^fo*b")"#, "true"), (#"matches("foobar", "O", "i")"#, "true"),
    (#"matches("a\nb", "a.b")"#, "false"), (#"matches("a\nb", "a.b", "s")"#, "true"),
    (#"matches("a\nb", "^b$", "m")"#, "true"),
    (
      #"matches("hello world", "hello\\ sworld", "x")"#,
      "null"
    ),
    (#"matches("helloworld", "hello world", "x")"#, "true"), (#"matches("a", "[z-a]")"#, "null"),
    (#"matches("abab", "(ab)\\1")"#, "true"), (#"matches("é", "\\p{Ll}")"#, "true"),
    (#"matches("b", "[a-z-[aeiou]]")"#, "true"), (#"matches("e", "^[a-z-[aeiou]]$")"#, "false"),
    (#"matches("aaa", "^a{2}$")"#, "false"), (#"matches("aaa", "^a{2,}$")"#, "true"),
    (#"matches("a", "a", "b")"#, "null"), (#"matches("a", "(")"#, "null"),
    (#"matches("x", "(?=x)")"#, "null"), (#"matches("", "()*x?")"#, "true"),
    (#"matches("aXc", "^[^\\d]+$")"#, "true"), (#"matches("K", "[a-z]", "i")"#, "true"),
    (#"split("John Doe", "\\s")"#, #"["John", "Doe"]"#),
    (
      #"split("a;b;c;;", ";")"#,
      #"["a", "b", "c", "", ""]"#
    ),
    (#"string join(["a", "b", "c"], "_and_")"#, #""a_and_b_and_c""#),
    (#"string join(["a", null, "c"])"#, #""ac""#), (#"string join([])"#, #""""#),
    (#"string join("a", "X")"#, #""a""#), (#"string join([1])"#, "null"),
    (#"number("1 000,0", " ", ",")"#, "1000"), (#"number("1,000.0", ",", ".")"#, "1000"),
    (#"number("1.5", null, null)"#, "1.5"), (#"number("1,000.0", ",", ",")"#, "null"),
    (#"number(from: "1.000,5", decimal separator: ",", grouping separator: ".")"#, "1000.5"),
    (#"string("foo")"#, #""foo""#), (#"string([1, "a", null])"#, #""[1, \"a\", null]""#),
    (#"string(null)"#, "null"), (#"upper case("aBc4")"#, #""ABC4""#),
    (
      #"contains("foobar", "")"#,
      "true"
    ),
    (#"starts with("foobar", "")"#, "true"), (#"ends with("r", "")"#, "true"),
    (#"contains(match: "ob", string: "foobar")"#, "true"), (#"contains(a: "ob", b: "x")"#, "null"),
  ])
  func `knows texts`(text: String, result: String) throws {
    #expect(try Model.value(of: text).description == result)
  }

  @Test(arguments: [
    ("decimal(1/3, 2)", "0.33"), ("decimal(1.5, 0)", "2"), ("decimal(2.5, 0)", "2"),
    ("floor(1.56, 1)", "1.5"), ("ceiling(-1.56, 1)", "-1.5"), ("round up(-5.5, 0)", "-6"),
    ("round down(1.126, 2)", "1.12"), ("round half up(-1.5, 0)", "-2"),
    ("round half down(5.5, 0)", "5"), ("modulo(-12, 5)", "3"), ("modulo(12, -5)", "-3"),
    ("modulo(10.1, 4.5)", "1.1"), ("modulo(-10.1, 4.5)", "3.4"), ("sqrt(16)", "4"),
    ("sqrt(2)", "1.414213562373095048801688724209698"), ("sqrt(-1)", "null"), ("sqrt(0.01)", "0.1"),
    ("sqrt(1e-300)", "1e-150"), ("decimal(log(10), 30)", "2.302585092994045684017991454684"),
    ("decimal(exp(5), 20)", "148.41315910257660342112"), ("exp(0)", "1"), ("log(1)", "0"),
    ("log(0)", "null"), ("decimal(exp(log(7)), 30)", "7"), ("exp(1e9)", "null"), ("exp(-1e9)", "0"),
    ("odd(5)", "true"), ("odd(2)", "false"), ("even(-4)", "true"), ("even(0)", "true"),
    ("decimal(2 ** 0.3, 30)", "1.231144413344916284499393069168"), ("(-8) ** 0.5", "null"),
    ("min([])", "null"), ("max(1, 2, 3)", "3"), (#"min("a", "b")"#, #""a""#),
    ("sum(1, null)", "null"),
    ("mean(1, 2, 3)", "2"), ("median(8, 2, 5, 3, 4)", "4"), ("median([6, 1, 2, 3])", "2.5"),
    ("median([])", "null"), ("mode(6, 3, 9, 6, 6)", "[6]"), ("mode([6, 1, 9, 6, 1])", "[1, 6]"),
    ("mode([])", "[]"), ("stddev(2, 4, 7, 5)", "2.081665999466132735282297706979931"),
    ("stddev([47])", "null"), ("product([2, 3, 4])", "24"), ("product(2, 3, 4)", "24"),
    ("abs([-1])", "1"), ("abs(\"a\")", "null"), ("count(1)", "1"), ("count(null)", "null"),
    ("count([null])", "1"), ("10 - -5", "15"), ("-(3 + 2)", "-5"), ("2 ** 3 * 2", "16"),
    ("1e400 * 1e-400", "1"), ("9e6144 * 9e6144", "null"), ("0 ** 0", "1"), ("0 ** -1", "null"),
  ])
  func `knows numbers`(text: String, result: String) throws {
    #expect(try Model.value(of: text).description == result)
  }

  @Test(arguments: [
    ("all([true, null])", "null"), ("all([false, null])", "false"), ("any([true, null])", "true"),
    ("any([])", "false"), ("all([])", "true"), ("all(true)", "true"), ("any(null)", "null"),
    ("sublist([4, 5, 6], 1, 2)", "[4, 5]"), ("sublist([1, 2, 3], -2)", "[2, 3]"),
    ("sublist([1, 2, 3], 0)", "null"), ("append([1], 2, 3)", "[1, 2, 3]"),
    ("append(1, 2)", "[1, 2]"),
    ("concatenate([1, 2], [3])", "[1, 2, 3]"), ("insert before([1, 3], 1, 2)", "[2, 1, 3]"),
    ("insert before([1], 3, 2)", "null"), ("remove([1, 2, 3], 2)", "[1, 3]"),
    ("remove([1, 2, 3], -1)", "[1, 2]"), ("reverse([1, 2, 3])", "[3, 2, 1]"),
    ("index of([1, 2, 3, 2], 2)", "[2, 4]"), ("index of([1, null], null)", "[2]"),
    ("union([1, 2], [2, 3])", "[1, 2, 3]"), ("distinct values([1, 2, 3, 2, 1])", "[1, 2, 3]"),
    ("distinct values([null, null])", "[null]"), ("duplicate values([1, 2, 1])", "[1]"),
    ("flatten([[1, 2], [[3]], 4])", "[1, 2, 3, 4]"), ("list contains([1, null], null)", "true"),
    ("list contains([1], 2)", "false"), ("list replace([2, 4, 7, 8], 3, 6)", "[2, 4, 6, 8]"),
    ("list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)", "[5, 5, 7, 8]"),
    ("sort([3, 1, 4, 5, 2], function(x, y) x < y)", "[1, 2, 3, 4, 5]"),
    ("sort([3, 1, 2])", "[1, 2, 3]"),
    ("sort(list: [3, 1], precedes: function(a, b) a > b)", "[3, 1]"), ("sort([1, \"a\"])", "null"),
    ("get value({key1: \"value1\"}, \"key1\")", #""value1""#), ("get value({a: 1}, \"b\")", "null"),
    (#"get entries({key1: "v1"})[key = "key1"].value"#, #"["v1"]"#),
    (#"context([{key: "a", value: 1}, {key: "b", value: 2}])"#, #"{"a": 1, "b": 2}"#),
    (#"context([{key: "a", value: 1}, {key: "a", value: 2}])"#, "null"),
    (#"context put({x: 1}, "y", 2)"#, #"{"x": 1, "y": 2}"#),
    (#"context put({x: 1, y: {a: 0}}, ["y", "a"], 2)"#, #"{"x": 1, "y": {"a": 2}}"#),
    ("context merge([{x: 1}, {x: 2, y: 3}])", #"{"x": 2, "y": 3}"#),
  ])
  func `knows lists and contexts`(text: String, result: String) throws {
    #expect(try Model.value(of: text).description == result)
  }

  @Test(arguments: [
    ("before(1, 10)", "true"), ("before(10, 1)", "false"), ("before(1, [1..10])", "false"),
    ("before(1, (1..10])", "true"), ("before([1..10], 10)", "false"),
    ("before([1..10), 10)", "true"),
    ("before([1..10), [10..20])", "true"), ("before([1..10], (10..20])", "true"),
    ("after(12, [1..10])", "true"), ("after([11..20], 10)", "true"),
    ("after((10..20], 10)", "true"),
    ("after([11..20], [1..11))", "true"), ("meets([1..5], [5..10])", "true"),
    ("meets([1..5), [5..10])", "false"), ("met by([5..10], [1..5])", "true"),
    ("overlaps([1..5], [3..8])", "true"), ("overlaps([1..5], [5..8])", "true"),
    ("overlaps([1..5), [5..8])", "false"), ("overlaps([1..5], [6..8])", "false"),
    ("overlaps before([1..5], [3..8])", "true"), ("overlaps before([1..5], [1..5])", "false"),
    ("overlaps after([3..8], [1..5])", "true"), ("overlaps after((5..8], [1..5])", "false"),
    ("finishes(10, [1..10])", "true"), ("finishes(10, [1..10))", "false"),
    ("finishes([5..10], [1..10])", "true"), ("finished by([1..10], [5..10])", "true"),
    ("includes([1..10], 5)", "true"), ("includes([1..10), 10)", "false"),
    ("includes([1..10], [4..6])", "true"), ("includes((1..10], [1..10])", "false"),
    ("during(5, [1..10])", "true"), ("during([4..6], [1..10])", "true"),
    ("starts(1, [1..10])", "true"),
    ("starts(1, (1..10])", "false"), ("starts([1..5], [1..10])", "true"),
    ("started by([1..10], [1..5])", "true"), ("coincides(5, 5)", "true"),
    ("coincides([1..5], [1..5])", "true"), ("coincides((1..5), [1..5])", "false"),
    ("before(1, \"a\")", "null"), ("during(5, 5)", "null"),
    ("5 in (> 3)", "true"), ("5 in [(< 3), (> 4)]", "true"), ("[1..10].start included", "true"),
    ("(1..10].start", "1"), ("(>= 5).end", "null"), ("[1..3] = [1..3]", "true"),
    (#"range("[18..21)")"#, "[18..21)"), (#"range("[1..")"#, "null"),
    (#"@"2021-01-02" in [@"2021-01-01"..@"2021-01-03"]"#, "true"),
    ("for i in [1..3] return i", "[1, 2, 3]"),
    (#"for d in @"2021-01-01"..@"2021-01-03" return d.day"#, "[1, 2, 3]"),
    ("null in [1..3]", "null"), ("5 in null", "false"), ("\"a\" in [1..3]", "null"),
  ])
  func `knows ranges`(text: String, result: String) throws {
    #expect(try Model.value(of: text).description == result)
  }
}

struct `An expression of a DMN model` {
  @Test(arguments: [
    ("1 = \"a\"", "null"), ("1 != \"a\"", "null"), ("null = 1", "false"), ("[1] = 1", "null"),
    ("{a: 1} = {a: 1}", "true"), ("1 < \"a\"", "null"), ("1 + \"a\"", "null"), ("true + 1", "null"),
    ("nowhere", "null"), ("nowhere(1)", "null"), ("nowhere + 1", "null"), ("true and 1", "null"),
    ("false and 1", "false"), ("true or nowhere", "true"), ("not(1)", "null"),
    ("if 1 then 2 else 3", "3"), ("if null then 2 else 3", "3"), ("abs(1, 2)", "null"),
    ("{a: 1}.b", "null"), ("(1).b", "null"), ("null.b", "null"),
    ("[{a: 1}, {b: 2}].a", "[1, null]"),
    ("[1, 2, 3][item >= 2]", "[2, 3]"),
    ("[{x: 1, y: 2}, {x: 2, y: 3}][x = 1]", #"[{"x": 1, "y": 2}]"#),
    ("[{a b: 1}][a b = 1].a b", "[1]"), ("{a: 1, b: a + 1}.b", "2"), ("1[1]", "1"),
    ("1[2]", "null"),
    ("null[1]", "null"), ("[1, 2][\"a\"]", "[]"), ("[][1]", "null"),
    ("[true, false][item]", "[true]"),
    ("some i in [1, 2] satisfies i > 1", "true"), ("every i in [] satisfies i > 1", "true"),
    ("some i in null satisfies i > 1", "null"),
    (
      "for i in 0..4 return if i = 0 then 1 else i * partial[-1]",
      "[1, 1, 2, 6, 24]"
    ),
    ("(function(a, b) a + b)(1, 2)", "3"), ("{f: function(a: number) a * 2, r: f(4)}.r", "8"),
    ("{f: function(a: number) a * 2, r: f(\"x\")}.r", "null"),
    ("{f: function(a, b) a - b, r: f(b: 1, a: 3)}.r", "2"),
    ("{f: function(a) a, r: f(b: 1)}.r", "null"), ("{f: abs, r: f(-1)}.r", "1"),
    ("{x: 5, f: function(a) a + x, x2: f(1)}.x2", "6"),
    ("(function(x) function(y) x * y)(3)(4)", "12"),
    ("1 instance of number", "true"), ("\"a\" instance of number", "false"),
    ("null instance of number", "false"),
    ("[1] instance of list<number>", "true"), ("[1, \"a\"] instance of list<number>", "false"),
    ("{a: 1} instance of context<a: number>", "true"),
    ("@\"P1Y\" instance of years and months duration", "true"),
    ("@\"2021-01-01\" instance of date and time", "false"),
    ("[1..2] instance of range<number>", "true"),
    ("abs instance of function<number> -> number", "true"), ("1 instance of Any", "true"),
    ("null instance of Null", "true"), ("{\"a.b\": 1}.a.b", "1"),
    ("\"\\u0041\\t\\\"\"", #""A\t\"""#), ("1 between 0 and 2", "true"),
    ("1 between \"a\" and 2", "null"),
    ("null between 0 and 2", "null"), ("1 in (null, 1)", "true"), ("// nothing\n1", "1"),
    ("count([1, 2]) = 2 and true", "true"), ("{if x: 1}.if x", "1"),
    ("[1, [2, 3]][2][1]", "2"), ("-[1][1]", "-1"), ("{a: {b: [1, 2]}}.a.b[2]", "2"),
    ("date(\"2021-01-01\").year + 1", "2022"), ("\"a\" < \"b\"", "true"), ("true = true", "true"),
    ("true < false", "null"), ("[] = []", "true"), ("[1, 2] = [1]", "false"), ("{} = {}", "true"),
  ])
  func `gives null for what is wrong`(text: String, result: String) throws {
    #expect(try Model.value(of: text).description == result)
  }
}

struct `A unary test of a DMN model` {
  @Test(arguments: [
    ("-", "5", "true"), ("5", "5", "true"), ("> 3, = 1", "5", "true"), ("not(> 3)", "5", "false"),
    ("not(1, 2)", "5", "true"), ("[1..5)", "5", "false"), ("? > 3 and ? < 9", "5", "true"),
    ("? in [1, 5]", "5", "true"), ("[1, 5]", "5", "true"), ("2 + 3", "5", "true"),
    ("null", "null", "true"),
    ("null", "5", "false"), ("not(null)", "5", "true"), ("true", "true", "true"),
    ("false", "true", "false"),
    ("count(?) = 2", "[1, 2]", "true"), ("odd(?)", "5", "true"), ("\"a\"", "5", "null"),
    ("not(? > 3)", "5", "false"), ("not(true) or ? = 5", "5", "true"), ("< \"a\"", "5", "null"),
    ("(> 3)", "5", "true"), ("[1, 2]", "[1, 2]", "true"),
    ("starts with(?, \"a\"), \"b\"", "\"abc\"", "true"),
    ("!= 4", "5", "true"), ("> 3", "null", "null"),
  ])
  func `tests a value`(tests: String, input: String, result: String) throws {
    let expression = try Expression.parseUnaryTests(tests, names: Model.names)
    var budget = Budget()
    let value = expression.evaluate(
      in: Model.NoScope(),
      testing: try Model.value(of: input),
      &budget
    )
    #expect(value.description == result)
  }
}

struct `A filter on items of no known type` {
  private struct Fields: Scope {
    func value(of variable: Int) -> Value {
      variable == 0 ? .number(1) : .list([.record(["x": .number(5)]), .record(["y": .number(1)])])
    }

    func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
  }

  @Test(arguments: [
    ("list[x = 5]", "[{\"x\": 5}]"), ("list[y = x]", "[{\"y\": 1}]"), ("list[item.y = x].y", "[1]"),
    ("[1, 2][item = x]", "[1]"), ("x", "1"),
  ])
  func `prefers a field of the item to a name outside`(text: String, result: String) throws {
    let names = Names(variables: [("x", .any), ("list", .any)], isLenient: true)
    let expression = try Expression.parse(text, names: names)
    #expect(expression.evaluate(in: Fields()).description == result)
    let printed = expression.printed(names: names)
    #expect(try Expression.parse(printed, names: names).hasSameMeaning(as: expression))
  }

  @Test(arguments: [
    ("0.12345678901234567890123456789012345", "0.1234567890123456789012345678901234"),
    ("100000000000000000000000000000000050", "1e35"),
    ("1234567890123456789012345678901234.51", "1234567890123456789012345678901235"),
    ("1234567890123456789012345678901234.5000000000000001", "1234567890123456789012345678901235"),
  ])
  func `rounds literals of too many digits`(text: String, result: String) throws {
    #expect(try Model.value(of: "\(text) = \(result)") == .boolean(true))
  }

  @Test(arguments: [
    (#"string([1, "a", @"2026-01-31"])"#, #"[1, "a", 2026-01-31]"#),
    (#"string({a: "b"})"#, #"{a: "b"}"#), ("string([1..3))", "[1..3)"),
  ])
  func `writes lists and contexts as text`(text: String, result: String) throws {
    #expect(try Model.value(of: text) == .text(result))
  }
}
