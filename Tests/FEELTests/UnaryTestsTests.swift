import FEEL
import Testing

struct `Unary tests` {
  @Test func `accept any value for a dash`() throws {
    let tests = try UnaryTests.parse(" - ")
    #expect(tests.isAny)
    #expect(tests.names.isEmpty)
  }

  @Test func `read lists, negation and literals of every kind`() throws {
    let tests = try UnaryTests.parse(
      #"not("works", -3, true, null, date("2026-01-31"), @"P1Y", duration("P2D"))"#
    )
    #expect(tests.isNegated)
    let date = try #require(CalendarDate(iso: "2026-01-31"))
    let values: [Value] = [
      .text("works"), .number(-3), .boolean(true), .null, .date(date), .monthsDuration(12),
      .daysDuration(172_800),
    ]
    #expect(tests.tests == values.map { .compare(.equal, .literal($0)) })
  }

  @Test func `read names with dots and hyphens, and their multiples`() throws {
    let tests = try UnaryTests.parse(
      ">= euThreshold.works, < 0.8 * limit-2.sub, =cap * -2, [a..b.c), ]1..2["
    )
    #expect(
      tests.tests == [
        .compare(.greaterOrEqual, .name("euThreshold.works", offset: 3)),
        .compare(
          .less,
          .scaled(Decimal(coefficient: 8, exponent: -1), "limit-2.sub", offset: 30)
        ),
        .compare(.equal, .scaled(-2, "cap", offset: 44)),
        .interval(
          lower: .name("a", offset: 55),
          lowerClosed: true,
          upper: .name("b.c", offset: 58),
          upperClosed: false
        ),
        .interval(
          lower: .literal(.number(1)),
          lowerClosed: false,
          upper: .literal(.number(2)),
          upperClosed: false
        ),
      ]
    )
    #expect(tests.names.map(\.name) == ["euThreshold.works", "limit-2.sub", "cap", "a", "b.c"])
  }

  @Test(arguments: [
    ("", 0), ("not(", 4), ("not(1", 5), ("1,", 2), ("[1..2", 5), ("[1 2]", 3), ("> ", 2),
    ("\"open", 0), ("[1..\"a\"]", 0), ("1 2", 2), ("date(\"2026-02-30\")", 5), ("and", 0),
    ("date(\"P1D\")", 5), ("-x", 1), ("2 * 3", 4), ("#", 0), ("@x", 0), ("not(-)", 5),
    ("12345678901234567890123456789012345", 0), (#""\x""#, 1), (#""\uD800""#, 1),
  ])
  func `report the place of a fault`(text: String, offset: Int) throws {
    let error = try #require(throws: FEELErrors.self) { try UnaryTests.parse(text) }
    #expect(error.all.map(\.offset) == [offset])
  }

  @Test func `resolve escapes in texts`() throws {
    let tests = try UnaryTests.parse(#""a\"\\\n\t\u00e9\uD83D\uDE00\U01F600""#)
    #expect(tests.tests == [.compare(.equal, .literal(.text("a\"\\\n\té😀😀")))])
  }
}
