import FEEL
import RandomKit

/// A number as sign, decimal digits (lowest first) and exponent, computed with as at school.
struct SchoolNumber {
  var negative: Bool
  var digits: [Int]
  var exponent: Int

  init(negative: Bool, digits: [Int], exponent: Int) {
    self.negative = negative
    self.digits = digits
    self.exponent = exponent
    while let last = self.digits.last, last == 0 { self.digits.removeLast() }
  }

  init(_ number: Decimal) {
    let digits = String(number.coefficient.magnitude).reversed().compactMap(\.wholeNumberValue)
    self.init(negative: number.isNegative, digits: digits, exponent: number.exponent)
  }

  static func + (left: SchoolNumber, right: SchoolNumber) -> SchoolNumber {
    let exponent = min(left.exponent, right.exponent)
    let a = Array(repeating: 0, count: left.exponent - exponent) + left.digits
    let b = Array(repeating: 0, count: right.exponent - exponent) + right.digits
    if left.negative == right.negative {
      return SchoolNumber(negative: left.negative, digits: sum(a, b), exponent: exponent)
    }
    let order = compare(a, b)
    return order >= 0
      ? SchoolNumber(negative: left.negative, digits: difference(a, b), exponent: exponent)
      : SchoolNumber(negative: right.negative, digits: difference(b, a), exponent: exponent)
  }

  static func * (left: SchoolNumber, right: SchoolNumber) -> SchoolNumber {
    var digits = [Int](repeating: 0, count: left.digits.count + right.digits.count + 1)
    for (i, a) in left.digits.enumerated() {
      for (j, b) in right.digits.enumerated() { digits[i + j] += a * b }
    }
    for index in 0..<(digits.count - 1) {
      digits[index + 1] += digits[index] / 10
      digits[index] %= 10
    }
    return SchoolNumber(
      negative: left.negative != right.negative,
      digits: digits,
      exponent: left.exponent + right.exponent
    )
  }

  /// Long division to 80 digits; a last digit 1 stands for a rest.
  func divided(by divisor: SchoolNumber) -> SchoolNumber {
    var rest: [Int] = []
    var quotient: [Int] = []
    for digit in digits.reversed() + Array(repeating: 0, count: 80) {
      rest.insert(digit, at: 0)
      while let last = rest.last, last == 0 { rest.removeLast() }
      var count = 0
      while SchoolNumber.compare(rest, divisor.digits) >= 0 {
        rest = SchoolNumber.difference(rest, divisor.digits)
        while let last = rest.last, last == 0 { rest.removeLast() }
        count += 1
      }
      quotient.insert(count, at: 0)
    }
    quotient.insert(rest.isEmpty ? 0 : 1, at: 0)
    return SchoolNumber(
      negative: negative != divisor.negative,
      digits: quotient,
      exponent: exponent - divisor.exponent - 81
    )
  }

  /// Cuts off digits below a place, to the nearest and ties to even.
  func roundedToPrecision() -> SchoolNumber {
    guard digits.count > 34 else { return self }
    let cut = digits.count - 34
    var kept = Array(digits[cut...])
    let first = digits[cut - 1]
    let restIsZero = digits[..<(cut - 1)].allSatisfy { $0 == 0 }
    if first > 5 || (first == 5 && (!restIsZero || kept[0] % 2 == 1)) {
      kept = SchoolNumber.sum(kept, [1])
    }
    return SchoolNumber(negative: negative, digits: kept, exponent: exponent + cut)
  }

  /// Tells whether a decimal has this value.
  func equals(_ number: Decimal) -> Bool {
    let (left, right) = (canonical, SchoolNumber(number).canonical)
    return left.digits == right.digits && left.exponent == right.exponent
      && (left.negative == right.negative || left.digits.isEmpty)
  }

  private var canonical: SchoolNumber {
    var result = self
    while let first = result.digits.first, first == 0 {
      result.digits.removeFirst()
      result.exponent += 1
    }
    if result.digits.isEmpty { result.exponent = 0 }
    return result
  }

  private static func sum(_ a: [Int], _ b: [Int]) -> [Int] {
    var result: [Int] = []
    var carry = 0
    for index in 0..<(max(a.count, b.count) + 1) {
      let total = (index < a.count ? a[index] : 0) + (index < b.count ? b[index] : 0) + carry
      result.append(total % 10)
      carry = total / 10
    }
    return result
  }

  private static func difference(_ a: [Int], _ b: [Int]) -> [Int] {
    var result: [Int] = []
    var borrow = 0
    for index in a.indices {
      var digit = a[index] - (index < b.count ? b[index] : 0) - borrow
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 10 }
      result.append(digit)
    }
    return result
  }

  private static func compare(_ a: [Int], _ b: [Int]) -> Int {
    for index in stride(from: max(a.count, b.count) - 1, through: 0, by: -1) {
      let (left, right) = (index < a.count ? a[index] : 0, index < b.count ? b[index] : 0)
      if left != right { return left < right ? -1 : 1 }
    }
    return 0
  }
}

extension SeededGenerator {
  /// A decimal of up to 34 digits, often with runs of 0, 5 or 9 where rounding is hard.
  mutating func decimal() -> Decimal {
    let length = Int.random(in: 1...34, using: &self)
    let style = Int.random(in: 0..<4, using: &self)
    var coefficient: Int128 = 0
    for _ in 0..<length {
      let digit: Int
      switch style {
      case 0: digit = Bool.random(using: &self) ? 9 : 0
      case 1: digit = [0, 0, 0, 5, 4, 9].randomElement(using: &self) ?? 0
      default: digit = Int.random(in: 0...9, using: &self)
      }
      coefficient = coefficient * 10 + Int128(digit)
    }
    if Bool.random(using: &self) { coefficient = -coefficient }
    return Decimal(coefficient: coefficient, exponent: Int.random(in: -45...45, using: &self))
  }
}
