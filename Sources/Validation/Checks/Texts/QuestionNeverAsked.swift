import Assessment
import CatalogueReading
import Vocabulary

extension Check {
  /// A question about a fact that nothing uses.
  static let questionNeverAsked = Check(
    "question-never-asked",
    .info,
    .texts,
    needsWhole: true,
    title: LocalizedText("Een vraag wordt nooit gesteld", "A question is never asked"),
    why: LocalizedText(
      "Geen regel, tabel of afleiding gebruikt dit feit. De vraag komt dus nooit aan de "
        + "orde. Waarschijnlijk is een naam in een regel verkeerd.",
      "No rule, table or derivation uses this fact, so the question never comes up. A name "
        + "in a rule is probably wrong."
    ),
    bad: [
      Change(
        "vocabulary/project.yaml",
        "- path: project.sent\n    type: date\n    label: { nl: Verzonden op, en: Sent on }",
        "- path: «project.back»\n    type: date\n    label: { nl: Terug op, en: Back on }\n  "
          + "  question: { nl: 'Wanneer is het terug?', en: 'When is it back?' }\n  - path: "
          + "project.sent\n    type: date\n    label: { nl: Verzonden op, en: Sent on }"
      )
    ]
  ) { checkup, report in
    for entry in checkup.facts where entry.model.question != nil {
      let path = entry.model.path
      // The members of records are used through their list.
      let list = entry.model.listPath
      let field = path.split(separator: ".").last.map(String.init) ?? path
      let isUsed =
        checkup.usedNames.contains(path) || ExampleRunner.namesOfEngine.contains(path)
        || list.map { checkup.usesField(field, of: $0) } ?? false
      guard !isUsed else { continue }
      report.report(
        at: entry.node["path"]?.place ?? entry.node.place,
        nl: "niets gebruikt ‘\(path)’, dus ernaar wordt nooit gevraagd",
        en: "nothing uses ‘\(path)’, so it is never asked for"
      )
    }
  }
}

extension Checkup {
  /// Whether an expression that uses a list also names a field.
  func usesField(_ field: String, of list: String) -> Bool {
    expressions.contains { entry in
      entry.tokens.contains { $0.text.hasPrefix(list) }
        && entry.tokens.contains { $0.text == field || $0.text.hasSuffix("." + field) }
    }
  }
}
