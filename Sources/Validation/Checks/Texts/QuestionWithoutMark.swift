import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A question that does not end in a question mark.
  static let questionWithoutMark = Check(
    "question-without-mark",
    .info,
    .texts,
    title: LocalizedText("Een vraag heeft geen vraagteken", "A question has no question mark"),
    why: LocalizedText(
      "Wat bij question staat, wordt als vraag aan de ambtenaar gesteld.",
      "What stands in question is put to the officer as a question."
    ),
    bad: [
      Change(
        "vocabulary/project.yaml",
        "nl: 'Kan de inhoud breken?'",
        "nl: «'Kan de inhoud breken.'»"
      )
    ]
  ) { checkup, report in
    for entry in checkup.facts {
      for pair in entry.node["question"]?.map ?? [] {
        guard let text = pair.value.text, !text.contains("?") else { continue }
        report.report(
          at: pair.value.place,
          nl: "in de vraag naar ‘\(entry.model.path)’ staat geen vraagteken",
          en: "the question about ‘\(entry.model.path)’ has no question mark"
        )
      }
    }
    for entry in checkup.rules where entry.model.kind == .risk {
      for pair in entry.node["question"]?.map ?? [] {
        guard let text = pair.value.text, !text.contains("?") else { continue }
        report.report(
          at: pair.value.place,
          nl: "in de vraag van ‘\(entry.model.id)’ staat geen vraagteken",
          en: "the question of ‘\(entry.model.id)’ has no question mark"
        )
      }
    }
  }
}
