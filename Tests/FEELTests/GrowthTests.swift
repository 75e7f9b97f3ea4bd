import FEEL
import RandomKit
import Testing

struct `How a value grows` {
  /// Amounts that grow, a factor that is never below zero and one that may be, and a choice.
  private static let names = Names(variables: [
    ("low", .number), ("high", .number), ("factor", .number), ("change", .number),
    ("choice", .boolean), ("amounts", .list(.number)),
  ])
  private static let growing: Set<Int> = [0, 1]

  private struct Values: Scope {
    var values: [Value]
    let merges = Merges()

    final class Merges { var count = 0 }

    func value(of variable: Int) -> Value { values[variable] }
    func call(_ function: Int, _ arguments: [Value]) -> Value { .unknown }
    func noteMerge(on condition: Node) { merges.count += 1 }
  }

  private func growth(_ text: String) throws -> Growth {
    try Expression.parse(text, names: Self.names)
      .growth(in: Self.growing) { $0 == 0 || $0 == 1 || $0 == 2 }
  }

  @Test(arguments: [
    "low", "low + high", "low * 3", "factor * low", "low / (1 + factor / 100)", "low - 5",
    "max(low, high)", "sum([low, high, 2])", "if choice then low else high", "low * max(factor, 2)",
    "decimal(low / 1.21, 2)", "max(concatenate([low], amounts))", "mean([low, high])",
    "if is known(low) then low else 3", "sum(for x in [low, high] return x * 2)",
    "sum([low, high][choice])", "min(low, 100)", "if choice then low else null",
  ])
  func `never falls where more goes in`(text: String) throws {
    #expect(try growth(text) == .rising)
  }

  @Test(arguments: [
    "factor", "change * 2", "is known(low)", "is known(low + high)", "count([low, high])",
    "if choice then 1 else 2", "sum(amounts)",
  ])
  func `stays where nothing that grows counts`(text: String) throws {
    #expect(try growth(text) == .constant)
  }

  @Test(arguments: [
    "low > 100", "100 <= low + high", "choice and low > 100", "low < 100 or choice",
    "if low < 100 then \"small\" else \"large\"", "if choice then low > 100 else false",
  ])
  func `changes once at a limit`(text: String) throws {
    #expect(try growth(text) == .switching)
  }

  @Test(arguments: [
    "low - high", "low * change", "0 - low", "-low", "low = 100", "low != 100", "low > high",
    "low * high", "100 / low", "low in [1..5]", "if low > 100 then low else 3",
    "low > 100 and high > 100", "low between 1 and 5", "low ** 2", "modulo(low, 7)",
    "count([low, high][item > 5])", "if choice then low > 100 else low > 200", "abs(low)",
    "for x in [1, low] return partial", "string(low)", "sort([low, high], function(a, b) a < b)[1]",
  ])
  func `is unclear where the form does not tell`(text: String) throws {
    #expect(try growth(text) == .unclear)
  }

  @Test func `is told truly of expressions of all kinds`() throws {
    var random = SeededGenerator(seed: 20_261_126)
    var counts: [Growth: Int] = [:]
    for round in 0..<1_500 {
      let number = Self.expression(depth: 3, &random)
      let text = round.isMultiple(of: 4) ? "\(number) > 12" : number
      let expression = try Expression.parse(text, names: Self.names)
      let growth = expression.growth(in: Self.growing) { $0 <= 2 }
      counts[growth, default: 0] += 1
      guard growth != .unclear else { continue }
      let others: [Value] = [
        .number(Decimal(Int.random(in: 0...3, using: &random))),
        .number(Decimal(Int.random(in: -3...3, using: &random))),
        [.boolean(true), .boolean(false), .unknown][round % 3],
        .list([.number(Decimal(Int.random(in: 0...9, using: &random)))]),
      ]
      var found: [Value] = []
      var isChance = false
      for step in 0...12 {
        let low = Value.number(Decimal(step * 2)), high = Value.number(Decimal(step * 3 + 1))
        let scope = Values(values: [low, high] + others)
        found.append(expression.evaluate(in: scope))
        isChance = isChance || scope.merges.count > 0
      }
      // Whether two numbers agree by chance is not for the form to tell.
      guard !isChance else { continue }
      #expect(Self.holds(growth, found), "\(text): \(growth), \(found)")
    }
    for growth in [Growth.constant, .rising, .switching, .unclear] {
      #expect(counts[growth, default: 0] > 20, "\(growth)")
    }
  }

  private static func holds(_ growth: Growth, _ values: [Value]) -> Bool {
    let pairs = Array(zip(values, values.dropFirst()))
    switch growth {
    case .constant: return pairs.allSatisfy { $0 == $1 }
    case .switching: return pairs.count { $0 != $1 } <= 1
    case .unclear: return true
    case .rising:
      return pairs.allSatisfy { left, right in
        guard case .number(let left) = left, case .number(let right) = right else {
          return left == right
        }
        return left <= right
      }
    }
  }

  private static func expression(
    depth: Int,
    _ random: inout SeededGenerator
  ) -> String {
    guard depth > 0 else {
      return ["low", "high", "factor", "change", "7", "2.5"].randomElement(using: &random) ?? "7"
    }
    let (a, b) = (expression(depth: depth - 1, &random), expression(depth: depth - 1, &random))
    let condition =
      ["choice", "\(a) > 12", "is known(low)", "choice and \(b) <= 9"].randomElement(using: &random)
      ?? "choice"
    return [
      "(\(a) + \(b))", "(\(a) - \(b))", "(\(a) * \(b))", "max(\(a), \(b))", "min([\(a), \(b)])",
      "sum([\(a), \(b), 1])", "(if \(condition) then \(a) else \(b))", "decimal(\(a), 1)",
      "(\(a) / 4)",
    ].randomElement(using: &random) ?? a
  }
}
