/// An exact decimal number of at most 34 digits, the number of FEEL.
///
/// Results that need more digits are rounded half-even. A result beyond the largest exponent
/// stays at the largest magnitude (`isAtLimit`), one below the smallest becomes zero.
package struct Decimal: Sendable {
  /// The digits with their sign, below 10^34 in magnitude.
  package let coefficient: Int128

  /// The power of ten that the coefficient is multiplied by.
  package let exponent: Int

  /// Zero.
  package static let zero = Decimal(exact: 0, 0)

  /// One.
  package static let one = Decimal(exact: 1, 0)

  /// The largest number of digits.
  package static let precision = 34

  /// The exponents that a number can have.
  package static let exponents = -6176...6144
  /// The magnitude that all coefficients lie below.
  package static let limit: UInt128 = 10_000_000_000_000_000_000_000_000_000_000_000

  /// Makes a whole number.
  package init(_ value: Int) {
    coefficient = Int128(value)
    exponent = 0
  }

  /// Makes coefficient × 10^exponent, rounded to 34 digits.
  package init(coefficient: Int128, exponent: Int) {
    self.init(negative: coefficient < 0, magnitude: coefficient.magnitude, exponent: exponent)
  }

  /// Stores parts that already keep the invariants.
  package init(exact coefficient: Int128, _ exponent: Int) {
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// Rounds a magnitude of any size to 34 digits and brings the exponent in range.
  init(negative: Bool, magnitude: UInt128, exponent: Int) {
    var magnitude = magnitude
    var exponent = min(max(exponent, -100_000), 100_000)
    if magnitude >= Decimal.limit {
      let dropped = Digits.count(magnitude) - Decimal.precision
      magnitude = Digits.dropping(dropped, from: magnitude, negative: negative, .halfEven)
      exponent += dropped
      if magnitude == Decimal.limit {
        magnitude /= 10
        exponent += 1
      }
    }
    if magnitude == 0 {
      exponent = min(max(exponent, -Decimal.precision), 0)
    } else if exponent > Decimal.exponents.upperBound {
      let room = Decimal.precision - Digits.count(magnitude)
      let shift = exponent - Decimal.exponents.upperBound
      magnitude = shift <= room ? magnitude * Digits.power(shift) : Decimal.limit - 1
      exponent = Decimal.exponents.upperBound
    } else if exponent < Decimal.exponents.lowerBound {
      let shift = Decimal.exponents.lowerBound - exponent
      magnitude = Digits.dropping(shift, from: magnitude, negative: negative, .halfEven)
      exponent = Decimal.exponents.lowerBound
    }
    let coefficient = Int128(truncatingIfNeeded: magnitude)
    self.init(exact: negative ? -coefficient : coefficient, exponent)
  }

  /// Tells whether the number is zero.
  package var isZero: Bool { coefficient == 0 }

  /// Tells whether the number is below zero.
  package var isNegative: Bool { coefficient < 0 }

  /// Tells whether the number is the largest magnitude, where overflow ends up.
  package var isAtLimit: Bool {
    exponent == Decimal.exponents.upperBound && coefficient.magnitude == Decimal.limit - 1
  }

  /// Tells whether the number has no fraction.
  package var isInteger: Bool { canonical.exponent >= 0 }

  /// The same number without its sign.
  package var magnitude: Decimal { coefficient < 0 ? -self : self }

  /// The same value with the fewest digits.
  package var canonical: Decimal {
    if coefficient == 0 { return .zero }
    var digits = coefficient
    var exponent = exponent
    while exponent < Decimal.exponents.upperBound {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      digits = quotient
      exponent += 1
    }
    return Decimal(exact: digits, exponent)
  }
}

extension Decimal: Hashable, Comparable {
  /// Compares by value: 1.0 equals 1.
  package static func == (left: Decimal, right: Decimal) -> Bool {
    if left.exponent == right.exponent { return left.coefficient == right.coefficient }
    return left.order(relativeTo: right) == 0
  }

  /// Orders by value.
  package static func < (left: Decimal, right: Decimal) -> Bool {
    if left.exponent == right.exponent { return left.coefficient < right.coefficient }
    return left.order(relativeTo: right) < 0
  }

  /// Feeds the value, so that equal numbers with different exponents agree.
  package func hash(into hasher: inout Hasher) {
    let value = canonical
    hasher.combine(value.coefficient)
    hasher.combine(value.exponent)
  }

  private func order(relativeTo other: Decimal) -> Int {
    let sign = Int(coefficient.signum())
    let otherSign = Int(other.coefficient.signum())
    if sign != otherSign { return sign < otherSign ? -1 : 1 }
    if sign == 0 { return 0 }
    let (left, right) = (coefficient.magnitude, other.coefficient.magnitude)
    let reach = Digits.count(left) + exponent
    let otherReach = Digits.count(right) + other.exponent
    if reach != otherReach { return reach < otherReach ? -sign : sign }
    // Same leading digit position, so the shift keeps both within 34 digits.
    let difference = exponent - other.exponent
    let scaledLeft = difference > 0 ? left * Digits.power(difference) : left
    let scaledRight = difference < 0 ? right * Digits.power(-difference) : right
    if scaledLeft == scaledRight { return 0 }
    return scaledLeft < scaledRight ? -sign : sign
  }
}

extension Decimal: ExpressibleByIntegerLiteral {
  /// Makes a whole number from a literal.
  package init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension Int {
  /// Makes an integer from a number without fraction; nil if it has one or is too large.
  package init?(exactly number: Decimal) {
    let value = number.canonical
    guard (0...19).contains(value.exponent) else { return nil }
    let (product, overflow) = value.coefficient.multipliedReportingOverflow(
      by: Int128(truncatingIfNeeded: Digits.power(value.exponent))
    )
    guard !overflow else { return nil }
    self.init(exactly: product)
  }
}
