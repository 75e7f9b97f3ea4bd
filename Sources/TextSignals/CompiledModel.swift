import Catalogue

/// The model's weights by number, so that scanning needs no names.
struct CompiledModel: Sendable {
  /// The weights of a row that the model does not have.
  static let noRow: Int32 = -1
  /// Topic scores are added so many risks at once.
  typealias Lanes = SIMD8<Int32>

  /// What a row weighs, apart from the risks: together, as they are read together.
  private struct Row {
    let rarity: Int32
    let alarm: Int32
    let mention: Int32
    /// Where the row's topics begin; they end where those of the next row begin.
    let topics: Int32
    /// Where the row begins in `dense`; -1 where it is not there.
    let dense: Int32
  }

  /// The weight of a row for one risk, in one number.
  private struct Topic {
    private static let bits: Int32 = 10
    private let packed: Int32

    init(_ topic: SignalModel.Topic) {
      let most = Int(Int32.max >> Self.bits)
      packed = Int32(max(-most, min(most, topic.weight))) << Self.bits | Int32(topic.risk)
    }

    var risk: Int { Int(packed & (1 << Self.bits - 1)) }
    var weight: Int32 { packed >> Self.bits }
  }

  let risks: [String]
  let biases: [Int32]
  let lookalikeBiases: [Int32]
  let lowestBias: Int32
  let alarmBias: Int32
  let filterThreshold: Int32
  private let lengths: [Int]
  private let alarmThresholds: [Int32]
  let mentionThreshold: Int32
  let topicMargin: Int32
  private var weights: [Row] = []
  private var topics: [Topic] = []
  /// The topic weights of the rows that have one for many risks, times the value of a whole feature:
  /// those of families, signals and whole sentences.
  private var dense: [Lanes] = []
  private var rows: RowIndex

  init(_ model: SignalModel) {
    risks = model.risks
    biases = model.biases.map(Int32.init)
    lookalikeBiases = model.lookalikeBiases.map(Int32.init)
    lowestBias = biases.min() ?? 0
    alarmBias = Int32(model.alarmBias)
    filterThreshold = Int32(model.filterThreshold)
    lengths = model.lengths
    alarmThresholds = model.alarmThresholds.map(Int32.init)
    mentionThreshold = Int32(model.mentionThreshold)
    topicMargin = Int32(model.topicMargin)
    rows = RowIndex(capacity: model.rows.count)
    weights.reserveCapacity(model.rows.count + 1)
    for row in model.rows {
      rows.append(row.feature)
      let isDense = Self.isDense(row.feature)
      weights.append(
        Row(
          rarity: Int32(row.rarity),
          alarm: Int32(row.alarm),
          mention: Int32(row.mention),
          topics: Int32(topics.count),
          dense: isDense ? Int32(dense.count) : -1
        )
      )
      for topic in model.topics[row.topics] { topics.append(Topic(topic)) }
      if isDense { addDense(row, model.topics[row.topics]) }
    }
    let end = Int32(topics.count)
    weights.append(Row(rarity: 0, alarm: 0, mention: 0, topics: end, dense: -1))
  }

  private static func isDense(_ feature: String) -> Bool {
    switch feature.utf8.first {
    case FeatureName.Kind.concept, FeatureName.Kind.negated, FeatureName.Kind.signal,
      FeatureName.Kind.sentence:
      true
    default: false
    }
  }

  private mutating func addDense(_ row: SignalModel.Row, _ topics: ArraySlice<SignalModel.Topic>) {
    let first = dense.count
    dense.append(contentsOf: repeatElement(Lanes(), count: places))
    let whole = Int32(FeatureScale.whole) &* Int32(row.rarity) / 100
    for topic in topics {
      let place = first + topic.risk >> 3
      dense[place][topic.risk & 7] &+= Int32(topic.weight) &* whole
    }
  }

  /// Returns the alarm score from which a sentence is a hit.
  ///
  /// - Parameter length: the number of words and marks of the sentence.
  /// - Returns: the threshold.
  func alarmThreshold(length: Int) -> Int32 {
    var range = 0
    while range < lengths.count, length >= lengths[range] { range += 1 }
    return alarmThresholds[range]
  }

  /// The highest of the alarm scores from which a sentence is a hit.
  var highestThreshold: Int32 { alarmThresholds.max() ?? 0 }

  /// Returns the row of a feature, or `noRow`.
  func row(_ feature: String) -> Int32 {
    row(feature.utf8)
  }

  /// Returns the row of a feature by the bytes of its name, or `noRow`.
  func row(_ feature: some Collection<UInt8>) -> Int32 {
    rows.row(feature) ?? Self.noRow
  }

  // MARK: - Weights; those of `noRow` are 0

  /// Returns the value of a feature, in hundredths, as it counts beside others.
  func scaled(_ value: Int32, _ row: Int32) -> Int32 {
    row < 0 ? 0 : value &* weights[Int(row)].rarity / 100
  }

  /// Returns the alarm weight of a row.
  func alarm(_ row: Int32) -> Int32 {
    row < 0 ? 0 : weights[Int(row)].alarm
  }

  /// Returns the mention weight of a row.
  func mention(_ row: Int32) -> Int32 {
    row < 0 ? 0 : weights[Int(row)].mention
  }

  /// The number of places that the scores of all risks and of their look-alikes take.
  var places: Int { (risks.count + lookalikeBiases.count + 7) / 8 }

  /// Adds the topic weights of a row to the scores of the risks, and of their look-alikes after them,
  /// from one place on.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - value: the value of the feature, in hundredths.
  ///   - scores: the scores, eight risks in a place.
  ///   - first: the place of the first.
  func addTopics(_ row: Int32, times value: Int32, to scores: inout [Lanes], from first: Int = 0) {
    guard row >= 0 else { return }
    let start = Int(weights[Int(row)].dense)
    if start >= 0, value == Int32(FeatureScale.whole) {
      for place in 0..<places {
        scores[first + place] &+= dense[start + place]
      }
      return
    }
    let scaled = scaled(value, row)
    for index in Int(weights[Int(row)].topics)..<Int(weights[Int(row) + 1].topics) {
      let topic = topics[index]
      scores[first + topic.risk >> 3][topic.risk & 7] &+= topic.weight &* scaled
    }
  }

  /// Returns the topic weight of a row for one risk.
  func topic(_ row: Int32, risk: Int) -> Int32 {
    guard row >= 0 else { return 0 }
    for index in Int(weights[Int(row)].topics)..<Int(weights[Int(row) + 1].topics)
    where topics[index].risk == risk {
      return topics[index].weight
    }
    return 0
  }
}
