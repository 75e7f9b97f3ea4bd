package import Catalogue
package import Vocabulary

/// A place in the input that a finding rests on.
package struct Evidence: Hashable, Sendable {
  /// The JSON path.
  package var path: String
  /// What stands there.
  package var quote: String
  /// The place as line and column or offset, see `Facts.positionUnit`.
  package var position: UInt64

  /// Creates evidence.
  package init(
    path: String,
    quote: String,
    position: UInt64
  ) {
    self.path = path
    self.quote = quote
    self.position = position
  }
}

/// Something that stands out.
package struct Finding: Hashable, Sendable {
  /// The id of the rule.
  package var id: String
  /// How much it weighs.
  package var severity: Severity
  /// What it asks.
  package var status: FindingStatus
  /// What is the case.
  package var title: LocalizedText
  /// The facts it rests on.
  package var evidence: [Evidence]
  /// What to do about it.
  package var mitigation: LocalizedText?
  /// What it rests on.
  package var sources: [Citation]
  /// How sure the catalogue is of the rule.
  package var certainty: Certainty

  /// Creates a finding.
  package init(
    id: String,
    severity: Severity,
    status: FindingStatus,
    title: LocalizedText,
    evidence: [Evidence] = [],
    mitigation: LocalizedText? = nil,
    sources: [Citation] = [],
    certainty: Certainty = .confirmed
  ) {
    self.id = id
    self.severity = severity
    self.status = status
    self.title = title
    self.evidence = evidence
    self.mitigation = mitigation
    self.sources = sources
    self.certainty = certainty
  }
}

/// Something that could not be determined.
package struct OpenQuestion: Hashable, Sendable {
  /// The table or rule.
  package var rule: String
  /// What it would have told.
  package var title: LocalizedText
  /// The JSON paths of the facts that would decide.
  package var missing: [String]
  /// The questions to the officer, one for each missing fact.
  package var questions: [LocalizedText]
  /// Why nothing can be concluded, where that is not a matter of missing facts.
  package var reason: LocalizedText?
  /// The outcomes that are still possible.
  package var possible: [LocalizedText]

  /// Creates an open question.
  package init(
    rule: String,
    title: LocalizedText,
    missing: [String] = [],
    questions: [LocalizedText] = [],
    reason: LocalizedText? = nil,
    possible: [LocalizedText] = []
  ) {
    self.rule = rule
    self.title = title
    self.missing = missing
    self.questions = questions
    self.reason = reason
    self.possible = possible
  }
}
