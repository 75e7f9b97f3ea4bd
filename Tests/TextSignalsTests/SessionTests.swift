import Catalogue
import SignalTraining
import Testing
import TextSignals

struct `A scan of many texts` {
  private static func hits(_ session: inout ScanSession, _ text: String) throws -> [TextHit] {
    var hits: [TextHit] = []
    try Array(text.utf8).withUnsafeBufferPointer { bytes in
      try session.scan(bytes) { hits.append($0) }
    }
    return hits
  }

  @Test
  func `finds in each what a scan of it alone finds`() throws {
    let scanner = try Repository.scanner()
    var session = ScanSession(scanner)
    for sentence in try Repository.corpus("training-c").prefix(150) {
      #expect(try Self.hits(&session, sentence.text) == scanner.hits(in: sentence.text))
    }
  }

  @Test
  func `finds the same when it meets its words again`() throws {
    let scanner = SignalScanner(SmallRules.rules())
    var session = ScanSession(scanner)
    for text in [
      "De fac\u{327}ade noemt zijn prijs.", "Façade’s en prijs’s: €12 prijs van de façade.",
      "knip ’t op, drempel’s", "\u{AD}opknippen\u{AD} \u{FB01} drempel", "€ €5 €drempel opknippen",
    ] {
      let first = try Self.hits(&session, text)
      #expect(!first.isEmpty, "\(text)")
      #expect(try Self.hits(&session, text) == first, "\(text)")
    }
  }

  @Test
  func `finds the same after it forgot the words of a long text`() throws {
    let scanner = SignalScanner(SmallRules.rules())
    var session = ScanSession(scanner)
    let text = "Ja. We knippen het werk op, vanwege de drempel’s hoogte."
    let first = try Self.hits(&session, text)
    #expect(first.map(\.risk) == ["R1"])
    for part in 0..<4 {
      let words = (0..<20_000).map { "w\($0 + part * 20_000)é" }.joined(separator: " ")
      let after = try Self.hits(&session, words + ".\n" + text)
      #expect(after.map(\.words.count) == first.map(\.words.count))
      #expect(after.map(\.quote.count) == first.map(\.quote.count))
      #expect(try Self.hits(&session, text) == first)
    }
  }

  @Test
  func `tells the risks alone as it tells the hits`() throws {
    let scanner = try Repository.scanner()
    let scan = StandingScan(scanner)
    var all = 0
    for sentence in try Repository.corpus("held-out").prefix(400) {
      var risks: [String] = []
      try scan.scanRisks(Array(sentence.text.utf8).span) { risk, polarity in
        risks.append("\(scanner.risks[risk]) \(polarity)")
      }
      #expect(risks == scanner.hits(in: sentence.text).map { "\($0.risk) \($0.polarity)" })
      all += risks.count
    }
    #expect(all > 50)
  }

  @Test
  func `tells where a text is not UTF-8, also for the risks alone`() throws {
    let scan = StandingScan(SignalScanner(SmallRules.rules()))
    let bytes = Array("opknippen drempel\n".utf8) + Array(repeating: 0x20, count: 100) + [0xFF]
    var found: [Int] = []
    let error = #expect(throws: TextError.self) {
      try scan.scanRisks(bytes.span) { risk, _ in found.append(risk) }
    }
    #expect(error?.offset == 118)
    #expect(error?.line == 2)
    #expect(found == [0])
  }
}

struct `A sentence of more than 64 words` {
  private static let filler = String(repeating: "woord ", count: 70)

  private static func session(_ features: [String]) -> ScanSession {
    var rules = SmallRules.rules()
    for feature in features {
      rules.model.append(feature: feature, rarity: 100, mention: 0, alarm: 0, topics: [])
    }
    return ScanSession(SignalScanner(rules))
  }

  @Test(arguments: [0, 40, 63, 64, 200])
  func `has families near each other wherever they stand`(before: Int) {
    var session = Self.session([])
    let filler = String(repeating: "woord ", count: before)
    let after = String(repeating: " woord", count: 70)
    func pairs(_ text: String) -> Set<String> {
      session.combinedFeatures(of: filler + text + after).filter { $0.hasPrefix("p:") }
    }
    #expect(pairs("aannemer opknippen") == ["p:cut|firm"])
    #expect(pairs("aannemer a b c d e f g h i opknippen") == ["p:cut|firm"])
    #expect(pairs("aannemer a b c d e f g h i j opknippen").isEmpty)
    #expect(pairs("opknippen prijs aannemer") == ["p:cut|price", "p:price|firm", "p:cut|firm"])
  }

  @Test(arguments: ["", String(repeating: "woord ", count: 70)])
  func `has families in clauses with a negation`(filler: String) {
    var session = Self.session(["n:cut", "n:limit"])
    let both = filler + "we niet opknippen, maar de drempel"
    #expect(session.features(of: both).map(\.row) == [0])
    let late = "opknippen, " + filler + "maar geen drempel"
    #expect(session.features(of: late).map(\.row) == [1])
  }
}
