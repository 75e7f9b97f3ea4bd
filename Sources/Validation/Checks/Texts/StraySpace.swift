import CatalogueReading
import Vocabulary

extension Check {
  /// Two spaces after each other, or one at an end.
  static let straySpace = Check(
    "stray-space",
    .info,
    .texts,
    title: LocalizedText("Er staat een spatie te veel", "There is a space too many"),
    why: LocalizedText(
      "Een dubbele spatie of een spatie aan het begin of einde van een tekst valt op in een brief.",
      "A double space, or a space at either end of a text, shows in a letter."
    ),
    bad: [
      Change("obligations/all.yaml", "'Bezorg binnen {delivery", "«'Bezorg»  binnen {delivery"),
      Change("obligations/all.yaml", "«'Bezorg»", "«'Bezorg"),
      Change("obligations/all.yaml", "{delivery.days} dagen.'", "{delivery.days} dagen.'»"),
    ]
  ) { checkup, report in
    for (nl, en) in checkup.localizedTexts {
      for pair in [nl, en] {
        let text = pair.value.text ?? ""
        guard text.contains("  ") || text.hasPrefix(" ") || text.hasSuffix(" ") else { continue }
        report.report(
          at: pair.value.place,
          nl: "in deze tekst staat een spatie te veel",
          en: "this text has a space too many"
        )
      }
    }
  }
}
