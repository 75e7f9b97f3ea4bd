import Catalogue

/// A feature of a sentence as learning needs it.
package struct SentenceFeature: Hashable, Sendable {
  /// The row in the model.
  package let row: Int
  /// The value in hundredths.
  package let value: Int
}

extension ScanSession {
  /// Returns the features of a whole text as if it were one sentence, by the rows of the model.
  package mutating func features(of text: String) -> [SentenceFeature] {
    let bytes = Array(text.utf8)
    var values: [Int: Int] = [:]
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe analyse(buffer, 0..<buffer.count)
    }
    findFeatures()
    for feature in features.others { values[Int(feature.row), default: 0] += Int(feature.value) }
    for word in features.words {
      let entry = words.entries[Int(word.entry)]
      if entry.stemRow >= 0 { values[Int(entry.stemRow), default: 0] += FeatureScale.whole }
      for place in entry.pieces {
        values[Int(words.pieceRows[Int(place)]), default: 0] += FeatureScale.piece
      }
    }
    return values.map { SentenceFeature(row: $0.key, value: $0.value) }.sorted { $0.row < $1.row }
  }

  /// Returns the features of the words of a text, of which the mention score is the sum.
  package mutating func wordFeatures(of text: String) -> [SentenceFeature] {
    let bytes = Array(text.utf8)
    var values: [Int: Int] = [:]
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe analyse(buffer, 0..<buffer.count)
    }
    for token in analysis.tokens where token.isWord {
      let entry = words.entries[Int(token.entry)]
      for place in entry.pieces {
        values[Int(words.pieceRows[Int(place)]), default: 0] += FeatureScale.piece
      }
      let concepts = entry.concepts.map { words.concepts[Int($0)] }
      for row in concepts.map({ scanner.features.concepts[Int($0)] }) + [entry.stemRow]
      where row >= 0 {
        values[Int(row), default: 0] += FeatureScale.whole
      }
    }
    return values.map { SentenceFeature(row: $0.key, value: $0.value) }.sorted { $0.row < $1.row }
  }

  /// Returns the names of the features of words and families together.
  package mutating func combinedFeatures(of text: String) -> Set<String> {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe analyse(buffer, 0..<buffer.count)
    }
    let names = scanner.lexicon.names
    var found: Set<String> = []
    forEachPair { one, other in
      found.insert(FeatureName.pair(names[Int(one)], names[Int(other)]))
    }
    forEachBigram { first, second in
      let one = words.stem(analysis.tokens[first].entry)
      let other = words.stem(analysis.tokens[second].entry)
      guard !(one.first.map(Stemmer.isDigit) ?? true), !(other.first.map(Stemmer.isDigit) ?? true)
      else { return }
      found.insert(
        FeatureName.bigram(
          String(decoding: one, as: UTF8.self),
          String(decoding: other, as: UTF8.self)
        )
      )
    }
    return found
  }

  /// Returns the mention score of a text as if it were one sentence.
  package mutating func mentionScore(of text: String) -> Int {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe analyse(buffer, 0..<buffer.count)
    }
    return analysis.tokens.filter(\.isWord).reduce(0) {
      $0 + Int(words.entries[Int($1.entry)].mention)
    }
  }

  /// Returns the score that decides whether a text, as if it were one sentence, is a hit, and its
  /// length.
  package mutating func decisionScore(of text: String) -> (score: Int, length: Int) {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe analyse(buffer, 0..<buffer.count)
    }
    findFeatures()
    return (Int(decisionScore()), analysis.tokens.count)
  }
}

extension SignalScanner {
  /// Returns the names of the features that the words of texts have, with the number of texts.
  package func wordFeatures(of texts: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts {
      var names: Set<String> = []
      for word in Lexicon.parts(of: text) where !(word.first.map(Stemmer.isDigit) ?? true) {
        names.insert(FeatureName.stem(lexicon.stemmer.stem(word)))
        WordPieces.forEach(of: word) { names.insert(FeatureName.piece($0)) }
      }
      for name in names { counts[name, default: 0] += 1 }
    }
    return counts
  }

  /// The names of the features that do not depend on the texts.
  package var fixedFeatures: [String] {
    lexicon.names.map(FeatureName.concept) + lexicon.names.map(FeatureName.negated)
      + rules.signals.map { FeatureName.signal($0.id) }
      + [
        FeatureName.anySignal, FeatureName.name, FeatureName.number, FeatureName.percent,
        FeatureName.euro, FeatureName.question, FeatureName.families, FeatureName.unknown,
        FeatureName.length,
      ]
  }
}
