package import FEEL

extension Value {
  /// Tells whether a result is what a test expects.
  ///
  /// Numbers need only agree in the digits that the test writes, or to 8 places; times need the
  /// same zone; an exponent or trailing zeros make no difference.
  package func isExpected(_ expected: Value) -> Bool {
    switch (self, expected) {
    case (.number(let actual), .number(let expected)): return actual.isNear(expected)
    case (.list(let actual), .list(let expected)):
      return actual.count == expected.count
        && zip(actual, expected).allSatisfy { $0.isExpected($1) }
    case (.record(let actual), .record(let expected)):
      return actual.count == expected.count
        && actual.allSatisfy { key, value in
          expected[key].map { value.isExpected($0) } ?? false
        }
    case (.null, .null): return true
    default: return self == expected || equals(expected) == .boolean(true)
    }
  }
}

extension Decimal {
  private static let tolerance = Decimal(coefficient: 1, exponent: -8)

  fileprivate func isNear(_ expected: Decimal) -> Bool {
    if self == expected { return true }
    if (self - expected).magnitude < Decimal.tolerance { return true }
    return expected.exponent < 0 && rounded(toScale: -expected.exponent, .halfEven) == expected
  }
}
