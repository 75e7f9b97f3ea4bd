import Catalogue

/// Reduces the forms of a word to one form, by the rules of the language.
///
/// The form need not be a word: it is only the same for forms of the same word, as *gesplitst*,
/// *splitsen* and *splitsing*.
struct Stemmer: Sendable {
  private let participle: [UInt8]
  private let infinitive: [UInt8]
  private let infinitiveEnding: [UInt8]
  private let separable: [[UInt8]]
  private let endings: [[UInt8]]

  init(_ language: LanguageRules) {
    participle = Array(language.participle.utf8)
    infinitive = Array(language.infinitive.utf8)
    infinitiveEnding = Array(language.infinitiveEnding.utf8)
    separable = language.separable.map { Array($0.utf8) }
    endings = language.endings.map { Array($0.utf8) }
  }

  /// Returns the stem of a folded word.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, !word.allSatisfy(Self.isDigit) else { return word }
    var stem = withoutVerbPrefix(word)
    cutEnding(&stem)
    undouble(&stem)
    shortenVowel(&stem)
    devoice(&stem)
    cutFinalDental(&stem)
    return stem
  }

  // MARK: - Steps

  private func withoutVerbPrefix(_ word: [UInt8]) -> [UInt8] {
    for particle in separable where word.starts(with: particle) {
      let rest = word.dropFirst(particle.count)
      if rest.starts(with: participle), rest.count - participle.count >= 4 {
        return particle + rest.dropFirst(participle.count)
      }
      if rest.starts(with: infinitive), rest.count - infinitive.count >= 5,
        word.hasSuffix(infinitiveEnding)
      {
        return particle + rest.dropFirst(infinitive.count)
      }
    }
    if word.starts(with: participle), word.count >= 6, let last = word.last,
      last == UInt8(ascii: "t") || last == UInt8(ascii: "d") || last == UInt8(ascii: "n")
    {
      return Array(word.dropFirst(participle.count))
    }
    return word
  }

  private func cutEnding(_ word: inout [UInt8]) {
    for ending in endings where word.count >= ending.count + 3 && word.hasSuffix(ending) {
      let rest = word.dropLast(ending.count)
      guard rest.contains(where: Self.isVowel) else { continue }
      if ending.count == 1, ending[0] == UInt8(ascii: "s"), let last = rest.last,
        Self.isVowel(last) || last == UInt8(ascii: "s")
      {
        continue
      }
      word.removeLast(ending.count)
      return
    }
  }

  private func undouble(_ word: inout [UInt8]) {
    guard word.count > 3, let last = word.last, word[word.count - 2] == last, !Self.isVowel(last)
    else { return }
    word.removeLast()
  }

  private func shortenVowel(_ word: inout [UInt8]) {
    guard let final = word.lastIndex(where: Self.isVowel), final > 0, final < word.count - 1,
      word[final - 1] == word[final], word[final] != UInt8(ascii: "i")
    else { return }
    word.remove(at: final)
  }

  private func devoice(_ word: inout [UInt8]) {
    guard let last = word.last else { return }
    if last == UInt8(ascii: "v") { word[word.count - 1] = UInt8(ascii: "f") }
    if last == UInt8(ascii: "z") { word[word.count - 1] = UInt8(ascii: "s") }
  }

  private func cutFinalDental(_ word: inout [UInt8]) {
    guard word.count > 3, let last = word.last else { return }
    guard last == UInt8(ascii: "t") || last == UInt8(ascii: "d") else { return }
    word.removeLast()
    if Self.isVowel(word[word.count - 1]) { word.append(UInt8(ascii: "t")) }
  }

  // MARK: - Letters

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  func hasSuffix(_ ending: [UInt8]) -> Bool {
    count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
  }
}
