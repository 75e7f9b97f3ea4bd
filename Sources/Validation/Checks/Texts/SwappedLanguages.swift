import CatalogueReading
import Vocabulary

extension Check {
  /// A text whose languages are swapped.
  static let swappedLanguages = Check(
    "swapped-languages",
    .error,
    .texts,
    title: LocalizedText("De talen zijn verwisseld", "The languages are swapped"),
    why: LocalizedText(
      "In de Nederlandse tekst staan Engelse woorden en in de Engelse Nederlandse.",
      "The Dutch text holds English words and the English text Dutch ones."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "{ nl: 'Een zending met extra zorg is niet verzekerd.', en: 'A consignment with "
          + "extra care is not insured.' }",
        "{ nl: «'A consignment with extra care is not insured.'», en: 'Een zending met extra "
          + "zorg is niet verzekerd.' }"
      )
    ]
  ) { checkup, report in
    for (nl, en) in checkup.localizedTexts {
      let left = LanguageWords.score(nl.value.text ?? "")
      let right = LanguageWords.score(en.value.text ?? "")
      guard left.english > left.dutch, right.dutch > right.english else { continue }
      report.report(
        at: nl.value.place,
        nl: "deze tekst lijkt Engels, en de andere Nederlands",
        en: "this text looks English, and the other one Dutch"
      )
    }
  }
}

/// Small words that tell Dutch and English apart.
enum LanguageWords {
  private static let dutch: Set<Substring> = [
    "de", "het", "een", "en", "van", "voor", "niet", "met", "wordt", "bij", "naar", "dat", "die",
    "aan", "uit", "zijn", "ook", "maar", "geen", "meer", "dan", "wat", "welke", "heeft", "onder",
  ]
  private static let english: Set<Substring> = [
    "the", "a", "and", "of", "for", "not", "with", "to", "that", "which", "from", "are", "but",
    "no",
    "more", "than", "what", "has", "have", "this", "these", "by", "on", "below", "an",
  ]

  /// Counts the small words of either language.
  static func score(_ text: String) -> (dutch: Int, english: Int) {
    var score = (dutch: 0, english: 0)
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if dutch.contains(word) { score.dutch += 1 }
      if english.contains(word) { score.english += 1 }
    }
    return score
  }
}
