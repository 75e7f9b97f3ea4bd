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

/// Tells without samples that a rule of two catalogues comes to the same in both.
struct SameRules {
  private let old: Checkup
  private let new: Checkup
  private let hasSameCodes: Bool
  private let before: [Value]
  private let after: [Value]

  init(_ old: Checkup, _ new: Checkup) {
    self.old = old
    self.new = new
    hasSameCodes = old.vocabulary.codeLists == new.vocabulary.codeLists
    before = old.sampleStart(on: old.today).values
    after = new.constants
  }

  /// Whether the expressions have the same texts, and all that they use is the same.
  func areSame(_ one: [PlacedExpression], _ other: [PlacedExpression]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy(isSame)
  }

  private func isSame(_ one: PlacedExpression, _ other: PlacedExpression) -> Bool {
    guard one.role == other.role, one.expression.text == other.expression.text,
      hasSameCodes || !one.looksUpCodes
    else { return false }
    let types = Self.types(one)
    return types == Self.types(other) && types.keys.allSatisfy(isSame)
  }

  /// Whether a name has the same values: what is no parameter takes those of the samples.
  private func isSame(_ name: String) -> Bool {
    guard new.parameters[name] != nil else { return true }
    guard let left = old.variables[name], let right = new.variables[name] else { return false }
    return before[left] == after[right] && before[left] != .unknown
  }

  private static func types(_ expression: PlacedExpression) -> [String: Type] {
    Dictionary(
      expression.expression.variables.map { expression.names.variables[$0] },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

extension PlacedExpression {
  /// Whether the expression may look up something in code lists.
  fileprivate var looksUpCodes: Bool {
    fullTokens.contains { $0.kind == .word && $0.text == "code" }
  }
}
