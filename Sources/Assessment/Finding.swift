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

/// A record that a finding is about: a session, a statement, a participant.
package struct Subject: Hashable, Sendable {
  /// The name of the kind of record in the rules.
  package var kind: String
  /// The JSON path.
  package var path: String
  /// What a person knows it by.
  package var label: String

  /// The members that a person knows a record by, the best first.
  static let labels = ["date", "title", "personRole", "id", "text"]

  /// Creates a subject.
  package init(kind: String, path: String, label: String) {
    self.kind = kind
    self.path = path
    self.label = label
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
  /// The records it is about.
  package var subjects: [Subject]
  /// What to ask, where the facts leave a question.
  package var question: LocalizedText?
  /// The JSON paths of what is not recorded and would answer the question.
  package var missing: [String]
  /// What shows that it is closed.
  package var proof: LocalizedText?
  /// The measures that were recorded.
  package var measures: [Measure]
  /// The code of the eForms list of irregularities that fits.
  package var irregularity: String?
  /// How the text speaks of it, where it rests on words alone.
  package var polarity: TextMention.Polarity?

  /// Creates a finding.
  package init(
    id: String,
    severity: Severity,
    status: FindingStatus,
    title: LocalizedText,
    evidence: [Evidence] = [],
    mitigation: LocalizedText? = nil,
    sources: [Citation] = [],
    certainty: Certainty = .confirmed,
    subjects: [Subject] = [],
    question: LocalizedText? = nil,
    missing: [String] = [],
    proof: LocalizedText? = nil,
    measures: [Measure] = [],
    irregularity: String? = nil,
    polarity: TextMention.Polarity? = nil
  ) {
    self.id = id
    self.severity = severity
    self.status = status
    self.title = title
    self.evidence = evidence
    self.mitigation = mitigation
    self.sources = sources
    self.certainty = certainty
    self.subjects = subjects
    self.question = question
    self.missing = missing
    self.proof = proof
    self.measures = measures
    self.irregularity = irregularity
    self.polarity = polarity
  }
}

/// Something that could not be determined.
package struct OpenQuestion: Hashable, Sendable {
  /// The table or rule.
  package var rule: String
  /// What it would have told.
  package var title: LocalizedText
  /// Whether the title is a sentence of which it is open whether it is true.
  package var isWhether: Bool
  /// The JSON paths of the facts that would decide.
  package var missing: [String]
  /// The questions to the officer, one for each missing fact.
  package var questions: [LocalizedText]
  /// Why nothing can be concluded, where that is not a matter of missing facts.
  package var reason: LocalizedText?
  /// The outcomes that are still possible.
  package var possible: [LocalizedText]
  /// Whether the regime or the lightest procedure waits for rules of which none is in force.
  package var isOutsideRules: Bool

  /// Creates an open question.
  package init(
    rule: String,
    title: LocalizedText,
    isWhether: Bool = false,
    missing: [String] = [],
    questions: [LocalizedText] = [],
    reason: LocalizedText? = nil,
    possible: [LocalizedText] = [],
    isOutsideRules: Bool = false
  ) {
    self.rule = rule
    self.title = title
    self.isWhether = isWhether
    self.missing = missing
    self.questions = questions
    self.reason = reason
    self.possible = possible
    self.isOutsideRules = isOutsideRules
  }
}
