import JSONReading
import Testing

struct `A JSON string` {
  @Test(arguments: [
    (#""""#, ""),
    (#""Riolering""#, "Riolering"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0000\u00e9\u20AC\uD834\udd1e""#, "\u{0}é€\u{1D11E}"),
    (#""\uE000\uFFFF\uDBFF\uDFFF""#, "\u{E000}\u{FFFF}\u{10FFFF}"),
    (#""coördinatie, naïef, 100 m² à € 5, 𝄞""#, "coördinatie, naïef, 100 m² à € 5, 𝄞"),
    (
      #""één regel\nen nog één; twintig bytes verder\teinde""#,
      "één regel\nen nog één; twintig bytes verder\teinde"
    ),
  ])
  func `is unescaped`(text: String, expected: String) throws {
    let read = try JSONReader.read(Array(text.utf8).span) { reader in
      let string = try reader.readString()
      #expect(string.hasEscapes == text.contains("\\"))
      #expect(string.offset == 1)
      #expect(string.length == text.utf8.count - 2)
      var output = Array("kept ".utf8)
      reader.unescape(string, into: &output)
      #expect(String(decoding: output, as: UTF8.self) == "kept " + expected)
      let isSame = reader.keyEquals(string, Array(expected.utf8).span)
      let isLonger = reader.keyEquals(string, Array((expected + "x").utf8).span)
      let isOther = reader.keyEquals(string, Array(("x" + expected).utf8).span)
      #expect(isSame && !isLonger && !isOther)
      return reader.text(of: string)
    }
    #expect(read == expected)
    #expect(error(in: text) == .accepted)
  }

  @Test(arguments: [
    (#""\uD800""#, 1), (#""a\uDC00""#, 2), (#""\uD800\uD800""#, 1), (#""\uD800x\uDC00""#, 1),
    (#""\uDBFF\n""#, 1), (#""\uDFFF\uD800""#, 1), (#""\uD834\u0041""#, 1),
  ])
  func `rejects a lone surrogate`(text: String, offset: Int) throws {
    let fault = try #require(error(in: text).error)
    #expect(fault.code == .loneSurrogate)
    #expect(fault.offset == offset)
  }

  @Test(arguments: [
    (#""\x""#, 2), (#""\u12G4""#, 5), (#""\U0041""#, 2), (#""\ ""#, 2), (#""\'""#, 2),
    (#""\u 123""#, 3), (#""\uD834\uZZZZ""#, 9), (#""\u-001""#, 3), (#""\u@`00""#, 3),
  ])
  func `rejects an unknown escape`(text: String, offset: Int) throws {
    let fault = try #require(error(in: text).error)
    #expect(fault.code == .invalidEscape)
    #expect(fault.offset == offset)
  }

  /// Puts each byte at each place of strings around the width of the scan, so that no lane of it
  /// and no tail behind it goes untried.
  @Test(arguments: 0...20)
  func `judges every byte at every place alike`(place: Int) {
    for byte in UInt8.min...UInt8.max {
      var bytes = Array("\"abcdefghijklmnopqrstu\"".utf8)
      bytes[place + 1] = byte
      let outcome = error(in: bytes)
      switch byte {
      case UInt8(ascii: "\""):
        #expect(outcome.error?.code == .trailingContent)
        #expect(outcome.error?.offset == place + 2)
      case UInt8(ascii: "\\"):
        // The next letter decides: b and f, n, r, t are escapes, u wants digits.
        let next = bytes[place + 2]
        #expect((outcome == .accepted) == "bfnrt".utf8.contains(next))
      case 0x20...0x7F:
        #expect(outcome == .accepted)
      case 0x80...:
        #expect(outcome.error?.code == .invalidUTF8)
        #expect(outcome.error?.offset == place + 1)
      default:
        #expect(outcome.error?.code == .controlCharacter)
        #expect(outcome.error?.offset == place + 1)
      }
    }
  }

  /// Every lead byte with every second byte, and each boundary for the third and fourth.
  @Test(arguments: UInt8(0x80)...0xFF)
  func `is UTF-8 exactly where the standard library says so`(lead: UInt8) {
    let boundaries: [UInt8] = [0x22, 0x41, 0x7F, 0x80, 0xBF, 0xC0]
    var wrong: [[UInt8]] = []
    func check(_ sequence: [UInt8]) {
      let isValid = String(validating: sequence, as: UTF8.self) != nil
      // Quotes and backslashes have a meaning of their own; the sequence decides before them.
      guard !sequence.contains(0x22), !sequence.contains(0x5C) else { return }
      guard !sequence.contains(where: { $0 < 0x20 }) else { return }
      var isAccepted = true
      do { try skip([0x22] + sequence + [0x22]) } catch { isAccepted = false }
      if isAccepted != isValid { wrong.append(sequence) }
    }
    check([lead])
    for second in UInt8.min...UInt8.max {
      check([lead, second])
      for third in boundaries {
        check([lead, second, third])
        for fourth in boundaries where lead >= 0xEF { check([lead, second, third, fourth]) }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `is compared with and without escapes`() throws {
    let text = #"{"am\u006funt":1,"amount":2,"amounts":3,"":4,"noticeDispatch":5}"#
    let names: [StaticString] = ["amount", "amount", "amounts", "", "noticeDispatch"]
    try JSONReader.read(Array(text.utf8).span) { reader in
      try reader.beginObject()
      for name in names {
        let key = try #require(try reader.nextKey())
        let isSame = reader.keyEquals(key, name)
        let isOther = reader.keyEquals(key, "noticeDispatcH") || reader.keyEquals(key, "amoun")
        #expect(isSame && !isOther)
        try reader.skipValue()
      }
    }
  }

  @Test(arguments: ["", "a", "amount", "estimate", "noticeDispatch"])
  func `has its first bytes as one word`(name: String) throws {
    let expected = name.utf8.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    for padding in ["", "          "] {
      let word = try JSONReader.read(Array("\"\(name)\"\(padding)".utf8).span) { reader in
        reader.prefixWord(of: try reader.readString())
      }
      #expect(word == expected)
    }
  }
}
