import Vocabulary

extension Check {
  /// A comparison with true or false.
  static let booleanComparison = Check(
    "boolean-comparison",
    .info,
    .conditions,
    title: LocalizedText(
      "Er wordt met true of false vergeleken",
      "Something is compared with true or false"
    ),
    why: LocalizedText(
      "Een feit dat ja of nee is, is zelf een voorwaarde: schrijf de naam, of not(naam).",
      "A fact that is yes or no is a condition itself: write the name, or not(name)."
    ),
    bad: [
      Change("findings/all.yaml", "not(project.insured)", "project.insured = «false»")
    ]
  ) { checkup, report in
    for entry in checkup.expressions {
      for (position, token) in entry.tokens.enumerated()
      where ["true", "false"].contains(token.text) && position > 0 {
        // In the filter of a list the comparison reads better than the name of a field alone.
        guard position > 1, ["=", "!="].contains(entry.tokens[position - 1].text),
          entry.usedNames.contains(entry.tokens[position - 2].text)
        else { continue }
        report.report(
          at: checkup.place(of: token.offset, in: entry.node),
          nl: "de vergelijking met \(token.text) is overbodig",
          en: "the comparison with \(token.text) is needless"
        )
      }
    }
  }
}
