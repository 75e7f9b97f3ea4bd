import FEEL

extension Decimal {
  /// Finds a short number strictly between two ends.
  ///
  /// - Parameters:
  ///   - lower: The lower end, nil for none.
  ///   - upper: The upper end, nil for none.
  ///   - isWhole: Whether the number must have no fraction.
  /// - Returns: A number; nil if there is none of 34 digits.
  static func between(_ lower: Decimal?, _ upper: Decimal?, isWhole: Bool) -> Decimal? {
    switch (lower, upper) {
    case (nil, nil): return .zero
    case (let lower?, nil):
      let candidate = lower.rounded(toScale: 0, .floor) + .one
      if lower < candidate { return candidate }
      return lower.isNegative ? .zero : above(lower)
    case (nil, let upper?):
      return between(-upper, nil, isWhole: isWhole).map { -$0 }
    case (let lower?, let upper?):
      if lower.isNegative, !upper.isNegative, !upper.isZero { return .zero }
      if !upper.isNegative, !upper.isZero {
        return coarsest(above: lower, below: upper, isWhole: isWhole)
      }
      return coarsest(above: -upper, below: -lower, isWhole: isWhole).map { -$0 }
    }
  }

  private static func above(_ number: Decimal) -> Decimal? {
    let candidate = number + number
    return number < candidate && !candidate.isAtLimit ? candidate : nil
  }

  /// Finds the multiple of the largest power of ten between two ends, of which neither is negative.
  private static func coarsest(
    above lower: Decimal,
    below upper: Decimal,
    isWhole: Bool
  ) -> Decimal? {
    guard lower < upper else { return nil }
    let top = upper.canonical
    let digits = String(describing: top.coefficient).utf8.count
    // Below 36 digits from the top nothing fits between two numbers of 34 digits.
    for power in stride(from: top.exponent + digits, through: top.exponent + digits - 36, by: -1) {
      if isWhole, power < 0 { return nil }
      let step = Decimal(coefficient: 1, exponent: power)
      let candidate = lower.rounded(toScale: -power, .floor) + step
      if lower < candidate, candidate < upper { return candidate }
    }
    return nil
  }
}
