/// The words in a run of letters, digits and bytes that are not ASCII.
enum WordRuns {
  /// A longer run is no word.
  static let longest = 96

  /// Calls a function with each word, folded, and its first and last byte in the run.
  static func forEachWord(
    _ run: UnsafeBufferPointer<UInt8>,
    _ body: ([UInt8], Int, Int) -> Void
  ) {
    var word: [UInt8] = []
    var start = 0
    var index = 0
    while index < run.count {
      let byte = unsafe run[index]
      if byte < 0x80 {
        if word.isEmpty { start = index }
        word.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
        index += 1
        continue
      }
      let (scalar, length) = unsafe decode(run, at: index)
      let before = word.count
      let isWord = scalar.map { Folding.append($0, to: &word) } ?? false
      if isWord {
        if before == 0 { start = word.isEmpty ? start : index }
      } else {
        if !word.isEmpty { body(word, start, index) }
        word.removeAll(keepingCapacity: true)
      }
      index += length
    }
    if !word.isEmpty { body(word, start, run.count) }
  }

  /// Returns the character at an offset, nil where it is not whole, and its length in bytes.
  static func decode(
    _ run: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    let first = unsafe run[index]
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard count > 1, index + count <= run.count else { return (nil, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for next in 1..<count { value = value << 6 | UInt32(unsafe run[index + next] & 0x3F) }
    return (Unicode.Scalar(value), count)
  }
}
