package import Catalogue
package import Vocabulary

/// A principle that binds, with what the file should show of it.
package struct PrincipleCheck: Hashable, Sendable {
  /// Whether the file shows it.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// The facts show it.
    case shown
    /// The facts show that it is missing.
    case missing
    /// The facts do not tell.
    case open
  }

  /// The id of the rule.
  package var id: String
  /// The principle.
  package var title: LocalizedText
  /// What the file should show.
  package var evidence: LocalizedText
  /// Whether the file shows it.
  package var status: Status
  /// What it rests on.
  package var sources: [Citation]
  /// How sure the catalogue is of the rule.
  package var certainty: Certainty

  /// Creates a check.
  package init(
    id: String,
    title: LocalizedText,
    evidence: LocalizedText,
    status: Status = .open,
    sources: [Citation] = [],
    certainty: Certainty = .confirmed
  ) {
    self.id = id
    self.title = title
    self.evidence = evidence
    self.status = status
    self.sources = sources
    self.certainty = certainty
  }
}
