import FEEL
import Testing

struct `Three-valued logic` {
  static let pairs = Ternary.allCases.flatMap { left in Ternary.allCases.map { (left, $0) } }

  @Test(arguments: pairs)
  func `takes the least for "and" and the greatest for "or"`(left: Ternary, right: Ternary) throws {
    let order = Ternary.allCases
    let ranks = (
      try #require(order.firstIndex(of: left)), try #require(order.firstIndex(of: right))
    )
    #expect((left && right) == order[min(ranks.0, ranks.1)])
    #expect((left || right) == order[max(ranks.0, ranks.1)])
    #expect(!(left && right) == (!left || !right))
  }

  static let truths: [Value] = [.boolean(false), .unknown, .boolean(true), .null]

  @Test(arguments: truths, truths)
  func `is the same inside expressions`(left: Value, right: Value) throws {
    let scope = FixedScope([left, right])
    let names = Names(variables: [("a", .boolean), ("b", .boolean)], functions: [])
    let and = try Expression.parse("a and b", names: names).evaluate(in: scope)
    let or = try Expression.parse("a or b", names: names).evaluate(in: scope)
    if let first = left.ternary, let second = right.ternary {
      #expect(and == Value(first && second))
      #expect(or == Value(first || second))
    } else if [left, right].contains(.boolean(false)) {
      #expect(and == .boolean(false))
    } else {
      #expect(and == ([left, right].contains(.unknown) ? .unknown : .null))
    }
    if [left, right].contains(.boolean(true)) { #expect(or == .boolean(true)) }
  }
}

/// Variables with fixed values, and functions that give back their first argument.
struct FixedScope: Scope {
  let values: [Value]

  init(_ values: [Value]) {
    self.values = values
  }

  func value(of variable: Int) -> Value {
    values[variable]
  }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    arguments.first ?? .null
  }
}
