import Catalogue
import TextSignals

/// Tries changes to text signals on the sentences that signals come with.
///
/// What was learned of wording weighs thousands of traces of words together and hides what a single
/// frame does. So each signal is tried by itself and as it is before anything is learned of it: then
/// its frames alone decide.
struct SignalTrial: Sendable {
  private let rules: SignalRules
  private let examples: [SignalExample]
  /// For each signal in which sentences it is found.
  private let found: [[Bool]]

  /// Prepares trials; nil where there are no rules of wording that can be used.
  init?(_ rules: SignalRules?, _ examples: [SignalExample]) {
    guard var rules else { return nil }
    rules.model = SignalModel(risks: rules.model.risks, biases: rules.model.biases.map { _ in 0 })
    self.rules = rules
    self.examples = examples
    found = rules.signals.map { [rules] in Self.found($0, rules, examples) }
  }

  /// Returns whether a sentence notices changed rules.
  ///
  /// A sentence notices that its own signal is no longer found in it, and that one is found in it
  /// that points to another risk, or to any where there is none.
  func notices(_ changed: SignalRules) -> Bool {
    var changed = changed
    changed.model = rules.model
    let words = zip(rules.families, changed.families).filter { $0.0 != $0.1 }.map(\.0.id)
    let isCue = rules.cues != changed.cues
    return changed.signals.indices.contains { number in
      let signal = changed.signals[number]
      let isTouched =
        isCue || signal != rules.signals[number]
        || signal.frames.contains { $0.slots.joined().contains(where: words.contains) }
      guard isTouched else { return false }
      let now = Self.found(signal, changed, examples)
      return examples.indices.contains { place in
        let (was, example) = (found[number][place], examples[place])
        if was, !now[place] { return example.hits && example.signal == signal.id }
        return !was && now[place] && (!example.hits || example.risk != signal.risk)
      }
    }
  }

  private static func found(
    _ signal: TextSignal,
    _ rules: SignalRules,
    _ examples: [SignalExample]
  ) -> [Bool] {
    var rules = rules
    rules.signals = [signal]
    let scanner = SignalScanner(rules)
    return examples.map { scanner.hits(in: $0.text).contains { $0.polarity.needsCheck } }
  }
}
