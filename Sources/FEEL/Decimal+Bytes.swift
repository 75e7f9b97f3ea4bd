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
    bytes[start...].reverse()
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
