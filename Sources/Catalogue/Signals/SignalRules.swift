package import Archive

/// Everything that the program knows of the wording of risks.
package struct SignalRules: Hashable, Sendable {
  /// How words and sentences are found.
  package var language: LanguageRules
  /// The word families.
  package var families: [WordFamily]
  /// The words that say how a mention is meant; the ids are those of `SignalCue`.
  package var cues: [WordFamily]
  /// The signals.
  package var signals: [TextSignal]
  /// What was learned from examples.
  package var model: SignalModel

  /// Creates the rules.
  package init(
    language: LanguageRules,
    families: [WordFamily],
    cues: [WordFamily],
    signals: [TextSignal],
    model: SignalModel
  ) {
    self.language = language
    self.families = families
    self.cues = cues
    self.signals = signals
    self.model = model
  }
}

/// The weights of features of sentences, learned from labelled examples.
///
/// A sentence is scored three times. The mention score, a sum over its words, says whether it is
/// about such things at all: it is the filter. The alarm score says whether it tells of a risk, and
/// the topic scores say which; the best of them counts in the decision too. So does the best of the
/// look-alike scores, against it: they say which risk a harmless sentence resembles, as one that
/// denies the risk or quotes its rule. All but the first are sums over all features, each as rare
/// as it is, divided by the length of the sentence as a vector. All weights are whole numbers, so
/// that the words that decided can be named.
package struct SignalModel: Hashable, Sendable {
  /// The weights of one feature.
  package struct Row: Hashable, Sendable {
    /// The name of the feature.
    package let feature: String
    /// How much the feature counts beside others, in hundredths: the rarer it is, the more.
    package let rarity: Int
    /// The weight for the mention score; 0 where the feature is not of one word.
    package let mention: Int
    /// The weight for the alarm score.
    package let alarm: Int
    /// Where the weights for risks stand in the model's `topics`.
    package let topics: Range<Int>
  }

  /// The weight of a feature for one risk, or for what resembles it.
  package struct Topic: Hashable, Sendable {
    /// The index of the risk in `risks`; that of its look-alikes is higher by the number of risks.
    package let risk: Int
    /// The weight.
    package let weight: Int

    /// Creates a weight.
    package init(risk: Int, weight: Int) {
      self.risk = risk
      self.weight = weight
    }
  }

  /// The ids of the risks that the model knows.
  package var risks: [String]
  /// The topic score that each risk starts with.
  package var biases: [Int]
  /// The look-alike score that each risk starts with; empty where none was learned.
  package var lookalikeBiases: [Int]
  /// The alarm score that a sentence starts with.
  package var alarmBias: Int
  /// The mention score from which a sentence is looked at.
  package var filterThreshold: Int
  /// The lengths, in words and marks, at which the next of `alarmThresholds` counts.
  package var lengths: [Int]
  /// The alarm scores from which a sentence is a hit, one for each range of lengths.
  package var alarmThresholds: [Int]
  /// The mention score from which a sentence that denies is shown.
  package var mentionThreshold: Int
  /// How far below the highest topic score another risk is still named.
  package var topicMargin: Int
  /// The features.
  package private(set) var rows: [Row] = []
  /// The weights of the features for risks, feature after feature.
  ///
  /// They stand in one list, as tens of thousands of short ones take long to read and much memory.
  package private(set) var topics: [Topic] = []

  /// Creates a model without features.
  package init(
    risks: [String] = [],
    biases: [Int] = [],
    lookalikeBiases: [Int] = [],
    alarmBias: Int = 0,
    filterThreshold: Int = 0,
    lengths: [Int] = [],
    alarmThresholds: [Int] = [1],
    mentionThreshold: Int = 0,
    topicMargin: Int = 1
  ) {
    self.risks = risks
    self.biases = biases
    self.lookalikeBiases = lookalikeBiases
    self.alarmBias = alarmBias
    self.filterThreshold = filterThreshold
    self.lengths = lengths
    self.alarmThresholds = alarmThresholds
    self.mentionThreshold = mentionThreshold
    self.topicMargin = topicMargin
  }

  /// Adds a feature after the others.
  ///
  /// - Parameters:
  ///   - feature: its name.
  ///   - rarity: how much it counts, in hundredths.
  ///   - mention: its weight for the mention score.
  ///   - alarm: its weight for the alarm score.
  ///   - weights: its weights for risks.
  package mutating func append(
    feature: String,
    rarity: Int,
    mention: Int,
    alarm: Int,
    topics weights: [Topic]
  ) {
    let first = topics.count
    topics += weights
    append(feature, rarity: rarity, mention: mention, alarm: alarm, topicsFrom: first)
  }

  /// Adds a feature whose weights for risks are the last of all.
  private mutating func append(
    _ feature: String,
    rarity: Int,
    mention: Int,
    alarm: Int,
    topicsFrom first: Int
  ) {
    rows.append(
      Row(
        feature: feature,
        rarity: rarity,
        mention: mention,
        alarm: alarm,
        topics: first..<topics.count
      )
    )
  }
}

extension SignalRules: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    language = try archive.read()
    families = try archive.readArray()
    cues = try archive.readArray()
    signals = try archive.readArray()
    model = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(language)
    archive.write(families)
    archive.write(cues)
    archive.write(signals)
    archive.write(model)
  }
}

extension SignalModel: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    risks = try archive.readArray()
    biases = try archive.readArray()
    lookalikeBiases = try archive.readArray()
    alarmBias = try archive.readInt()
    filterThreshold = try archive.readInt()
    lengths = try archive.readArray()
    alarmThresholds = try archive.readArray()
    guard alarmThresholds.count == lengths.count + 1 else { throw archive.damage }
    mentionThreshold = try archive.readInt()
    topicMargin = try archive.readInt()
    let count = try archive.readCount()
    rows.reserveCapacity(count)
    for _ in 0..<count {
      let feature = try archive.readText()
      let rarity = try archive.readInt()
      let mention = try archive.readInt()
      let alarm = try archive.readInt()
      let first = topics.count
      for _ in 0..<(try archive.readCount()) {
        topics.append(Topic(risk: try archive.readInt(), weight: try archive.readInt()))
      }
      append(feature, rarity: rarity, mention: mention, alarm: alarm, topicsFrom: first)
    }
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(risks)
    archive.write(biases)
    archive.write(lookalikeBiases)
    archive.write(alarmBias)
    archive.write(filterThreshold)
    archive.write(lengths)
    archive.write(alarmThresholds)
    archive.write(mentionThreshold)
    archive.write(topicMargin)
    archive.write(rows.count)
    for row in rows {
      archive.write(row.feature)
      archive.write(row.rarity)
      archive.write(row.mention)
      archive.write(row.alarm)
      archive.write(row.topics.count)
      for topic in topics[row.topics] {
        archive.write(topic.risk)
        archive.write(topic.weight)
      }
    }
  }
}
