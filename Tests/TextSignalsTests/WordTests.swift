import Catalogue
import Testing
import TextSignals

struct `Words of a signal` {
  private let scanner = SignalScanner(SmallRules.rules())

  @Test(arguments: [
    "We knippen het werk op, vanwege de drempel.",
    "We knippen het werk op, want de drempel is laag.",
    "Het werk is opgeknipt om onder de aanbestedingsdrempel te blijven.",
    "Om de drempelbedragen op te knippen.",
    "OPKNIPPEN en de DREMPEL",
    "opknippend naar de drempels",
    "De drempel: knip het in stukken.",
  ])
  func `are found in each of their forms`(text: String) {
    #expect(scanner.hits(in: text).map(\.risk) == ["R1"])
  }

  @Test(arguments: [
    "Er is een drempel.",
    "We knippen het gras.",
    "We knippen het haar en lopen de trap op naar boven. De drempel is hoog.",
    "",
    "   \n\n  ",
  ])
  func `are not found where one is missing or another sentence begins`(text: String) {
    #expect(scanner.hits(in: text).isEmpty)
  }

  @Test
  func `stand close together`() {
    let filler = String(repeating: "woord ", count: 30)
    #expect(scanner.hits(in: "opknippen \(filler) drempel").isEmpty)
    #expect(!scanner.hits(in: "opknippen woord woord drempel").isEmpty)
  }

  @Test(arguments: ["bijv. een drempel", "2,4 mln. drempel", "art. 2.14 drempel", "d.w.z. drempel"])
  func `stay in one sentence after an abbreviation`(rest: String) {
    #expect(scanner.hits(in: "We gaan opknippen \(rest)").count == 1)
  }

  @Test
  func `do not cross a line break`() {
    #expect(scanner.hits(in: "opknippen\nde drempel").isEmpty)
    #expect(scanner.hits(in: "opknippen\r\nde drempel").isEmpty)
    #expect(scanner.hits(in: "opknippen\rde drempel").isEmpty)
  }

  @Test
  func `ask when someone asks`() {
    let hits = scanner.hits(in: "Kunnen we het opknippen voor de drempel?")
    #expect(hits.map(\.polarity) == [.suggested])
  }
}
