extension ByteView {
  /// Reads the number that starts at `start` and ends where its grammar ends.
  func number(at start: Int) throws(JSONError) -> JSONNumber {
    var index = start
    let isNegative = byte(at: index) == UInt8(ascii: "-")
    if isNegative { index += 1 }

    // Wraps beyond 19 digits; such a number is read again below.
    var coefficient: UInt64 = 0
    let firstDigit = index
    index = try digits(from: index, adding: &coefficient)
    guard index == firstDigit + 1 || self[firstDigit] != UInt8(ascii: "0") else {
      throw JSONError(.leadingZero, at: firstDigit, in: self, expected: .digit)
    }
    var digitCount = index - firstDigit
    var fractionDigits = 0
    if byte(at: index) == UInt8(ascii: ".") {
      let fraction = index + 1
      index = try digits(from: fraction, adding: &coefficient)
      fractionDigits = index - fraction
      digitCount += fractionDigits
    }
    let lastDigit = index

    var exponent = 0
    if let letter = byte(at: index), letter | 0x20 == UInt8(ascii: "e") {
      index = try exponentEnd(from: index + 1, into: &exponent)
    }
    exponent -= fractionDigits

    let value =
      digitCount <= 19
      ? Self.value(UInt128(coefficient), exponent, isNegative)
      : longValue(of: firstDigit..<lastDigit, exponent, isNegative)
    return JSONNumber(offset: start, length: index - start, value: value)
  }

  /// Reads the number that fills the bytes from `start` to `end`.
  func number(at start: Int, endingAt end: Int) throws(JSONError) -> JSONNumber {
    let number = try number(at: start)
    guard number.end == end else {
      throw JSONError(.unexpectedByte, at: number.end, in: self, expected: .endOfNumber)
    }
    return number
  }

  private func digits(
    from start: Int,
    adding coefficient: inout UInt64
  ) throws(JSONError) -> Int {
    var index = start
    while index < count {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      coefficient = coefficient &* 10 &+ UInt64(digit)
      index += 1
    }
    guard index > start else { throw JSONError.unexpected(at: start, in: self, expected: .digit) }
    return index
  }

  private func exponentEnd(
    from start: Int,
    into exponent: inout Int
  ) throws(JSONError) -> Int {
    var index = start
    let sign = byte(at: index)
    if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index += 1 }
    let firstDigit = index
    while index < count {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      // Saturates far outside the range, and far beyond what a fraction's length can make up for.
      if exponent < 100_000_000_000_000_000 { exponent = exponent * 10 + Int(digit) }
      index += 1
    }
    guard index > firstDigit else {
      throw JSONError.unexpected(at: index, in: self, expected: .digit)
    }
    if sign == UInt8(ascii: "-") { exponent = -exponent }
    return index
  }

  private func longValue(
    of range: Range<Int>,
    _ exponent: Int,
    _ isNegative: Bool
  ) -> JSONNumber.Value {
    var coefficient: UInt128 = 0
    var digitCount = 0
    var droppedZeros = 0
    for index in range where self[index] != UInt8(ascii: ".") {
      let digit = self[index] &- UInt8(ascii: "0")
      if digitCount == JSONNumber.maximumDigits {
        guard digit == 0 else { return .tooPrecise }
        droppedZeros += 1
      } else if digitCount > 0 || digit > 0 {
        coefficient = coefficient * 10 + UInt128(digit)
        digitCount += 1
      }
    }
    return Self.value(coefficient, exponent + droppedZeros, isNegative)
  }

  private static func value(
    _ coefficient: UInt128,
    _ exponent: Int,
    _ isNegative: Bool
  ) -> JSONNumber.Value {
    let limit = JSONNumber.maximumExponent
    guard (-limit...limit).contains(exponent) else {
      return coefficient == 0 ? .exact(coefficient: 0, exponent: 0) : .outOfRange
    }
    let magnitude = Int128(coefficient)
    return .exact(coefficient: isNegative ? -magnitude : magnitude, exponent: exponent)
  }
}
