import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

/// The way of samples of one catalogue to another, which numbers its names for itself.
///
/// Values go over by name. Which number becomes which is the same for all samples of a rule, so it
/// is worked out once for the tens of thousands of them.
struct SampleTransfer {
  /// The first sample under the names of the other catalogue.
  let start: SampleScope
  /// The numbers of the variables that vary: here, and in the other catalogue.
  private let moved: [(from: Int, to: Int)]

  /// Prepares the way.
  ///
  /// - Parameters:
  ///   - samples: the samples.
  ///   - checkup: the other catalogue, whose parameters have their own values.
  ///   - names: the names that its rule may use.
  init(_ samples: ConditionSamples, to checkup: Checkup, _ names: Names) {
    var values = checkup.constants
    let ofRisk = Dictionary(
      names.variables.enumerated().dropFirst(values.count).map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    values += Array(repeating: .unknown, count: names.variables.count - values.count)
    var origins: [Int: Int] = [:]
    for (variable, entry) in samples.names.variables.enumerated() {
      guard checkup.parameters[entry.name] == nil,
        let own = checkup.variables[entry.name] ?? ofRisk[entry.name]
      else { continue }
      origins[own] = variable
    }
    let first = samples.scope(with: []).values
    for (own, variable) in origins { values[own] = first[variable] }
    start = SampleScope(values: values, vocabulary: checkup.vocabulary)
    let varying = Set(samples.variables)
    moved = origins.filter { varying.contains($0.value) }.map { (from: $0.value, to: $0.key) }
  }

  /// Puts the values of a sample under the names of the other catalogue.
  func move(_ sample: SampleScope, into scope: inout SampleScope) {
    for (from, to) in moved { scope.values[to] = sample.values[from] }
  }
}
