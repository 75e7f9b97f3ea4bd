import Catalogue
import FEEL
import Vocabulary

/// What a risk comes to for the values of an example.
struct RiskExample {
  /// What became of the risk: the heaviest of all records that it looked at.
  let result: RiskExampleResult
  /// How heavy it is; nil where there is nothing to say.
  let severity: Severity?

  /// Evaluates a risk.
  ///
  /// - Parameters:
  ///   - risk: the risk.
  ///   - ruleset: the rules in force.
  ///   - values: the values of all variables.
  ///   - mentioned: the ids of the statements in which a text signal of the risk was found.
  init(risk: RiskRule, ruleset: Ruleset, values: [Value], mentioned: Set<Value>) {
    let review = RiskReview(
      risks: [risk],
      ruleset: ruleset,
      values: values,
      facts: Facts(ruleset.catalogue.vocabulary),
      project: nil,
      mentions: []
    )
    let worst = review.weighed(risk).max { $1.outweighs($0) }
    if let worst {
      severity = worst.severity
      result =
        switch (worst.status, worst.found.outcome) {
        case (.mitigated, _): .mitigated
        case (_, .unknown): .unknown
        case (_, .ask): .ask
        case (_, .risk): .risk
        }
      return
    }
    let text = review.textWeights(of: risk, mentioned: mentioned).max { left, right in
      (left.status.weight, left.severity) < (right.status.weight, right.severity)
    }
    severity = text?.severity
    result =
      switch text?.status {
      case .risk: .risk
      case .check: .ask
      default: .silent
      }
  }
}
