package import Catalogue
package import FEEL
package import Vocabulary

/// A step of the reasoning.
package struct TraceStep: Hashable, Sendable {
  /// A fact that a step used.
  package struct Use: Hashable, Sendable {
    /// The name or JSON path.
    package var name: String
    /// The value as text.
    package var value: String
    /// The place in the input, for facts that stand there.
    package var position: UInt64?

    /// Creates a use.
    package init(
      name: String,
      value: String,
      position: UInt64? = nil
    ) {
      self.name = name
      self.value = value
      self.position = position
    }
  }

  /// A parameter that a step used.
  package struct ParameterUse: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The value.
    package var value: Decimal
    /// The period for which it holds.
    package var period: Period
    /// What sets it.
    package var sources: [Citation]
    /// How sure the catalogue is of it.
    package var certainty: Certainty

    /// Creates a use.
    package init(
      name: String,
      value: Decimal,
      period: Period,
      sources: [Citation] = [],
      certainty: Certainty = .confirmed
    ) {
      self.name = name
      self.value = value
      self.period = period
      self.sources = sources
      self.certainty = certainty
    }
  }

  /// The kind of step: `derivation`, `table`, `matrix`, `rule`.
  package var kind: String
  /// The id of the table, derivation or rule.
  package var rule: String
  /// The id of the row that matched.
  package var row: String?
  /// What it is about.
  package var title: LocalizedText
  /// Where the rule stands in the catalogue.
  package var place: RulePlace
  /// The facts used.
  package var facts: [Use]
  /// The parameters used.
  package var parameters: [ParameterUse]
  /// The test or expression as written.
  package var test: String
  /// The result as text; `unknown` where none.
  package var result: String
  /// The distance from the value to the nearest limit of the row, for tests on an amount.
  package var distance: Decimal?
  /// What it rests on.
  package var sources: [Citation]
  /// How sure the catalogue is of the rule.
  package var certainty: Certainty

  /// Creates a step.
  package init(
    kind: String,
    rule: String,
    row: String? = nil,
    title: LocalizedText,
    place: RulePlace,
    facts: [Use] = [],
    parameters: [ParameterUse] = [],
    test: String,
    result: String,
    distance: Decimal? = nil,
    sources: [Citation] = [],
    certainty: Certainty = .confirmed
  ) {
    self.kind = kind
    self.rule = rule
    self.row = row
    self.title = title
    self.place = place
    self.facts = facts
    self.parameters = parameters
    self.test = test
    self.result = result
    self.distance = distance
    self.sources = sources
    self.certainty = certainty
  }
}
