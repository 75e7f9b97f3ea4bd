extension ScanSession {
  /// Takes a sentence apart into `analysis`.
  mutating func analyse(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>) {
    analysis.reset()
    forgetIfFull()
    var isFirst = true
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let byte = unsafe text[index]
      if Self.isWordByte(byte) {
        var end = index + 1
        while end < sentence.upperBound, Self.isWordByte(unsafe text[end]) { end += 1 }
        if end - index <= WordRuns.longest {
          unsafe appendWords(text, index..<end, isFirst: &isFirst)
        }
        index = end
      } else {
        if let mark = Self.mark(byte) {
          analysis.append(SentenceToken(start: index, end: index + 1, entry: mark))
          if mark == SentenceMark.stop || mark == SentenceMark.question
            || byte == UInt8(ascii: ":")
          {
            isFirst = true
          }
        }
        index += 1
      }
    }
    analysis.complete(&words)
  }

  private mutating func appendWords(
    _ text: UnsafeBufferPointer<UInt8>,
    _ run: Range<Int>,
    isFirst: inout Bool
  ) {
    let first = unsafe text[run.lowerBound]
    let second = run.count > 1 ? unsafe text[run.lowerBound + 1] : 0
    var isName = !isFirst && Self.isCapital(first) && !Self.isCapital(second)
    let number = unsafe number(of: run, in: text)
    if number >= 0 {
      var token = SentenceToken(start: run.lowerBound, end: run.upperBound, entry: number)
      token.isName = isName
      analysis.append(token)
      isFirst = false
      return
    }
    for place in parts.parts(of: number) {
      let part = parts[place]
      var token = SentenceToken(
        start: run.lowerBound + Int(part.start),
        end: run.lowerBound + Int(part.end),
        entry: part.word
      )
      token.isName = isName
      analysis.append(token)
      isName = false
      isFirst = false
    }
    if first == 0xE2, run.count >= 3, second == 0x82, unsafe text[run.lowerBound + 2] == 0xAC {
      analysis.append(
        SentenceToken(start: run.lowerBound, end: run.lowerBound + 3, entry: SentenceMark.euro)
      )
    }
  }

  /// Returns the number of the word that a run is, or a negative number for its words.
  private mutating func number(of run: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard let base = text.baseAddress else { return 0 }
    let room = text.count - run.lowerBound
    let key = unsafe RunTable.key(base, start: run.lowerBound, count: run.count, room: room)
    if let known = runs.find(key) { return known.number }
    return unsafe learn(key, base, run.lowerBound, run.upperBound).number
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return byte >= 0x80 || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
  }

  private static func mark(_ byte: UInt8) -> Int32? {
    switch byte {
    case UInt8(ascii: ","): SentenceMark.comma
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"):
      SentenceMark.border
    case UInt8(ascii: "?"): SentenceMark.question
    case UInt8(ascii: "%"): SentenceMark.percent
    case UInt8(ascii: "."), UInt8(ascii: "!"): SentenceMark.stop
    case UInt8(ascii: "-"), UInt8(ascii: "/"): SentenceMark.other
    default: nil
    }
  }
}
