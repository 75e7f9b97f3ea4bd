package import Vocabulary

/// Did-you-mean: the known name that is nearest to what was written.
package enum Suggestion {
  /// Returns the sentence that proposes the nearest of some names, if one is near enough.
  package static func nearest(
    to word: String,
    among names: some Swift.Sequence<String>
  ) -> LocalizedText? {
    name(nearest: word, among: names).map(proposal)
  }

  /// Returns the sentence that proposes a text.
  package static func proposal(_ text: String) -> LocalizedText {
    LocalizedText(nl: "bedoelt u ‘\(text)’?", en: "did you mean ‘\(text)’?")
  }

  /// Returns the name at the smallest edit distance, at most a third of the word's length.
  package static func name(
    nearest word: String,
    among names: some Swift.Sequence<String>
  ) -> String? {
    let folded = Array(word.lowercased().unicodeScalars)
    // Every other word of one letter is one letter away.
    guard (2...100).contains(folded.count) else { return nil }
    let limit = max(1, (folded.count + 1) / 3)
    var best: (name: String, distance: Int)?
    for name in names where name != word {
      let other = Array(name.lowercased().unicodeScalars)
      guard abs(other.count - folded.count) <= limit else { continue }
      let distance = distance(folded, other)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, name) { continue }
      best = (name, distance)
    }
    return best?.name
  }

  /// Edit distance with transpositions of neighbours (optimal string alignment).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in 1...left.count {
      var current = [i] + Array(repeating: 0, count: right.count)
      for j in 1...right.count {
        let change = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        current[j] = min(previous[j] + 1, current[j - 1] + 1, change)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          current[j] = min(current[j], beforePrevious[j - 2] + 1)
        }
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
