import FEEL
import Vocabulary

extension Check {
  /// A condition that uses no fact at all.
  static let constantCondition = Check(
    "constant-condition",
    .error,
    .conditions,
    title: LocalizedText("Een voorwaarde vraagt naar niets", "A condition asks about nothing"),
    why: LocalizedText(
      "In de voorwaarde staat geen enkel feit. Zij is dus altijd waar of altijd onwaar.",
      "There is no fact in the condition, so it is always true or always false."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "when: care = \"extra\" and not(project.insured)",
        "when: «1 = 1»"
      )
    ]
  ) { checkup, report in
    let roles: Set<PlacedExpression.Role> = [.applies, .when, .derivation, .ask, .escalation]
    for entry in checkup.expressions where roles.contains(entry.role) {
      guard entry.expression.variables.isEmpty else { continue }
      report.report(
        at: checkup.place(of: 0, in: entry.node),
        length: checkup.lengthOfClause(entry),
        nl: "in deze uitdrukking van ‘\(entry.owner)’ staat geen enkel feit",
        en: "there is no fact in this expression of ‘\(entry.owner)’"
      )
    }
  }
}
