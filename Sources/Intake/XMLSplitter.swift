/// Finder of the elements in a portfolio in XML that each are a record.
///
/// It looks at tags, comments and the like only; whoever reads a record finds what is wrong with
/// it. Where the tags of a record do not match, the next start of a dossier begins a new one, so
/// that one broken record does not take the rest with it.
struct XMLSplitter: Sendable {
  /// The element of the portfolio.
  struct Root: Sendable {
    /// Its start tag, on one line.
    let start: [UInt8]
    /// Its end tag.
    let end: [UInt8]
    /// The number of characters of the start tag.
    let columns: Int
  }

  /// What was found.
  enum Found {
    /// A record: its bytes, its line from 1, and the number of characters before it on that line.
    case entry(Range<Int>, line: Int, column: Int)
    /// Something that is no record, with the same.
    case stray(Range<Int>, line: Int, column: Int)
    /// The end of the input within the portfolio.
    case open(line: Int)
  }

  /// The element of the portfolio.
  let root: Root
  /// The place of the first byte behind the start tag of the portfolio.
  let start: Int
  /// The line of the next byte to count, from 1.
  private(set) var line = 1
  /// The number of characters on that line before the next byte to count.
  private var column = 0
  /// The next byte to count: lines are counted over whole stretches, when a place is asked for.
  private var counted = 0
  /// The tags with which a record begins, as `<dossier`.
  private let entryTags: [[UInt8]]
  /// The tags with which they end, as `</dossier`.
  private let entryEnds: [[UInt8]]
  private let endTag: [UInt8]
  private var place = 0
  /// The place before which the markup at hand does not end, so that what waits for more bytes is not
  /// searched anew with each piece.
  private var searched = 0
  /// The quotation mark that is open there in a tag; 0 for none.
  private var openQuote: UInt8 = 0
  private var entryStart = -1
  private var entryLine = 1
  private var entryColumn = 0
  /// The end tag of the record at hand, as `</dossier`.
  private var entryEnd: [UInt8] = []
  private var isEnded = false
  /// Whether something behind the end, or between records, was told of already.
  private var isStray = false
  /// Whether the record at hand was given up, so that the rest of it is passed over.
  private var isDropping = false

