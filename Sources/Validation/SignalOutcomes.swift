import Catalogue
import TextSignals

/// What is found in the example sentences of the signals.
struct SignalOutcomes {
  /// The sentences in which their risk should be found and is not.
  var missed: [SignalExample] = []
  /// The sentences in which nothing should be found, with the risk that is.
  var struck: [(example: SignalExample, risk: String)] = []

  /// Scans the sentences; nil where the rules of wording cannot be used.
  init?(_ rules: SignalRules, _ examples: [SignalExample]) {
    guard !examples.isEmpty, rules.model.alarmThresholds.count == rules.model.lengths.count + 1
    else { return nil }
    let scanner = SignalScanner(rules)
    for example in examples {
      let found = scanner.hits(in: example.text).filter(\.polarity.needsCheck).map(\.risk)
      if example.hits {
        if !found.contains(example.risk) { missed.append(example) }
      } else if let risk = found.first {
        struck.append((example, risk))
      }
    }
  }
}
