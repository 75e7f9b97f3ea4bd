/// The encodings in which tables come, recognised by their bytes.
enum TextEncoding: Hashable, Sendable {
  /// UTF-8, in which each byte that does not fit is one of Windows-1252: tables are pasted together,
  /// and a first piece does not tell what the letters with accents further down are written in.
  case utf8
  case utf16Little, utf16Big

  /// Recognises an encoding by the first bytes; a mark at the start decides.
  ///
  /// UTF-16 without a mark shows by zeros in every other byte.
  init(recognisedFrom bytes: UnsafeBufferPointer<UInt8>) {
    let head = bytes.prefix(2)
    if head.elementsEqual([0xFF, 0xFE]) {
      self = .utf16Little
    } else if head.elementsEqual([0xFE, 0xFF]) {
      self = .utf16Big
    } else if bytes.count >= 2, bytes[1] == 0, bytes[0] != 0 {
      self = .utf16Little
    } else if bytes.count >= 2, bytes[0] == 0, bytes[1] != 0 {
      self = .utf16Big
    } else {
      self = .utf8
    }
  }

  /// The number of bytes of the mark at the start.
  func markLength(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch self {
    case .utf8: bytes.byteOrderMark
    case .utf16Little: bytes.prefix(2).elementsEqual([0xFF, 0xFE]) ? 2 : 0
    case .utf16Big: bytes.prefix(2).elementsEqual([0xFE, 0xFF]) ? 2 : 0
    }
  }

  /// Appends a text of this encoding as UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - isLast: whether nothing follows; otherwise a letter that is cut off is left for later.
  ///   - output: what is added to.
  /// - Returns: the number of bytes that were taken.
  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>,
    isLast: Bool,
    into output: inout [UInt8]
  ) -> Int {
    switch self {
    case .utf8:
      let count = isLast ? bytes.count : bytes.count - Self.cutOff(bytes)
      Self.decodeBytes(UnsafeBufferPointer(rebasing: bytes[..<count]), into: &output)
      return count
    case .utf16Little, .utf16Big:
      let count = decodeUnits(bytes, into: &output)
      guard isLast, count < bytes.count else { return count }
      Self.append(nil, to: &output)
      return bytes.count
    }
  }

  /// The number of bytes at the end that may be the start of a letter.
  private static func cutOff(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for count in 1...3 where count <= bytes.count {
      switch bytes[bytes.count - count] {
      case 0x80...0xBF: continue
      case 0xC0...0xDF: return count < 2 ? count : 0
      case 0xE0...0xEF: return count < 3 ? count : 0
      case 0xF0...: return count
      default: return 0
      }
    }
    return 0
  }

  private static func decodeBytes(
    _ bytes: UnsafeBufferPointer<UInt8>,
    into output: inout [UInt8]
  ) {
    guard !bytes.isUTF8 else { return output.append(contentsOf: bytes) }
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let letter):
        output.append(contentsOf: letter)
        place += letter.count
      case .error(let count):
        for byte in bytes[place..<place + count] { append(scalar(byte), to: &output) }
        place += count
      case .emptyInput: return
      }
    }
  }

  private func decodeUnits(
    _ bytes: UnsafeBufferPointer<UInt8>,
    into output: inout [UInt8]
  ) -> Int {
    func unit(_ place: Int) -> UInt16 {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return self == .utf16Little ? second << 8 | first : first << 8 | second
    }
    var place = 0
    while place + 1 < bytes.count {
      let high = unit(place)
      guard UTF16.isLeadSurrogate(high) else {
        Self.append(Unicode.Scalar(high), to: &output)
        place += 2
        continue
      }
      // Half of a pair at the end waits for the other half.
      guard place + 3 < bytes.count else { break }
      let low = unit(place + 2)
      guard UTF16.isTrailSurrogate(low) else {
        Self.append(nil, to: &output)
        place += 2
        continue
      }
      let code = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))
      Self.append(Unicode.Scalar(code), to: &output)
      place += 4
    }
    return place
  }

  private static func append(_ scalar: Unicode.Scalar?, to output: inout [UInt8]) {
    output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }

  /// Returns the scalar of a byte in Windows-1252; five bytes stand for none.
  private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let code = special[Int(byte - 0x80)]
    return code == 0 ? nil : Unicode.Scalar(code)
  }

  private static let special: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are UTF-8.
  var isUTF8: Bool {
    var isPlain = true
    for byte in self where byte >= 0x80 {
      isPlain = false
      break
    }
    return isPlain || String(validating: self, as: UTF8.self) != nil
  }
}
