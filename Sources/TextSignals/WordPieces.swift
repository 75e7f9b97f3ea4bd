/// The letters of a word in pieces, which say something of words that were never seen.
enum WordPieces {
  static let lengths = 4...5
  /// Shorter words have no pieces of their own.
  static let shortestWord = 4

  /// Calls a function with each piece, the beginning and end of the word marked.
  static func forEach(of word: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    guard word.count >= shortestWord else { return }
    let marked = [UInt8(ascii: "^")] + word + [UInt8(ascii: "$")]
    for length in lengths where length <= marked.count {
      for start in 0...(marked.count - length) { body(marked[start..<(start + length)]) }
    }
  }
}
