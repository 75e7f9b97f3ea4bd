import Archive
package import Vocabulary

/// A record that a risk looks at: one by one, each entry of a list.
package struct RiskBinding: Hashable, Sendable {
  /// The name of the record in the risk's expressions.
  package let name: String
  /// The list, as FEEL; it may name the bindings before it.
  package let list: String

  /// Creates a binding.
  package init(name: String, list: String) {
    self.name = name
    self.list = list
  }
}

/// A weight that a risk has under a condition.
package struct Escalation: Hashable, Sendable {
  /// The condition, as FEEL.
  package let when: String
  /// The weight if it holds.
  package let severity: Severity

  /// Creates an escalation.
  package init(when: String, severity: Severity) {
    self.when = when
    self.severity = severity
  }
}

/// What a risk binds to: a project, the circle as a whole, or both.
package enum RiskLevel: String, CaseIterable, Hashable, Sendable, Archivable {
  /// Each project.
  case project
  /// The circle, apart from any project.
  case circle
  /// Each project, and the circle for what is about no project.
  case both

  /// Returns whether the risk is looked at for a project.
  package var concernsProjects: Bool { self != .circle }

  /// Returns whether the risk is looked at for the circle.
  package var concernsCircle: Bool { self != .project }
}

/// The sources that count under one regime or procedure.
package struct RegimeSources: Hashable, Sendable {
  /// A code of the lists of procedures or regimes, or `any`.
  package let key: String
  /// What the risk rests on there.
  package let sources: [Citation]

  /// The key of sources that count where no other key fits.
  package static let any = "any"

  /// Creates sources.
  package init(key: String, sources: [Citation]) {
    self.key = key
    self.sources = sources
  }
}

/// What a risk of market consultation has beside what every rule has.
package struct RiskTerms: Hashable, Sendable {
  /// What the risk is called, apart from any case of it.
  package var name: LocalizedText
  /// What it is looked at for.
  package var level: RiskLevel
  /// The records it looks at, the outer one first.
  package var bindings: [RiskBinding]
  /// The condition under which a person must judge, as FEEL.
  package var ask: String?
  /// The weights under conditions; the first that holds counts.
  package var escalations: [Escalation]
  /// The weight beyond which the risk never rises.
  package var maximum: Severity
  /// The weight beyond which a mention in a text alone never goes.
  package var textCap: Severity
  /// The condition under which the facts agree with a mention in a text, as FEEL.
  package var agrees: String?
  /// The kinds of measures that close the risk, once there is evidence of them.
  package var closedBy: [String]
  /// The condition on a measure under which it closes the risk, as FEEL.
  package var closedWhen: String?
  /// What to ask where a fact is not recorded, or a person must judge.
  package var question: LocalizedText
  /// What shows that the risk is closed.
  package var proof: LocalizedText
  /// The code of the eForms list of irregularities that fits.
  package var irregularity: String?
  /// The sources under each regime.
  package var regimes: [RegimeSources]
  /// The ids of findings that are not told beside this risk, as it says the same and more.
  package var replaces: [String]

  /// Creates terms.
  package init(
    name: LocalizedText,
    level: RiskLevel,
    bindings: [RiskBinding],
    ask: String?,
    escalations: [Escalation],
    maximum: Severity,
    textCap: Severity,
    agrees: String?,
    closedBy: [String],
    closedWhen: String?,
    question: LocalizedText,
    proof: LocalizedText,
    irregularity: String?,
    regimes: [RegimeSources],
    replaces: [String] = []
  ) {
    self.name = name
    self.level = level
    self.bindings = bindings
    self.ask = ask
    self.escalations = escalations
    self.maximum = maximum
    self.textCap = textCap
    self.agrees = agrees
    self.closedBy = closedBy
    self.closedWhen = closedWhen
    self.question = question
    self.proof = proof
    self.irregularity = irregularity
    self.regimes = regimes
    self.replaces = replaces
  }
}

/// A form of early market involvement, and how it fits under a condition.
package struct FormAdvice: Hashable, Sendable {
  /// How well a form fits.
  package enum Fit: String, CaseIterable, Hashable, Sendable, Archivable {
    /// It is what this project asks for.
    case advised
    /// It can be used.
    case possible
    /// It cannot be used.
    case notAllowed = "not-allowed"
  }

  /// The code of the form.
  package let form: String
  /// How it fits.
  package let fit: Fit

  /// Creates advice.
  package init(form: String, fit: Fit) {
    self.form = form
    self.fit = fit
  }
}
