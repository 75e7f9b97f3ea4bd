import Catalogue
import FuzzKit
import TextSignals
import Vocabulary

/// Scans each input and traps where a hit does not lie in its sentence, or cuts a character.
@main
enum FuzzSignals {
  private static let scanner = SignalScanner(FuzzRules.rules)

  static func main() {
    fuzz { start, count in
      FuzzSignals.test(UnsafeBufferPointer(start: start, count: count))
      return 0
    }
  }

  private static func test(_ bytes: UnsafeBufferPointer<UInt8>) {
    var session = ScanSession(scanner)
    var last = 0
    do {
      try session.scan(bytes) { hit in
        precondition(hit.sentence.lowerBound >= last, "sentences out of order")
        precondition(hit.sentence.upperBound <= bytes.count, "a sentence outside the text")
        precondition(hit.quote.lowerBound >= hit.sentence.lowerBound, "a quote before its sentence")
        precondition(hit.quote.upperBound <= hit.sentence.upperBound, "a quote after its sentence")
        precondition(hit.line >= 1, "a line before the first")
        last = hit.sentence.lowerBound
      }
      precondition(String(validating: bytes, as: UTF8.self) != nil, "bad UTF-8 passed")
    } catch {
      precondition((0...bytes.count).contains(error.offset), "an error outside the text")
      precondition(String(validating: bytes, as: UTF8.self) == nil, "good UTF-8 refused")
    }
  }
}

/// A few rules with short words, so that random text meets them.
enum FuzzRules {
  static let rules = SignalRules(
    language: LanguageRules(
      participle: "ge",
      infinitive: "te",
      infinitiveEnding: "en",
      separable: ["op", "af"],
      endings: ["en", "e", "t"],
      clauseBorders: ["want"],
      joins: ["en"],
      speakers: ["markt": ["b"]],
      abbreviations: ["a", "mln"]
    ),
    families: [family("a", ["a*", "a b", "opa"]), family("b", ["*b*", "b"])],
    cues: [family("negation", ["n"]), family("suggestion", ["s"])],
    signals: [
      TextSignal(
        id: "T",
        risk: "R",
        meaning: .init(nl: "t", en: "t"),
        check: .init(nl: "t", en: "t"),
        strength: .strong,
        negation: .lowers,
        frames: [.init(slots: [["a"], ["b"]])]
      )
    ],
    model: SignalModel()
  )

  private static func family(_ id: String, _ words: [String]) -> WordFamily {
    WordFamily(id: id, meaning: .init(nl: id, en: id), words: words)
  }
}
