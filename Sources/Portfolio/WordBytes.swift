import Assessment
import Reports

/// The bytes of words, as results and tables hold them, each made once.
struct WordBytes {
  private let words: BriefWords
  /// What stands before and after each word where it is put as a whole.
  private let (before, after): ([UInt8], [UInt8])
  /// The words between quotes, as JSON has them, each with what stands around it.
  private var bytes: [UInt8] = []
  /// Where the bytes of each word end.
  private var ends: [Int] = []
  /// Whether a word means the same in results and in tables as it stands.
  private var isPlain: [Bool] = []

  /// Sets up a table.
  ///
  /// - Parameters:
  ///   - words: the words.
  ///   - before: what stands before a word in quotes where it is put with what is around it.
  ///   - after: what stands after it.
  init(_ words: BriefWords, before: StaticString = "", after: StaticString = "") {
    self.words = words
    var (first, last): ([UInt8], [UInt8]) = ([], [])
    first.put(before)
    last.put(after)
    (self.before, self.after) = (first, last)
  }

  /// Takes over the words that are new in the table.
  mutating func update() {
    for number in ends.count..<max(ends.count, words.count) {
      let text = words[BriefWord(number: Int32(number))]
      bytes += before
      bytes.putJSON(text)
      bytes += after
      ends.append(bytes.count)
      isPlain.append(
        text.utf8.allSatisfy(Self.isPlain) && text.utf8.first.map(Self.isLetter) ?? true
      )
    }
  }

  /// Forgets all words, as the table did.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isPlain.removeAll(keepingCapacity: true)
  }

  /// Where the bytes of a word lie, with what stands around it.
  private func place(of word: BriefWord) -> Range<Int> {
    let number = Int(word.number)
    return (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// Appends a word between quotes, as JSON has it, with what stands around it.
  func putWhole(_ word: BriefWord, to output: inout [UInt8]) {
    output.put(place(of: word), of: bytes)
  }

  /// Appends a word between quotes, as JSON has it.
  func putJSON(_ word: BriefWord, to output: inout [UInt8]) {
    let place = place(of: word)
    output.put((place.lowerBound + before.count)..<(place.upperBound - after.count), of: bytes)
  }

  /// Appends a word between quotes, or `null`.
  func putJSON(_ word: BriefWord?, to output: inout [UInt8]) {
    if let word { putJSON(word, to: &output) } else { output.put("null") }
  }

  /// Writes a cell of a table with a word; an absent one leaves the cell empty.
  func write(_ word: BriefWord?, to writer: inout CSVRowWriter) {
    guard let word, isPlain[Int(word.number)] else {
      writer.text(word.map { words[$0] })
      return
    }
    writer.beginCell()
    putPlain(word, to: &writer.bytes)
  }

  /// Writes a cell of a table with some words.
  func write(_ words: some Sequence<BriefWord>, to writer: inout CSVRowWriter) {
    guard words.allSatisfy({ isPlain[Int($0.number)] }) else {
      writer.text(words.map { self.words[$0] }.joined(separator: " | "))
      return
    }
    writer.beginCell()
    var isFirst = true
    for word in words {
      if !isFirst { writer.bytes.put(" | ") }
      isFirst = false
      putPlain(word, to: &writer.bytes)
    }
  }

  /// Writes a cell of a table with a text and some words.
  func write(_ text: String, _ words: some Sequence<BriefWord>, to writer: inout CSVRowWriter) {
    writer.text(([text] + words.map { self.words[$0] }).joined(separator: " | "))
  }

  /// Appends a plain word as it stands: without its quotes.
  private func putPlain(_ word: BriefWord, to output: inout [UInt8]) {
    let place = place(of: word)
    let (first, end) = (place.lowerBound + before.count, place.upperBound - after.count)
    output.put((first + 1)..<(end - 1), of: bytes)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
