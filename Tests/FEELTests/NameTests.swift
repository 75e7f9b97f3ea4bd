import FEEL
import Testing

struct `Names that begin alike` {
  private static let record: Type = .record(["x": .number, "x y": .number, "xy": .number])
  private static let names = Names(
    variables: [
      ("p", .any), ("p.q", .any), ("p.q.r s", .number), ("p.q", .text), ("if", .number),
      ("list", .list(record)), ("date of birth", .date), ("count", .number),
    ]
  )
  private static let scope = FixedScope([
    .number(0), .number(1), .number(2), .number(3), .number(4),
    .list([.record(["x": .number(1), "x y": .number(2), "xy": .number(3)])]),
    .unknown, .number(7),
  ])

  @Test(arguments: [
    ("p", 0), ("p.q", 1), ("p.q.r s", 2), ("p.q.r", 1), ("p.x", 0), ("date of birth", 6),
    ("count", 7),
  ])
  func `are told apart by the longest that fits, the first of equal ones`(
    text: String,
    variable: Int
  ) throws {
    #expect(try Expression.parse(text, names: Self.names).variables == [variable])
  }

  @Test func `must be spaced as they were declared`() throws {
    #expect(throws: FEELErrors.self) {
      try Expression.parse("p.q.rs + dateofbirth", names: Self.names)
    }
    #expect(try Expression.parse(" p.q.r s", names: Self.names).variables == [2])
    #expect(try Expression.parse("p.q.r  s", names: Self.names).variables == [2])
  }

  @Test func `are no names where they are keywords`() throws {
    let value = try Expression.parse("if true then 1 else 2", names: Self.names)
    #expect(value.evaluate(in: Self.scope) == .number(1))
    #expect(value.variables == [])
  }

  @Test(arguments: [
    ("count(list[x = 1])", 1), ("count(list[x y = 2])", 1), ("count(list[xy = 3])", 1),
    ("count(list[x = 2])", 0), ("count(for x in [1, 2] return x)", 2),
    ("count(for i in list return i.x y)", 1), ("count + count([1])", 8),
  ])
  func `are told apart among fields, items and functions too`(text: String, value: Int) throws {
    let expression = try Expression.parse(text, names: Self.names)
    #expect(expression.evaluate(in: Self.scope) == .number(Decimal(value)))
  }
}
