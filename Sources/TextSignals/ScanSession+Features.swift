/// A signal that fits a sentence.
struct SignalMatch {
  /// The index of the signal.
  let signal: Int
  /// The tokens that fill its slots.
  let tokens: [Int32]
}

/// A feature of a sentence that the model knows.
struct FoundFeature {
  let row: Int32
  /// The value in hundredths, as it counts beside others.
  let value: Int32
  /// The token that has it; -1 where it is one of the sentence.
  let token: Int32
}

extension ScanSession {
  /// Finds the signals that fit the sentence in `analysis`.
  mutating func findSignals() {
    matches.removeAll(keepingCapacity: true)
    for (index, signal) in scanner.signals.signals.enumerated() {
      for frame in signal.frames {
        guard let tokens = frame.match(analysis) else { continue }
        matches.append(SignalMatch(signal: index, tokens: tokens))
        break
      }
    }
  }

  /// Calls a function with each feature of the sentence: its row, its value in hundredths, and the
  /// token that has it, or -1 where it is one of the sentence.
  ///
  /// A word that stands in the sentence twice counts once.
  func forEachFeature(_ body: (_ row: Int32, _ value: Int32, _ token: Int) -> Void) {
    forEachFeature(body) { entry, index in
      body(words.entries[Int(entry)].stemRow, Int32(FeatureScale.whole), index)
      for place in words.entries[Int(entry)].pieces {
        body(words.pieceRows[Int(place)], Int32(FeatureScale.piece), index)
      }
    }
  }

  /// Calls one function with each feature that is not of a word itself, and another with each word:
  /// its number in the word table and its token.
  func forEachFeature(
    _ body: (_ row: Int32, _ value: Int32, _ token: Int) -> Void,
    word: (_ entry: Int32, _ token: Int) -> Void
  ) {
    let rows = scanner.features
    let whole = Int32(FeatureScale.whole)
    var longWords: Int32 = 0
    var unknownWords: Int32 = 0
    var hasName = false
    var hasNumber = false
    for (index, token) in analysis.tokens.enumerated() {
      guard token.isWord else {
        if let row = markRow(token.entry) { body(row, whole, index) }
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
      if !token.isRepeat { word(token.entry, index) }
      if token.splitVerb >= 0 { word(token.splitVerb, index) }
    }
    if hasName { body(rows.name, whole, -1) }
    if hasNumber { body(rows.number, whole, -1) }
    var families: Int32 = 0
    for concept in analysis.order {
      if Int(concept) < words.families { families += 1 }
      let first = Int(analysis.first(concept))
      body(rows.concepts[Int(concept)], whole, first)
      if analysis.isNegated(concept) { body(rows.negated[Int(concept)], whole, first) }
    }
    forEachPair { one, other, token in
      body(scanner.combinations.pair(one, other), Int32(FeatureScale.pair), token)
    }
    forEachBigram { first, second in
      let tokens = analysis.tokens
      let row = scanner.combinations.bigram(
        words.entries[Int(tokens[first].entry)].stemRow,
        words.entries[Int(tokens[second].entry)].stemRow
      )
      body(row, Int32(FeatureScale.bigram), first)
    }
    for match in matches {
      body(rows.signals[match.signal], whole, Int(match.tokens.first ?? -1))
    }
    if !matches.isEmpty { body(rows.anySignal, whole, -1) }
    let known = min(families, Int32(FeatureScale.mostFamilies))
    body(rows.families, known &* Int32(FeatureScale.family), -1)
    body(rows.unknown, longWords > 0 ? unknownWords &* whole / longWords : 0, -1)
    let length = min(Int32(analysis.tokens.count), Int32(FeatureScale.mostWords))
    body(rows.length, length &* Int32(FeatureScale.word), -1)
  }

  private func markRow(_ mark: Int32) -> Int32? {
    switch mark {
    case SentenceMark.question: scanner.features.question
    case SentenceMark.percent: scanner.features.percent
    case SentenceMark.euro: scanner.features.euro
    default: nil
    }
  }
}
