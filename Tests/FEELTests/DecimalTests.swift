import FEEL
import RandomKit
import Testing

struct `A decimal` {
  @Test(arguments: [UInt64(1), .random(in: 100 ... .max)])
  func `is written to bytes as to text`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var numbers = (0..<600).map { _ in generator.decimal() }
    for exponent in -14...3 {
      for digits in [Int128(0), 1, 10, 100, 120, 999_999, Int128(UInt64.max), 1 << 100] {
        numbers.append(Decimal(coefficient: digits, exponent: exponent))
        numbers.append(Decimal(coefficient: -digits, exponent: exponent))
      }
    }
    for number in numbers {
      for count in [0, 1, 2, 5, 20] {
        var bytes: [UInt8] = []
        number.write(minimumFractionDigits: count, point: UInt8(ascii: ","), to: &bytes)
        let text = number.formatted(minimumFractionDigits: count).replacing(".", with: ",")
        #expect(String(decoding: bytes, as: UTF8.self) == text, "\(number), seed \(seed)")
      }
    }
  }

  @Test(arguments: [UInt64(1), 20_260_601, 987_654_321])
  func `computes as at school, rounded half-even to 34 digits`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<600 {
      let (a, b) = (generator.decimal(), generator.decimal())
      let (left, right) = (SchoolNumber(a), SchoolNumber(b))
      #expect((left + right).roundedToPrecision().equals(a + b), "\(a) + \(b), seed \(seed)")
      #expect((left * right).roundedToPrecision().equals(a * b), "\(a) * \(b), seed \(seed)")
      let negated = SchoolNumber(-b)
      #expect((left + negated).roundedToPrecision().equals(a - b), "\(a) - \(b), seed \(seed)")
      let difference = left + negated
      let order = difference.digits.isEmpty ? 0 : difference.negative ? -1 : 1
      #expect((a < b) == (order < 0), "\(a) < \(b), seed \(seed)")
      #expect((a == b) == (order == 0), "\(a) == \(b), seed \(seed)")
      if !b.isZero {
        let quotient = try #require(a.divided(by: b))
        let expected = left.divided(by: right).roundedToPrecision()
        #expect(expected.equals(quotient), "\(a) / \(b), seed \(seed)")
      }
    }
  }

  @Test(arguments: [UInt64(7), 77])
  func `reads back what it writes`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let number = generator.decimal()
      #expect(Decimal(parsing: number.description) == number)
      #expect(Decimal(parsing: number.formatted(minimumFractionDigits: 2)) == number)
    }
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("1.0", "1"), ("007.50", "7.5"), ("1e3", "1000"), ("1E-2", "0.01"),
    ("2400000.00", "2400000"), ("-12.345e+1", "-123.45"),
    ("9999999999999999999999999999999999", "9999999999999999999999999999999999"),
    ("1000000000000000000000000000000000000", "1000000000000000000000000000000000000"),
    ("0.00000000000000000000000000000000000000001", "1e-41"), ("1e6144", "1e6144"),
  ])
  func `reads plain numbers`(text: String, written: String) throws {
    #expect(try #require(Decimal(parsing: text)).description == written)
  }

  @Test(arguments: [
    "", "-", "+1", ".5", "1.", "1e", "1e+", "1,5", " 1", "1 ", "0x1", "NaN", "Infinity", "--1",
    "1.2.3", "1e6145", "1e-6145", "1e99999999999999999999", "١",
    "12345678901234567890123456789012345", "1.0000000000000000000000000000000001e1x",
    "10000000000000000000000000000000000000.1",
  ])
  func `rejects what is not an exact number of 34 digits`(text: String) {
    #expect(Decimal(parsing: text) == nil)
  }

  @Test(arguments: ["1", "1.0", "1.000", "10e-1", "0.1e1"])
  func `is equal and hashes by value`(text: String) throws {
    let number = try #require(Decimal(parsing: text))
    #expect(number == 1)
    #expect(Set([number, .one]).count == 1)
  }

  @Test(arguments: [
    ("2.5", 0, ["2", "3", "2", "2", "3", "2", "3"]),
    ("-2.5", 0, ["-2", "-3", "-2", "-2", "-3", "-3", "-2"]),
    ("3.5", 0, ["4", "4", "3", "3", "4", "3", "4"]),
    ("2.501", 0, ["3", "3", "3", "2", "3", "2", "3"]),
    ("-0.001", 2, ["0", "0", "0", "0", "-0.01", "-0.01", "0"]),
    ("1250", -2, ["1200", "1300", "1200", "1200", "1300", "1200", "1300"]),
    ("7", 2, ["7", "7", "7", "7", "7", "7", "7"]),
  ])
  func `rounds in every mode`(text: String, scale: Int, results: [String]) throws {
    let number = try #require(Decimal(parsing: text))
    for (mode, result) in zip(RoundingMode.allCases, results) {
      #expect(number.rounded(toScale: scale, mode) == Decimal(parsing: result), "\(mode)")
    }
  }

  @Test func `formats amounts with a least number of fraction digits`() throws {
    #expect(Decimal(2_400_000).formatted(minimumFractionDigits: 2) == "2400000.00")
    #expect(
      try #require(Decimal(parsing: "-0.125")).formatted(minimumFractionDigits: 2) == "-0.125"
    )
    #expect(try #require(Decimal(parsing: "0.5")).formatted(minimumFractionDigits: 2) == "0.50")
    #expect(Decimal.zero.formatted(minimumFractionDigits: 0) == "0")
  }

  @Test(arguments: [
    (Int128.max, Int.max), (.min, .max), (.max, .min), (.min, .min), (1, 6200), (1, -6300),
    (0, .max),
  ])
  func `survives any parts`(coefficient: Int128, exponent: Int) {
    let number = Decimal(coefficient: coefficient, exponent: exponent)
    for other in [number, 1, -1, 0, Decimal(Int.max), Decimal(coefficient: 1, exponent: -6000)] {
      _ = number + other
      _ = number - other
      _ = number * other
      _ = number.divided(by: other)
      _ = number.modulo(other)
      _ = number < other
      _ = number.description
      _ = number.hashValue
    }
    for scale in [Int.min, -6144, 0, 6144, Int.max] {
      for mode in RoundingMode.allCases { _ = number.rounded(toScale: scale, mode) }
    }
    _ = number.raised(to: .max)
    _ = number.raised(to: .min)
    _ = number.formatted(minimumFractionDigits: .max)
  }

  @Test func `stays at the largest magnitude on overflow`() throws {
    let large = try #require(Decimal(parsing: "9e6144"))
    #expect((large * large).isAtLimit)
    #expect((large * -large).isNegative)
    #expect(!large.isAtLimit)
  }

  @Test func `gives integers only for whole numbers that fit`() throws {
    #expect(Int(exactly: Decimal(coefficient: 120, exponent: -1)) == 12)
    #expect(Int(exactly: Decimal(coefficient: 125, exponent: -1)) == nil)
    #expect(Int(exactly: Decimal(coefficient: 1, exponent: 18)) == 1_000_000_000_000_000_000)
    #expect(Int(exactly: Decimal(coefficient: 1, exponent: 30)) == nil)
    #expect(Int(exactly: Decimal(Int.min)) == .min)
  }
}
