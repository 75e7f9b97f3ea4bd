/// A mention of a risk in a text of the dossier.
package struct TextMention: Hashable, Sendable {
  /// How the text speaks of the risk.
  package enum Polarity: String, CaseIterable, Hashable, Sendable {
    /// As a fact.
    case asserted
    /// As a proposal or question.
    case suggested
    /// As something that is not so.
    case denied
    /// As a rule that is quoted.
    case rule
    /// As something of the past.
    case history

    /// Whether the mention asks for attention.
    package var counts: Bool { self == .asserted || self == .suggested }
  }

  /// The id of the risk.
  package var risk: String
  /// The id of the signal.
  package var signal: String
  /// How the text speaks of it.
  package var polarity: Polarity
  /// The words.
  package var quote: String
  /// The JSON path of the text.
  package var path: String
  /// The place of the text in the input, see `Facts.positionUnit`.
  package var position: UInt64
  /// The record of the project whose own text it is.
  package var project: Int?
  /// The record of the session that the text is about.
  package var session: Int?
  /// The record of the statement that the text is.
  package var statement: Int?

  /// Creates a mention.
  package init(
    risk: String,
    signal: String,
    polarity: Polarity,
    quote: String,
    path: String,
    position: UInt64,
    project: Int? = nil,
    session: Int? = nil,
    statement: Int? = nil
  ) {
    self.risk = risk
    self.signal = signal
    self.polarity = polarity
    self.quote = quote
    self.path = path
    self.position = position
    self.project = project
    self.session = session
    self.statement = statement
  }
}
