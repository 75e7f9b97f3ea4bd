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
      guard left.english > left.dutch else { continue }
      let right = LanguageWords.score(en.value.text ?? "")
      guard right.dutch > right.english else { continue }
      report.report(
        at: nl.value.place,
        nl: "deze tekst lijkt Engels, en de andere Nederlands",
        en: "this text looks English, and the other one Dutch"
      )
    }
  }
}

/// Small words that tell Dutch and English apart; none is longer than `most` letters.
enum LanguageWords {
  private static let most = 8
  private static let dutch = packed(
    "de het een en van voor niet met wordt bij naar dat die aan uit zijn ook maar geen meer dan "
      + "wat welke heeft onder"
  )
  private static let english = packed(
    "the a and of for not with to that which from are but no more than what has have this these "
      + "by on below an"
  )

  private static func packed(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
  }

  /// Counts the small words of either language.
  static func score(_ text: String) -> (dutch: Int, english: Int) {
    var score = (dutch: 0, english: 0)
    var word: UInt64 = 0
    var length = 0
    func end() {
      if length > 0, length <= most {
        if dutch.contains(word) { score.dutch += 1 }
        if english.contains(word) { score.english += 1 }
      }
      (word, length) = (0, 0)
    }
    for byte in text.utf8 {
      let lower = byte | 0x20
      // Letters beyond ASCII are in none of the words, but they are letters.
      guard (0x61...0x7A).contains(lower) || byte >= 0x80 else {
        end()
        continue
      }
      word = word << 8 | UInt64(byte >= 0x80 ? byte : lower)
      length += 1
    }
    end()
    return score
  }
}
