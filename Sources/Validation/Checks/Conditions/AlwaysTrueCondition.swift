import FEEL
import Vocabulary

extension Check {
  /// A condition that everything meets.
  static let alwaysTrueCondition = Check(
    "always-true-condition",
    .error,
    .conditions,
    title: LocalizedText("Een voorwaarde is altijd vervuld", "A condition is always met"),
    why: LocalizedText(
      "Bij elke waarde van de feiten is de voorwaarde waar: de regel zegt iets over elk "
        + "project, of het er nu over gaat of niet.",
      "At every value of the facts the condition is true: the rule says something about "
        + "every project, whether it is about it or not."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "when: care = \"extra\" and not(project.insured)",
        "when: «care = \"extra\"» or care != \"extra\""
      )
    ]
  ) { checkup, report in
    for (id, expressions) in checkup.conditions {
      guard let when = expressions.last, !when.expression.variables.isEmpty else { continue }
      // An unknown fact may leave the condition unknown; what counts is that it is never false.
      guard let samples = ConditionSamples.exact([when], checkup, on: checkup.today),
        samples.first(where: { when.expression.evaluate(in: $0) == .boolean(false) }) == nil,
        samples.first(where: { when.expression.evaluate(in: $0) == .boolean(true) }) != nil
      else { continue }
      report.report(
        at: checkup.place(of: 0, in: when.node),
        length: checkup.lengthOfClause(when),
        nl: "de voorwaarde van ‘\(id)’ is bij elke waarde vervuld",
        en: "the condition of ‘\(id)’ is met by every value"
      )
    }
  }
}
