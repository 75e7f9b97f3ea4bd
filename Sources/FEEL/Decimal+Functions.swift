// Series are summed in the 34 digits there are; the last one or two may be off by rounding.
extension Decimal {
  private static let logarithmOfTen = Decimal(
    coefficient: 2_302_585_092_994_045_684_017_991_454_684_364,
    exponent: -33
  )

  /// The square root, rounded to 34 digits; nil below zero.
  package var squareRoot: Decimal? {
    if isZero { return .zero }
    guard !isNegative else { return nil }
    // A first guess of 8 digits from the leading ones; Newton's method doubles the right digits.
    let value = canonical
    let count = Digits.count(value.coefficient.magnitude)
    var dropped = count - 18
    if !(value.exponent + dropped).isMultiple(of: 2) { dropped += 1 }
    let leading =
      dropped > 0
      ? value.coefficient.magnitude / Digits.power(dropped)
      : value.coefficient.magnitude * Digits.power(-dropped)
    var root = Decimal(
      coefficient: Int128(Decimal.wholeRoot(leading)),
      exponent: (value.exponent + dropped) / 2
    )
    for _ in 0..<4 {
      guard let quotient = value.divided(by: root), let next = (root + quotient).divided(by: 2)
      else { return nil }
      root = next
    }
    return Decimal.nearestRoot(to: value, from: root)
  }

  // Newton's method may end a unit or two of the last digit off: compares exact squares.
  private static func nearestRoot(to value: Decimal, from guess: Decimal) -> Decimal {
    let room = precision - Digits.count(guess.coefficient.magnitude)
    var root = guess.coefficient.magnitude * Digits.power(room)
    let exponent = guess.exponent - room
    // Both sides are doubled before they are squared, to compare with a half of the last digit.
    let shift = value.exponent - 2 * exponent
    let first = min(shift, 37 - Digits.count(value.coefficient.magnitude))
    guard shift >= 0, shift - first <= 38 else { return guess }
    let square = (value.coefficient.magnitude * Digits.power(first) * 4)
      .multipliedFullWidth(by: Digits.power(shift - first))
    func isBelow(_ half: UInt128) -> Bool {
      let product = half.multipliedFullWidth(by: half)
      return (product.high, product.low) < (square.high, square.low)
    }
    for _ in 0..<8 {
      if !isBelow(2 * root - 1) {
        root -= 1
      } else if isBelow(2 * root + 1) {
        root += 1
      } else {
        break
      }
    }
    return Decimal(coefficient: Int128(truncatingIfNeeded: root), exponent: exponent).canonical
  }

  /// The exponential function; nil on overflow.
  package var exponential: Decimal? {
    guard magnitude < 14_500 else { return isNegative ? .zero : nil }
    // e^x = 10^k · (e^(r / 2^9))^(2^9) with r below ln 10.
    guard let ratio = divided(by: Decimal.logarithmOfTen),
      let tens = Int(exactly: ratio.rounded(toScale: 0, .floor))
    else { return nil }
    let rest = self - Decimal(tens) * Decimal.logarithmOfTen
    guard let small = rest.divided(by: 512) else { return nil }
    // The sum without its 1, so that no digits are lost when it is squared.
    var term = small
    var sum = small
    for index in 2..<20 {
      guard let next = (term * small).divided(by: Decimal(index)) else { return nil }
      term = next
      sum = sum + term
    }
    for _ in 0..<9 { sum = sum * 2 + sum * sum }
    let result = sum + 1
    return Decimal(coefficient: result.coefficient, exponent: result.exponent + tens).canonical
  }

  /// The logarithm to base e; nil for zero and below.
  package var naturalLogarithm: Decimal? {
    guard !isZero, !isNegative else { return nil }
    let value = canonical
    let shift = Digits.count(value.coefficient.magnitude) + value.exponent
    var mantissa = Decimal(coefficient: value.coefficient, exponent: value.exponent - shift)
    var tens = shift
    if mantissa * mantissa * 10 < 1 {
      mantissa = mantissa * 10
      tens -= 1
    }
    // Three square roots bring it near 1, where ln x = 2 artanh((x - 1) / (x + 1)) is short.
    for _ in 0..<3 {
      guard let root = mantissa.squareRoot else { return nil }
      mantissa = root
    }
    guard let ratio = (mantissa - 1).divided(by: mantissa + 1) else { return nil }
    let square = ratio * ratio
    var power = ratio
    var sum = ratio
    for index in 1..<24 {
      power = power * square
      guard let term = power.divided(by: Decimal(2 * index + 1)) else { return nil }
      sum = sum + term
    }
    return (sum * 16 + Decimal(tens) * Decimal.logarithmOfTen).canonical
  }

  /// Raises to any power; nil where there is no real result.
  package func raised(to power: Decimal) -> Decimal? {
    if isZero { return power.isNegative ? nil : (power.isZero ? .one : .zero) }
    if power * 2 == (power * 2).integerPart, let twice = Int(exactly: power * 2),
      twice.magnitude < 1000
    {
      return squareRoot?.raised(to: twice)
    }
    guard let logarithm = naturalLogarithm else { return nil }
    return (logarithm * power).exponential
  }

  // The whole part of a square root, bit by bit.
  private static func wholeRoot(_ number: UInt128) -> UInt64 {
    var root: UInt64 = 0
    for bit in (0..<31).reversed() {
      let next = root | 1 << UInt64(bit)
      if UInt128(next) * UInt128(next) <= number { root = next }
    }
    return root
  }
}
