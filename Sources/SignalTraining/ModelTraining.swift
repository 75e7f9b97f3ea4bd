package import Catalogue
import TextSignals

/// Learns the model of the text signals from labelled sentences.
package struct ModelTraining {
  /// The settings of learning.
  package struct Settings: Sendable {
    /// What a mistake of the alarm costs.
    package var alarmCost = 0.02
    /// What a mistake of a topic costs.
    package var topicCost = 0.1
    /// What a mistake on the topic of a harmless sentence that resembles a risk costs, as a share.
    package var nearShare = 0.5
    /// A feature of words in fewer texts is left out.
    package var fewestTexts = 2
    /// Topic weights below this are left out.
    package var leastTopicWeight = 0.012
    /// The share of harmless sentences that may give an alarm.
    package var falseAlarms = 0.025
    /// The share of plain harmless sentences that may be shown as a mention.
    package var mentions = 0.02
    /// The share of risky sentences that the filter may stop.
    package var filterLoss = 0.005
    /// How far below the best topic another is still named.
    package var topicMargin = 0.3
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
    var filters = alarms
    for fold in 0..<settings.folds {
      let held = sentences.indices.filter { $0 % settings.folds == fold }
      let rest = sentences.indices.filter { $0 % settings.folds != fold }.map { sentences[$0] }
      var rules = rules
      rules.model = weights(rest, withTopics: false)
      var session = ScanSession(SignalScanner(rules))
      for index in held {
        alarms[index] = session.alarmScore(of: sentences[index].text)
        filters[index] = session.filterScore(of: sentences[index].text)
      }
    }
    let kinds = sentences.map { (isRisky: $0.isRisky, isPlain: !$0.isRisky && $0.near == nil) }
    let harmless = sentences.indices.filter { !kinds[$0].isRisky }.map { alarms[$0] }
    let plain = sentences.indices.filter { kinds[$0].isPlain }.map { alarms[$0] }
    model.alarmThreshold = Self.upper(harmless, share: settings.falseAlarms) + 1
    model.mentionThreshold = min(
      Self.upper(plain, share: settings.mentions) + 1,
      model.alarmThreshold
    )
    // The filter must let through what alarms, so only risky sentences that alarm count.
    let alarming = sentences.indices.filter {
      kinds[$0].isRisky && alarms[$0] >= model.alarmThreshold
    }
    model.filterThreshold = Self.lower(alarming.map { filters[$0] }, share: settings.filterLoss)
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

  private func weights(_ sentences: [LabelledSentence], withTopics: Bool = true) -> SignalModel {
    let bare = SignalScanner(rules)
    let counts = bare.wordFeatures(of: sentences.map(\.text))
    let names =
      bare.fixedFeatures
      + counts.filter { $0.value >= settings.fewestTexts }.keys.sorted()
    var named = rules
    named.model.rows = names.map { SignalModel.Row(feature: $0, alarm: 0, topics: []) }
    var session = ScanSession(SignalScanner(named))
    let examples = sentences.map { sentence in
      session.features(of: sentence.text).map {
        FeatureValue(feature: $0.row, value: Double($0.value) / 100)
      }
    }
    let alarm = LinearClassifier.train(
      examples,
      labels: sentences.map(\.isRisky),
      costs: Array(repeating: settings.alarmCost, count: sentences.count),
      features: names.count,
      rounds: 300
    )
    var topics = [[SignalModel.Topic]](repeating: [], count: names.count)
    var model = SignalModel()
    if withTopics { trainTopics(sentences, examples, names.count, &model, &topics) }
    model.alarmBias = Int((alarm.bias * Self.scoreScale).rounded())
    for (index, name) in names.enumerated() {
      let weight = Int((alarm.weights[index] * Self.scale).rounded())
      let isFixed = !name.hasPrefix("s:") && !name.hasPrefix("g:")
      guard weight != 0 || !topics[index].isEmpty || isFixed else { continue }
      model.rows.append(SignalModel.Row(feature: name, alarm: weight, topics: topics[index]))
    }
    return model
  }

  private func trainTopics(
    _ sentences: [LabelledSentence],
    _ examples: [[FeatureValue]],
    _ features: Int,
    _ model: inout SignalModel,
    _ topics: inout [[SignalModel.Topic]]
  ) {
    let chosen = sentences.indices.filter { sentences[$0].topic != nil }
    model.risks = Set(chosen.compactMap { sentences[$0].topic }).sorted()
    let costs = chosen.map {
      settings.topicCost * (sentences[$0].isRisky ? 1 : settings.nearShare)
    }
    let features = features
    let part = chosen.map { examples[$0] }
    for (risk, id) in model.risks.enumerated() {
      let (weights, bias) = LinearClassifier.train(
        part,
        labels: chosen.map { sentences[$0].topic == id },
        costs: costs,
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
    model.topicMargin = Int(settings.topicMargin * Self.scoreScale)
  }
}
