import Vocabulary

/// Texts for codes with a remark in brackets behind them, as `Meervoudig onderhands (3 partijen)`.
extension MappingPlan {
  /// Returns what a text of a field means without the remark at its end.
  ///
  /// A remark that has a word of another code, as in `Openbaar (Europees)`, may change the meaning.
  ///
  /// - Returns: the code; nil where there is no such remark, or where it counts.
  func translatedWithoutRemark(_ text: UnsafeBufferPointer<UInt8>, _ field: Int) -> [UInt8]? {
    guard text.last == UInt8(ascii: ")"), let start = text.lastIndex(of: UInt8(ascii: "(")),
      let telling = codeWords[outlines[field].translation]
    else { return nil }
    let remark = FoldedText.fold(text[start...]).split(separator: UInt8(ascii: " "))
    guard !remark.contains(where: { telling.contains(Array($0)) }) else { return nil }
    return translated(UnsafeBufferPointer(rebasing: text[..<start]).trimmed, field)
  }

  /// The words of texts by which codes are told apart: short ones only where a text begins with them.
  static func tellingWords(of texts: [[UInt8]]) -> Set<[UInt8]> {
    var telling: Set<[UInt8]> = []
    for text in texts {
      let words = FoldedText.fold(text).split(separator: UInt8(ascii: " "))
      for (place, word) in words.enumerated()
      where (place == 0 || word.count > 3) && word.contains(where: { $0 > UInt8(ascii: "9") }) {
        telling.insert(Array(word))
      }
    }
    return telling
  }
}
