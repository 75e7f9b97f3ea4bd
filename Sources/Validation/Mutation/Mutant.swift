import Catalogue
package import CatalogueReading
package import Vocabulary

/// One small change to the rules.
package struct Mutant: Sendable {
  /// The kinds of things that are changed.
  package enum Subject: Hashable, Sendable {
    case table(String)
    case matrix(String)
    case derivation(String)
    case rule(String)
    case parameter(String)
    /// An expression or list that risks share.
    case shared(String)
    /// A text signal, or the words that signals look for.
    case signal(String)

    /// The id of what is changed.
    package var id: String {
      switch self {
      case .table(let id), .matrix(let id), .derivation(let id), .rule(let id), .parameter(let id),
        .shared(let id), .signal(let id):
        id
      }
    }
  }

  /// The changed entry.
  enum Change: Sendable {
    case table(RuleTable)
    case matrix(Matrix)
    case derivation(Derivation)
    case rule(Rule)
    case parameter(Parameter)
    case rules([Rule])
    case signals(SignalRules)
  }

  /// What is changed.
  package let subject: Subject
  /// Where it is changed.
  package let place: Place
  /// What is changed, in words.
  package let description: LocalizedText
  /// The entry as it is after the change.
  let change: Change
  /// The row whose examples are the likeliest to notice the change.
  var row: String?
  /// The days whose examples are the likeliest to notice the change.
  var period: Period?
}
