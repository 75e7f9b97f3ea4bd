import Testing
import XMLReading

struct `The events of a document` {
  @Test func `come in order`() throws {
    let expected: [Event] = [
      .start("{urn:kringtoets:project:1}dossier", ["{urn:kringtoets:project:1}format": "1"]),
      .text("\n  "),
      .start("{urn:other}title", ["lang": "nl", "note": "a > b < c é"]),
      .text("Café & zo <b>&amp;</b> €"), .end,
      .text("\n  \n  "),
      .start("{urn:other}empty"), .end,
      .start("{urn:other}lots", ["count": "2"]),
      .start("{urn:other}lot"), .text("één"), .end,
      .start("{urn:other}lot"), .end,
      .end, .text("\n"), .end,
    ]
    #expect(try events(sample) == expected)
  }

  @Test func `have every reference in an attribute resolved`() throws {
    let text = "<a b='&amp;&lt;&gt;&quot;&apos;&#38;&#x26;amp;&#10;'/>"
    let found = try events(text)
    #expect(found == [.start("a", ["b": "&<>\"'&&amp;\n"]), .end])
  }

  @Test(arguments: [1, 2, 3, 5, 7, 64, 1000])
  func `do not depend on where pieces end`(length: Int) throws {
    let whole = try record(Array(sample.utf8))
    let pieces = try record(Array(sample.utf8), inPiecesOf: length)
    #expect(pieces.events == whole.events)
    #expect(pieces.places == whole.places)
  }

  @Test func `do not depend on where a chunk ends`() throws {
    let body = Array("<a>é &amp; € <b c='\"x>'>]</b><![CDATA[x]]>\r\n".utf8)
    let tail = Array("<!-- é --></a>".utf8)
    for shift in 0..<(body.count + tail.count) {
      let padding = [UInt8](repeating: 0x20, count: (1 << 16) - shift)
      let recorder = try record(padding + body + tail)
      let text = try #require(recorder.events.dropFirst().first)
      #expect(text == .text("é & € "), "shift \(shift)")
      #expect(recorder.events.count == 7, "shift \(shift)")
      #expect(recorder.places == ["1:\(padding.count + 1)", "1:\(padding.count + 14)"])
    }
  }

  @Test func `have line ends as line feeds`() throws {
    #expect(try events("<a>1\r\n2\n3\r4</a>") == [.start("a"), .text("1\n2\n3\n4"), .end])
  }

  @Test func `skip a byte order mark`() throws {
    #expect(try record([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)).events == [.start("a"), .end])
  }

  @Test func `come from a document of many chunks`() throws {
    let lots = String(repeating: "<lot id='é'>tekst &amp; €uro</lot>\n", count: 20_000)
    let recorder = try record(Array("<lots>\(lots)</lots>".utf8))
    #expect(recorder.events.count == 4 * 20_000 + 2)
    #expect(recorder.places.last == "20000:1")
  }
}

struct `A name` {
  /// Notes the numbers of names, and stops at the second element that it knows.
  private struct Numbers: XMLHandler {
    struct Enough: Error, Hashable {}
    typealias Failure = Enough

    var numbers: [Int] = []
    var value = 0

    mutating func startElement(_ element: borrowing XMLElement) throws(Enough) {
      if element.name == 1 { throw Enough() }
      numbers += [element.name, element.namespace]
      for index in 0..<element.attributeCount {
        numbers += [element.attributeName(at: index), element.attributeNamespace(at: index)]
        value = element.withAttributeValue(at: index) { $0.count }
      }
    }

    mutating func endElement() {}
    mutating func characters(_ text: Span<UInt8>) {}
  }

  private func numbers(_ text: String, _ names: XMLNames) throws -> Numbers {
    var handler = Numbers()
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { buffer in
      try parseXML(buffer, names: names, handler: &handler)
    }
    return handler
  }

  @Test func `has the number it was registered under`() throws {
    let names = XMLNames(["dossier", "stop", "urn:k", "id"])
    let found = try numbers(
      "<dossier xmlns='urn:k' id='123'><other x:id='' xmlns:x='y'/></dossier>",
      names
    )
    #expect(found.numbers == [0, 2, 3, XMLNames.none, -1, 2, 3, XMLNames.unknown])
  }

  @Test func `keeps its number among many`() throws {
    let names = XMLNames((0..<2000).map { "n\($0)" })
    let text = (0..<2000).map { "<n\($0)/>" }.joined()
    let found = try numbers("<root>\(text)</root>", XMLNames(["x", "y"] + names.texts))
    let expected = [-1, -2] + (0..<2000).flatMap { [$0 + 2, XMLNames.none] }
    #expect(found.numbers == expected)
  }

  @Test func `lets a parser be used again only where the document had no other names`() throws {
    let names = XMLNames(["dossier", "urn:k", "id"])
    let good = "<dossier xmlns='urn:k' id='1'/>"
    let entities = "<dossier id='&quot;'>&amp;&lt;&gt;&apos;&#233;</dossier>"
    for document in [good, good, entities, good] {
      _ = try numbers(document, names)
      #expect(names.idleParsers == 1)
    }
    for other in ["<dossier name=''/>", "<dossier", "<dossier/><dossier/>"] {
      _ = try? numbers(other, names)
      #expect(names.idleParsers == 0, "after \(other)")
      _ = try numbers(good, names)
    }
  }

  @Test func `does not depend on the documents that were read before`() throws {
    let names = XMLNames(["dossier", "urn:k", "id"])
    let good = "<dossier xmlns='urn:k' id='1'><dossier id='2'/></dossier>"
    let first = try numbers(good, names)
    for other in ["<a><b/></a>", "<dossier", "<dossier id='1'>\u{1}</dossier>", good, "<x:y/>"] {
      _ = try? numbers(other, names)
      #expect(try numbers(good, names).numbers == first.numbers, "after \(other)")
    }
  }

  @Test func `counts the names of its own document only`() throws {
    let names = XMLNames(["dossier"])
    var limits = XMLLimits.standard
    // Beside those of the document come those that the parser itself and the handler know.
    limits.names = 100
    let text = Array("<dossier>\((0..<60).map { "<n\($0)/>" }.joined())</dossier>".utf8)
    for round in 0..<4 {
      // Other names each time: together they would pass the limit.
      let bytes = text.map { $0 == UInt8(ascii: "n") ? UInt8(ascii: "n") + UInt8(round) : $0 }
      var handler = Numbers()
      bytes.withUnsafeBufferPointer { buffer in
        #expect(throws: Never.self) {
          try parseXML(buffer, names: names, limits: limits, handler: &handler)
        }
      }
    }
  }

  @Test func `lets a handler stop with its own error`() throws {
    #expect(throws: XMLFailure<Numbers.Enough>.handler(.init())) {
      try numbers("<dossier><stop/><oops", XMLNames(["dossier", "stop"]))
    }
  }
}
