import FEEL
import JSONReading

/// A number in the one form that the facts hold: no zeros behind the last decimal, no powers of ten.
///
/// Equal numbers have equal parts, however they were written.
struct PlainNumber {
  /// The digits with their sign.
  let coefficient: Int128
  /// Minus the number of decimals: never above zero.
  let exponent: Int

  /// Makes the plain form, or nil if it has more digits than can be calculated with exactly.
  init?(_ number: JSONNumber.Value) {
    guard case .exact(let coefficient, let exponent) = number else { return nil }
    if coefficient == 0 {
      self.coefficient = 0
      self.exponent = 0
      return
    }
    if exponent >= 0 {
      guard let whole = Self.expanded(coefficient, by: exponent) else { return nil }
      self.coefficient = whole
      self.exponent = 0
    } else if let small = Int64(exactly: coefficient) {
      let (digits, scale) = Self.stripped(small, exponent)
      self.coefficient = Int128(digits)
      self.exponent = scale
    } else {
      (self.coefficient, self.exponent) = Self.stripped(coefficient, exponent)
    }
    guard self.exponent >= -JSONNumber.maximumDigits else { return nil }
  }

  /// The number as FEEL holds it.
  var decimal: Decimal { Decimal(coefficient: coefficient, exponent: exponent) }

  /// Tells whether an amount such as `1.200` looks like thousands in the Dutch way of writing.
  static func looksLikeThousands(_ number: JSONNumber.Value) -> Bool {
    guard case .exact(let coefficient, -3) = number else { return false }
    return (1_000..<1_000_000).contains(coefficient.magnitude)
  }

  private static func expanded(_ coefficient: Int128, by exponent: Int) -> Int128? {
    guard exponent < JSONNumber.maximumDigits else { return nil }
    var digits = coefficient
    for _ in 0..<exponent {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      digits = product
    }
    return digits.magnitude < limit ? digits : nil
  }

  private static func stripped<Digits: FixedWidthInteger>(
    _ digits: Digits,
    _ exponent: Int
  ) -> (Digits, Int) {
    var digits = digits
    var exponent = exponent
    while exponent < 0 {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { break }
      digits = quotient
      exponent += 1
    }
    return (digits, exponent)
  }

  private static let limit: UInt128 = 10_000_000_000_000_000_000_000_000_000_000_000
}
