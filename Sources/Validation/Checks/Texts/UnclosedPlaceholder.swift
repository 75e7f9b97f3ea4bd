import CatalogueReading
import Vocabulary

extension Check {
  /// A curly bracket without its partner.
  static let unclosedPlaceholder = Check(
    "unclosed-placeholder",
    .error,
    .texts,
    title: LocalizedText("Een accolade sluit niet", "A curly bracket does not close"),
    why: LocalizedText(
      "Wat tussen accolades staat, wordt vervangen door een waarde. Een losse accolade komt "
        + "zo bij de lezer terecht.",
      "What stands between curly brackets is replaced by a value. A loose bracket reaches "
        + "the reader as it is."
    ),
    bad: [
      Change(
        "obligations/all.yaml",
        "'Bezorg binnen {delivery.days} dagen.'",
        "«'Bezorg binnen {delivery.days dagen.'»"
      ),
      Change(
        "obligations/all.yaml",
        "'Deliver within {delivery.days} days.'",
        "'Deliver within days.'"
      ),
    ]
  ) { checkup, report in
    for (nl, en) in checkup.localizedTexts {
      for pair in [nl, en] {
        let text = pair.value.text ?? ""
        guard text.utf8.count(where: { $0 == 0x7B }) != text.utf8.count(where: { $0 == 0x7D })
        else {
          continue
        }
        report.report(
          at: pair.value.place,
          nl: "niet elke accolade heeft haar tegenhanger",
          en: "not every curly bracket has its partner"
        )
      }
    }
  }
}
