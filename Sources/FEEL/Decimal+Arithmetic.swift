extension Decimal {
  /// The same number with the opposite sign.
  package static prefix func - (operand: Decimal) -> Decimal {
    Decimal(exact: -operand.coefficient, operand.exponent)
  }

  /// Adds, rounding half-even to 34 digits.
  package static func + (left: Decimal, right: Decimal) -> Decimal {
    if left.exponent == right.exponent {
      let sum = left.coefficient + right.coefficient
      if sum.magnitude < limit { return Decimal(exact: sum, left.exponent) }
      return Decimal(coefficient: sum, exponent: left.exponent)
    }
    if left.exponent < right.exponent { return aligned(high: right, low: left) }
    return aligned(high: left, low: right)
  }

  /// Subtracts, rounding half-even to 34 digits.
  package static func - (left: Decimal, right: Decimal) -> Decimal {
    left + -right
  }

  private static func aligned(high: Decimal, low: Decimal) -> Decimal {
    if high.isZero { return low }
    if low.isZero {
      return high
    }
    let difference = high.exponent - low.exponent
    let room = 37 - Digits.count(high.coefficient.magnitude)
    if difference <= room {
      let scaled = high.coefficient * Int128(truncatingIfNeeded: Digits.power(difference))
      return Decimal(coefficient: scaled + low.coefficient, exponent: low.exponent)
    }
    // The low part only matters as digits below the 34 kept, and as a last "something" digit.
    let shift = room - 1
    let cut = difference - shift
    let (kept, lost) =
      cut > 38
      ? (0, low.coefficient.magnitude)
      : low.coefficient.magnitude.quotientAndRemainder(dividingBy: Digits.power(cut))
    let sticky = Int128(truncatingIfNeeded: kept) * 10 + (lost == 0 ? 0 : 1)
    let scaled = high.coefficient * Int128(truncatingIfNeeded: Digits.power(shift + 1))
    return Decimal(
      coefficient: low.isNegative ? scaled - sticky : scaled + sticky,
      exponent: high.exponent - shift - 1
    )
  }

  /// Multiplies, rounding half-even to 34 digits.
  package static func * (left: Decimal, right: Decimal) -> Decimal {
    let exponent = left.exponent + right.exponent
    let negative = left.isNegative != right.isNegative
    let (a, b) = (left.coefficient.magnitude, right.coefficient.magnitude)
    let product = a.multipliedFullWidth(by: b)
    if product.high == 0 {
      return Decimal(negative: negative, magnitude: product.low, exponent: exponent)
    }
    var dropped = Digits.count(a) + Digits.count(b) - precision
    var divisor = Digits.power(dropped)
    var (quotient, remainder) = divisor.dividingFullWidth(product)
    if quotient < Digits.power(precision - 1) {
      dropped -= 1
      divisor = Digits.power(dropped)
      (quotient, remainder) = divisor.dividingFullWidth(product)
    }
    return rounding(
      quotient,
      remainder: remainder,
      of: divisor,
      negative: negative,
      exponent: exponent + dropped
    )
  }

  /// Divides, rounding half-even to 34 digits; nil if the divisor is zero.
  package func divided(by divisor: Decimal) -> Decimal? {
    if divisor.isZero { return nil }
    if isZero { return .zero }
    let (a, b) = (coefficient.magnitude, divisor.coefficient.magnitude)
    let negative = isNegative != divisor.isNegative
    let shift = Decimal.precision - Digits.count(a) + Digits.count(b)
    let first = min(shift, 38 - Digits.count(a))
    let numerator = (a * Digits.power(first)).multipliedFullWidth(by: Digits.power(shift - first))
    let (quotient, remainder) = b.dividingFullWidth(numerator)
    let ideal = exponent - divisor.exponent
    if remainder != 0 {
      // A 35th digit may be there already: then the remainder only breaks ties.
      guard quotient >= Decimal.limit else {
        return Decimal.rounding(
          quotient,
          remainder: remainder,
          of: b,
          negative: negative,
          exponent: ideal - shift
        )
      }
      return Decimal(negative: negative, magnitude: quotient * 10 + 1, exponent: ideal - shift - 1)
    }
    var digits = quotient
    var zeros = 0
    while zeros < shift, digits.isMultiple(of: 10) {
      digits /= 10
      zeros += 1
    }
    return Decimal(negative: negative, magnitude: digits, exponent: ideal - shift + zeros)
  }

  /// Raises to a whole power, rounding each product; nil on a zero base with a negative power.
  package func raised(to power: Int) -> Decimal? {
    guard let result = raised(toMagnitude: power.magnitude) else { return nil }
    return power < 0 ? Decimal.one.divided(by: result) : result
  }

  private func raised(toMagnitude power: UInt) -> Decimal? {
    var result = Decimal.one
    var base = canonical
    var power = power
    while power > 0 {
      if power & 1 == 1 { result = result * base }
      power >>= 1
      if power > 0 { base = (base * base).canonical }
    }
    return result
  }

  /// Rounds to a number of digits after the point; a negative scale rounds tens or hundreds.
  package func rounded(toScale scale: Int, _ mode: RoundingMode) -> Decimal {
    let scale = min(max(scale, -7000), 7000)
    let dropped = -scale - exponent
    if dropped <= 0 { return self }
    let magnitude = Digits.dropping(
      dropped,
      from: coefficient.magnitude,
      negative: isNegative,
      mode
    )
    return Decimal(negative: isNegative, magnitude: magnitude, exponent: -scale)
  }

  /// Truncates to a whole number.
  package var integerPart: Decimal { rounded(toScale: 0, .down) }

  /// Takes the rest of a floored division, with the sign of the divisor; nil if it is zero.
  package func modulo(_ divisor: Decimal) -> Decimal? {
    guard let quotient = divided(by: divisor) else { return nil }
    return self - divisor * quotient.rounded(toScale: 0, .floor)
  }

  private static func rounding(
    _ quotient: UInt128,
    remainder: UInt128,
    of divisor: UInt128,
    negative: Bool,
    exponent: Int
  ) -> Decimal {
    var magnitude = quotient
    if remainder > divisor - remainder || (remainder == divisor - remainder && quotient & 1 == 1) {
      magnitude += 1
    }
    return Decimal(negative: negative, magnitude: magnitude, exponent: exponent)
  }
}
