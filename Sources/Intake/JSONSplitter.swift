/// Finder of the objects in a stream of JSON that each are a record: documents one after the other,
/// or the elements of the lists of a package.
///
/// It looks at brackets and quotes only; whoever reads a record finds what is wrong with it.
struct JSONSplitter: Sendable {
  /// The keys of lists whose elements are records.
  private let packages: [[UInt8]]
  /// Whether the records are releases.
  let isOCDS: Bool
  /// The line of the next byte to look at, from 1.
  private(set) var line = 1

  private var place = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// Where the record or document began, or -1.
  private var start = -1
  private var startLine = 1
  private var keyStart = -1
  private var key: [UInt8] = []
  /// Whether the open list at depth 2 holds records.
  private var isInPackage = false
  /// Whether the document had such a list, so that it is no record itself.
  private var isPackage = false
  /// Whether the first document ended with its line: then each line is a record.
  private var isLined = false
  private var isFirst = true

  init(packages: [String], isOCDS: Bool) {
    self.packages = packages.map { Array($0.utf8) }
    self.isOCDS = isOCDS
  }

  /// Returns the number of bytes that are kept for a record that has not ended.
  func pending(in count: Int) -> Int {
    start < 0 ? 0 : count - start
  }

  /// Returns the next record.
  ///
  /// - Parameters:
  ///   - bytes: the bytes that are kept.
  ///   - offset: from where on they are still needed; is moved.
  ///   - isLast: whether nothing follows them.
  /// - Returns: the range and the line of the record; nil where more bytes are needed.
  mutating func next(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from offset: inout Int,
    isLast: Bool
  ) -> (range: Range<Int>, line: Int)? {
    place = max(place, offset)
    if isLined { return nextLine(bytes, from: &offset, isLast: isLast) }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 1, keyStart >= 0 { key = Array(bytes[keyStart..<(place - 1)]) }
        } else if byte == UInt8(ascii: "\n") {
          line += 1
        }
        continue
      }
      if let range = take(byte) {
        offset = place
        isLined = isFirst && !isPackage && bytes.endsLine(at: place)
        isFirst = false
        return range
      }
    }
    if isLast, start >= 0 {
      // The reader says what is missing.
      defer { start = -1 }
      offset = bytes.count
      return (start..<bytes.count, startLine)
    }
    offset = start >= 0 ? start : isInString && keyStart >= 0 ? keyStart - 1 : place
    return nil
  }

  /// Takes note that bytes before the offset were dropped.
  mutating func shift(by count: Int) {
    place -= count
    if start >= 0 { start -= count }
    keyStart = keyStart >= 0 ? max(0, keyStart - count) : -1
  }

  /// Returns the next line that is not blank.
  private mutating func nextLine(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from offset: inout Int,
    isLast: Bool
  ) -> (range: Range<Int>, line: Int)? {
    while offset < bytes.count {
      let end = bytes.lineEnd(from: place)
      guard end < bytes.count || isLast else {
        start = offset
        place = end
        return nil
      }
      let range = offset..<end
      let own = line
      offset = min(end + 1, bytes.count)
      place = offset
      start = -1
      line += 1
      if !UnsafeBufferPointer(rebasing: bytes[range]).isBlank { return (range, own) }
    }
    start = -1
    return nil
  }

  private mutating func take(_ byte: UInt8) -> (range: Range<Int>, line: Int)? {
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      keyStart = depth == 1 ? place : -1
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if depth == 0 {
        begin()
        isPackage = false
      } else if depth == 1, byte == UInt8(ascii: "["), packages.contains(key) {
        isInPackage = true
        isPackage = true
        start = -1
      } else if depth == 2, isInPackage {
        begin()
      }
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth = max(0, depth - 1)
      if depth == 2, isInPackage { return end() }
      if depth == 1 { isInPackage = false }
      if depth == 0 {
        guard isPackage else { return end() }
        start = -1
      }
    case UInt8(ascii: "\n"):
      line += 1
    default:
      // Something that is no object, between documents, is a record for the reader to refuse.
      if depth == 0, start < 0, !byte.isSpace { begin() }
    }
    return nil
  }

  private mutating func begin() {
    start = place - 1
    startLine = line
  }

  private mutating func end() -> (range: Range<Int>, line: Int)? {
    guard start >= 0 else { return nil }
    defer { start = -1 }
    return (start..<place, startLine)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether nothing but a line end follows at a place.
  fileprivate func endsLine(at place: Int) -> Bool {
    var place = place
    while place < count, self[place] == UInt8(ascii: " ") || self[place] == UInt8(ascii: "\r") {
      place += 1
    }
    return place < count && self[place] == UInt8(ascii: "\n")
  }

  /// Returns the place of the next line feed, or the end; looks at eight bytes at a time.
  fileprivate func lineEnd(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var place = start
    while place + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      place += 8
    }
    while place < count, self[place] != UInt8(ascii: "\n") { place += 1 }
    return place
  }
}
