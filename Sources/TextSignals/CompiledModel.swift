import Catalogue

/// The model's weights by number, so that scanning needs no names.
struct CompiledModel: Sendable {
  /// The weights of a row that the model does not have.
  static let noRow: Int32 = -1

  let risks: [String]
  let biases: [Int32]
  let alarmBias: Int32
  let filterThreshold: Int32
  private let lengths: [Int]
  private let alarmThresholds: [Int32]
  let mentionThreshold: Int32
  let topicMargin: Int32
  private(set) var alarm: [Int32] = []
  private var rarity: [Int32] = []
  private var mention: [Int32] = []
  private var topicStarts: [Int32] = [0]
  private var topicRisks: [UInt8] = []
  private var topicWeights: [Int32] = []
  private var rows: [String: Int32] = [:]

  init(_ model: SignalModel) {
    risks = model.risks
    biases = model.biases.map(Int32.init)
    alarmBias = Int32(model.alarmBias)
    filterThreshold = Int32(model.filterThreshold)
    lengths = model.lengths
    alarmThresholds = model.alarmThresholds.map(Int32.init)
    mentionThreshold = Int32(model.mentionThreshold)
    topicMargin = Int32(model.topicMargin)
    rows.reserveCapacity(model.rows.count)
    for (index, row) in model.rows.enumerated() {
      rows[row.feature] = Int32(index)
      rarity.append(Int32(row.rarity))
      alarm.append(Int32(row.alarm))
      mention.append(Int32(row.mention))
      for topic in row.topics {
        topicRisks.append(UInt8(topic.risk))
        topicWeights.append(Int32(topic.weight))
      }
      topicStarts.append(Int32(topicRisks.count))
    }
  }

  /// Returns the alarm score from which a sentence is a hit.
  ///
  /// - Parameter length: the number of words and marks of the sentence.
  /// - Returns: the threshold.
  func alarmThreshold(length: Int) -> Int32 {
    let range = lengths.firstIndex { length < $0 } ?? lengths.count
    return alarmThresholds[range]
  }

  /// The highest of the alarm scores from which a sentence is a hit.
  var highestThreshold: Int32 { alarmThresholds.max() ?? 0 }

  /// Returns the row of a feature, or `noRow`.
  func row(_ feature: String) -> Int32 {
    rows[feature] ?? Self.noRow
  }

  /// Returns the value of a feature, in hundredths, as it counts beside others; 0 for `noRow`.
  func scaled(_ value: Int32, _ row: Int32) -> Int32 {
    row < 0 ? 0 : value &* rarity[Int(row)] / 100
  }

  /// Returns the alarm weight of a row; 0 for `noRow`.
  func alarm(_ row: Int32) -> Int32 {
    row < 0 ? 0 : alarm[Int(row)]
  }

  /// Returns the mention weight of a row; 0 for `noRow`.
  func mention(_ row: Int32) -> Int32 {
    row < 0 ? 0 : mention[Int(row)]
  }

  /// Adds the topic weights of a row, times a value, to the scores of the risks.
  func addTopics(_ row: Int32, times value: Int32, to scores: inout [Int32]) {
    guard row >= 0 else { return }
    for index in Int(topicStarts[Int(row)])..<Int(topicStarts[Int(row) + 1]) {
      scores[Int(topicRisks[index])] &+= topicWeights[index] &* value
    }
  }

  /// Returns the topic weight of a row for one risk.
  func topic(_ row: Int32, risk: Int) -> Int32 {
    guard row >= 0 else { return 0 }
    for index in Int(topicStarts[Int(row)])..<Int(topicStarts[Int(row) + 1])
    where Int(topicRisks[index]) == risk {
      return topicWeights[index]
    }
    return 0
  }
}
