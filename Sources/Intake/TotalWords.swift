import Vocabulary

/// The words by which a row of a table says that it adds up others, as `Totaal 2026 excl. btw` and
/// `Subtotaal werken`.
struct TotalWords: Sendable {
  /// Words that no name of a project begins with.
  private let plain: Set<[UInt8]>
  private let first: Set<[UInt8]>
  private let following: Set<[UInt8]>
  /// Words that no reference of a project begins with.
  private let reference: Set<[UInt8]>
  /// The first letters of the first words, small: most rows are told by them.
  private let letters: Set<UInt8>

  /// The number of bytes beyond which a text says more than this.
  private static let longest = 60

  init(_ mapping: Mapping) {
    func folded(_ purposes: [String]) -> Set<[UInt8]> {
      Set(purposes.flatMap { mapping.words[$0] ?? [] }.map { FoldedText.fold($0.utf8) })
    }
    plain = folded(["subtotal"])
    first = folded(["total"]).union(plain)
    following = first.union(
      folded(["filler", "currency", "vat-excluded", "vat-included", "total-following"])
    )
    reference = folded(["total-reference"]).union(plain)
    letters = Set(first.compactMap(\.first))
  }

  /// Tells whether a text begins with such a word.
  ///
  /// Behind one with which names of projects begin too, as `Totaal onderhoud`, only numbers and what
  /// is said of amounts may follow.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let words = words(of: text), let start = words.first, first.contains(start) else {
      return false
    }
    return plain.contains(start)
      || words.dropFirst().allSatisfy { word in
        following.contains(word) || word.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
      }
  }

  /// Tells whether such words stand where a reference would, as `Totaal werken` does.
  func standForReference(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let words = words(of: text), let start = words.first else { return false }
    return reference.contains(start) || matches(text)
  }

  /// The words of a text that begins with a letter of the first words; nil for others.
  private func words(of text: UnsafeBufferPointer<UInt8>) -> [[UInt8]]? {
    guard text.count <= Self.longest,
      let letter = text.lazy.map({ $0 | 0x20 }).first(where: { $0 &- UInt8(ascii: "a") < 26 }),
      letters.contains(letter)
    else { return nil }
    return FoldedText.fold(text).split(separator: UInt8(ascii: " ")).map(Array.init)
  }
}
