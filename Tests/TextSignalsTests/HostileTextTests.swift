import Catalogue
import Testing
import TextSignals

struct `A hostile text` {
  private let scanner = SignalScanner(SmallRules.rules())

  @Test(arguments: [
    ([0xFF] as [UInt8], 0), ([0x61, 0xC3], 1), ([0x61, 0xC3, 0x28], 1), ([0xC0, 0xAF], 0),
    ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x0A, 0x0A, 0xE2, 0x82], 2),
    (Array(repeating: 0x61, count: 200) + [0x80], 200),
    (Array(repeating: 0x61, count: 62) + [0xE2, 0x82] + Array(repeating: 0x61, count: 80), 62),
  ])
  func `that is not UTF-8 is refused at its first bad byte`(bytes: [UInt8], offset: Int) {
    let error = #expect(throws: TextError.self) { try scanner.hits(in: bytes) }
    #expect(error?.offset == offset)
    #expect(error?.line == 1 + bytes[..<offset].count { $0 == 0x0A })
  }

  @Test(arguments: [0x00, 0x01, 0x0B, 0x7F, 0x60, 0x5B, 0x7B, 0x2F, 0x3A, 0x40, 0x2E, 0x21, 0x3F])
  func `of one byte over and over gives nothing`(byte: Int) throws {
    let bytes = [UInt8](repeating: UInt8(byte), count: 100_000)
    #expect(try scanner.hits(in: bytes).isEmpty)
  }

  @Test(arguments: [".", "!?", "...\"", "?)"])
  func `with a long row of marks ends its sentence there`(mark: String) throws {
    let row = String(repeating: mark, count: 50_000)
    let hits = scanner.hits(in: "opknippen\(row) Drempel.")
    #expect(hits.isEmpty)
    #expect(scanner.hits(in: "opknippen drempel\(row) Drempel.").count == 1)
  }

  @Test
  func `with zero bytes between words is still read`() throws {
    let bytes = Array("opknippen\0drempel".utf8)
    #expect(try scanner.hits(in: bytes).map(\.risk) == ["R1"])
  }

  @Test
  func `of one line of five million bytes is cut into pieces`() throws {
    let words = String(repeating: "aannemer woord opknippen niets ", count: 170_000)
    let hits = scanner.hits(in: words + "drempel")
    #expect(hits.count == 1)
    #expect(hits.allSatisfy { $0.sentence.count <= 5000 })
  }

  @Test
  func `of one word of five million letters is no word`() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 5_000_000)
    #expect(try scanner.hits(in: bytes).isEmpty)
  }

  @Test
  func `of a letter with a million accents is read`() throws {
    let text = "opknippen e" + String(repeating: "\u{301}", count: 1_000_000) + " drempel"
    #expect(scanner.hits(in: text).count <= 1)
  }

  @Test
  func `of more different words than the table holds is read`() throws {
    let words = (0..<150_000).map { "w\($0)x" }.joined(separator: " ")
    #expect(scanner.hits(in: words + ".\nopknippen drempel").map(\.risk) == ["R1"])
  }
}
