/// A sentence in the rules that a signal must, or must not, find.
package struct SignalExample: Hashable, Sendable {
  /// The id of the signal.
  package let signal: String
  /// The id of the signal's risk.
  package let risk: String
  /// The sentence.
  package let text: String
  /// Whether the sentence tells of the risk.
  package let hits: Bool
  /// Where it stands.
  package let place: RulePlace

  /// Creates an example.
  package init(signal: String, risk: String, text: String, hits: Bool, place: RulePlace) {
    self.signal = signal
    self.risk = risk
    self.text = text
    self.hits = hits
    self.place = place
  }
}
