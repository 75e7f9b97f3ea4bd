import DecisionTables
import FEEL
import RandomKit

/// A world of few values in which every set that a cell can name is tried out completely.
struct SmallWorld {
  /// The ends of intervals, or the names in lists.
  let ends: [Value]
  /// Enough values to tell any two sets apart.
  let values: [Value]

  static let numbers = SmallWorld(
    ends: (0...3).map { .number(Decimal($0)) },
    values: (-2...8).map { .number(Decimal(coefficient: Int128($0 * 5), exponent: -1)) }
  )

  static let dates = SmallWorld(
    ends: (0...3).map { .date(CalendarDate(dayNumber: 20_600 + $0)) },
    values: (-1...4).map { .date(CalendarDate(dayNumber: 20_600 + $0)) }
  )

  static let texts = SmallWorld(
    ends: ["a", "b", "c"].map { .text($0) },
    values: ["a", "b", "c", "d"].map { .text($0) }
  )

  static let booleans = SmallWorld(
    ends: [.boolean(false), .boolean(true)],
    values: [.boolean(false), .boolean(true)]
  )

  static let days = SmallWorld(
    ends: (0...3).map { .daysDuration(Decimal($0)) },
    values: (-2...8).map { .daysDuration(Decimal(coefficient: Int128($0 * 5), exponent: -1)) }
  )

  static let months = SmallWorld(
    ends: (0...3).map { .monthsDuration($0) },
    values: (-1...4).map { .monthsDuration($0) }
  )

  static let all = [numbers, dates, texts, booleans, days, months]

  var isOrdered: Bool {
    switch ends[0] {
    case .number, .date, .daysDuration, .monthsDuration: true
    default: false
    }
  }

  /// A random cell, without help of the set algebra.
  func cell(using random: inout SeededGenerator) -> UnaryTests {
    if random.chance(20) { return UnaryTests(tests: []) }
    let tests = (0..<Int.random(in: 1...2, using: &random)).map { _ in test(using: &random) }
    return UnaryTests(tests: tests, isNegated: random.chance(20))
  }

  private func test(using random: inout SeededGenerator) -> UnaryTests.Test {
    let end = random.pick(ends)
    guard isOrdered else { return .compare(.equal, .literal(end)) }
    if random.chance(50) {
      return .compare(random.pick(UnaryTests.Operator.allCases), .literal(end))
    }
    return .interval(
      lower: .literal(end),
      lowerClosed: random.chance(50),
      upper: .literal(random.pick(ends)),
      upperClosed: random.chance(50)
    )
  }
}

/// Tells whether a value passes a cell, by the meaning of its text.
func passes(_ cell: UnaryTests, _ value: Value) -> Bool {
  if cell.isAny { return true }
  return cell.isNegated != cell.tests.contains { passes($0, value) }
}

private func passes(_ test: UnaryTests.Test, _ value: Value) -> Bool {
  switch test {
  case .compare(.equal, .literal(let end)): return value == end
  case .compare(.notEqual, .literal(let end)): return value != end
  case .compare(let comparison, .literal(let end)):
    let order = value.order(relativeTo: end) ?? 0
    return switch comparison {
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    default: order >= 0
    }
  case .interval(.literal(let lower), let lowerClosed, .literal(let upper), let upperClosed):
    let (above, below) = (value.order(relativeTo: lower) ?? 0, value.order(relativeTo: upper) ?? 0)
    return (above > 0 || (lowerClosed && above == 0)) && (below < 0 || (upperClosed && below == 0))
  default: return false
  }
}
