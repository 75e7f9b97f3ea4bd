package import FEEL
package import RandomKit

/// Values that are likely to meet.
package enum RandomValues {
  /// Texts that are the same, begin the same or look like something else.
  package static let texts = [
    "", "a", "b", "works", "supplies", "45000000", "45233140-2", "-", "-a", "caf\u{E9}",
    "cafe\u{301}", "cafe", "cafeteria", "\u{1D4D0}\u{1D4D1}", "Z\u{FC}rich", "\u{212A}", "K",
    "2026-06-01", "2026-13-01", "12", "007", "3.5",
  ]

  /// A coefficient and an exponent.
  package static func number(using random: inout SeededGenerator) -> (Int128, Int16) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: (0, Int16.random(in: -2...2, using: &random))
    case 1: (Int128(Int.random(in: 1...9, using: &random)) * 100, -2)
    case 2:
      (
        Int128(9_999_999_999_999_999) * 1_000_000_000_000_000_000 + 999_999_999_999_999_999,
        Int16.random(in: -34...4, using: &random)
      )
    case 3: (Int128(Int.random(in: -10...10, using: &random)), 3)
    case 4: (Int128(Int.random(in: 1...99_999, using: &random)), -3)
    case 5: (1, 6100)
    default: (Int128(Int.random(in: -3...9, using: &random)), 0)
    }
  }

  /// A value of a type, or unknown or null.
  package static func value(_ type: Type, using random: inout SeededGenerator) -> Value {
    if random.chance(25) { return random.chance(60) ? .unknown : .null }
    switch type {
    case .boolean: return .boolean(random.chance(50))
    case .number, .money:
      let (coefficient, exponent) = number(using: &random)
      return .number(Decimal(coefficient: coefficient, exponent: Int(exponent)))
    case .date:
      return .date(CalendarDate(dayNumber: Int32.random(in: 20_590...20_620, using: &random)))
    default: return .text(random.pick(["a", "b", "works", "supplies", "x"]))
    }
  }
}
