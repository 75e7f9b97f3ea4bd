import Catalogue
import FEEL
import Vocabulary

/// Copies of entries with one thing changed.
extension RuleRow {
  func with(tests: [String]? = nil, outputs: [String]? = nil) -> RuleRow {
    RuleRow(
      id: id,
      tests: tests ?? self.tests,
      outputs: outputs ?? self.outputs,
      note: note,
      exceptTo: exceptTo,
      provenance: provenance,
      examples: examples
    )
  }
}

extension RuleTable {
  func with(rows: [RuleRow]? = nil, valid: Period? = nil) -> RuleTable {
    RuleTable(
      id: id,
      title: title,
      hitPolicy: hitPolicy,
      valid: valid ?? self.valid,
      inputs: inputs,
      outputs: outputs,
      rows: rows ?? self.rows,
      place: place
    )
  }
}

extension MatrixBand {
  func with(
    natures: [String]? = nil,
    from: Decimal? = nil,
    to: Decimal? = nil,
    procedure: String? = nil
  ) -> MatrixBand {
    MatrixBand(
      id: id,
      natures: natures ?? self.natures,
      serviceGroups: serviceGroups,
      regulations: regulations,
      from: from ?? self.from,
      to: to ?? self.to,
      procedure: procedure ?? self.procedure,
      alternatives: alternatives,
      invitees: invitees,
      hole: hole,
      note: note,
      provenance: provenance,
      examples: examples
    )
  }
}

extension Derivation {
  func with(expression: String) -> Derivation {
    Derivation(
      id: id,
      type: type,
      codes: codes,
      records: records,
      expression: expression,
      title: title,
      isStep: isStep,
      provenance: provenance,
      examples: examples
    )
  }
}

extension ParameterValue {
  func with(value: Decimal? = nil, period: Period? = nil) -> ParameterValue {
    ParameterValue(
      period: period ?? self.period,
      value: value ?? self.value,
      sources: sources,
      certainty: certainty,
      note: note,
      place: place
    )
  }
}

extension Parameter {
  func with(values: [ParameterValue]) -> Parameter {
    Parameter(
      id: id,
      title: title,
      isMoney: isMoney,
      currency: currency,
      vat: vat,
      values: values,
      place: place
    )
  }

  func with(_ value: ParameterValue, at place: Int) -> Parameter {
    var values = values
    values[place] = value
    return with(values: values)
  }
}

extension Rule {
  /// The keys of a rule that hold expressions.
  static let expressionKeys = ["applies", "when", "planned", "earliest", "latest", "shown"]

  /// Returns the expression of a key.
  func expression(_ key: String) -> String? {
    switch key {
    case "applies": applies
    case "when": when
    case "planned": dates.planned
    case "earliest": dates.earliest
    case "latest": dates.latest
    case "shown": shown
    default: nil
    }
  }

  func with(_ key: String, _ text: String?) -> Rule {
    func value(_ name: String, _ old: String?) -> String? { key == name ? text : old }
    var risk = risk
    if key == "ask" { risk?.ask = text }
    if key == "closedWhen" { risk?.closedWhen = text }
    if key == "agrees" { risk?.agrees = text }
    return Rule(
      kind: kind,
      id: id,
      applies: value("applies", applies),
      when: value("when", when) ?? when,
      severity: severity,
      status: status,
      title: title,
      mitigation: mitigation,
      days: days,
      dates: RuleDates(
        planned: value("planned", dates.planned),
        earliest: value("earliest", dates.earliest),
        latest: value("latest", dates.latest)
      ),
      shown: value("shown", shown),
      risk: risk,
      form: form,
      missing: missing,
      provenance: provenance,
      examples: examples
    )
  }

  /// Returns the risk with other terms or another weight.
  func with(_ terms: RiskTerms, severity: Severity? = nil) -> Rule {
    Rule(
      kind: kind,
      id: id,
      applies: applies,
      when: when,
      severity: severity ?? self.severity,
      status: status,
      title: title,
      mitigation: mitigation,
      days: days,
      risk: terms,
      provenance: provenance,
      examples: examples
    )
  }
}
