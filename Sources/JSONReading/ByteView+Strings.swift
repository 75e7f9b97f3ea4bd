extension ByteView {
  /// Reads the string whose opening quote stands at `start`, and checks all of it.
  @inline(__always)
  func string(at start: Int) throws(JSONError) -> JSONString {
    let stop = plainRunEnd(from: start &+ 1)
    guard stop < count, self[stop] == UInt8(ascii: "\"") else { return try longString(at: start) }
    return JSONString(offset: start &+ 1, length: stop &- start &- 1, hasEscapes: false)
  }

  /// Does the same for a string with escapes or with letters beyond ASCII.
  @inline(never)
  func longString(at start: Int) throws(JSONError) -> JSONString {
    var hasEscapes = false
    var index = start + 1
    while true {
      index = plainRunEnd(from: index)
      guard index < count else {
        throw JSONError(.unexpectedEnd, at: count, in: self, expected: .closingQuote)
      }
      switch self[index] {
      case UInt8(ascii: "\""):
        return JSONString(offset: start + 1, length: index - start - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        index = try escape(at: index).end
      case 0x80...:
        index = try sequenceEnd(at: index)
      default:
        throw JSONError(.controlCharacter, at: index, in: self, expected: .escape)
      }
    }
  }

  /// Finds the first byte from `start` on that is a quote, a backslash, a control or not ASCII.
  @inline(__always)
  func plainRunEnd(from start: Int) -> Int {
    var index = start
    while index &+ 8 <= count {
      let word = word(at: index)
      let quotes = (word ^ Self.repeated(UInt8(ascii: "\""))) &- Self.repeated(1)
      let backslashes = (word ^ Self.repeated(UInt8(ascii: "\\"))) &- Self.repeated(1)
      let controls = word &- Self.repeated(0x20)
      // A borrow can set a high bit by mistake, but only above a byte that truly matches.
      let hits = (quotes | backslashes | controls | word) & Self.repeated(0x80)
      guard hits == 0 else { return index &+ hits.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < count {
      switch self[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), ..<0x20, 0x80...: return index
      default: index &+= 1
      }
    }
    return index
  }

  /// Finds the first backslash in `range`, or the end of the range.
  func firstBackslash(in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      let difference = word(at: index) ^ Self.repeated(UInt8(ascii: "\\"))
      let hits = (difference &- Self.repeated(1)) & ~difference & Self.repeated(0x80)
      guard hits == 0 else { return index &+ hits.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < range.upperBound, self[index] != UInt8(ascii: "\\") { index += 1 }
    return index
  }

  /// Reads the escape whose backslash stands at `start`: its scalar, and the offset behind it.
  func escape(at start: Int) throws(JSONError) -> (scalar: Unicode.Scalar, end: Int) {
    guard let letter = byte(at: start + 1) else {
      throw JSONError(.unexpectedEnd, at: count, in: self, expected: .escapeLetter)
    }
    let scalar: Unicode.Scalar
    switch letter {
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(at: start)
    default: throw JSONError(.invalidEscape, at: start + 1, in: self, expected: .escapeLetter)
    }
    return (scalar, start + 2)
  }

  private func unicodeEscape(
    at start: Int
  ) throws(JSONError) -> (scalar: Unicode.Scalar, end: Int) {
    let unit = try hexadecimal(at: start + 2)
    if let scalar = Unicode.Scalar(unit) { return (scalar, start + 6) }
    guard
      unit < 0xDC00,
      byte(at: start + 6) == UInt8(ascii: "\\"),
      byte(at: start + 7) == UInt8(ascii: "u")
    else { throw JSONError(.loneSurrogate, at: start, in: self, expected: .surrogatePair) }
    let second = try hexadecimal(at: start + 8)
    guard
      (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    else { throw JSONError(.loneSurrogate, at: start, in: self, expected: .surrogatePair) }
    return (scalar, start + 12)
  }

  private func hexadecimal(at start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for index in start..<start + 4 {
      let digit: UInt8
      switch byte(at: index) {
      case let byte? where byte &- UInt8(ascii: "0") < 10: digit = byte - UInt8(ascii: "0")
      case let byte? where (byte | 0x20) &- UInt8(ascii: "a") < 6:
        digit = (byte | 0x20) - UInt8(ascii: "a") + 10
      case nil: throw JSONError(.unexpectedEnd, at: index, in: self, expected: .hexadecimalDigit)
      default: throw JSONError(.invalidEscape, at: index, in: self, expected: .hexadecimalDigit)
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Finds the end of the UTF-8 sequence at `start`, whose first byte is not ASCII.
  ///
  /// The ranges are those of RFC 3629, section 4: they leave out overlong forms, surrogates and
  /// everything above U+10FFFF.
  private func sequenceEnd(at start: Int) throws(JSONError) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch self[start] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONError(.invalidUTF8, at: start, in: self, expected: .sequence)
    }
    guard
      start + length <= count,
      second.contains(self[start + 1]),
      length < 3 || self[start + 2] & 0xC0 == 0x80,
      length < 4 || self[start + 3] & 0xC0 == 0x80
    else { throw JSONError(.invalidUTF8, at: start, in: self, expected: .sequence) }
    return start + length
  }
}
