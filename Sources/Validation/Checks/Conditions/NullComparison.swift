import Vocabulary

extension Check {
  /// A comparison with null.
  static let nullComparison = Check(
    "null-comparison",
    .error,
    .conditions,
    title: LocalizedText("Er wordt met null vergeleken", "Something is compared with null"),
    why: LocalizedText(
      "Een onbekend feit is niet gelijk aan null: de vergelijking is dan onbekend en niet "
        + "waar. Gebruik is known(…).",
      "An unknown fact is not equal to null: the comparison is unknown then, not true. Use "
        + "is known(…)."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "not(project.insured)",
        "not(project.insured) and project.weight != «null»"
      )
    ]
  ) { checkup, report in
    for entry in checkup.expressions {
      for (position, token) in entry.tokens.enumerated() where token.text == "null" {
        let before = position > 0 ? entry.tokens[position - 1].text : ""
        let after =
          entry.tokens.indices.contains(position + 1) ? entry.tokens[position + 1].text : ""
        let signs = ["=", "!="]
        guard signs.contains(before) || signs.contains(after) else { continue }
        report.report(
          at: checkup.place(of: token.offset, in: entry.node),
          nl: "met null vergelijken geeft bij een onbekend feit geen antwoord",
          en: "comparing with null gives no answer for an unknown fact",
          suggestion: LocalizedText("schrijf is known(…)", "write is known(…)")
        )
      }
    }
  }
}
