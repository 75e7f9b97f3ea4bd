import Catalogue

extension ScanSession {
  /// No sentence is said to tell of more risks than this.
  private static let mostRisks = 3
  /// The score of a topic counts for at most this much in the decision whether a sentence is a hit,
  /// so that most sentences are ruled out before their topics are scored.
  private static let mostOfTopic: Int32 = 20_000
  /// The score of the risk that the sentence resembles counts from here on, for the same reason.
  private static let leastOfLookalike: Int32 = -90_000

  /// Scores a sentence; its topic scores are then in `topics`.
  ///
  /// - Returns: how it is meant, nil where it is no hit.
  mutating func judge(
    _ text: UnsafeBufferPointer<UInt8>,
    _ candidate: SentenceCandidate
  ) -> MentionPolarity? {
    unsafe analyse(text, candidate.range)
    let isMention = candidate.mention >= scanner.model.mentionThreshold
    let mention = isMention ? mentionPolarity() : nil
    findFeatures()
    let (score, square) = alarmScore()
    let threshold = scanner.model.alarmThreshold(length: analysis.tokens.count)
    guard mention != nil || score &+ mostOfTopics >= threshold else { return nil }
    let decision = score &+ scoreTopics(square)
    guard decision < threshold else { return alarmPolarity() }
    if mention != nil { preferLookalikes() }
    return mention
  }

  /// Returns the score that decides whether the sentence in `analysis` is a hit: what clearly tells
  /// of one risk needs less.
  mutating func decisionScore() -> Int32 {
    let (score, square) = alarmScore()
    return score &+ scoreTopics(square)
  }

  /// The most that `scoreTopics(_:)` can return.
  private var mostOfTopics: Int32 {
    Self.mostOfTopic &- (lookalikes.isEmpty ? 0 : Self.leastOfLookalike)
  }

  /// The alarm score of the sentence in `analysis`, and the square of its length as a vector.
  private func alarmScore() -> (score: Int32, square: Int) {
    var sum = 0
    var square = 0
    for index in features.others.indices {
      let feature = features.others[index]
      let scaled = Int(scanner.model.scaled(feature.value, feature.row))
      sum += Int(scanner.model.alarm(feature.row)) * scaled
      square += scaled * scaled
    }
    for index in features.words.indices {
      let entry = Int(features.words[index].entry)
      sum += Int(words.entries[entry].alarm)
      square += Int(words.entries[entry].square)
    }
    let score = scanner.model.alarmBias &+ Self.scaled(sum, Double(square).squareRoot())
    let isNew = matches.list.contains { scanner.features.signals[$0.signal] < 0 }
    return (isNew ? score &+ scanner.features.alarmOfNewSignal : score, square)
  }

  /// Returns a sum divided by the length of the sentence as a vector.
  private static func scaled(_ sum: Int, _ length: Double) -> Int32 {
    length == 0 ? 0 : Int32(clamping: Int(Double(sum * 100) / length))
  }

  /// Puts the topic scores of the sentence into `topics` and `lookalikes`, and returns what they add
  /// to the alarm score.
  private mutating func scoreTopics(_ square: Int) -> Int32 {
    for index in sums.indices { sums[index] = CompiledModel.Lanes() }
    for index in features.words.indices {
      words.addTopics(Int(features.words[index].entry), to: &sums)
    }
    for index in features.others.indices {
      let feature = features.others[index]
      scanner.model.addTopics(feature.row, times: feature.value, to: &sums)
    }
    let length = Double(square).squareRoot()
    let known = scanner.model.risks.count
    for risk in topics.indices {
      topics[risk] =
        risk < known
        ? scanner.model.biases[risk] &+ Self.scaled(sum(risk), length) : scanner.model.lowestBias
    }
    for risk in lookalikes.indices {
      let bias = scanner.model.lookalikeBiases[risk]
      lookalikes[risk] = bias &+ Self.scaled(sum(known + risk), length)
    }
    for match in matches.list where scanner.features.signals[match.signal] < 0 {
      topics[scanner.signals.signals[match.signal].risk] &+= scanner.features.topicOfNewSignal
    }
    let best = min(topics.max() ?? 0, Self.mostOfTopic)
    return best &- (lookalikes.max().map { max($0, Self.leastOfLookalike) } ?? 0)
  }

  private func sum(_ column: Int) -> Int { Int(sums[column >> 3][column & 7]) }

  /// Makes the topic scores those of a sentence that only mentions a risk: what it resembles says
  /// more of that than what it would tell of.
  private mutating func preferLookalikes() {
    for risk in lookalikes.indices { topics[risk] &+= 2 &* lookalikes[risk] }
  }

  /// Calls a function with the most likely risks, best first.
  mutating func forEachLikelyRisk(_ body: (borrowing ScanSession, Int) -> Void) {
    guard let best = topics.max() else { return }
    let least = best &- scanner.model.topicMargin
    for _ in 0..<Self.mostRisks {
      var next = -1
      for risk in topics.indices
      where topics[risk] >= least && scanner.signals.isNamed[risk]
        && (next < 0 || topics[risk] > topics[next])
      {
        next = risk
      }
      guard next >= 0 else { return }
      body(self, next)
      topics[next] = .min
    }
  }

  // MARK: - How it is meant

  func has(_ cue: Lexicon.Concept?) -> Bool {
    cue.map { analysis.present.contains($0) } ?? false
  }

  /// Returns how a sentence that tells of a risk is meant.
  private func alarmPolarity() -> MentionPolarity {
    let asks = analysis.tokens.contains { $0.entry == SentenceMark.question }
    return asks || has(scanner.features.cues.suggestion) ? .suggested : .asserted
  }

  /// Returns how another mention of a risk is meant; nil where it is not worth showing.
  private func mentionPolarity() -> MentionPolarity? {
    if has(scanner.features.cues.history) { return .history }
    if has(scanner.features.cues.rule) { return .rule }
    if has(scanner.features.cues.refused) || has(scanner.features.cues.negation) { return .denied }
    return nil
  }
}
