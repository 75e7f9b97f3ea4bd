import FEEL

extension CalendarDate {
  /// Reads `YYYY-MM-DD`; nil if the bytes are anything else or there is no such day.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = bytes.number(in: 0..<4),
      let month = bytes.number(in: 5..<7),
      let day = bytes.number(in: 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// The form of a CPV code: eight digits, with or without a dash and a check digit.
enum CPVText {
  /// The number of digits without the check digit.
  static let digits = 8

  /// Tells whether bytes have the form.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == digits || bytes.count == digits + 2 else { return false }
    for place in bytes.indices {
      if place == digits {
        guard bytes[place] == UInt8(ascii: "-") else { return false }
      } else if bytes[place] &- UInt8(ascii: "0") > 9 {
        return false
      }
    }
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is nothing but white space.
  var isBlank: Bool {
    for byte in self where !byte.isSpace { return false }
    return true
  }

  /// The bytes without the white space around them.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }

  /// Returns the number that a few digits make, or nil if one is no digit.
  func number(in range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

extension UInt8 {
  /// Whether the byte is white space in JSON and XML.
  var isSpace: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
