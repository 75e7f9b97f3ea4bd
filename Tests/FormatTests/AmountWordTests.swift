import Intake
import Testing
import Vocabulary

/// What a cell or the name of its column says of the amount in it.
struct `Words beside an amount in a table` {
  private static let vat = "project.estimate.vat"
  private static let currency = "project.estimate.currency"

  @Test(arguments: [
    ("€ 1.000", "\"EUR\"", "null"), ("EUR 1.000", "\"EUR\"", "null"),
    ("1.000 euro excl. btw", "\"EUR\"", "\"excluded\""),
    ("1.000 incl", "null", "\"included\""), ("1.000", "null", "null"),
    ("tussen € 500 en € 1.000", "\"EUR\"", "null"), ("excl. of incl. btw 1.000", "null", "null"),
  ])
  func `tell the currency and the VAT basis in its cell`(
    _ cell: String,
    currency: String,
    vat: String
  ) {
    let reading = Reading("id;raming\n1;\(cell)\n")
    #expect(reading.value("project.estimate.amount") == "1000")
    #expect(reading.value(Self.currency) == currency)
    #expect(reading.value(Self.vat) == vat)
  }

  @Test(arguments: [
    ("Raming (€)", "\"EUR\"", "null"), ("raming in euro", "\"EUR\"", "null"),
    ("Budget in euro's, excl. BTW", "\"EUR\"", "\"excluded\""),
    ("Geraamde waarde (excl. btw)", "null", "\"excluded\""),
    ("Opdrachtwaarde incl. BTW (EUR)", "\"EUR\"", "\"included\""),
    ("Raming excl./incl. btw", "null", "null"), ("raming", "null", "null"),
  ])
  func `tell it in the name of its column`(_ name: String, currency: String, vat: String) {
    let bytes = Array("id;\(name)\n1;1.000\n2;\n".utf8)
    let reading = Reading(bytes)
    #expect(reading.value("project.estimate.amount") == "1000")
    #expect(reading.value(Self.currency) == currency)
    #expect(reading.value(Self.vat) == vat)
    #expect(reading.problems.isEmpty)
    // Nothing is said of an amount that is not there.
    #expect(reading.value(Self.currency, of: 1) == "null")
    #expect(reading.value(Self.vat, of: 1) == "null")
  }

  @Test func `count in the amounts of lots as well`() {
    let reading = Reading(
      "id;percelen\n1;\"P1: € 900 excl. btw; P2: ca. 100\"\n2;\"P1: 5-7 | P2: 1 $\"\n"
    )
    #expect(reading.list("project.lots", "value") == ["900", "100"])
    #expect(reading.value(Self.currency) == "\"EUR\"")
    #expect(reading.value(Self.vat) == "\"excluded\"")
    #expect(reading.list("project.lots", "value", of: 1) == ["7", "null"])
    #expect(reading.codes == [.assumed, .assumed, .unreadValue])
    let thousands = Reading("id;Percelen (x € 1.000)\n1;P1: 900\n")
    #expect(thousands.list("project.lots", "value") == ["900000"])
    #expect(thousands.value(Self.currency) == "\"EUR\"")
  }

  @Test(arguments: [
    "Raming per perceel", "Raming x", "Raming (m)", "Raming 2025 (€)", "Raming x 2 fasen",
    "Kenmerk in euro", "Titel excl. btw", "Titel x 1.000", "excl. btw", "€", "x 1000",
  ])
  func `are no reason to read a column of something else`(_ name: String) {
    let reading = Reading("nummer;\(name)\n1;1.000\n")
    #expect(reading.value("project.estimate.amount") == "null")
    #expect(reading.value("project.title") == "null")
    #expect(reading.value(Self.vat) == "null")
  }

