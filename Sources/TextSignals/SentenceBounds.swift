import Catalogue

/// Where sentences end.
struct SentenceBounds: Sendable {
  /// A sentence that is longer is cut at the end of a word.
  static let longest = 4096
  /// The longest abbreviation that is looked up.
  private static let longestAbbreviation = 8

  /// The abbreviations, each with its letters in the bytes of a number, the last one lowest.
  private let abbreviations: Set<UInt64>

  init(_ language: LanguageRules) {
    abbreviations = Set(
      language.abbreviations.filter { $0.utf8.count <= Self.longestAbbreviation }
        .map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
    )
  }

  /// Whether a full stop, exclamation or question mark ends the sentence.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - stop: the offset of the mark.
  ///   - start: the offset where the sentence begins.
  /// - Returns: whether the sentence ends there.
  func ends(_ text: UnsafeBufferPointer<UInt8>, at stop: Int, start: Int) -> Bool {
    var next = stop + 1
    while next < text.count, Self.isClosing(unsafe text[next]) { next += 1 }
    guard next < text.count else { return true }
    guard Self.isSpace(unsafe text[next]) else { return false }
    while next < text.count, unsafe text[next] == UInt8(ascii: " ") || text[next] == 0x09 {
      next += 1
    }
    guard next < text.count else { return true }
    let following = unsafe text[next]
    if following >= UInt8(ascii: "a"), following <= UInt8(ascii: "z") { return false }
    guard unsafe text[stop] == UInt8(ascii: ".") else { return true }
    return unsafe !isAbbreviation(text, before: stop, start: start)
  }

  private func isAbbreviation(
    _ text: UnsafeBufferPointer<UInt8>,
    before stop: Int,
    start: Int
  ) -> Bool {
    var word: UInt64 = 0
    var count = 0
    var index = stop - 1
    while index >= start, count <= Self.longestAbbreviation {
      let byte = unsafe text[index] | 0x20
      guard byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") else { break }
      if count < Self.longestAbbreviation { word |= UInt64(byte) << UInt64(count * 8) }
      count += 1
      index -= 1
    }
    guard count > 0, count <= Self.longestAbbreviation else { return false }
    return count == 1 || abbreviations.contains(word)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: ".")
  }
}
