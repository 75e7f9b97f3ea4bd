extension Decimal {
  /// Appends the number to bytes as `formatted(minimumFractionDigits:)` writes it.
  ///
  /// - Parameters:
  ///   - minimumFractionDigits: the least number of digits after the point.
  ///   - point: what stands before the fraction.
  ///   - bytes: takes the text.
  package func write(minimumFractionDigits: Int, point: UInt8, to bytes: inout [UInt8]) {
    guard (-12...0).contains(exponent), minimumFractionDigits <= 12,
      var digits = UInt64(exactly: coefficient.magnitude),
      // Further digits must fit.
      -exponent >= minimumFractionDigits || digits < UInt64.max / 1_000_000_000_000
    else {
      for byte in formatted(minimumFractionDigits: minimumFractionDigits).utf8 {
        bytes.append(byte == UInt8(ascii: ".") ? point : byte)
      }
      return
    }
    var scale = -exponent
    while scale > minimumFractionDigits, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    while scale < minimumFractionDigits {
      digits *= 10
      scale += 1
    }
    var text = DigitsFromTheEnd()
    var count = 0
    repeat {
      if count == scale, scale > 0 { text.prepend(point) }
      text.prepend(digit: digits % 10)
      digits /= 10
      count += 1
    } while digits > 0 || count <= scale
    if coefficient < 0 { text.prepend(UInt8(ascii: "-")) }
    text.append(to: &bytes)
  }
}

extension CalendarDate {
  /// Appends the day to bytes as `description` writes it.
  package func write(to bytes: inout [UInt8]) {
    let (year, month, day) = civil
    guard (0...9999).contains(year) else {
      bytes.append(contentsOf: description.utf8)
      return
    }
    var text = DigitsFromTheEnd()
    func put(_ number: Int) {
      text.prepend(digit: UInt64(number % 10))
      text.prepend(digit: UInt64(number / 10))
    }
    put(day)
    text.prepend(UInt8(ascii: "-"))
    put(month)
    text.prepend(UInt8(ascii: "-"))
    put(year % 100)
    put(year / 100)
    text.append(to: &bytes)
  }
}

extension [UInt8] {
  /// Appends a whole number in digits.
  package mutating func append(number: Int) {
    var text = DigitsFromTheEnd()
    var rest = UInt64(number.magnitude)
    repeat {
      text.prepend(digit: rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 { text.prepend(UInt8(ascii: "-")) }
    text.append(to: &self)
  }
}

/// A number that is written digit by digit from the last one on, and appended in one go.
private struct DigitsFromTheEnd {
  /// The 20 digits of the largest number, 12 further ones, a point and a sign.
  private static let room = 40
  private var bytes = InlineArray<40, UInt8>(repeating: 0)
  private var start = room

  @inline(__always)
  mutating func prepend(_ byte: UInt8) {
    start -= 1
    bytes[start] = byte
  }

  @inline(__always)
  mutating func prepend(digit: UInt64) {
    prepend(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
  }

  @inline(__always)
  func append(to output: inout [UInt8]) {
    bytes.span.extracting(start..<Self.room).withUnsafeBufferPointer {
      unsafe output.append(contentsOf: $0)
    }
  }
}
