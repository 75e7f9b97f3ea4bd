/// How far bytes are UTF-8 that libxml2 reads to its end.
///
/// libxml2 lets overlong forms through in comments and CDATA sections, takes a NUL for the end of
/// its buffer, and fails on a character that two chunks share; it gets to see none of these.
@safe
struct UTF8Scan {
  enum End {
    /// All bytes are good.
    case none
    /// The last character is cut short.
    case incomplete
    case invalid
    case null
  }

  /// The number of bytes before what ends the scan.
  let count: Int

  let end: End

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var end = End.none
    while index < bytes.count, end == .none {
      let plain = unsafe Self.plainCount(bytes, from: index)
      index += plain
      guard plain == 0 || index < bytes.count else { break }
      let length = unsafe Self.characterLength(bytes, at: index, end: &end)
      index += length
    }
    self.count = index
    self.end = end
  }

  /// Eight times the number of words from an index that hold only ASCII without NUL.
  private static func plainCount(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: index,
        as: UInt64.self
      )
      let lowered = word &- 0x0101_0101_0101_0101
      guard (word | lowered) & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    return index - start
  }

  /// The length of a whole character, or 0 with the reason why there is none.
  private static func characterLength(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at start: Int,
    end: inout End
  ) -> Int {
    let first = unsafe bytes[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0:
      end = .null
      return 0
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default:
      end = .invalid
      return 0
    }
    for index in 1..<length {
      guard start + index < bytes.count else {
        end = .incomplete
        return 0
      }
      let byte = unsafe bytes[start + index]
      guard index == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else {
        end = .invalid
        return 0
      }
    }
    return length
  }
}
