package import FEEL
package import Vocabulary

/// What an example of a risk can expect.
package enum RiskExampleResult: String, CaseIterable, Hashable, Sendable {
  /// The facts show the risk.
  case risk
  /// A person must judge.
  case ask
  /// A fact that the risk needs is not recorded.
  case unknown
  /// A measure closed the risk.
  case mitigated
  /// There is nothing to say.
  case silent
}

/// The names that the expressions of risks may use beside those of all rules.
extension CatalogueNames {
  /// The measure that may close a risk.
  package static let measure = "measure"
  /// The session that a mention in a text belongs to.
  package static let session = "session"
  /// The statement that a mention in a text stands in.
  package static let statement = "statement"
  /// The ids of the statements of an example in which a text signal was found.
  package static let mentions = "mentions"
  /// How heavy an example expects its risk to be.
  package static let expectedSeverity = "severity"
  /// The path of the sessions.
  package static let sessions = "sessions"
  /// The path of the statements.
  package static let statements = "sessions[].statements"
  /// The paths of the recorded measures: those of a project, and those of a session.
  package static let measures = ["project.mitigations", "sessions[].mitigations"]

  /// Returns the records that a condition on a mention in a text may name.
  package static func textBindings(_ vocabulary: Vocabulary) -> [(name: String, type: Type)] {
    [(session, item(of: sessions, vocabulary)), (statement, item(of: statements, vocabulary))]
  }

  /// Returns the record that a condition on a measure may name.
  package static func measureBinding(_ vocabulary: Vocabulary) -> (name: String, type: Type) {
    (measure, item(of: measures[0], vocabulary))
  }

  private static func item(of path: String, _ vocabulary: Vocabulary) -> Type {
    guard let fact = vocabulary.fact(at: path),
      case .list(let item) = type(ofFact: fact, vocabulary)
    else { return .any }
    return item
  }
}
