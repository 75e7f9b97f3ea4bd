/// A feature of an example: the number of the feature and its value.
struct FeatureValue {
  let feature: Int
  let value: Double
}

/// Weights that separate two kinds of examples with the widest margin.
///
/// It is a linear support vector machine with squared hinge loss, solved by dual coordinate
/// descent (Hsieh et al., 2008). The order in which examples are visited is fixed and the update
/// has a closed form, so that the same examples give the same weights.
enum LinearClassifier {
  /// Learns weights.
  ///
  /// - Parameters:
  ///   - examples: the features of the examples.
  ///   - labels: whether each example is of the kind that is looked for.
  ///   - costs: what a mistake on each example costs.
  ///   - features: the number of features.
  ///   - rounds: how often all examples are visited.
  /// - Returns: the weight of each feature and the weight of all examples alike.
  static func train(
    _ examples: [[FeatureValue]],
    labels: [Bool],
    costs: [Double],
    features: Int,
    rounds: Int
  ) -> (weights: [Double], bias: Double) {
    var weights = [Double](repeating: 0, count: features)
    var bias = 0.0
    var duals = [Double](repeating: 0, count: examples.count)
    let squares = examples.map { $0.reduce(1.0) { $0 + $1.value * $1.value } }
    var order = Array(examples.indices)
    var random = FixedRandom(seed: 1)
    for _ in 0..<rounds {
      random.shuffle(&order)
      var largest = 0.0
      for index in order {
        let sign = labels[index] ? 1.0 : -1.0
        let slack = 0.5 / costs[index]
        var product = bias
        for item in examples[index] { product += weights[item.feature] * item.value }
        let gradient = sign * product - 1 + duals[index] * slack
        let projected = duals[index] == 0 ? min(gradient, 0) : gradient
        largest = max(largest, abs(projected))
        guard projected != 0 else { continue }
        let old = duals[index]
        duals[index] = max(old - gradient / (squares[index] + slack), 0)
        let step = (duals[index] - old) * sign
        for item in examples[index] { weights[item.feature] += step * item.value }
        bias += step
      }
      if largest < 0.001 { break }
    }
    return (weights, bias)
  }
}

/// Numbers that look random and are always the same.
struct FixedRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  mutating func shuffle(_ values: inout [Int]) {
    guard values.count > 1 else { return }
    for index in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
