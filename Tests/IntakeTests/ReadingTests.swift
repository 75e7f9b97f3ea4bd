import FEEL
import Intake
import Testing
import Vocabulary

struct `A dossier` {
  static let json = """
    {
      "$schema": "kringtoets.schema.json",
      "format": "kringtoets/1",
      "project": {
        "id": "2026-041", "title": "Herinrichting \\u201cMolenweg\\u201d \\ud834\\udd1e",
        "nature": "works", "cpv": ["45233140", "45233141-9"], "mainCpv": "45233140-2",
        "estimate": {"amount": "2400000.00", "currency": "EUR", "vat": "excluded",
          "vatRate": 21, "balance": -1.5e3},
        "lots": [{"id": "L1", "value": 900000.5}, {}, {"id": "L3", "parts": [{"amount": 1e6}]}],
        "planning": {"noticeDispatch": "2026-06-01"}, "electronicTender": false,
        "framework": {"parties": 3.0}, "tags": [], "services": null,
        "exclusion": {"a": [1, {"b": null}]}
      },
      "circle": {"name": "Kring"},
      "sessions": [{"date": "2024-02-29", "statements": [{"text": "x"}, {"isQuestion": true}]}]
    }
    """

  static let xml = """
    \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
    <k:dossier xmlns:k="urn:kringtoets:project:1"><k:format> kringtoets/1 </k:format>
    <k:project>
      <k:id>2026-041</k:id><k:title>Herinrichting “<![CDATA[Molenweg]]>” &#x1D11E;</k:title>
      <k:nature> works
      </k:nature>
      <k:cpv><k:code> 45233140</k:code><!-- x --><k:code>45233141-9</k:code></k:cpv>
      <k:mainCpv>45233140-2 </k:mainCpv>
      <k:estimate><k:amount> 2400000.00 </k:amount><k:currency>EUR</k:currency>
        <k:vat>excluded</k:vat><k:vatRate>21</k:vatRate><k:balance>-1500</k:balance></k:estimate>
      <k:lots><k:lot><k:id>L1</k:id><k:value>900000.50</k:value></k:lot><k:lot/><k:lot>
        <k:id>L3</k:id><k:parts><k:part><k:amount>1000000</k:amount></k:part></k:parts></k:lot>
      </k:lots>
      <k:planning><k:noticeDispatch>2026-06-01</k:noticeDispatch></k:planning>
      <k:electronicTender>0</k:electronicTender><k:framework><k:parties>3</k:parties></k:framework>
      <k:tags/><k:services xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>
      <k:exclusion><k:a>1</k:a><k:a>2</k:a></k:exclusion>
    </k:project>
    <k:circle><k:name>Kring</k:name></k:circle>
    <k:sessions><k:session><k:date>2024-02-29</k:date><k:statements>
      <k:statement><k:text>x</k:text></k:statement>
      <k:statement><k:isQuestion>true</k:isQuestion></k:statement></k:statements></k:session>
    </k:sessions></k:dossier>
    """

  @Test(arguments: [json, xml])
  func `gives the value of each fact`(text: String) {
    let (facts, problems) = read(text)
    #expect(problems.isEmpty, "\(problems)")
    #expect(value("project.id", in: facts) == .text("2026-041"))
    #expect(value("project.title", in: facts) == .text("Herinrichting “Molenweg” 𝄞"))
    #expect(value("project.nature", in: facts) == .text("works"))
    #expect(value("project.cpv", in: facts) == .list([.text("45233140"), .text("45233141")]))
    #expect(value("project.mainCpv", in: facts) == .text("45233140"))
    #expect(value("project.estimate.amount", in: facts) == .number(2_400_000))
    #expect(value("project.estimate.balance", in: facts) == .number(-1500))
    #expect(value("project.electronicTender", in: facts) == .boolean(false))
    #expect(value("project.framework.parties", in: facts) == .number(3))
    #expect(value("project.tags", in: facts) == .list([]))
    #expect(value("project.services", in: facts) == .unknown)
    #expect(value("project.buyer.name", in: facts) == .unknown)
    #expect(value("circle.name", in: facts) == .text("Kring"))
    #expect(
      value("project.planning.noticeDispatch", in: facts)
        == CalendarDate(year: 2026, month: 6, day: 1).map { .date($0) }
    )
    let lots: [Value] = [
      .record([
        "id": .text("L1"), "title": .unknown, "parts": .unknown,
        "value": .number(Decimal(coefficient: 9_000_005, exponent: -1)),
      ]),
      .record(["id": .unknown, "title": .unknown, "parts": .unknown, "value": .unknown]),
      .record([
        "id": .text("L3"), "title": .unknown, "value": .unknown,
        "parts": .list([.record(["amount": .number(1_000_000)])]),
      ]),
    ]
    #expect(value("project.lots", in: facts) == .list(lots))
  }

  @Test(arguments: [json, xml])
  func `gives the place and the path of each value`(text: String) throws {
    let facts = read(text).facts
    let vocabulary = TestVocabulary.vocabulary
    let statements = try #require(vocabulary.fact(at: "sessions[].statements[].isQuestion"))
    let place = vocabulary.places[statements]
    let block = try #require(facts.blocks.lastIndex { $0.layout == place.layout })
    #expect(
      facts.path(of: place.node, in: block, vocabulary) == "sessions[0].statements[1].isQuestion"
    )
    let cell = facts.cell(place.slot, of: block)
    let found = Array(text.utf8).withUnsafeBufferPointer {
      DossierReader.place(of: cell.position, in: facts, readFrom: $0)
    }
    let isXML = text == Self.xml
    #expect(found.line == (isXML ? 22 : 15))
    #expect(found.column == (isXML ? 16 : 84))
  }

  @Test func `may have more than one project`() {
    let (facts, problems) = read(#"{"projects": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}"#)
    let vocabulary = TestVocabulary.vocabulary
    #expect(problems.isEmpty)
    #expect(
      facts.projects(vocabulary).map { facts.path(ofRecord: $0, vocabulary) } == [
        "projects[0]", "projects[1]", "projects[2]",
      ]
    )
  }

  @Test func `may start with a byte order mark in JSON too`() throws {
    let (facts, problems) = read("\u{FEFF} {\"project\": {\"id\": \"1\", \"x\": 1}}")
    #expect(value("project.id", in: facts) == .text("1"))
    #expect(problems.map(\.column) == [26])
  }

  @Test func `leaves no trace of the one before`() {
    var facts = Facts(TestVocabulary.vocabulary)
    for text in [Self.json, Self.xml, #"{"project": {"id": "2"}}"#] {
      Array(text.utf8).withUnsafeBufferPointer {
        #expect(TestVocabulary.reader.read($0, into: &facts).isEmpty)
      }
    }
    #expect(facts.blocks.count == 2)
    #expect(value("project.id", in: facts) == .text("2"))
    #expect(value("project.title", in: facts) == .unknown)
    #expect(facts.positionUnit == .bytes)
  }

  @Test(arguments: [json, xml])
  func `is read into the memory of the one before`(text: String) {
    var facts = Facts(TestVocabulary.vocabulary)
    let addresses = (0..<3).map { _ in
      _ = Array(text.utf8).withUnsafeBufferPointer { TestVocabulary.reader.read($0, into: &facts) }
      return facts.texts.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
        ^ facts.cells.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
    }
    #expect(addresses[1] == addresses[2])
  }
}
