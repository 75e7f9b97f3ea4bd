import Catalogue

/// Where sentences end.
struct SentenceBounds: Sendable {
  /// A sentence that is longer is cut at the end of a word.
  static let longest = 4096
  /// An abbreviation has at most so many letters, as they are kept in one number.
  private static let mostLetters = 8

  /// The abbreviations, each with its letters in the bytes of a number, the last one lowest.
  private let abbreviations: Set<UInt64>
  /// Where abbreviations may be, by a hash of their letters: most words are ruled out here.
  private let mayHold: [Bool]
  /// The length of the longest abbreviation.
  private let longestAbbreviation: Int

  init(_ language: LanguageRules) {
    let short = language.abbreviations.filter { $0.utf8.count <= Self.mostLetters }
    longestAbbreviation = short.map(\.utf8.count).max() ?? 0
    let letters = short.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
    abbreviations = Set(letters)
    var mayHold = [Bool](repeating: false, count: Self.places)
    for word in letters { mayHold[Self.place(word)] = true }
    self.mayHold = mayHold
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
    while next < text.count, Self.isClosing(unsafe text[next]) {
      next += 1
      // One of the last marks of a long row decides, so that no row is walked for each of its marks.
      if next - stop > Self.mostClosing { return false }
    }
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
    if stop >= start + Self.mostLetters, unsafe isLongWord(text, before: stop) { return false }
    var word: UInt64 = 0
    var count = 0
    var index = stop - 1
    while index >= start, count <= longestAbbreviation {
      let byte = unsafe text[index] | 0x20
      guard byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") else { break }
      if count < longestAbbreviation { word |= UInt64(byte) << UInt64(count * 8) }
      count += 1
      index -= 1
    }
    guard count > 0, count <= longestAbbreviation else { return false }
    return count == 1 || (mayHold[Self.place(word)] && abbreviations.contains(word))
  }

  /// Whether the bytes before a mark are all letters, more than an abbreviation has.
  private func isLongWord(_ text: UnsafeBufferPointer<UInt8>, before stop: Int) -> Bool {
    guard longestAbbreviation < Self.mostLetters, let base = text.baseAddress else { return false }
    let raw = unsafe UnsafeRawPointer(base) + (stop - Self.mostLetters)
    let bytes = unsafe raw.loadUnaligned(as: UInt64.self).littleEndian
    let others =
      ~((bytes & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x3F3F_3F3F_3F3F_3F3F | bytes) & 0x8080_8080_8080_8080
    return others >> UInt64((Self.mostLetters - 1 - longestAbbreviation) * 8) == 0
  }

  private static let places = 4096
  /// The number of marks behind one that are looked at.
  private static let mostClosing = 16

  private static func place(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: ".")
  }
}
