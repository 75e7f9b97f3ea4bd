import Assessment
import CatalogueReading
import Vocabulary

extension Check {
  /// A question about a fact that nothing uses.
  static let questionNeverAsked = Check(
    "question-never-asked",
    .info,
    .structure,
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
    // Records of sessions and lists are asked about as a whole, by risks.
    for entry in checkup.facts
    where entry.model.question != nil && entry.model.listPath == nil
      && entry.model.path.hasPrefix("project.")
    {
      let path = entry.model.path
      guard !checkup.usedNames.contains(path), !ExampleRunner.namesOfEngine.contains(path) else {
        continue
      }
      report.report(
        at: entry.node["path"]?.place ?? entry.node.place,
        nl: "niets gebruikt ‘\(path)’, dus ernaar wordt nooit gevraagd",
        en: "nothing uses ‘\(path)’, so it is never asked for"
      )
    }
  }
}
