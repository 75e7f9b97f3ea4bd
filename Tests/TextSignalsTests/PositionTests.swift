import Catalogue
import Testing
import TextSignals

struct `The place of a hit` {
  private let scanner = SignalScanner(SmallRules.rules())

  private static let fillers = [
    "Één reünie.", "Coördinatie naïef.", "E\u{301}e\u{301}n of a\u{308}.", "ﬁets en ﬂora.",
    "“Quote”.",
    "日本語 и русский.", "🚧🚧 let op.", "Zacht\u{AD}streepje.", "Tab\tTab.", "",
    "Plan\u{200B}blad.",
    "€ 12,50.",
  ]

  @Test(arguments: fillers, ["\n", "\r\n", "\r", " "])
  func `is exact in bytes after any text`(filler: String, separator: String) throws {
    let sentence = "We gaan opknippen vanwege de drempel."
    let text = filler + separator + sentence + "\n" + filler
    let hit = try #require(scanner.hits(in: text).first)
    let bytes = Array(text.utf8)
    let quote = String(decoding: bytes[hit.quote], as: UTF8.self)
    #expect(quote == "opknippen vanwege de drempel")
    #expect(String(decoding: bytes[hit.sentence], as: UTF8.self) == sentence)
    #expect(
      hit.words.map { String(decoding: bytes[$0], as: UTF8.self) } == ["opknippen", "drempel"]
    )
    #expect(hit.line == (separator == " " ? 1 : 2))
  }

  @Test(arguments: [
    ("de fac\u{327}ade noemt zijn prijs", "fac\u{327}ade"),
    ("de FAÇADE noemt zijn prijs", "FAÇADE"),
    ("de façade noemt zijn prijs", "façade"),
    ("de facade noemt zijn prijs", "facade"),
  ])
  func `covers accents however they are written`(text: String, word: String) throws {
    let hit = try #require(scanner.hits(in: text).first)
    let bytes = Array(text.utf8)
    #expect(hit.words.map { String(decoding: bytes[$0], as: UTF8.self) } == [word, "prijs"])
  }

  @Test
  func `does not count the byte order mark as text`() throws {
    let text = [0xEF, 0xBB, 0xBF] + Array("opknippen drempel".utf8)
    let hit = try #require(try scanner.hits(in: text).first)
    #expect(hit.quote == 3..<20)
    #expect(hit.sentence == 3..<20)
  }

  @Test(arguments: 0..<130)
  func `is exact at every place in a block`(shift: Int) throws {
    let text =
      String(repeating: "x ", count: shift) + "opknippen drempel"
      + String(repeating: " y", count: 70)
    let hit = try #require(scanner.hits(in: text).first)
    #expect(hit.quote == (2 * shift)..<(2 * shift + 17))
  }

  @Test
  func `is in order and inside the text in random texts`() throws {
    var random = Random(seed: 7)
    let pieces =
      Self.fillers + [
        "opknippen", "drempel", "aannemer", "prijs", ".", "\n", "\r\n", " ", ",", "niet", "we",
        "op", "knip",
      ]
    for _ in 0..<300 {
      let text = (0..<60).map { _ in pieces[random.next(pieces.count)] }.joined(separator: " ")
      let bytes = Array(text.utf8)
      var last = 0
      for hit in scanner.hits(in: text) {
        #expect(hit.sentence.lowerBound >= last)
        #expect(hit.sentence.upperBound <= bytes.count)
        #expect(hit.sentence.lowerBound <= hit.quote.lowerBound)
        #expect(hit.quote.upperBound <= hit.sentence.upperBound)
        #expect(String(validating: bytes[hit.quote], as: UTF8.self) != nil)
        #expect(hit.line == 1 + text.unicodeScalars.lines(before: hit.sentence.lowerBound))
        last = hit.sentence.lowerBound
      }
    }
  }
}

/// Numbers that are the same in each run.
struct Random {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

extension String.UnicodeScalarView {
  /// The number of line breaks before an offset in UTF-8.
  fileprivate func lines(before offset: Int) -> Int {
    var count = 0
    var place = 0
    var previous: Unicode.Scalar?
    for scalar in self where place < offset {
      place += UTF8.width(scalar)
      if scalar == "\r" || (scalar == "\n" && previous != "\r") { count += 1 }
      previous = scalar
    }
    return count
  }
}
