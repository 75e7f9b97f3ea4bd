import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A word that a family lists twice.
  static let wordTwice = Check(
    "word-twice",
    .info,
    .signals,
    title: LocalizedText(
      "Een woord staat er twee keer",
      "A word stands here twice"
    ),
    why: LocalizedText(
      "Hetzelfde woord staat twee keer in één familie. Waarschijnlijk was een ander "
        + "woord bedoeld.",
      "The same word stands twice in one family. Another word was probably meant."
    ),
    bad: [
      Change("signals/all.yaml", "[gooien, smijten]", "[gooien, smijten, «gooien»]")
    ]
  ) { checkup, report in
    for entry in checkup.text.wordFamilies {
      var seen: Set<String> = []
      for node in entry.node["words"]?.list ?? [] {
        guard let word = node.text, !seen.insert(word.lowercased()).inserted else { continue }
        report.report(
          at: node.place,
          nl: "‘\(word)’ staat al bij ‘\(entry.model.id)’",
          en: "‘\(word)’ already stands with ‘\(entry.model.id)’"
        )
      }
    }
  }
}
