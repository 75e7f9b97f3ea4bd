import Catalogue
import CatalogueReading
import Foundation
import SignalTraining
import Testing
import TextSignals
import Vocabulary

/// The scanner of the repository's rules, and its corpora.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let read = CatalogueReader.readSignals(directory: root.appending(path: "Rules").path)

  static func scanner() throws -> SignalScanner {
    SignalScanner(try #require(read.rules))
  }

  static func corpus(_ name: String) throws -> [LabelledSentence] {
    try Corpus.read(root.appending(path: "Tests/Corpus/\(name).jsonl").path)
  }

  /// Labelled sentences beside the repository; nil where they are not there.
  static func sharedSentences() throws -> [LabelledSentence]? {
    let path = root.appending(path: "../shared/domain/sentences.jsonl").standardized.path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try Corpus.read(path)
  }
}

/// Rules that are small enough to know what they find.
enum SmallRules {
  static func rules(signals: [TextSignal]? = nil) -> SignalRules {
    func family(_ id: String, _ words: [String]) -> WordFamily {
      WordFamily(id: id, meaning: .init(nl: id, en: id), words: words)
    }
    return SignalRules(
      language: LanguageRules(
        participle: "ge",
        infinitive: "te",
        infinitiveEnding: "en",
        separable: ["op", "uit", "aan"],
        endings: ["ing", "end", "en", "e", "t", "d", "s"],
        clauseBorders: ["maar", "want"],
        joins: ["en"],
        speakers: ["markt": ["firm"]],
        abbreviations: ["art", "bijv", "mln"]
      ),
      families: [
        family("cut", ["opknippen", "in stukken"]),
        family("limit", ["*drempel*"]),
        family("price", ["prijs*"]),
        family("firm", ["aannemer", "façade"]),
      ],
      cues: [
        family("negation", ["niet", "geen"]),
        family("suggestion", ["kunnen we"]),
      ],
      signals: signals ?? [
        signal("T1", risk: "R1", [["cut"], ["limit"]]),
        signal("T2", risk: "R2", [["firm"], ["price"]]),
      ],
      model: SignalModel()
    )
  }

  static func signal(_ id: String, risk: String, _ slots: [[String]]) -> TextSignal {
    TextSignal(
      id: id,
      risk: risk,
      meaning: .init(nl: id, en: id),
      check: .init(nl: id, en: id),
      strength: .strong,
      negation: .lowers,
      frames: [TextSignal.Frame(slots: slots)]
    )
  }
}
