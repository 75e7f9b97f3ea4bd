/// A way to round a number to fewer digits.
package enum RoundingMode: Hashable, Sendable, CaseIterable {
  /// To the nearest, ties to the even digit.
  case halfEven
  /// To the nearest, ties away from zero.
  case halfUp
  /// To the nearest, ties towards zero.
  case halfDown
  /// Towards zero.
  case down
  /// Away from zero.
  case up
  /// Towards negative infinity.
  case floor
  /// Towards positive infinity.
  case ceiling
}

/// Arithmetic on decimal digits of unsigned magnitudes.
enum Digits {
  private static let powers: [UInt128] = {
    var powers: [UInt128] = [1]
    for index in 0..<38 { powers.append(powers[index] * 10) }
    return powers
  }()

  /// Ten to a power from 0 to 38.
  static func power(_ exponent: Int) -> UInt128 {
    powers[exponent]
  }

  /// The number of decimal digits; one for zero.
  static func count(_ value: UInt128) -> Int {
    let bits = 128 - value.leadingZeroBitCount
    let estimate = (bits * 1233) >> 12
    return value < powers[min(estimate, 38)] ? max(estimate, 1) : estimate + 1
  }

  /// Drops the last digits, rounding what remains.
  static func dropping(
    _ dropped: Int,
    from value: UInt128,
    negative: Bool,
    _ mode: RoundingMode
  ) -> UInt128 {
    if dropped <= 0 { return value }
    if dropped > 38 {
      let up = value != 0 && roundsUp(.below, odd: false, negative: negative, mode)
      return up ? 1 : 0
    }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: powers[dropped])
    if remainder == 0 { return quotient }
    let half = powers[dropped] / 2
    let rest: Rest = remainder == half ? .half : (remainder < half ? .below : .above)
    let up = roundsUp(rest, odd: quotient & 1 == 1, negative: negative, mode)
    return up ? quotient + 1 : quotient
  }

  /// The size of what is cut off, measured in the last digit kept; never nothing.
  enum Rest {
    case below
    case half
    case above
  }

  /// Tells whether the magnitude kept grows by one.
  static func roundsUp(_ rest: Rest, odd: Bool, negative: Bool, _ mode: RoundingMode) -> Bool {
    switch mode {
    case .halfEven: rest == .above || (rest == .half && odd)
    case .halfUp: rest != .below
    case .halfDown: rest == .above
    case .down: false
    case .up: true
    case .floor: negative
    case .ceiling: !negative
    }
  }
}
