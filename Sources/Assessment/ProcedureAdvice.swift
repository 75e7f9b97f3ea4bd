package import Catalogue
package import FEEL
package import Vocabulary

/// A code that was concluded, with its grounds.
package struct Conclusion: Hashable, Sendable {
  /// The code.
  package var code: String
  /// The label of the code.
  package var label: LocalizedText
  /// What it rests on.
  package var sources: [Citation]
  /// How sure the catalogue is of the rule.
  package var certainty: Certainty
  /// Why.
  package var note: LocalizedText?
  /// The table row that decided, if one did.
  package var rule: String?

  /// Creates a conclusion.
  package init(
    code: String,
    label: LocalizedText,
    sources: [Citation] = [],
    certainty: Certainty = .confirmed,
    note: LocalizedText? = nil,
    rule: String? = nil
  ) {
    self.code = code
    self.label = label
    self.sources = sources
    self.certainty = certainty
    self.note = note
    self.rule = rule
  }
}

/// A step of the value.
package struct ValueStep: Hashable, Sendable {
  /// The rule that gave the step.
  package var rule: String
  /// What the step is.
  package var title: LocalizedText
  /// The amount.
  package var amount: Decimal
  /// What it rests on.
  package var sources: [Citation]

  /// Creates a step.
  package init(
    rule: String,
    title: LocalizedText,
    amount: Decimal,
    sources: [Citation] = []
  ) {
    self.rule = rule
    self.title = title
    self.amount = amount
    self.sources = sources
  }
}

/// What is advised about the procedure.
package struct ProcedureAdvice: Hashable, Sendable {
  /// The procedure that is advised, or nil where that cannot be told.
  package var recommended: Conclusion?
  /// The lightest procedure that is allowed, or nil where that cannot be told.
  package var minimum: Conclusion?
  /// The band of the matrix that decided, if one did.
  package var band: Conclusion?
  /// The procedures that are allowed.
  package var allowed: [Conclusion]
  /// The procedures that are not, or not without more, each with the reason.
  package var notAllowed: [Conclusion]
  /// The planned procedure and its verdict, where one is planned.
  package var planned: PlannedProcedure?
  /// Other procedures that the matrix names for the band.
  package var alternatives: [Conclusion]
  /// How many firms the matrix asks to invite.
  package var invitees: ClosedRange<Int>?
  /// A text for the file.
  package var motivation: LocalizedText?

  /// Creates advice.
  package init(
    recommended: Conclusion? = nil,
    minimum: Conclusion? = nil,
    band: Conclusion? = nil,
    allowed: [Conclusion] = [],
    notAllowed: [Conclusion] = [],
    planned: PlannedProcedure? = nil,
    alternatives: [Conclusion] = [],
    invitees: ClosedRange<Int>? = nil,
    motivation: LocalizedText? = nil
  ) {
    self.recommended = recommended
    self.minimum = minimum
    self.band = band
    self.allowed = allowed
    self.notAllowed = notAllowed
    self.planned = planned
    self.alternatives = alternatives
    self.invitees = invitees
    self.motivation = motivation
  }
}

/// The verdict on the planned procedure.
package struct PlannedProcedure: Hashable, Sendable {
  /// The planned procedure.
  package var code: String
  /// Its label.
  package var label: LocalizedText
  /// The verdict: a code of the list of planned verdicts.
  package var verdict: String
  /// Why.
  package var note: LocalizedText?
  /// What the verdict rests on.
  package var sources: [Citation]
  /// How sure the catalogue is of the rule.
  package var certainty: Certainty

  /// Creates a planned procedure.
  package init(
    code: String,
    label: LocalizedText,
    verdict: String,
    note: LocalizedText? = nil,
    sources: [Citation] = [],
    certainty: Certainty = .confirmed
  ) {
    self.code = code
    self.label = label
    self.verdict = verdict
    self.note = note
    self.sources = sources
    self.certainty = certainty
  }
}

/// An amount at which the procedure changes.
package struct Margin: Hashable, Sendable {
  /// The name of the fact.
  package var fact: String
  /// The amount.
  package var boundary: Decimal
  /// How far the value lies below (positive) or above (zero or negative) the boundary.
  package var distance: Decimal
  /// The minimum procedure on the other side.
  package var procedureThen: String
  /// The label of that procedure.
  package var label: LocalizedText

  /// Creates a margin.
  package init(
    fact: String,
    boundary: Decimal,
    distance: Decimal,
    procedureThen: String,
    label: LocalizedText
  ) {
    self.fact = fact
    self.boundary = boundary
    self.distance = distance
    self.procedureThen = procedureThen
    self.label = label
  }
}

/// Something that must be done.
package struct Obligation: Hashable, Sendable {
  /// The id of the rule.
  package var id: String
  /// What must be done.
  package var text: LocalizedText
  /// The number of days that the rule sets.
  package var days: Int?
  /// The first day on which it can be done, where that can be counted.
  package var earliest: CalendarDate?
  /// What it rests on.
  package var sources: [Citation]
  /// How sure the catalogue is of the rule.
  package var certainty: Certainty

  /// Creates an obligation.
  package init(
    id: String,
    text: LocalizedText,
    days: Int? = nil,
    earliest: CalendarDate? = nil,
    sources: [Citation] = [],
    certainty: Certainty = .confirmed
  ) {
    self.id = id
    self.text = text
    self.days = days
    self.earliest = earliest
    self.sources = sources
    self.certainty = certainty
  }
}
