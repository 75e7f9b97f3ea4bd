import FEEL
package import Vocabulary

/// What changes in an assessment if some facts were otherwise.
package struct WhatIf: Hashable, Sendable {
  /// A fact with the value that is assumed for it.
  package struct Assumption: Hashable, Sendable {
    /// The path of the fact.
    package let path: String
    /// The value as it was given; empty for unknown.
    package let value: String

    /// Creates an assumption.
    package init(path: String, value: String) {
      self.path = path
      self.value = value
    }
  }

  /// The parts of an assessment that are compared.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case referenceDate, value, regime, minimum, recommended, planned, verdict
  }

  /// A part of an assessment that comes out otherwise.
  package struct Change: Hashable, Sendable {
    /// The part.
    package let part: Part
    /// How it comes out now, or nil where that cannot be told.
    package let before: LocalizedText?
    /// How it would come out.
    package let after: LocalizedText?
    /// Why it would.
    package let reason: LocalizedText?
  }

  /// What is assumed.
  package let assumptions: [Assumption]
  /// What comes out otherwise; empty if nothing does.
  package let changes: [Change]
  /// The findings that would come.
  package let newFindings: [Finding]
  /// The findings that would go.
  package let goneFindings: [Finding]
  /// The rules that would decide otherwise: ids of tables and derivations with their rows.
  package let rules: [String]

  /// Compares two assessments of one project.
  package init(_ assumptions: [Assumption], before: Assessment, after: Assessment) {
    self.assumptions = assumptions
    changes = Part.allCases.compactMap { part in
      let (now, then) = (before.text(of: part), after.text(of: part))
      guard now.text != then.text else { return nil }
      return Change(part: part, before: now.text, after: then.text, reason: then.reason)
    }
    let (now, then) = (Set(before.findings.map(\.id)), Set(after.findings.map(\.id)))
    newFindings = after.findings.filter { !now.contains($0.id) }
    goneFindings = before.findings.filter { !then.contains($0.id) }
    let steps = Set(before.trace.map(\.outcome))
    rules = after.trace.filter { !steps.contains($0.outcome) }
      .map { step in step.row.map { "\(step.rule) (\($0))" } ?? step.rule }
  }
}

extension Assessment {
  /// How a part of the assessment comes out, and why.
  fileprivate func text(
    of part: WhatIf.Part
  ) -> (text: LocalizedText?, reason: LocalizedText?) {
    func plain(_ text: String) -> LocalizedText { LocalizedText(nl: text, en: text) }
    switch part {
    case .referenceDate: return (referenceDate.text, nil)
    case .value: return (value.map { plain($0.formatted(minimumFractionDigits: 2)) }, nil)
    case .regime: return (regime.label, regime.note)
    case .minimum: return (procedure.minimum?.label, procedure.minimum?.note)
    case .recommended: return (procedure.recommended?.label, procedure.recommended?.note)
    case .planned: return (procedure.planned.map { plain($0.verdict) }, procedure.planned?.note)
    case .verdict: return (plain(verdict.rawValue), nil)
    }
  }
}

extension TraceStep {
  /// The step with what it came to, without what it used.
  fileprivate var outcome: String { "\(rule) \(row ?? "") \(result)" }
}
