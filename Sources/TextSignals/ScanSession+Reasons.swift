import Catalogue

extension ScanSession {
  /// No hit is explained by more words than this.
  private static let mostWords = 12

  /// Returns a risk of the sentence in `analysis` with all that explains it.
  func hit(_ risk: Int, _ polarity: MentionPolarity, _ candidate: SentenceCandidate) -> TextHit {
    let words = decidingTokens(risk).map { analysis.tokens[$0].start..<analysis.tokens[$0].end }
    let start = words.map(\.lowerBound).min() ?? candidate.range.lowerBound
    let end = words.map(\.upperBound).max() ?? candidate.range.upperBound
    let signal = scanner.signals.signals[signal(for: risk)]
    return TextHit(
      risk: scanner.signals.risks[risk],
      signal: signal.id,
      polarity: polarity,
      strength: signal.strength,
      speaker: speaker(),
      line: candidate.line,
      quote: start..<end,
      sentence: candidate.range,
      words: words
    )
  }

  private func speaker() -> SpeakerSide? {
    guard has(scanner.features.cues.reported) || has(scanner.features.cues.suggestion) else {
      return nil
    }
    var first: (token: Int32, side: SpeakerSide)?
    for (side, concept) in scanner.features.speakers where analysis.present.contains(concept) {
      let token = analysis.first(concept)
      if first.map({ token < $0.token }) ?? true { first = (token, side) }
    }
    return first?.side
  }

  /// The signal that explains a risk: one that fits, or else the one with most of its families.
  private func signal(for risk: Int) -> Int {
    for match in matches.list where scanner.signals.signals[match.signal].risk == risk {
      return match.signal
    }
    var best = 0
    var most = -1
    for signal in scanner.signals.byRisk[risk] {
      let count = scanner.signals.signals[signal].families.common(with: analysis.present)
      if count > most {
        most = count
        best = signal
      }
    }
    return best
  }

  /// The tokens whose weights for the risk count most, in order.
  private func decidingTokens(_ risk: Int) -> [Int] {
    var weights = [Int](repeating: 0, count: analysis.tokens.count)
    let isLearned = risk < scanner.model.risks.count
    for feature in features.others where feature.token >= 0 {
      let topic = isLearned ? Int(scanner.model.topic(feature.row, risk: risk)) : 0
      let weight = Int(scanner.model.alarm(feature.row)) + 2 * topic
      weights[Int(feature.token)] +=
        Int(scanner.model.scaled(feature.value, feature.row)) * weight
    }
    for word in features.words {
      let entry = Int(word.entry)
      let topic = isLearned ? Int(words.topic(entry, risk: risk)) : 0
      weights[Int(word.token)] += Int(words.entries[entry].alarm) + 2 * topic
    }
    // A signal that fits is a reason by itself, also where nothing was learned.
    let bonus = max(1, (weights.max() ?? 0) / 2)
    for match in matches.list where scanner.signals.signals[match.signal].risk == risk {
      for index in match.tokens { weights[Int(matches.tokens[index])] += bonus }
    }
    let most = weights.max() ?? 0
    let chosen = weights.indices.filter { weights[$0] > 0 && weights[$0] * 3 >= most }
    return Array(chosen.prefix(Self.mostWords))
  }
}
