import Testing
import XMLReading

struct `A hostile document` {
  static let bomb = """
    <?xml version="1.0"?>
    <!DOCTYPE lolz [<!ENTITY l0 "lol"><!ENTITY l1 "&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;">
    <!ENTITY l2 "&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;">]>
    <lolz a="&l2;">&l2;</lolz>
    """

  @Test(arguments: [
    bomb,
    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
    "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;]><a/>",
    "<!DOCTYPE a PUBLIC \"-//X\" \"x.dtd\"><a/>",
    "<!DOCTYPE html><html/>",
  ])
  func `has no document type`(text: String) throws {
    for length in [1, 10, 1000] {
      let error = try #require(fault(in: Array(text.utf8), inPiecesOf: length))
      #expect(error.code == .documentType)
      #expect(error.message.contains("<!DOCTYPE"))
    }
  }

  @Test func `is no deeper than the limit`() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    let error = try #require(fault(in: deep))
    #expect(error.code == .tooDeep)
    #expect(error.column == 64 * 3 + 1)
    let text = "<a><a><a/></a></a>"
    #expect(fault(in: text, limits: XMLLimits(depth: 3)) == nil)
    #expect(fault(in: text, limits: XMLLimits(depth: 2))?.code == .tooDeep)
  }

  @Test func `reaches any depth that is allowed`() throws {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    let recorder = try record(Array(deep.utf8), limits: XMLLimits(depth: 100_000))
    #expect(recorder.events.count == 200_000)
  }

  @Test func `has no longer texts than the limit`() throws {
    let limits = XMLLimits(textBytes: 10)
    #expect(fault(in: "<a>0123456789</a>", limits: limits) == nil)
    #expect(fault(in: "<a>01234<!-- -->56789<b/>0123456789</a>", limits: limits) == nil)
    #expect(fault(in: "<a>01234<!-- -->567890</a>", limits: limits)?.code == .textTooLong)
    #expect(fault(in: "<a>01234<![CDATA[567890]]></a>", limits: limits)?.code == .textTooLong)
    #expect(fault(in: "<a b='01234567890'/>", limits: limits)?.code == .textTooLong)
  }

  @Test(arguments: ["<a ", "<a b='", "<a><!--", "<a><?x ", "<a>&", "<a></a ", "<!DOCTYPE "])
  func `has no endless markup`(start: String) throws {
    for filling in ["x", " ", "<", ">", "é", "&", "\"", "\r", "x='1' "] {
      let bytes = Array((start + String(repeating: filling, count: 200_000)).utf8)
      #expect(fault(in: bytes) != nil)
    }
  }

  @Test(arguments: [
    "<", "<>/='\" &;a![]-?\n", "\0", "\u{FF}é€", "<a0='' ", "xmlns:a='u' ",
  ])
  func `of 5 MB takes bounded time`(letters: String) throws {
    let letters = Array(letters.utf8)
    var state: UInt64 = 1
    let block = (0..<50_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return letters[Int(truncatingIfNeeded: (state >> 33) % UInt64(letters.count))]
    }
    let filling = Array(repeatElement(block, count: 100).joined())
    let time = ContinuousClock().measure {
      #expect(fault(in: filling) != nil)
      #expect(fault(in: Array("<a>".utf8) + filling) != nil)
    }
    #expect(time < .seconds(30))
  }

  @Test func `cannot make libxml2 compare many names`() throws {
    let tag = (0..<4_000).map { "a\($0)='' " }.joined()
    #expect(fault(in: "<r>\(String(repeating: "<a \(tag)/>", count: 10))</r>") == nil)
    let long = (0..<100_000).map { "a\($0)='' " }.joined()
    #expect(fault(in: "<a \(long)/>")?.code == .markupTooLong)
    let names = (0..<20_000).map { "<a\($0)/>" }.joined()
    #expect(fault(in: "<r>\(names)</r>")?.code == .tooManyNames)
  }

  @Test func `puts nothing on standard error`() async throws {
    let result = try await #require(
      processExitsWith: .success,
      observing: [\.standardErrorContent]
    ) {
      var texts = [`A hostile document`.bomb, "", "<a>&nope;</b", "<p:a xmlns='%zz'/>", sample]
      texts += ["<?xml version='1.0' encoding='NOPE'?><a/>", "<a xml:lang='x' xmlns:xml='u'/>"]
      for text in texts {
        for count in 0...text.utf8.count {
          let cut = Array(text.utf8.prefix(count))
          _ = fault(in: cut)
          _ = fault(in: cut + [0xFF, 0xC3, 0x28] + cut)
          _ = fault(in: cut + [0] + cut, inPiecesOf: 3)
        }
      }
    }
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
  }

  @Test func `does not disturb another on another thread`() async throws {
    let good = Array(sample.utf8)
    let expected = try record(good).events
    await withTaskGroup(of: Bool.self) { group in
      for worker in 0..<8 {
        group.addTask {
          (0..<100).allSatisfy { round in
            if (worker + round) % 2 == 0 {
              fault(in: Array(`A hostile document`.bomb.utf8))?.code == .documentType
            } else {
              (try? record(good, inPiecesOf: 1 + round).events) == expected
            }
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test func `never crashes when a byte is changed`() {
    let bytes = Array(sample.utf8)
    for index in bytes.indices {
      for change in [0x22, 0x26, 0x3C, 0x3E, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] = change
        // libxml2 takes `<!-->` for a whole comment where a piece ends, and for a start elsewhere.
        if changed.indices.contains(index - 4),
          changed[(index - 4)...index].elementsEqual("<!-->".utf8)
        {
          continue
        }
        let whole = fault(in: changed)
        let pieces = fault(in: changed, inPiecesOf: 3)
        #expect((whole == nil) == (pieces == nil), "\(index) \(change)")
      }
    }
  }
}