  @Test(arguments: [
    ("Raming (x € 1.000)", "850", "1000", "850000"), ("raming x1000", "1.250", "1000", "1250000"),
    ("Budget × 1.000.000 excl. btw", "1,5", "1000000", "1500000"),
    ("Raming (k€)", "850", "1000", "850000"),
    ("Raming in duizenden euro’s", "850", "1000", "850000"),
    ("Raming (miljoenen)", "1,5", "1000000", "1500000"),
    ("Raming in mln euro", "1,2", "1000000", "1200000"),
    ("Raming (x € 1.000)", "1,2 mln", "1000", "1200000"),
    ("Raming (x € 1.000)", "100 - 200", "1000", "200000"), ("Raming * 1000", "5", "1000", "5000"),
  ])
  func `tell in the name of its column what amounts are multiplied by`(
    _ name: String,
    cell: String,
    factor: String,
    amount: String
  ) {
    let reading = Reading("id;\(name)\n1;\(cell)\n")
    let problem = reading.problems.first
    #expect(problem?.code == .assumed && problem?.severity == .warning && problem?.line == 1)
    #expect(
      problem?.message.nl.hasPrefix("bedragen in kolom ‘\(name)’ zijn gelezen als \(factor) keer")
        == true
    )
    #expect(reading.value("project.estimate.amount") == amount)
  }

  @Test(arguments: [
    ("Bedragen x € 1.000", "95000", "null"),
    ("Inkoopkalender 2026 (bedragen × 1000)", "95000", "null"),
    ("bedragen in duizenden euro's, excl. btw", "95000", "\"excluded\""),
    ("Alle bedragen zijn exclusief btw", "95", "\"excluded\""),
    ("Prijspeil 2026;Ramingen inclusief 21% BTW", "95", "\"included\""),
    ("in mln €", "95000000", "null"), ("Bedragen x € 1.000\n\nexcl. btw", "95000", "\"excluded\""),
  ])
  func `tell it of all amounts above the table, with a warning`(
    _ title: String,
    amount: String,
    vat: String
  ) {
    let reading = Reading("\(title)\n\nid;titel;raming\n1;Weg;95\n2;Pad;0,5 mln\n")
    #expect(reading.value("project.estimate.amount") == amount)
    #expect(reading.value("project.estimate.amount", of: 1) == "500000")
    #expect(reading.value("project.estimate.vat") == vat)
    #expect(Set(reading.codes) == [.assumed])
    #expect(reading.problems.first?.message.nl.contains("boven de tabel geldt voor alle") == true)
  }

  @Test(arguments: [
    "Inkoopkalender 2026, inclusief GWW", "Top 10 mln projecten", "1.000 projecten", "Versie 1,5 k",
    "Bedragen in euro", "Gemeente Voorbeeld; 1 x 1.000", "Btw-plichtige projecten",
  ])
  func `above the table say nothing of amounts where they speak of something else`(
    _ title: String
  ) {
    let reading = Reading("\(title)\nid;titel;raming\n1;Weg;95\n")
    #expect(reading.value("project.estimate.amount") == "95")
    #expect(reading.value("project.estimate.vat") == "null")
    #expect(reading.codes.isEmpty)
  }

  @Test func `above the table leave the rate of VAT to the name of a column`() {
    let reading = Reading("Bedragen x € 1.000, excl. btw\nid;Raming (21% btw);titel\n1;95;Weg\n")
    #expect(reading.value("project.estimate.amount") == "95000")
    #expect(reading.value("project.estimate.vat") == "\"excluded\"")
    #expect(reading.value("project.estimate.vatRate") == "21")
  }

  @Test func `in the name of a column count before those above the table`() {
    let reading = Reading(
      "Bedragen x € 1.000 excl. btw\nid;Raming (mln) incl. btw;titel\n1;0,5;Weg\n"
    )
    #expect(reading.value("project.estimate.amount") == "500000")
    #expect(reading.value("project.estimate.vat") == "\"included\"")
  }

  @Test func `multiply an amount below zero too, which is refused as such`() {
    let reading = Reading("id;Raming * 1000\n1;-5\n")
    #expect(reading.value("project.estimate.amount") == "null")
    #expect(reading.codes == [.assumed, .belowMinimum])
    #expect(reading.problems.last?.message.nl.hasPrefix("-5000 is te klein") == true)
  }

  @Test(arguments: [
    ("Raming in mln €", "€ 50.000", "1000000", "50000000000"),
    ("Raming in mln €", "1.500", "1000000", "1500000000"),
    ("Raming (x € 1.000)", "€ 50.000", "1000", "50000000"),
    ("raming x 1000", "850.000", "1000", "850000000"),
    ("Raming (k€)", "100.000 - 200.000", "1000", "200000000"),
  ])
  func `warn of a cell below them that looks like a whole amount`(
    _ name: String,
    cell: String,
    factor: String,
    amount: String
  ) {
    let reading = Reading("id;\(name)\n1;\(cell)\n")
    #expect(reading.value("project.estimate.amount") == amount)
    let warning = reading.problems.first { $0.line == 2 }
    #expect(warning?.code == .assumed && warning?.severity == .warning && warning?.column == 3)
    #expect(
      warning?.message.nl.hasPrefix(
        "‘\(cell)’ in \(name) is gelezen als \(amount), \(factor) keer"
      ) == true
    )
  }

  @Test(arguments: [
    ("Raming in mln €", "€ 1,2"), ("Raming in mln €", "120"), ("Raming (x € 1.000)", "1.250"),
    ("Raming (x € 1.000)", "€ 850"), ("Raming (x € 1.000)", "€ 1,2 mln"),
    ("raming", "€ 50.000"),
  ])
  func `warn of no other cell below them`(_ name: String, cell: String) {
    let reading = Reading("id;\(name)\n1;\(cell)\n")
    #expect(reading.problems.allSatisfy { $0.line == 1 })
  }

  @Test func `keep amounts with other factors apart`() {
    let reading = Reading("id;raming x 1000;raming\n1;850;\n2;;850000\n3;850;850000\n")
    #expect(
      (0..<3).map { reading.value("project.estimate.amount", of: $0) }
        == ["850000", "850000", "850000"]
    )
  }

  @Test func `count for less than a column of their own, with a warning where they differ`() {
    let reading = Reading(
      """
      id;Raming (€, excl. btw);valuta;btw
      1;1.000;EUR;excl
      2;1.000;USD;incl
      3;€ 1.000 incl. btw;;
      4;1.000;;onbekend
      """
    )
    #expect(
      (0..<4).map { reading.value(Self.currency, of: $0) } == [
        "\"EUR\"", "\"USD\"", "\"EUR\"", "\"EUR\"",
      ]
    )
    #expect(
      (0..<4).map { reading.value(Self.vat, of: $0) } == [
        "\"excluded\"", "\"included\"", "\"included\"", "null",
      ]
    )
    #expect(
      reading.problems.map { "\($0.line):\($0.path)" } == [
        "3:projects[1].estimate.vat", "3:projects[1].estimate.currency",
        "4:projects[2].estimate.amount",
      ]
    )
    #expect(reading.problems.allSatisfy { $0.code == .contradiction && $0.severity == .warning })
    #expect(
      reading.problems.map(\.message.nl) == [
        "btw is ‘incl’, maar ‘1.000’ in ‘Raming (€, excl. btw)’ zegt iets anders; ‘incl’ telt",
        "valuta is ‘USD’, maar ‘1.000’ in ‘Raming (€, excl. btw)’ zegt iets anders; ‘USD’ telt",
        "‘€ 1.000 incl. btw’ zegt iets anders dan de naam van kolom ‘Raming (€, excl. btw)’; de cel telt",
      ]
    )
  }

  @Test func `choose the amount without VAT where a row has both`() throws {
    let bytes = Array(
      """
      id;Raming incl. btw;Raming excl. btw;Raming
      1;121;100;
      2;121;;
      3;121;;110
      4;;;
      5;121;100;130
      """.utf8
    )
    let reading = Reading(bytes)
    #expect(
      (0..<5).map { reading.value("project.estimate.amount", of: $0) } == [
        "100", "121", "110", "null", "100",
      ]
    )
    #expect(
      (0..<5).map { reading.value(Self.vat, of: $0) } == [
        "\"excluded\"", "\"included\"", "null", "null", "\"excluded\"",
      ]
    )
    #expect(reading.problems.map(\.column) == [4, 38])
    #expect(
      reading.problems.first?.message.nl
        == "kolom ‘Raming incl. btw’ telt alleen in rijen waarin ‘Raming excl. btw’ leeg is"
    )
    var stream = Stream(bytes, pieces: 4)
    // What concerns the columns is told of the table, not of each row.
    #expect(try stream.all().flatMap(\.problems).isEmpty)
  }

  @Test(arguments: ["n.t.b.", "onbekend", "-", " ? "])
  func `leave the other amount to a row that does not know the one without VAT`(_ cell: String) {
    let reading = Reading(
      """
      id;Bedrag excl. btw;Bedrag incl. btw
      1;\(cell);121
      2;100;\(cell)
      3;\(cell);\(cell)
      4;0;121
      """
    )
    #expect(
      (0..<4).map { reading.value("project.estimate.amount", of: $0) } == [
        "121", "100", "null", "0",
      ]
    )
    #expect(
      (0..<4).map { reading.value(Self.vat, of: $0) } == [
        "\"included\"", "\"excluded\"", "null", "\"excluded\"",
      ]
    )
    #expect(reading.problems.map(\.line) == [1, 5])
  }

  @Test func `of hostile length or number come to an end`() {
    let long = String(repeating: "€", count: 10_000)
    #expect(Reading("id;raming\(long)\n1;5\n").value("project.estimate.amount") == "5")
    let many = (0..<4_000).map { $0.isMultiple(of: 2) ? "raming" : "raming excl" }
    let cells = many.indices.map { $0.isMultiple(of: 2) ? "7" : "" }
    let reading = Reading(
      "id;\(many.joined(separator: ";"))\n1;\(cells.joined(separator: ";"))\n"
    )
    #expect(reading.value("project.estimate.amount") == "7")
    #expect(reading.value(Self.vat) == "null")
  }

  @Test(arguments: ["£", "$", "(", "¥"])
  func `are no euros by any other sign`(_ sign: String) {
    let reading = Reading("id;raming;valuta\n1;1.000;\(sign)\n")
    #expect(reading.value(Self.currency) == "null")
    #expect(reading.problems.map(\.path) == ["projects[0].estimate.currency"])
    #expect(reading.problems.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: ["-", "–", "—", "?", "...", "n.n.b.", "n/a"])
  func `are not asked of a cell that says that nothing is known`(_ cell: String) {
    let reading = Reading("id;raming;valuta\n1;\(cell);\(cell)\n")
    #expect(reading.value(Self.currency) == "null")
    #expect(reading.value("project.estimate.amount") == "null")
    #expect(reading.problems.isEmpty)
  }
}
