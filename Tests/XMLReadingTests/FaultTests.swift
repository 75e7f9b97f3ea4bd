import Testing
import XMLReading

struct `A document with a fault` {
  @Test(arguments: [
    ("", XMLError.Code.empty), (" \r\n\t", .empty), ("\u{FEFF}", .empty),
    ("<a><b></a>", .mismatchedTag), ("<a></b>", .mismatchedTag), ("</a>", .malformed),
    ("<a b='1' b='2'/>", .duplicateAttribute),
    ("<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", .duplicateAttribute),
    ("<p:a/>", .undeclaredPrefix), ("<a p:b='1'/>", .undeclaredPrefix),
    ("<a>&nope;</a>", .undeclaredEntity), ("<a b='&nope;'/>", .undeclaredEntity),
    ("<a/><b/>", .extraContent), ("<a/>x", .extraContent),
    ("<a>\u{1}</a>", .invalidCharacter), ("<a>\u{FFFE}</a>", .invalidCharacter),
    ("<a>&#0;</a>", .invalidCharacter), ("<a>&#xD800;</a>", .invalidCharacter),
    ("hallo", .malformed), ("{\"a\": 1}", .malformed), ("<a>a & b</a>", .malformed),
    ("<a b=1/>", .malformed), ("<a b/>", .malformed), ("<a b='<'/>", .malformed),
    ("<a b='1'c='2'/>", .malformed), ("<a>]]></a>", .malformed), ("<a><!-- -- --></a>", .malformed),
    ("<a>&amp </a>", .malformed), ("< a/>", .malformed), (" <?xml version='1.0'?><a/>", .malformed),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", .otherEncoding),
    ("<?xml version='1.0' encoding='windows-1252'?><a/>", .otherEncoding),
    ("<?xml version='1.0' encoding='UTF-16'?><a/>", .otherEncoding),
  ])
  func `is refused for what it is`(text: String, code: XMLError.Code) throws {
    for length in [1, 1000] {
      let error = try #require(fault(in: Array(text.utf8), inPiecesOf: length))
      #expect(error.code == code, "\(error)")
    }
  }

  @Test(arguments: [
    ("<a>\n<b></c></a>", "found the end tag </c>, expected </b> for the element opened on line 2"),
    ("<a b='1' b='2'/>", #"found the attribute "b" twice in one tag"#),
    ("<a><p:b/></a>", #"found the prefix "p", which no xmlns attribute declares"#),
    ("<a>\n <b>", "the document ends before the end of the element opened on line 2"),
    ("<!-- only this -->", "the document ends before its root element"),
    ("<a b/>", #"found the attribute "b" without a value"#),
  ])
  func `says what was found`(text: String, message: String) throws {
    #expect(fault(in: text)?.message == message)
  }

  @Test(arguments: ["UTF-8", "utf-8", "US-ASCII"])
  func `is not one that declares a subset of UTF-8`(encoding: String) throws {
    let text = "<?xml version='1.0' encoding='\(encoding)'?><a>x</a>"
    #expect(try events(text) == [.start("a"), .text("x"), .end])
  }

  @Test func `is refused in UTF-16 and UTF-32`() {
    for bigEndian in [false, true] {
      for mark in [true, false] {
        let units = Array((mark ? "\u{FEFF}<a/>" : "<a/>").utf16)
        let two = units.flatMap {
          bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
        }
        let four = units.flatMap { unit in
          let bytes = [UInt8(unit & 255), UInt8(unit >> 8), 0, 0]
          return bigEndian ? bytes.reversed() : bytes
        }
        #expect(fault(in: two)?.code == .otherEncoding)
        #expect(fault(in: four)?.code == .otherEncoding)
      }
    }
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC3], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]]
  )
  func `is refused for bytes that are not UTF-8`(bad: [UInt8]) {
    let places = [
      "<a>|</a>", "<a b='|'/>", "<a|/>", "<a><![CDATA[|]]></a>", "<a><!--|--></a>",
      "<a><?p |?></a>",
    ]
    for place in places {
      let parts = place.split(separator: "|").map { Array($0.utf8) }
      for length in [1, 2, 1000] {
        let error = fault(in: parts[0] + bad + parts[1], inPiecesOf: length)
        #expect(error?.code == .invalidUTF8, "\(place)")
        #expect(error?.position.offset == parts[0].count)
      }
    }
  }

  @Test(arguments: [1, 7, 1000])
  func `is refused wherever it is cut short`(length: Int) throws {
    let bytes = Array(sample.utf8)
    let end = bytes.count - "\n<!-- the end -->".utf8.count
    for count in 0..<end {
      let error = try #require(
        fault(in: Array(bytes.prefix(count)), inPiecesOf: length),
        "\(count) bytes"
      )
      let expected = count == 0 ? "empty" : "truncated"
      #expect(error.code.name == expected, "\(count) bytes: \(error)")
    }
  }
}
