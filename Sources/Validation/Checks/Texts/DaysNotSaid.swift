import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// An obligation with a number of days that its text does not say.
  static let daysNotSaid = Check(
    "days-not-said",
    .warning,
    .texts,
    title: LocalizedText("De tekst noemt de termijn niet", "The text does not say the time limit"),
    why: LocalizedText(
      "De verplichting heeft een aantal dagen, maar de tekst noemt het niet, of noemt een "
        + "ander aantal.",
      "The obligation has a number of days, but the text does not say it, or says another one."
    ),
    bad: [
      Change(
        "obligations/all.yaml",
        "'Bezorg binnen {delivery.days} dagen.', en: 'Deliver within {delivery.days} days.'",
        "'Bezorg snel.', en: 'Deliver soon.'"
      ),
      Change("obligations/all.yaml", "days: delivery.days", "days: «delivery.days»"),
    ]
  ) { checkup, report in
    for entry in checkup.rules {
      guard let days = entry.model.days, let node = entry.node["days"] else { continue }
      let texts = ["text", "title", "mitigation"].compactMap { entry.node[$0]?["nl"]?.text }
      guard !texts.contains(where: { $0.contains("{\(days)}") }) else { continue }
      report.report(
        at: node.place,
        nl: "de tekst van ‘\(entry.model.id)’ noemt {\(days)} niet",
        en: "the text of ‘\(entry.model.id)’ does not say {\(days)}"
      )
    }
  }
}
