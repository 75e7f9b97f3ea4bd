import Catalogue

/// A feature of a sentence that the model knows.
struct FoundFeature {
  let row: Int32
  /// The value in hundredths.
  let value: Int32
  /// The token that has it; -1 where it is one of the sentence.
  let token: Int32
}

/// A word of a sentence whose own features count.
struct FoundWord {
  /// Its number in the word table.
  let entry: Int32
  let token: Int32
}

/// The features of a sentence: those of its words, by word, and the others.
struct SentenceFeatures {
  private(set) var words: [FoundWord] = []
  private(set) var others: [FoundFeature] = []

  /// Forgets all.
  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
  }

  mutating func add(word entry: Int32, _ token: Int) {
    words.append(FoundWord(entry: entry, token: Int32(token)))
  }

  mutating func add(_ row: Int32, _ value: Int, _ token: Int) {
    guard row >= 0, value != 0 else { return }
    others.append(FoundFeature(row: row, value: Int32(value), token: Int32(token)))
  }
}

extension ScanSession {
  /// Finds the signals that fit the sentence in `analysis`, and all its features.
  ///
  /// A word that stands in the sentence twice counts once.
  mutating func findFeatures() {
    scanner.signals.frames.findMatches(in: analysis, &matches)
    features.removeAll()
    addWords()
    addConcepts()
    addCombinations()
    let whole = FeatureScale.whole
    for match in matches.list {
      features.add(scanner.features.signals[match.signal], whole, Int(matches.first(of: match)))
    }
    if !matches.list.isEmpty { features.add(scanner.features.anySignal, whole, -1) }
  }

  private mutating func addWords() {
    let whole = FeatureScale.whole
    var longWords = 0
    var unknownWords = 0
    var hasName = false
    var hasNumber = false
    for index in analysis.tokens.indices {
      let token = analysis.tokens[index]
      guard token.isWord else {
        features.add(markRow(token.entry), whole, index)
        continue
      }
      let entry = words.entries[Int(token.entry)]
      if entry.isNumber {
        hasNumber = true
        continue
      }
      if token.isName {
        hasName = true
        if entry.concepts.isEmpty { continue }
      }
      if entry.isLong {
        longWords += 1
        if !entry.isKnown { unknownWords += 1 }
      }
      if !token.isRepeat { features.add(word: token.entry, index) }
      if token.splitVerb >= 0 { features.add(word: token.splitVerb, index) }
    }
    if hasName { features.add(scanner.features.name, whole, -1) }
    if hasNumber { features.add(scanner.features.number, whole, -1) }
    let unknown = longWords > 0 ? unknownWords * whole / longWords : 0
    features.add(scanner.features.unknown, unknown, -1)
    let length = min(analysis.tokens.count, FeatureScale.mostWords)
    features.add(scanner.features.length, length * FeatureScale.word, -1)
  }

  private mutating func addConcepts() {
    var families = 0
    for index in analysis.order.indices {
      let concept = analysis.order[index]
      if Int(concept) < words.families { families += 1 }
      let first = Int(analysis.first(concept))
      features.add(scanner.features.concepts[Int(concept)], FeatureScale.whole, first)
      if analysis.isNegated(concept) {
        features.add(scanner.features.negated[Int(concept)], FeatureScale.whole, first)
      }
    }
    let known = min(families, FeatureScale.mostFamilies)
    features.add(scanner.features.families, known * FeatureScale.family, -1)
  }

  private mutating func addCombinations() {
    // Taken out while the session is read.
    var features = features
    self.features = SentenceFeatures()
    forEachPair { one, other in
      let row = scanner.combinations.pair(one, other)
      if row >= 0 { features.add(row, FeatureScale.pair, Int(analysis.first(one))) }
    }
    forEachBigram { first, second in
      let row = scanner.combinations.bigram(
        words.entries[Int(analysis.tokens[first].entry)].stemRow,
        words.entries[Int(analysis.tokens[second].entry)].stemRow
      )
      features.add(row, FeatureScale.bigram, first)
    }
    self.features = features
  }

  private func markRow(_ mark: Int32) -> Int32 {
    switch mark {
    case SentenceMark.question: scanner.features.question
    case SentenceMark.percent: scanner.features.percent
    case SentenceMark.euro: scanner.features.euro
    default: CompiledModel.noRow
    }
  }
}
