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
    if coefficient < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var count = 0
    repeat {
      if count == scale, scale > 0 { bytes.append(point) }
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10))
      digits /= 10
      count += 1
    } while digits > 0 || count <= scale
    bytes.reverse(from: start)
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
    func put(_ number: Int) {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
    put(year / 100)
    put(year % 100)
    bytes.append(UInt8(ascii: "-"))
    put(month)
    bytes.append(UInt8(ascii: "-"))
    put(day)
  }
}

extension [UInt8] {
  /// Appends a whole number in digits.
  package mutating func append(number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    reverse(from: start)
  }

  /// Turns the bytes from a place on around where they stand; a slice of them would be a copy.
  fileprivate mutating func reverse(from start: Int) {
    var (left, right) = (start, count - 1)
    while left < right {
      swapAt(left, right)
      left += 1
      right -= 1
    }
  }
}
