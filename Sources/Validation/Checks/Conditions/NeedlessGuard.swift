import FEEL
import Vocabulary

extension Check {
  /// A guard that the condition itself contains.
  static let needlessGuard = Check(
    "needless-guard",
    .info,
    .conditions,
    title: LocalizedText("De toepassing voegt niets toe", "The guard adds nothing"),
    why: LocalizedText(
      "De toepassing (applies) is bij elke waarde vervuld. Laat haar weg.",
      "The guard (applies) is met by every value. Leave it out."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "applies: is known(size)",
        "applies: «size = \"large\"» or size != \"large\" or not(is known(size))"
      )
    ]
  ) { checkup, report in
    for (id, expressions) in checkup.conditions {
      guard expressions.count > 1, let guarding = expressions.first else { continue }
      guard let samples = ConditionSamples.exact([guarding], checkup, on: checkup.today),
        samples.first(where: { guarding.expression.evaluate(in: $0) != .boolean(true) }) == nil
      else { continue }
      report.report(
        at: checkup.place(of: 0, in: guarding.node),
        length: checkup.lengthOfClause(guarding),
        nl: "de toepassing van ‘\(id)’ is altijd vervuld",
        en: "the guard of ‘\(id)’ is always met"
      )
    }
  }
}
