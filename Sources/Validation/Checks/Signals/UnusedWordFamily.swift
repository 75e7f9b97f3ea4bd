import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A family of words that no signal uses.
  static let unusedWordFamily = Check(
    "unused-word-family",
    .info,
    .signals,
    needsWhole: true,
    title: LocalizedText(
      "Geen enkel signaal zoekt deze woorden",
      "No signal looks for these words"
    ),
    why: LocalizedText(
      "De familie staat in geen enkel frame en zegt niet wie er spreekt. Gebruik haar "
        + "of haal haar weg.",
      "The family stands in no frame and does not tell who speaks. Use it or take it "
        + "away."
    ),
    bad: [
      Change("signals/all.yaml", "- id: vliegveld", "- id: «luchthaven»"),
      Change("signals/all.yaml", "      - [vliegveld, gooien]\n", ""),
    ]
  ) { checkup, report in
    var used = Set(checkup.text.signals.flatMap { $0.model.frames.flatMap(\.slots).joined() })
    for speakers in checkup.speakers { used.formUnion(speakers) }
    for entry in checkup.text.wordFamilies
    where !used.contains(entry.model.id) && SignalCue(rawValue: entry.model.id) == nil {
      // What was learned may need the words all the same.
      let isLearned = checkup.signalRules?.model.rows.contains {
        $0.feature.contains(entry.model.id)
      }
      if isLearned ?? false { continue }
      report.report(
        at: entry.node.head,
        nl: "geen enkel signaal zoekt de woorden van ‘\(entry.model.id)’",
        en: "no signal looks for the words of ‘\(entry.model.id)’"
      )
    }
  }
}
