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
  /// The number of characters before the next byte on its line, and before the record on its own.
  private var column = 0
  private var startColumn = 0
  private var keyStart = -1
  private var key: [UInt8] = []
  /// The depth of the elements of the open list, where they are records: 1 or 2; otherwise 0.
  private var listDepth = 0
  /// Whether the record at hand is neither an object nor a list, so that a comma ends it.
  private var isScalar = false
  /// Whether the document had such a list, so that it is no record itself.
  private var isPackage = false
  /// Whether the first document ended with its line, or was cut off there: then each line is a record.
  private var isLined = false
  private var isFirst = true
  /// Whether the record at hand was given up, so that the rest of it is passed over.
  private var isDropping = false
  /// The number of bytes of the longest key that matters.
  private let longestKey: Int

  /// Creates a splitter.
  ///
  /// - Parameters:
  ///   - packages: the keys of the lists in a document whose elements are records.
  ///   - isOCDS: whether the records are releases.
  ///   - isLined: whether each line is known to be a record.
  init(packages: [String], isOCDS: Bool, isLined: Bool = false) {
    self.packages = packages.map { Array($0.utf8) }
    longestKey = self.packages.map(\.count).max() ?? 0
    self.isOCDS = isOCDS
    self.isLined = isLined
  }

  /// Tells once whether the input ended within a list of records.
  mutating func takesOpenList() -> Bool {
    defer { depth = 0 }
    return isPackage && depth > 0 && !isLined
  }

  /// Returns the number of bytes that are kept for a record that has not ended.
  func pending(in count: Int) -> Int {
    start < 0 || isDropping ? 0 : count - start
  }

  /// Gives up the record at hand, which is too large to keep: its end is looked for all the same.
  ///
  /// - Returns: where it begins; its range is empty.
  mutating func drop() -> SplitRecord {
    isDropping = true
    return SplitRecord(
      range: start..<start,
      line: isLined ? line : startLine,
      column: isLined ? 0 : startColumn
    )
  }

  /// Returns the next record.
  ///
  /// - Parameters:
  ///   - bytes: the bytes that are kept.
  ///   - offset: from where on they are still needed; is moved.
  ///   - isLast: whether nothing follows them.
  /// - Returns: the record; nil where more bytes are needed.
  mutating func next(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from offset: inout Int,
    isLast: Bool
  ) -> SplitRecord? {
    place = max(place, offset)
    if isLined { return nextLine(bytes, from: &offset, isLast: isLast) }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\n"), mayBeBrokenLine {
        guard place + 2 < bytes.count || isLast else { break }
        if endsBrokenLine(bytes) {
          beginLines()
          offset = place
          return nextLine(bytes, from: &offset, isLast: isLast)
        }
      }
      place += 1
      if byte == UInt8(ascii: "\n") { column = 0 } else if byte & 0xC0 != 0x80 { column += 1 }
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
    // What is longer than any key that matters is none.
    if isInString, keyStart >= 0, place - keyStart > longestKey { (keyStart, key) = (-1, []) }
    if isLast, start >= 0 {
      // The reader says what is missing.
      defer { (start, isDropping) = (-1, false) }
      offset = bytes.count
      guard !isDropping else { return nil }
      return SplitRecord(range: start..<bytes.count, line: startLine, column: startColumn)
    }
    let needed = isInString && keyStart >= 0 ? keyStart - 1 : place
    if isDropping { start = needed }
    offset = start >= 0 ? start : needed
    return nil
  }

  /// Whether the end of a line may show that the first record is a line that was cut off.
  private var mayBeBrokenLine: Bool {
    isFirst && start >= 0 && startColumn == 0 && listDepth == 0 && !isDropping
  }

  /// Whether the line that ends here is one record that was cut off, and the next line another one: in
  /// one document an object would follow upon a comma, a colon or a bracket, and on none in a text.
  private func endsBrokenLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard place + 2 < bytes.count, bytes[place + 1] == UInt8(ascii: "{"),
      bytes[place + 2] == UInt8(ascii: "\""), line == startLine
    else { return false }
    if isInString { return true }
    let last = bytes[start..<place].last { !$0.isSpace } ?? 0
    return ![UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{")]
      .contains(last)
  }

  /// Goes back to the start of the first record, to read it and what follows as lines.
  private mutating func beginLines() {
    (place, line) = (start, startLine)
    (depth, start, keyStart, key) = (0, -1, -1, [])
    (isInString, isEscaped) = (false, false)
    (isLined, isFirst) = (true, false)
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
  ) -> SplitRecord? {
    while offset < bytes.count {
      let end = bytes.place(of: UInt8(ascii: "\n"), from: place)
      guard end < bytes.count || isLast else {
        if isDropping { offset = end }
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
      if isDropping {
        isDropping = false
        continue
      }
      if !UnsafeBufferPointer(rebasing: bytes[range]).isBlank {
        return SplitRecord(range: range, line: own, column: 0)
      }
    }
    start = -1
    return nil
  }

  private mutating func take(_ byte: UInt8) -> SplitRecord? {
    let isBetween = start < 0 && depth == listDepth
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      keyStart = depth == 1 && listDepth != 1 ? place : -1
      if isBetween, listDepth > 0 { beginScalar() }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if depth == 0 {
        isPackage = byte == UInt8(ascii: "[")
        if isPackage { listDepth = 1 } else { begin() }
      } else if depth == 1, byte == UInt8(ascii: "["), packages.contains(key) {
        listDepth = 2
        isPackage = true
        start = -1
      } else if isBetween {
        begin()
      }
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      let scalar = isScalar && depth == listDepth ? end(before: place - 1) : nil
      depth = max(0, depth - 1)
      if listDepth > 0, depth == listDepth { return end(before: place) }
      if depth < listDepth { listDepth = 0 }
      if let scalar { return scalar }
      if depth == 0 {
        guard isPackage else { return end(before: place) }
        start = -1
      }
    case UInt8(ascii: "\n"):
      line += 1
    case UInt8(ascii: ",") where listDepth > 0 && depth == listDepth:
      return isScalar ? end(before: place - 1) : nil
    default:
      // Something that is no object, between records, is one for the reader to refuse.
      guard isBetween, !byte.isSpace else { break }
      if listDepth > 0 { beginScalar() } else if depth == 0 { begin() }
    }
    return nil
  }

  private mutating func beginScalar() {
    begin()
    isScalar = true
  }

  private mutating func begin() {
    start = place - 1
    startLine = line
    startColumn = column - 1
  }

  private mutating func end(before place: Int) -> SplitRecord? {
    isScalar = false
    guard start >= 0 else { return nil }
    defer { (start, isDropping) = (-1, false) }
    guard !isDropping else { return nil }
    return SplitRecord(range: start..<place, line: startLine, column: startColumn)
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
}
