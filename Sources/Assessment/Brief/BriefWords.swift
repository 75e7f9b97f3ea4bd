/// A text of short assessments, by its number in a table of words.
package struct BriefWord: Hashable, BitwiseCopyable, Sendable {
  /// The number; words of one table have the numbers from 0 on.
  package let number: Int32

  /// The word with a number.
  package init(number: Int32) {
    self.number = number
  }
}

/// Texts that short assessments name time and again, each kept once: ids, codes or paths.
///
/// A class, as a copy would give one number to two texts.
package final class BriefWords {
  private var texts: [String] = []
  private var numbers: [String: BriefWord] = [:]

  /// Creates an empty table.
  package init() {}

  /// The number of words.
  package var count: Int { texts.count }

  /// The word for a text.
  package func word(_ text: String) -> BriefWord {
    if let known = numbers[text] { return known }
    let word = BriefWord(number: Int32(texts.count))
    texts.append(text)
    numbers[text] = word
    return word
  }

  /// The text of a word.
  package subscript(word: BriefWord) -> String { texts[Int(word.number)] }

  /// Forgets all words; none that was given out means anything any longer.
  func removeAll() {
    texts.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
  }
}
