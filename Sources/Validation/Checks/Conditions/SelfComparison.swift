import Vocabulary

extension Check {
  /// A comparison of something with itself.
  static let selfComparison = Check(
    "self-comparison",
    .error,
    .conditions,
    title: LocalizedText("Iets wordt met zichzelf vergeleken", "Something is compared with itself"),
    why: LocalizedText(
      "Aan beide kanten staat dezelfde naam. Waarschijnlijk was een andere bedoeld.",
      "The same name stands on both sides. Another one was probably meant."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "project.weight > limit.heavy",
        "project.weight > «project.weight»"
      )
    ]
  ) { checkup, report in
    let comparisons: Set<String> = ["=", "!=", "<", "<=", ">", ">="]
    let ends: Set<String> = ["", "and", "or", ")", "then", "else", ",", "]"]
    let begins: Set<String> = ["", "and", "or", "(", "if", "then", "else", ",", "["]
    for entry in checkup.expressions {
      let tokens = entry.tokens
      for place in tokens.indices.dropLast().dropFirst()
      where comparisons.contains(tokens[place].text) {
        let (left, right) = (tokens[place - 1], tokens[place + 1])
        let before = place > 1 ? tokens[place - 2].text : ""
        let after = place + 2 < tokens.count ? tokens[place + 2].text : ""
        guard left.kind == .word, left.text == right.text, begins.contains(before),
          ends.contains(after)
        else { continue }
        report.report(
          at: checkup.place(of: right.offset, in: entry.node),
          length: right.text.unicodeScalars.count,
          nl: "‘\(left.text)’ wordt met zichzelf vergeleken",
          en: "‘\(left.text)’ is compared with itself"
        )
      }
    }
  }
}
