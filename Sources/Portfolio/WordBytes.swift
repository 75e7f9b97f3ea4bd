import Assessment
import Reports

/// The bytes of words, as results and tables hold them, each made once.
struct WordBytes {
  private let words: BriefWords
  private var bytes: [UInt8] = []
  /// Where the bytes of each word end.
  private var ends: [Int] = []
  /// Whether a word means the same in results and in tables as it stands.
  private var isPlain: [Bool] = []

  init(_ words: BriefWords) {
    self.words = words
  }

  /// Takes over the words that are new in the table.
  mutating func update() {
    for number in ends.count..<max(ends.count, words.count) {
      let text = words[BriefWord(number: Int32(number))].utf8
      bytes += text
      ends.append(bytes.count)
      isPlain.append(text.allSatisfy(Self.isPlain) && text.first.map(Self.isLetter) ?? true)
    }
  }

  /// Forgets all words, as the table did.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isPlain.removeAll(keepingCapacity: true)
  }

  /// Appends a word as it stands.
  func put(_ word: BriefWord, to output: inout [UInt8]) {
    let number = Int(word.number)
    output.append(contentsOf: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
  }

  /// Appends a word between quotes, as JSON has it.
  func putJSON(_ word: BriefWord, to output: inout [UInt8]) {
    guard isPlain[Int(word.number)] else { return output.putJSON(words[word]) }
    output.append(UInt8(ascii: "\""))
    put(word, to: &output)
    output.append(UInt8(ascii: "\""))
  }

  /// Appends a word between quotes, or `null`.
  func putJSON(_ word: BriefWord?, to output: inout [UInt8]) {
    if let word { putJSON(word, to: &output) } else { output.put("null") }
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
      put(word, to: &writer.bytes)
    }
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
