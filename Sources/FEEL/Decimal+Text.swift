extension Decimal: CustomStringConvertible {
  /// Reads a plain decimal such as `-12.50` or `1e3`; nil if malformed or not exact.
  ///
  /// Accepts an optional minus, digits, an optional fraction and an optional exponent: the number
  /// of JSON, also with leading zeros.
  package init?(parsing text: some StringProtocol) {
    var reader = DecimalReader()
    for byte in text.utf8 {
      guard reader.take(byte) else { return nil }
    }
    guard let value = reader.finished() else { return nil }
    self = value
  }

  /// Reads a plain decimal with any number of digits, rounding half-even to 34; nil if malformed.
  package init?(rounding text: some StringProtocol) {
    if let exact = Decimal(parsing: text) {
      self = exact
      return
    }
    var digits: [UInt8] = []
    var dropped = 0
    var losesDigits = false
    var isFraction = false
    var rest = Array(text.utf8)[...]
    let isNegative = rest.take("-")
    while let byte = rest.first, byte == UInt8(ascii: ".") || (48...57).contains(byte) {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: ".") {
        guard !isFraction else { return nil }
        isFraction = true
      } else if digits.count < 36 {
        if byte != 48 || !digits.isEmpty { digits.append(byte) }
        if isFraction { dropped -= 1 }
      } else {
        losesDigits = losesDigits || byte != 48
        if !isFraction { dropped += 1 }
      }
    }
    // A last digit for what was cut breaks ties the right way.
    digits.append(losesDigits ? 49 : 48)
    dropped -= 1
    let exponent = String(decoding: rest, as: UTF8.self)
    if !exponent.isEmpty {
      guard exponent.first == "e" || exponent.first == "E",
        let power = Int(exponent.dropFirst()), power.magnitude < 100_000
      else { return nil }
      dropped += power
    }
    guard let magnitude = UInt128(String(decoding: digits, as: UTF8.self)) else { return nil }
    self.init(negative: isNegative, magnitude: magnitude, exponent: dropped)
    if isAtLimit { return nil }
  }

  /// The number in plain notation with the fewest digits, with an exponent if that is very long.
  package var description: String {
    formatted(minimumFractionDigits: 0)
  }

  /// Writes the number in plain notation with at least some digits after the point.
  package func formatted(minimumFractionDigits: Int) -> String {
    let value = canonical
    let sign = value.isNegative ? "-" : ""
    let digits = String(value.coefficient.magnitude)
    guard (-40...40).contains(value.exponent) else {
      return sign + digits + "e" + String(value.exponent)
    }
    var whole = digits
    var fraction = ""
    if value.exponent >= 0 {
      whole += String(repeating: "0", count: value.exponent)
    } else {
      let scale = -value.exponent
      let padding = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count))
      let padded = padding + digits
      whole = String(padded.dropLast(scale))
      fraction = String(padded.suffix(scale))
    }
    let missing = min(minimumFractionDigits, 6176) - fraction.utf8.count
    if missing > 0 { fraction += String(repeating: "0", count: missing) }
    return fraction.isEmpty ? sign + whole : sign + whole + "." + fraction
  }
}

/// A reader of decimal numbers, byte by byte.
private struct DecimalReader {
  private enum Stage {
    case start
    case sign
    case whole
    case point
    case fraction
    case mark
    case markSign
    case power
  }

  private var stage = Stage.start
  private var negative = false
  private var digits: UInt128 = 0
  private var pendingZeros = 0
  private var scale = 0
  private var power = 0
  private var powerNegative = false

  /// Takes the next byte; false if it can't follow.
  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return take(digit: Int(byte - UInt8(ascii: "0")))
    case UInt8(ascii: "-") where stage == .start:
      negative = true
      stage = .sign
    case UInt8(ascii: "."):
      guard stage == .whole else { return false }
      stage = .point
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      guard stage == .whole || stage == .fraction else { return false }
      stage = .mark
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      guard stage == .mark else { return false }
      powerNegative = byte == UInt8(ascii: "-")
      stage = .markSign
    default:
      return false
    }
    return true
  }

  private mutating func take(digit: Int) -> Bool {
    switch stage {
    case .start, .sign, .whole:
      stage = .whole
      return append(digit)
    case .point, .fraction:
      stage = .fraction
      scale += 1
      return append(digit)
    case .mark, .markSign, .power:
      stage = .power
      power = power * 10 + digit
      return power <= 6144
    }
  }

  // Zeros wait until another digit follows, so that trailing ones cost no precision.
  private mutating func append(_ digit: Int) -> Bool {
    if digit == 0 {
      if digits != 0 { pendingZeros += 1 }
      return true
    }
    let shift = pendingZeros + 1
    pendingZeros = 0
    guard digits == 0 || Digits.count(digits) + shift <= Decimal.precision else { return false }
    digits = digits == 0 ? UInt128(digit) : digits * Digits.power(shift) + UInt128(digit)
    return true
  }

  /// The number read, nil if the text ends too early or the exponent is out of range.
  func finished() -> Decimal? {
    guard stage == .whole || stage == .fraction || stage == .power else { return nil }
    if digits == 0 { return .zero }
    // Written zeros are kept where they fit, so that amounts in cents share one exponent.
    let kept = min(pendingZeros, Decimal.precision - Digits.count(digits))
    let exponent = (powerNegative ? -power : power) - scale + pendingZeros - kept
    guard Decimal.exponents.contains(exponent) else { return nil }
    let magnitude = Int128(truncatingIfNeeded: digits * Digits.power(kept))
    return Decimal(exact: negative ? -magnitude : magnitude, exponent)
  }
}
