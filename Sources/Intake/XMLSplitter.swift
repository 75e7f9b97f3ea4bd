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
    /// Something that is no record.
    case stray(line: Int)
    /// The end of the input within the portfolio.
    case open(line: Int)
  }

  /// The element of the portfolio.
  let root: Root
  /// The place of the first byte behind the start tag of the portfolio.
  let start: Int
  /// The line of the next byte to look at, from 1.
  private(set) var line = 1
  /// The number of characters on that line before the next byte.
  private var column = 0
  /// The tags with which a record begins, as `<dossier`.
  private let entryTags: [[UInt8]]
  private let endTag: [UInt8]
  private var place = 0
  private var depth = 0
  private var entryStart = -1
  private var entryLine = 1
  private var entryColumn = 0
  private var entryTag: [UInt8] = []
  private var isEnded = false
  /// Whether something behind the end, or between records, was told of already.
  private var isStray = false

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
    entryTags = ["dossier", "project"].map { [UInt8(ascii: "<")] + prefix + Array($0.utf8) }
    start = tag.upperBound
    place = tag.upperBound
    for byte in bytes[..<tag.upperBound] { count(byte) }
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

  /// Takes note that bytes before the offset were dropped.
  mutating func shift(by count: Int) {
    place -= count
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
    defer { offset = entryStart >= 0 ? entryStart : max(offset, place) }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        if entryStart < 0, !isStray, !bytes[place].isSpace {
          isStray = true
          return .stray(line: line)
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
      defer { entryStart = -1 }
      return .entry(entryStart..<bytes.count, line: entryLine, column: entryColumn)
    }
    return .open(line: line)
  }

  // MARK: Markup

  private mutating func take(
    _ tag: UnsafeBufferPointer<UInt8>,
    upTo end: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Found? {
    let kind = tag.count > 1 ? tag[1] : 0
    guard kind != UInt8(ascii: "!"), kind != UInt8(ascii: "?") else {
      pass(bytes, to: end)
      return nil
    }
    if kind == UInt8(ascii: "/") { return takeEnd(tag, upTo: end, bytes) }
    let isEmpty = tag[tag.count - 2] == UInt8(ascii: "/")
    let entry = entryTags.first { tag.isTag($0) }
    if entryStart >= 0 {
      // A dossier never stands in a dossier: the one before was not closed.
      if entry == entryTags[0], depth > 0 { return endEntry(at: place) }
      if !isEmpty { depth += 1 }
      pass(bytes, to: end)
      return nil
    }
    guard let entry, !isEnded else {
      pass(bytes, to: end)
      guard !isStray else { return nil }
      isStray = true
      return .stray(line: line)
    }
    isStray = false
    (entryStart, entryLine, entryColumn) = (place, line, column)
    entryTag = entry
    depth = isEmpty ? 0 : 1
    pass(bytes, to: end)
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
      pass(bytes, to: end)
      return nil
    }
    pass(bytes, to: end)
    guard entryStart >= 0 else {
      guard !isStray else { return nil }
      isStray = true
      return .stray(line: line)
    }
    depth -= 1
    let own = [UInt8(ascii: "<"), UInt8(ascii: "/")] + entryTag.dropFirst()
    // The end tag of a dossier ends it, whatever was left open in it.
    guard depth <= 0 || (entryTag == entryTags[0] && tag.isTag(own)) else { return nil }
    return endEntry(at: end)
  }

  private mutating func endEntry(at end: Int) -> Found {
    defer {
      entryStart = -1
      depth = 0
    }
    return .entry(entryStart..<end, line: entryLine, column: entryColumn)
  }

  /// Returns the end of a tag, comment or the like; nil where it is not there yet.
  private func markupEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    if rest.starts(with: "<!--".utf8) { return bytes.end(of: "-->", from: start + 4) }
    if rest.starts(with: "<![CDATA[".utf8) { return bytes.end(of: "]]>", from: start + 9) }
    if rest.starts(with: "<?".utf8) { return bytes.end(of: "?>", from: start + 2) }
    // Until it is known which of these it is, wait.
    if rest.count < 9, rest.starts(with: "<!".utf8) { return nil }
    var quote: UInt8 = 0
    for place in (start + 1)..<max(start + 1, bytes.count) {
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
    return nil
  }

  // MARK: Places

  private mutating func skipText(_ bytes: UnsafeBufferPointer<UInt8>) {
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
      if entryStart < 0, !bytes[place].isSpace, !isStray { return }
      count(bytes[place])
      place += 1
    }
  }

  private mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>, to end: Int) {
    while place < end {
      count(bytes[place])
      place += 1
    }
  }

  private mutating func count(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 0
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a tag begins with a name that ends there.
  fileprivate func isTag(_ start: [UInt8]) -> Bool {
    guard count > start.count, self.starts(with: start) else { return false }
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
