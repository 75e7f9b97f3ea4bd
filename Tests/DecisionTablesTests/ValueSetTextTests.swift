import DecisionTables
import FEEL
import RandomKit
import Testing

/// Sets with ends and texts of every sort, beyond those of the small worlds.
struct `The text of a value set` {
  @Test(arguments: seeds)
  func `reads back as the same set, whatever its ends are`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<tries(2000) {
      let one = try Self.set(using: &random)
      let text = one.description
      let tests = try? UnaryTests.parse(text)
      let again = try tests.map { tests in try ValueSet(tests) { _ in nil } }
      if again != one {
        Issue.record("\(text) reads back as \(again.map(\.description) ?? "nothing")")
        return
      }
    }
  }

  private static func set(using random: inout SeededGenerator) throws -> ValueSet {
    let value = random.pick([number, duration, months, date, text, boolean])
    var set = random.pick([ValueSet.empty, .all])
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let comparisons = UnaryTests.Operator.allCases
      let next: ValueSet
      if set.kind == nil || set.kind?.isOrdered == true, let one = value(&random),
        ValueKind(of: one)?.isOrdered == true
      {
        next = try ValueSet(random.pick(comparisons), one)
      } else if let one = value(&random) {
        next = try ValueSet(random.pick([.equal, .notEqual]), one)
      } else {
        continue
      }
      set = random.chance(50) ? set.union(next) : set.intersection(next)
      if random.chance(20) { set = set.complement }
    }
    return set
  }

  private typealias Maker = @Sendable (inout SeededGenerator) -> Value?

  private static let number: Maker = { .number(decimal(&$0)) }
  private static let duration: Maker = { .daysDuration(decimal(&$0, digits: 20)) }
  private static let months: Maker = { .monthsDuration(Int.random(in: -9999...9999, using: &$0)) }
  private static let boolean: Maker = { .boolean($0.chance(50)) }

  private static let date: Maker = { random in
    let year = random.pick([1, 999, 1970, 2026, 9999])
    let (month, day) = random.pick([(1, 1), (2, 28), (2, 29), (12, 31), (6, 15)])
    return CalendarDate(year: year, month: month, day: day).map { .date($0) }
  }

  private static let text: Maker = { random in
    let parts = [
      "", "a", "é", "e\u{301}", "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{7F}", "\u{85}", "\\n",
      "\\u00e9", "€", "𝄞", "👩‍👩‍👧", " ", "\u{A0}", ",", "not(", "/*", "//", "\u{200F}", "\u{2028}",
    ]
    let count = Int.random(in: 0...3, using: &random)
    return .text((0..<count).map { _ in random.pick(parts) }.joined())
  }

  private static func decimal(_ random: inout SeededGenerator, digits: Int = 34) -> Decimal {
    var coefficient: Int128 = 0
    for _ in 0..<Int.random(in: 0...digits, using: &random) {
      coefficient = coefficient * 10 + Int128(random.pick([0, 0, 1, 5, 9, 9]))
    }
    let exponent = random.pick([0, 0, -2, -2, 2, -10, -34, 30])
    return Decimal(coefficient: random.chance(30) ? -coefficient : coefficient, exponent: exponent)
  }
}
