package import Catalogue
import Foundation
import TextSignals

/// Learns the model of the text signals from labelled sentences.
package struct ModelTraining {
  /// The settings of learning.
  package struct Settings: Sendable {
    /// What a mistake of the alarm costs.
    package var alarmCost = 1.5
    /// What a mistake of a topic costs.
    package var topicCost = 4.0
    /// What a mistake on what resembles a risk costs.
    package var lookalikeCost = 0.3
    /// What a mistake of the mention costs.
    package var mentionCost = 0.08
    /// What a mistake of a topic on a harmless sentence costs, as a share.
    package var harmlessShare = 0.5
    /// What a mistake of a topic on a harmless sentence that resembles its risk costs, as a share.
    package var nearShare = 0.3
    /// A feature of words in fewer texts is left out.
    package var fewestTexts = 2
    /// The logarithm of how rare a feature is that counts as is.
    package var commonRarity = 5.0
    /// How strongly rarity counts: 0 for not at all, 1 for as its logarithm.
    package var rarityPower = 0.75
    /// Topic weights below this are left out.
    package var leastTopicWeight = 0.08
    /// Look-alike weights below this are left out.
    package var leastLookalikeWeight = 0.04
    /// The share of harmless sentences that may give an alarm, for each range of lengths.
    ///
    /// Short harmless sentences of the corpus are closer to risky ones than those of most minutes.
    package var falseAlarms = [0.08, 0.07, 0.046, 0.034]
    /// The lengths of sentences, in words and marks, between ranges with a threshold of their own.
    package var lengths = [10, 14, 20]
    /// The share of plain harmless sentences that may be shown as a mention.
    package var mentions = 0.02
    /// The share of risky sentences that the filter may stop.
    package var filterLoss = 0.055
    /// How far below the best topic another is still named.
    package var topicMargin = 0.35
    /// The parts of cross-validation.
    package var folds = 10

    /// Creates the usual settings.
    package init() {}
  }

  /// Weights in the model are this times the weights learned.
  static let scale = 1000.0
  /// Scores in the model are this times the scores learned.
  static let scoreScale = scale * 100

  private let rules: SignalRules
  private let settings: Settings

  /// Creates a training.
  ///
  /// - Parameters:
  ///   - rules: the rules; what they hold as a model is left aside.
  ///   - settings: the settings.
  package init(_ rules: SignalRules, settings: Settings = Settings()) {
    var bare = rules
    bare.model = SignalModel()
    self.rules = bare
    self.settings = settings
  }

  /// Learns the model, with thresholds from cross-validation.
  package func train(_ sentences: [LabelledSentence]) -> SignalModel {
    var model = weights(sentences)
    var alarms = [Int](repeating: 0, count: sentences.count)
    var mentions = alarms
    var ranges = alarms
    for fold in 0..<settings.folds {
      let held = sentences.indices.filter { $0 % settings.folds == fold }
      let rest = sentences.indices.filter { $0 % settings.folds != fold }.map { sentences[$0] }
      var rules = rules
      rules.model = weights(rest)
      var session = ScanSession(SignalScanner(rules))
      for index in held {
        let (score, length) = session.decisionScore(of: sentences[index].text)
        alarms[index] = score
        ranges[index] = settings.lengths.firstIndex { length < $0 } ?? settings.lengths.count
        mentions[index] = session.mentionScore(of: sentences[index].text)
      }
    }
    let risky = sentences.indices.filter { sentences[$0].isRisky }
    let harmless = sentences.indices.filter { !sentences[$0].isRisky }
    let plain = harmless.filter { sentences[$0].near == nil }
    model.lengths = settings.lengths
    model.alarmThresholds = (0...settings.lengths.count).map { range in
      Self.upper(
        harmless.filter { ranges[$0] == range }.map { alarms[$0] },
        share: settings.falseAlarms[range]
      ) + 1
    }
    model.mentionThreshold = Self.upper(plain.map { mentions[$0] }, share: settings.mentions) + 1
    // The filter must let through what alarms, so only risky sentences that alarm count.
    let alarming = risky.filter { alarms[$0] >= model.alarmThresholds[ranges[$0]] }
    model.filterThreshold = Self.lower(alarming.map { mentions[$0] }, share: settings.filterLoss)
    return model
  }

  /// The value that at most a share of the values exceeds.
  private static func upper(_ values: [Int], share: Double) -> Int {
    let sorted = values.sorted(by: >)
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// The value below which at most a share of the values lies.
  private static func lower(_ values: [Int], share: Double) -> Int {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  // MARK: - Weights

  private func weights(_ sentences: [LabelledSentence]) -> SignalModel {
    let bare = SignalScanner(rules)
    var counts = bare.wordFeatures(of: sentences.map(\.text))
    var bareSession = ScanSession(bare)
    for sentence in sentences {
      for name in bareSession.combinedFeatures(of: sentence.text) { counts[name, default: 0] += 1 }
    }
    let names =
      bare.fixedFeatures
      + counts.filter { $0.value >= settings.fewestTexts }.keys.sorted()
    var named = rules
    for name in names {
      named.model.append(feature: name, rarity: 100, mention: 0, alarm: 0, topics: [])
    }
    var session = ScanSession(SignalScanner(named))
    let features = sentences.map { session.features(of: $0.text) }
    let rarities = rarities(of: names, in: features)
    let examples = features.map { Self.normalized($0, rarities) }
    let mention = mentionWeights(sentences, &session, features: names.count)
    let alarm = LinearClassifier.train(
      examples,
      labels: sentences.map(\.isRisky),
      costs: sentences.map { settings.alarmCost * Double($0.weight ?? 1) },
      features: names.count,
      rounds: 300
    )
    var topics = [[SignalModel.Topic]](repeating: [], count: names.count)
    var model = SignalModel()
    trainTopics(sentences, examples, names.count, &model, &topics)
    model.alarmBias = Int((alarm.bias * Self.scoreScale).rounded())
    for (index, name) in names.enumerated() {
      let weight = Int((alarm.weights[index] * Self.scale).rounded())
      let isFixed = !["s:", "g:", "p:", "b:"].contains { name.hasPrefix($0) }
      let about = Int((mention[index] * Self.scale).rounded())
      guard weight != 0 || about != 0 || !topics[index].isEmpty || isFixed else { continue }
      model.append(
        feature: name,
        rarity: rarities[index],
        mention: about,
        alarm: weight,
        topics: topics[index]
      )
    }
    return model
  }

  /// Returns how much each feature counts, in hundredths: the rarer it is, the more.
  ///
  /// Features of whole sentences all count alike.
  private func rarities(of names: [String], in features: [[SentenceFeature]]) -> [Int] {
    var counts = [Int](repeating: 0, count: names.count)
    for feature in features.joined() { counts[feature.row] += 1 }
    return names.indices.map { index in
      guard !names[index].hasPrefix("#") else { return 100 }
      let share = Double(1 + features.count) / Double(1 + counts[index])
      return Int((100 * pow(log(share) / settings.commonRarity, settings.rarityPower)).rounded())
    }
  }

  private static func normalized(
    _ features: [SentenceFeature],
    _ rarities: [Int]
  ) -> [FeatureValue] {
    let values = features.map { $0.value * rarities[$0.row] / 100 }
    let square = values.reduce(0) { $0 + $1 * $1 }
    let length = Double(max(square, 1)).squareRoot()
    return zip(features, values).filter { $1 != 0 }.map {
      FeatureValue(feature: $0.row, value: Double($1) / length)
    }
  }

  /// Learns which words are of sentences about risks, asserted or denied, and which of others.
  private func mentionWeights(
    _ sentences: [LabelledSentence],
    _ session: inout ScanSession,
    features: Int
  ) -> [Double] {
    let examples = sentences.map { sentence in
      session.wordFeatures(of: sentence.text).map {
        FeatureValue(feature: $0.row, value: Double($0.value) / 100)
      }
    }
    let result = LinearClassifier.train(
      examples,
      labels: sentences.map { $0.isRisky || $0.isMention },
      costs: Array(repeating: settings.mentionCost, count: sentences.count),
      features: features,
      rounds: 200
    )
    return result.weights
  }

  /// Learns which risk a sentence tells of, each risk against all other sentences.
  private func trainTopics(
    _ sentences: [LabelledSentence],
    _ examples: [[FeatureValue]],
    _ features: Int,
    _ model: inout SignalModel,
    _ topics: inout [[SignalModel.Topic]]
  ) {
    model.risks = Set(sentences.compactMap(\.topic)).sorted()
    for (risk, id) in model.risks.enumerated() {
      let (weights, bias) = LinearClassifier.train(
        examples,
        labels: sentences.map { $0.risk == id },
        costs: sentences.map { settings.topicCost * share(of: $0, for: id) },
        features: features,
        rounds: 60
      )
      model.biases.append(Int((bias * Self.scoreScale).rounded()))
      for (feature, weight) in weights.enumerated() where abs(weight) >= settings.leastTopicWeight {
        topics[feature].append(
          SignalModel.Topic(risk: risk, weight: Int((weight * Self.scale).rounded()))
        )
      }
    }
    trainLookalikes(sentences, examples, features, &model, &topics)
    model.topicMargin = Int(settings.topicMargin * Self.scoreScale)
  }

  /// Learns which risk a harmless sentence resembles, each against all other sentences.
  private func trainLookalikes(
    _ sentences: [LabelledSentence],
    _ examples: [[FeatureValue]],
    _ features: Int,
    _ model: inout SignalModel,
    _ topics: inout [[SignalModel.Topic]]
  ) {
    for (risk, id) in model.risks.enumerated() {
      let (weights, bias) = LinearClassifier.train(
        examples,
        labels: sentences.map { !$0.isRisky && $0.near == id },
        costs: Array(repeating: settings.lookalikeCost, count: sentences.count),
        features: features,
        rounds: 60
      )
      model.lookalikeBiases.append(Int((bias * Self.scoreScale).rounded()))
      for (feature, weight) in weights.enumerated()
      where abs(weight) >= settings.leastLookalikeWeight {
        let rounded = Int((weight * Self.scale).rounded())
        topics[feature].append(SignalModel.Topic(risk: risk + model.risks.count, weight: rounded))
      }
    }
  }

  /// What a mistake on a sentence costs for the topic of one risk, as a share.
  private func share(of sentence: LabelledSentence, for risk: String) -> Double {
    guard !sentence.isRisky else { return 1 }
    return sentence.near == risk ? settings.nearShare : settings.harmlessShare
  }
}
