/// A sentence that passed the filter.
struct SentenceCandidate {
  /// Its bytes.
  let range: Range<Int>
  /// The line on which it begins.
  let line: Int
  /// Its mention score.
  let mention: Int32
}

/// Where a scan stands.
struct SentenceScan {
  /// The offset where the sentence begins.
  var start = 0
  /// The line, from 1.
  var line = 1
  /// The sum of the scores of the sentence's words.
  var score: Int32 = 0
  var isInWord = false
  /// The offset where the word begins.
  var wordStart = 0
  /// The offset up to which the text is known to be UTF-8.
  private var valid = 0

  /// Checks that bytes are UTF-8; a character at their end may be checked later.
  mutating func validate(
    _ text: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>
  ) throws(TextError) {
    var index = max(valid, range.lowerBound)
    while index < range.upperBound {
      let byte = unsafe text[index]
      if byte < 0x80 {
        index += 1
      } else {
        let length = unsafe Self.length(text, at: index)
        guard length > 0 else { throw unsafe error(text, at: index) }
        index += length
      }
    }
    valid = index
  }

  /// Checks that the text does not end inside a character.
  func validateEnd(_ text: UnsafeBufferPointer<UInt8>) throws(TextError) {
    guard valid <= text.count else { throw unsafe error(text, at: text.count) }
  }

  private func error(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> TextError {
    var line = 1
    var index = 0
    while index < offset {
      let byte = unsafe text[index]
      index += 1
      let isPair = unsafe byte == 0x0D && index < text.count && text[index] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) { line += 1 }
    }
    return TextError(offset: offset, line: line)
  }

  /// Returns the length of the character that begins at an offset; 0 where it is no UTF-8.
  private static func length(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = unsafe text[index]
    let count: Int
    var least: UInt8 = 0x80
    var most: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF:
      count = 3
      if first == 0xE0 { least = 0xA0 }
      if first == 0xED { most = 0x9F }
    case 0xF0...0xF4:
      count = 4
      if first == 0xF0 { least = 0x90 }
      if first == 0xF4 { most = 0x8F }
    default: return 0
    }
    guard index + count <= text.count else { return 0 }
    let second = unsafe text[index + 1]
    guard second >= least, second <= most else { return 0 }
    for next in 2..<max(2, count) where unsafe text[index + next] & 0xC0 != 0x80 { return 0 }
    return count
  }
}
