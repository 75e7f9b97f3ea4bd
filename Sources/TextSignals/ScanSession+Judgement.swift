import Catalogue

extension ScanSession {
  /// No sentence is said to tell of more risks than this.
  private static let mostRisks = 3
  /// The score of a topic counts for at most this much in the decision whether a sentence is a hit,
  /// so that most sentences are ruled out before their topics are scored.
  private static let mostOfTopic: Int32 = 20_000

  /// Scores a sentence and reports its hits.
  mutating func judge(
    _ text: UnsafeBufferPointer<UInt8>,
    _ candidate: SentenceCandidate,
    _ report: (TextHit) -> Void
  ) {
    let sentence = candidate.range
    unsafe analyse(text, sentence)
    let isMention = candidate.mention >= scanner.model.mentionThreshold
    let mention = isMention ? mentionPolarity() : nil
    findSignals()
    let score = alarmScore()
    let threshold = scanner.model.alarmThreshold(length: analysis.tokens.count)
    guard mention != nil || score &+ Self.mostOfTopic >= threshold else { return }
    let decision = addTopics(to: score)
    guard let polarity = decision >= threshold ? alarmPolarity() : mention else { return }
    for risk in likelyRisks() {
      let deciding = decidingTokens(risk)
      let words = deciding.map { analysis.tokens[$0] }.map { $0.start..<$0.end }
      let start = words.map(\.lowerBound).min() ?? sentence.lowerBound
      let end = words.map(\.upperBound).max() ?? sentence.upperBound
      let signal = signal(for: risk)
      report(
        TextHit(
          risk: scanner.signals.risks[risk],
          signal: signal.id,
          polarity: polarity,
          strength: signal.strength,
          speaker: speaker(),
          line: candidate.line,
          quote: start..<end,
          sentence: sentence,
          words: words
        )
      )
    }
  }

  /// Scores the topics of the sentence in `analysis`, and adds the best to its alarm score: what
  /// clearly tells of one risk needs less to be a hit.
  mutating func addTopics(to alarm: Int32) -> Int32 {
    collectFeatures()
    scoreTopics()
    return alarm &+ min(topics.max() ?? 0, Self.mostOfTopic)
  }

  /// The alarm score of the sentence in `analysis`.
  func alarmScore() -> Int32 {
    let model = scanner.model
    var sum = 0
    var square = 0
    forEachFeature { row, value, _ in
      let scaled = Int(model.scaled(value, row))
      sum += Int(model.alarm(row)) * scaled
      square += scaled * scaled
    } word: { entry, _ in
      sum += Int(words.entries[Int(entry)].alarm)
      square += Int(words.entries[Int(entry)].square)
    }
    let isNew = matches.contains { scanner.features.signals[$0.signal] < 0 }
    let score = model.alarmBias &+ Self.scaled(sum, square)
    return isNew ? score &+ scanner.features.alarmOfNewSignal : score
  }

  /// Returns a sum divided by the length of the sentence as a vector.
  private static func scaled(_ sum: Int, _ square: Int) -> Int32 {
    square == 0 ? 0 : Int32(clamping: Int(Double(sum * 100) / Double(square).squareRoot()))
  }

  /// Puts the features of the sentence that the model knows into `found`.
  private mutating func collectFeatures() {
    let model = scanner.model
    var list = found
    found = []
    list.removeAll(keepingCapacity: true)
    forEachFeature { row, value, token in
      let scaled = model.scaled(value, row)
      if scaled != 0 { list.append(FoundFeature(row: row, value: scaled, token: Int32(token))) }
    }
    found = list
  }

  /// Puts the topic scores of the sentence into `topics`.
  private mutating func scoreTopics() {
    let model = scanner.model
    let lowest = model.biases.min() ?? 0
    for risk in topics.indices {
      topics[risk] = risk < model.biases.count ? model.biases[risk] : lowest
    }
    var sums = [Int32](repeating: 0, count: topics.count)
    var square = 0
    for feature in found {
      model.addTopics(feature.row, times: feature.value, to: &sums)
      square += Int(feature.value) * Int(feature.value)
    }
    for risk in topics.indices { topics[risk] &+= Self.scaled(Int(sums[risk]), square) }
    for match in matches where scanner.features.signals[match.signal] < 0 {
      topics[scanner.signals.signals[match.signal].risk] &+= scanner.features.topicOfNewSignal
    }
  }

  /// The most likely risks, best first.
  private func likelyRisks() -> [Int] {
    guard let best = topics.max() else { return [] }
    let near = topics.indices.filter { topics[$0] >= best &- scanner.model.topicMargin }
    let sorted = near.sorted { (topics[$0], $1) > (topics[$1], $0) }
    let named = sorted.filter { !scanner.signals.byRisk[$0].isEmpty }
    return Array(named.prefix(Self.mostRisks))
  }

  // MARK: - How it is meant

  private func has(_ cue: Lexicon.Concept?) -> Bool {
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

  // MARK: - Why

  /// The signal that explains a risk: one that fits, or else the one with most of its families.
  private func signal(for risk: Int) -> CompiledSignals.Signal {
    let all = scanner.signals.signals
    if let match = matches.first(where: { all[$0.signal].risk == risk }) {
      return all[match.signal]
    }
    let ranked = scanner.signals.byRisk[risk].map { index in
      let concepts = Set(all[index].frames.flatMap(\.slots).joined())
      return (index, concepts.count { analysis.present.contains($0) })
    }
    let best = ranked.max { ($0.1, -$0.0) < ($1.1, -$1.0) }
    return all[best?.0 ?? 0]
  }

  /// The tokens whose weights for the risk count most, in order.
  private func decidingTokens(_ risk: Int) -> [Int] {
    let model = scanner.model
    var weights = [Int](repeating: 0, count: analysis.tokens.count)
    for feature in found where feature.token >= 0 {
      let topic = risk < model.risks.count ? model.topic(feature.row, risk: risk) : 0
      weights[Int(feature.token)] +=
        Int(feature.value) * (Int(model.alarm(feature.row)) + 2 * Int(topic))
    }
    // A signal that fits is a reason by itself, also where nothing was learned.
    let bonus = max(1, (weights.max() ?? 0) / 2)
    for match in matches where scanner.signals.signals[match.signal].risk == risk {
      for token in match.tokens { weights[Int(token)] += bonus }
    }
    let most = weights.max() ?? 0
    let chosen = weights.indices.filter { weights[$0] > 0 && weights[$0] * 3 >= most }
    return Array(chosen.prefix(12))
  }
}
