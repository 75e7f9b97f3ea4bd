import Vocabulary

extension Check {
  /// A negation of a negation.
  static let doubleNegation = Check(
    "double-negation",
    .info,
    .conditions,
    title: LocalizedText("Een ontkenning wordt ontkend", "A negation is negated"),
    why: LocalizedText("not(not(x)) is x.", "not(not(x)) is x."),
    bad: [
      Change("findings/all.yaml", "not(project.insured)", "not(«not»(not(project.insured)))"),
      Change("findings/all.yaml", "»(not(", "»(«not»("),
    ]
  ) { checkup, report in
    for entry in checkup.expressions {
      let tokens = entry.tokens
      for place in tokens.indices where place > 1 {
        guard tokens[place].text == "not", tokens[place - 1].text == "(",
          tokens[place - 2].text == "not", tokens.indices.contains(place + 1),
          tokens[place + 1].text == "(", entry.closesTogether(place - 1, place + 1)
        else { continue }
        report.report(
          at: checkup.place(of: tokens[place].offset, in: entry.node),
          nl: "deze ontkenning staat in een ontkenning",
          en: "this negation stands in a negation"
        )
      }
    }
  }
}

extension PlacedExpression {
  /// Whether the bracket of an inner token closes right before that of an outer one.
  func closesTogether(_ outer: Int, _ inner: Int) -> Bool {
    guard let end = closing(inner) else { return false }
    return closing(outer) == end + 1
  }

  private func closing(_ open: Int) -> Int? {
    var depth = 0
    for place in tokens.indices where place >= open {
      if tokens[place].text == "(" { depth += 1 }
      if tokens[place].text == ")" { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }
}
