import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A look-up of an attribute that a code list does not have.
  static let unknownAttribute = Check(
    "unknown-attribute",
    .error,
    .conditions,
    title: LocalizedText(
      "Een codelijst heeft dit kenmerk niet",
      "A code list does not have this attribute"
    ),
    why: LocalizedText(
      "De uitdrukking zoekt bij een code iets op dat bij geen enkele code van de lijst "
        + "staat. Het antwoord is altijd null.",
      "The expression looks up something that no code of the list has. The answer is always null."
    ),
    bad: [Change("obligations/all.yaml", "\"rank\"", "«\"rang\"»")]
  ) { checkup, report in
    for entry in checkup.expressions {
      let tokens = entry.tokens
      for place in tokens.indices where tokens[place].text == "attribute" && place > 0 {
        guard tokens[place - 1].text == "code", place + 2 < tokens.count,
          tokens[place + 2].kind == .text,
          let list = checkup.vocabulary.codeLists[tokens[place + 2].unquoted],
          let last = entry.lastArgument(from: place + 1), last.kind == .text
        else { continue }
        let known = Set(list.codes.flatMap(\.attributes.keys))
        guard !known.contains(last.unquoted) else { continue }
        report.report(
          at: checkup.place(of: last.offset, in: entry.node),
          nl: "geen code van ‘\(list.id)’ heeft het kenmerk ‘\(last.unquoted)’",
          en: "no code of ‘\(list.id)’ has the attribute ‘\(last.unquoted)’",
          suggestion: Suggestion.nearest(to: last.unquoted, among: known.sorted())
        )
      }
    }
  }
}

extension PlacedExpression {
  /// Returns the last token before the bracket that closes one.
  func lastArgument(from open: Int) -> ExpressionToken? {
    var depth = 0
    for place in tokens.indices where place >= open {
      if tokens[place].text == "(" { depth += 1 }
      if tokens[place].text == ")" { depth -= 1 }
      if depth == 0 { return place > 0 ? tokens[place - 1] : nil }
    }
    return nil
  }
}