  /// Looks at the start of an input; nil where its root is no portfolio, or not whole.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let (tag, name) = Self.rootTag(of: bytes) else { return nil }
    let colon = name.firstIndex(of: UInt8(ascii: ":"))
    let prefix = colon.map { Array(name[...$0]) } ?? []
    guard name.dropFirst(prefix.count).elementsEqual("portfolio".utf8),
      bytes[tag.upperBound - 2] != UInt8(ascii: "/")
    else { return nil }
    let text = bytes[tag].map { $0.isSpace ? UInt8(ascii: " ") : $0 }
    endTag = Array("</".utf8) + name
    root = Root(
      start: text,
      end: endTag + [UInt8(ascii: ">")],
      columns: text.count { $0 & 0xC0 != 0x80 }
    )
    let names = ["dossier", "project"].map { prefix + Array($0.utf8) }
    entryTags = names.map { [UInt8(ascii: "<")] + $0 }
    entryEnds = names.map { Array("</".utf8) + $0 }
    start = tag.upperBound
    place = tag.upperBound
    bytes.withUnsafeBufferPointer { count(upTo: tag.upperBound - bytes.startIndex, $0) }
    counted = tag.upperBound
  }

  /// Finds the start tag of the root element.
  private static func rootTag(of bytes: ArraySlice<UInt8>) -> (Range<Int>, ArraySlice<UInt8>)? {
    var place = bytes.startIndex
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[open...]
      let close: String =
        rest.starts(with: "<!--".utf8) ? "-->" : rest.starts(with: "<?".utf8) ? "?>" : ">"
      guard !rest.starts(with: "<!D".utf8),
        let end = rest.firstRange(of: Array(close.utf8))?.upperBound
      else { return nil }
      guard close == ">" else {
        place = end
        continue
      }
      let name = rest.dropFirst().prefix {
        !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      return (open..<end, name)
    }
    return nil
  }

  /// Returns the number of bytes that are kept for a record that has not ended.
  func pending(in count: Int) -> Int {
    count - (entryStart < 0 ? place : entryStart)
  }

  /// Gives up the record at hand, which is too large to keep: its end is looked for all the same.
  ///
  /// - Returns: where it begins, its range empty; nil where what is too large is a single tag or the
  ///   like, behind which nothing can be found.
  mutating func drop() -> SplitRecord? {
    guard entryStart >= 0, !isDropping else { return nil }
    isDropping = true
    return SplitRecord(range: entryStart..<entryStart, line: entryLine, column: entryColumn)
  }

  /// Takes note that bytes before the offset were dropped.
  mutating func shift(by count: Int) {
    place -= count
    searched -= count
    counted -= count
    if entryStart >= 0 { entryStart -= count }
  }

  /// Returns what comes next.
  ///
  /// - Parameters:
  ///   - bytes: the bytes that are kept.
  ///   - offset: from where on they are still needed; is moved.
  ///   - isLast: whether nothing follows them.
  /// - Returns: what was found; nil where more bytes are needed, or at the end.
  mutating func next(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from offset: inout Int,
    isLast: Bool
  ) -> Found? {
    defer {
      if isDropping { entryStart = place }
      // What is before the offset may be dropped.
      count(upTo: place, bytes)
      offset = entryStart >= 0 ? entryStart : max(offset, place)
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        if entryStart < 0, !isStray, !bytes[place].isSpace {
          return stray(from: place, bytes)
        }
        skipText(bytes)
        continue
      }
      guard let end = markupEnd(bytes, from: place) else {
        if isLast { break }
        return nil
      }
      let tag = UnsafeBufferPointer(rebasing: bytes[place..<end])
      if let found = take(tag, upTo: end, bytes) { return found }
    }
    guard isLast, !isEnded else { return nil }
    isEnded = true
    if entryStart >= 0 {
      // The reader says what is missing; that the portfolio is not closed goes without saying.
      return endEntry(at: bytes.count)
    }
    count(upTo: place, bytes)
    return .open(line: line)
  }

  // MARK: Markup

  private mutating func take(
    _ tag: UnsafeBufferPointer<UInt8>,
    upTo end: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Found? {
    let kind = tag.count > 1 ? tag[1] : 0
    let isRemark = kind == UInt8(ascii: "?") || tag.starts(with: "<!--".utf8)
    guard !isRemark, kind != UInt8(ascii: "!") || entryStart < 0 else {
      place = end
      return nil
    }
    if kind == UInt8(ascii: "!") { return takeStray(upTo: end, bytes) }
    if kind == UInt8(ascii: "/") { return takeEnd(tag, upTo: end, bytes) }
    let isEmpty = tag.count > 1 && tag[tag.count - 2] == UInt8(ascii: "/")
    if entryStart >= 0 {
      // A dossier never stands in a dossier: the one before was not closed.
      if tag.isTag(entryTags[0]) { return endEntry(at: place) }
      place = end
      return nil
    }
    guard let entry = entryTags.firstIndex(where: { tag.isTag($0) }), !isEnded else {
      return takeStray(upTo: end, bytes)
    }
    isStray = false
    count(upTo: place, bytes)
    (entryStart, entryLine, entryColumn) = (place, line, column)
    entryEnd = entryEnds[entry]
    place = end
    return isEmpty ? endEntry(at: end) : nil
  }

  private mutating func takeEnd(
    _ tag: UnsafeBufferPointer<UInt8>,
    upTo end: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Found? {
    if tag.isTag(endTag) {
      // What is open here was not closed.
      if entryStart >= 0 { return endEntry(at: place) }
      isEnded = true
      isStray = false
      place = end
      return nil
    }
    guard entryStart >= 0 else { return takeStray(upTo: end, bytes) }
    place = end
    // The end tag of a record ends it, whatever was left open in it, and no other does.
    return tag.isTag(entryEnd) ? endEntry(at: end) : nil
  }

  /// Tells of markup between records, of several in a row once.
  private mutating func takeStray(
    upTo end: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Found? {
    count(upTo: place, bytes)
    let found = (range: place..<end, line: line, column: column)
    place = end
    guard !isStray else { return nil }
    isStray = true
    return .stray(found.range, line: found.line, column: found.column)
  }

  /// Tells of text between records.
  private mutating func stray(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Found {
    count(upTo: start, bytes)
    let found = (line: line, column: column)
    isStray = true
    skipText(bytes)
    return .stray(start..<place, line: found.line, column: found.column)
  }

  private mutating func endEntry(at end: Int) -> Found? {
    defer { (entryStart, isDropping) = (-1, false) }
    guard !isDropping else { return nil }
    return .entry(entryStart..<end, line: entryLine, column: entryColumn)
  }

  /// Returns the end of a tag, comment or the like; nil where it is not there yet.
  private mutating func markupEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
    case UInt8(ascii: "!"):
      let rest = UnsafeBufferPointer(rebasing: bytes[start...])
      if rest.starts(with: "<!--".utf8) { return end(of: "-->", bytes, from: start + 4) }
      if rest.starts(with: "<![CDATA[".utf8) { return end(of: "]]>", bytes, from: start + 9) }
      // Until it is known which of these it is, wait.
      if rest.count < 9 { return nil }
    case UInt8(ascii: "?"): return end(of: "?>", bytes, from: start + 2)
    default: break
    }
    let first = max(start + 1, searched)
    var quote = first == searched ? openQuote : 0
    for place in first..<max(first, bytes.count) {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      } else if byte == UInt8(ascii: "<") {
        // A tag that is not closed: what follows is looked at for itself.
        return place
      }
    }
    (searched, openQuote) = (bytes.count, quote)
    return nil
  }

  /// Returns the place behind the mark that ends a comment or the like; nil where it is not there yet.
  private mutating func end(
    of mark: StaticString,
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int? {
    // The first bytes of the mark may have come before.
    let first = max(start, searched - mark.utf8CodeUnitCount + 1)
    if let end = bytes.end(of: mark, from: first) { return end }
    (searched, openQuote) = (bytes.count, 0)
    return nil
  }

  // MARK: Places

  private mutating func skipText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if entryStart >= 0 || isStray {
      place = bytes.place(of: UInt8(ascii: "<"), from: place)
      return
    }
    while place < bytes.count, bytes[place] != UInt8(ascii: "<"), bytes[place].isSpace {
      place += 1
    }
  }

  /// Counts lines and columns up to a place.
  private mutating func count(upTo end: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard counted < end else { return }
    let stretch = UnsafeBufferPointer(rebasing: bytes[counted..<end])
    counted = end
    var (feeds, characters) = (0, 0)
    for byte in stretch {
      feeds &+= byte == UInt8(ascii: "\n") ? 1 : 0
      characters &+= byte & 0xC0 != 0x80 ? 1 : 0
    }
    guard feeds > 0, let last = stretch.lastIndex(of: UInt8(ascii: "\n")) else {
      column += characters
      return
    }
    line += feeds
    column = stretch[(last + 1)...].count { $0 & 0xC0 != 0x80 }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a tag begins with a name that ends there.
  fileprivate func isTag(_ start: [UInt8]) -> Bool {
    guard count > start.count else { return false }
    // Most tags differ soon.
    for place in 1..<start.count where self[place] != start[place] { return false }
    let next = self[start.count]
    return next.isSpace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  /// Returns the place behind the next occurrence of a text; nil where there is none.
  fileprivate func end(of text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    var place = start
    while place + length <= count {
      var matched = 0
      while matched < length, self[place + matched] == text.utf8Start[matched] { matched += 1 }
      if matched == length { return place + length }
      place += 1
    }
    return nil
  }
}
