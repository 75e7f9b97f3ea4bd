import SignalTraining
import Testing
import TextSignals

struct `The measured quality` {
  @Test
  func `holds on sentences kept aside`() throws {
    let result = Measurement(try Repository.corpus("held-out"), with: try Repository.scanner())
    #expect(result.total.found * 100 >= result.total.sentences * 60)
    #expect(result.mentionsNamed * 10 >= result.mentionsShown * 8)
    #expect(result.falseAlarms * 1000 <= result.harmless * 30)
  }

  @Test
  func `holds on short sentences of another hand`() throws {
    let result = Measurement(try Repository.corpus("held-out-f"), with: try Repository.scanner())
    #expect(result.total.found * 100 >= result.total.sentences * 60)
    #expect(result.falseAlarms * 100 <= result.harmless * 10)
  }

  @Test
  func `holds on the shared sentences`() throws {
    guard let sentences = try Repository.sharedSentences() else {
      print("skipped: ../shared/domain/sentences.jsonl is not there")
      return
    }
    let result = Measurement(sentences, with: try Repository.scanner())
    #expect(result.total.found * 100 >= result.total.sentences * 97)
    #expect(result.falseAlarms <= 1)
  }

  @Test
  func `names what is denied after the risk that is denied`() throws {
    let text = "Aan deelname ontleent niemand recht op een uitnodiging of opdracht."
    let hits = try Repository.scanner().hits(in: text)
    #expect(hits.map(\.risk) == ["MC-C02"])
    #expect(hits.map(\.polarity) == [.denied])
  }

  @Test
  func `shows denied, quoted and past mentions as such`() throws {
    let scanner = try Repository.scanner()
    let cases = [
      ("De gunningscriteria zijn niet met de aannemers besproken.", "denied"),
      (
        "De jurist legt uit dat je een opdracht niet mag opknippen om onder de drempel te blijven.",
        "rule"
      ),
      (
        "In de jaren negentig verdeelden de aannemers het werk en spraken zij prijzen af.",
        "history"
      ),
    ]
    for (text, polarity) in cases {
      let hits = scanner.hits(in: text)
      #expect(hits.allSatisfy { !$0.polarity.needsCheck }, "\(text)")
      #expect(hits.isEmpty || hits.contains { $0.polarity.rawValue == polarity }, "\(text)")
    }
  }
}
