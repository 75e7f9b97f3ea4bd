import Intake
import Testing
import Vocabulary

struct `A column of amounts` {
  private static let amount = "project.estimate.amount"
  private static let vat = "project.estimate.vat"
  private static let rate = "project.estimate.vatRate"

  @Test(arguments: [
    ("Bedrag incl. 21% btw", "\"included\"", "21"), ("Raming (incl. btw 9 %)", "\"included\"", "9"),
    ("Budget inclusief 21 procent BTW", "\"included\"", "21"),
    ("Raming excl. 21% btw", "\"excluded\"", "21"), ("Raming (21% btw)", "null", "21"),
  ])
  func `may have the rate of VAT in its name`(_ name: String, vat: String, rate: String) {
    let reading = Reading("id;\(name)\n1;€ 121.000\n2;\n")
    #expect(reading.value(Self.amount) == "121000")
    #expect(reading.value(Self.vat) == vat)
    #expect(reading.value(Self.rate) == rate)
    #expect(reading.value(Self.rate, of: 1) == "null")
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: ["Raming 50%", "Raming incl. 10%", "Raming 50% deel", "Raming incl. 210% btw"])
  func `is not known by a percentage of something else`(_ name: String) {
    let reading = Reading("id;\(name)\n1;€ 121.000\n")
    #expect(reading.value(Self.amount) == "null")
    #expect(reading.value(Self.rate) == "null")
  }

  @Test func `tells the rate of those amounts alone that count`() {
    let reading = Reading(
      """
      id;Bedrag incl. 21% btw;Bedrag excl. btw
      1;605.000;500.000
      2;60.500;
      3;60.500 excl. btw;
      """
    )
    let indices = 0..<3
    #expect(indices.map { reading.value(Self.amount, of: $0) } == ["500000", "60500", "60500"])
    #expect(indices.map { reading.value(Self.rate, of: $0) } == ["null", "21", "null"])
  }

  @Test func `yields to a column of the rate, with a warning where they differ`() {
    let reading = Reading("id;Bedrag incl. 21% btw;btw_tarief\n1;100;21\n2;100;9\n")
    #expect((0..<2).map { reading.value(Self.rate, of: $0) } == ["21", "9"])
    #expect(reading.codes == [.contradiction])
    #expect(reading.problems.first?.line == 3)
  }

  @Test(arguments: [
    ("21%", "null", "21"), ("21", "null", "21"), ("9 procent", "null", "9"), ("0%", "null", "0"),
    ("21% btw", "null", "21"), ("excl. 21%", "\"excluded\"", "21"),
    ("incl. 9% btw", "\"included\"", "9"), ("exclusief btw (21%)", "\"excluded\"", "21"),
  ])
  func `may have a column on VAT beside it that tells the rate`(
    _ cell: String,
    vat: String,
    rate: String
  ) {
    let reading = Reading("id;raming;BTW\n1;121.000;\(cell)\n")
    #expect(reading.value(Self.vat) == vat)
    #expect(reading.value(Self.rate) == rate)
    #expect(reading.codes.filter { $0 != .assumed }.isEmpty)
  }

  @Test(arguments: ["8.5%", "210%", "21% verlegd", "excl. en incl. 21%", "verlegd", "2+1"])
  func `may have a column on VAT beside it that says something else`(_ cell: String) {
    let reading = Reading("id;raming;BTW\n1;121.000;\(cell)\n")
    #expect(reading.value(Self.vat) == "null")
    #expect(reading.value(Self.rate) == "null")
    #expect(reading.codes == [.unknownCode])
    #expect(
      reading.problems.first?.suggestion?.nl
        == "bekend zijn: excluded (Zonder btw), included (Met btw)"
    )
  }

  @Test func `keeps its own basis beside a column that tells the rate alone`() {
    let reading = Reading("id;Raming excl. btw;BTW\n1;121.000;21%\n2;100 incl. btw;incl. 9%\n")
    #expect((0..<2).map { reading.value(Self.vat, of: $0) } == ["\"excluded\"", "\"included\""])
    #expect((0..<2).map { reading.value(Self.rate, of: $0) } == ["21", "9"])
    #expect(reading.codes == [.contradiction])
  }

  @Test(arguments: ["100.000-", "€ 100.000 -", "100.000,00-"])
  func `is unread with a minus behind it, as ledgers write what is below zero`(_ cell: String) {
    let reading = Reading("id;raming\n1;\(cell)\n")
    #expect(reading.value(Self.amount) == "null")
    #expect(reading.codes == [.unreadValue])
  }

  @Test func `is unread where the separator of cells divides an amount`() {
    let reading = Reading(
      "id,titel,Raming excl. btw,aard\n1,Brug,6,000,000,works\n2,Weg,€ 800,000,works\n3,Plein,90,works\n"
    )
    #expect((0..<3).map { reading.value(Self.amount, of: $0) } == ["null", "null", "90"])
    let first = reading.problems.first { $0.code == .unreadValue }
    #expect(first?.message.nl.contains("‘6’ in Raming excl. btw en ‘000’ erachter") == true)
  }

  @Test func `tells both amounts where two columns mean the same`() {
    let reading = Reading("id;Budget;Raming\n1;100.000;150.000\n")
    #expect(reading.value(Self.amount) == "150000")
    #expect(
      reading.problems.first?.message.nl
        == "Budget staat er als 150000 en 100000; de hoogste waarde telt"
    )
  }

  @Test(arguments: ["0", "€ 0,00", "0,-"])
  func `may hold zero, and a warning asks whether that is meant`(_ cell: String) {
    let reading = Reading("id;raming;btw_tarief\n1;\(cell);0\n")
    #expect(reading.value(Self.amount) == "0")
    #expect(reading.codes == [.assumed])
    #expect(
      reading.problems.first?.message.nl
        == "‘\(cell)’ in raming is gelezen als een waarde van nul; is die echt nul?"
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\t", "\n\n"])
  func `may have a break of a line in its name, which messages show as a blank`(_ end: String) {
    let reading = Reading(
      "id,\"Raming\(end)(excl. BTW)\",\"Kleur\(end)bank\"\n1,veel,rood\n",
      IntakeOptions(notes: true)
    )
    #expect(
      reading.problems.map(\.message.nl).map { $0.prefix(36) } == [
        "de kolom ‘Kleur bank’ geeft geen geg", "‘veel’ in Raming (excl. BTW) is niet",
      ]
    )
  }
}
