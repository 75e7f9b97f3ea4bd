import Intake
import Testing
import Vocabulary

/// Amounts and terms that a table leaves to its reader to work out.
struct `A number in a table that is to be worked out` {
  private static let amount = "project.estimate.amount"
  private static let months = "project.term.months"
  private static let perYear = "project.estimate.perYear"

  @Test(arguments: [
    ("4 x € 95.000", "380000"), ("€ 95.000 x 4", "380000"), ("4x95.000", "380000"),
    ("12 × € 5.000 per maand", "60000"), ("2 * 1,5 mln", "3000000"),
    ("€ 400.000 + € 100.000 optie", "500000"), ("100.000 + 50.000 + 25.000", "175000"),
    ("€ 400.000 + 2 x € 100.000 (optie)", "600000"), ("3 x 100.000 excl. btw", "300000"),
  ])
  func `is the product or sum, with a warning`(_ cell: String, amount: String) {
    let reading = Reading("id;raming\n1;\(cell)\n")
    #expect(reading.value(Self.amount) == amount)
    #expect(reading.value(Self.perYear) == "null")
    #expect(reading.value(Self.months) == "null")
    #expect(reading.codes == [.assumed])
    #expect(
      reading.problems.first?.message.nl == "‘\(cell)’ in raming is gelezen als \(amount)"
    )
  }

  @Test(arguments: [
    ("€ 380.000 (4 jaar)", "380000", "48"), ("€ 380.000 over 4 jaar", "380000", "48"),
    ("380.000 excl. btw voor 24 maanden", "380000", "24"),
    ("1,2 mln gedurende 2,5 jaar", "1200000", "30"),
    ("€ 1,2 mln (looptijd 4 jaar)", "1200000", "48"), ("4 jaar x € 95.000", "380000", "48"),
    ("€ 95.000 per jaar x 4 jaar", "380000", "48"), ("4 x € 95.000 per jaar", "380000", "48"),
    ("12 maanden x € 5.000 per maand", "60000", "12"),
  ])
  func `is the whole with its term where the cell tells that, with a warning`(
    _ cell: String,
    amount: String,
    months: String
  ) {
    let reading = Reading("id;raming\n1;\(cell)\n")
    #expect(reading.value(Self.amount) == amount)
    #expect(reading.value(Self.perYear) == "null")
    #expect(reading.value(Self.months) == months)
    #expect(reading.codes == [.assumed])
    #expect(
      reading.problems.first?.message.nl
        == "‘\(cell)’ in raming is gelezen als \(amount) voor \(months) maanden samen"
    )
    // Where the cell multiplies, nobody can have meant an amount of each year.
    let asks = reading.problems.first?.suggestion?.nl.contains("per jaar") == true
    #expect(asks == !cell.contains(" x "))
  }

  @Test func `is one of each year, with its term, where the cell says both`() {
    let reading = Reading("id;raming\n1;€ 95.000 per jaar (4 jaar)\n")
    #expect(reading.value(Self.amount) == "95000")
    #expect(reading.value(Self.perYear) == "true")
    #expect(reading.value(Self.months) == "48")
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("3 jaar", "36", [InputProblem.Code.assumed, .contradiction]),
    ("48 mnd", "48", [.assumed]), ("", "48", [.assumed]), ("4", "null", [.assumed, .unreadValue]),
  ])
  func `has the term of the column of its own, with a warning where they differ`(
    _ term: String,
    months: String,
    codes: [InputProblem.Code]
  ) {
    let reading = Reading("id;raming;looptijd\n1;€ 380.000 (4 jaar);\(term)\n")
    #expect(reading.value(Self.amount) == "380000")
    #expect(reading.value(Self.months) == months)
    #expect(reading.codes.sorted { "\($0)" < "\($1)" } == codes)
  }

  @Test(arguments: [
    ("2+1+1 jaar", "48"), ("2 jaar + 1 + 1", "48"), ("2 + 2x1 jaar", "48"),
    ("2 jaar + 2 x 1 jaar optie", "48"), ("24 + 12 + 12 mnd", "48"), ("2 x 1 jaar", "24"),
    ("2 jaar + 6 maanden", "30"), ("3 jaar + optie 1 jaar", "48"),
    ("1 jaar + 3 keer 1 jaar", "48"), ("2 jaar vast + 2 jaar optie", "48"),
    ("3 jaar (+ 1 jaar verlenging)", "48"), ("2 jaar + 2x optie 1 jaar", "48"),
  ])
  func `is a term with its options, with a warning`(_ cell: String, months: String) {
    let reading = Reading("id;looptijd\n1;\(cell)\n")
    #expect(reading.value(Self.months) == months)
    #expect(reading.codes == [.assumed])
    #expect(
      reading.problems.first?.message.nl == "‘\(cell)’ in looptijd is gelezen als \(months)"
    )
  }

  @Test(arguments: [
    ("24 maanden (2 jaar)", "24"), ("24 (2 jaar)", "24"), ("2 jaar (24 mnd)", "24"),
  ])
  func `is a plain term where it is said twice`(_ cell: String, months: String) {
    let reading = Reading("id;looptijd\n1;\(cell)\n")
    #expect(reading.value(Self.months) == months)
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    "4 jaar incl. opties", "4 jaar (inclusief alle opties)", "4 jaar vast",
    "4 jaar incl. verlenging",
  ])
  func `is a plain term where its options are included`(_ cell: String) {
    let reading = Reading("id;looptijd\n1;\(cell)\n")
    #expect(reading.value(Self.months) == "48")
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("€ 250.000 totaal", "null"), ("€ 250.000 voor de hele looptijd", "null"),
    ("€ 250.000 incl. opties", "null"), ("€ 250.000 excl. btw incl. alle opties", "\"excluded\""),
    ("€ 250.000 eenmalig", "null"), ("in totaal € 250.000 incl. btw", "\"included\""),
  ])
  func `is a plain amount beside words that say it is the whole`(_ cell: String, vat: String) {
    let reading = Reading("id;raming\n1;\(cell)\n")
    #expect(reading.value(Self.amount) == "250000")
    #expect(reading.value("project.estimate.vat") == vat)
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    "24 maanden (3 jaar)", "24 (3 jaar)", "2+1+1", "2 x 2", "2 jaar + 1 mln", "2 jaar + 10%",
  ])
  func `is no term where it is said in two ways or not at all`(_ cell: String) {
    let reading = Reading("id;looptijd\n1;\(cell)\n")
    #expect(reading.value(Self.months) == "null")
    #expect(reading.codes == [.unreadValue])
  }

  @Test(arguments: [
    "€ 100.000 + 21%", "€ 100.000 + btw", "€ 100.000 + 21% btw", "€ 500.000+", "100.000 x",
    "x 100.000", "4 x", "2 x 3 x 100.000", "95.000 x 4,5", "400 x 500.000", "4 x 10%",
    "€ 50.000 + € 20.000 per jaar", "€ 50.000 per jaar + € 20.000", "1,5 + 2 mln",
    "100.000 excl. btw + 121.000 incl. btw", "100.000 - 200.000 + 50.000", "4 x 4 jaar",
    "€ 380.000 (2026)", "€ 380.000 / 4 jaar", "€ 5.000 per maand x 4 jaar", "95 x 4 jaar",
    "€ 95.000 per jaar x 24 maanden", "€ 380.000 (2+1+1 jaar)", "€ 380.000 (4 jaar) + € 10.000",
    "€ 100.000 optie", "€ 100.000 inclusief opties en btw", "€ 100.000 excl. opties",
  ])
  func `is unread where it cannot be told what is meant`(_ cell: String) {
    let reading = Reading("id;raming\n1;\(cell)\n2;5\n")
    #expect(reading.value(Self.amount) == "null")
    #expect(reading.value(Self.perYear) == "null")
    #expect(reading.value(Self.months) == "null")
    #expect(reading.codes == [.unreadValue])
    #expect(reading.value(Self.amount, of: 1) == "5")
  }

  @Test func `goes by the highest end of a range that is multiplied`() {
    let reading = Reading("id;raming\n1;4 x 80.000 - 95.000\n")
    #expect(reading.value(Self.amount) == "380000")
    #expect(reading.problems.first?.message.nl.contains("van 320000 tot 380000;") == true)
  }

  @Test func `counts in an amount of a lot as well`() {
    let reading = Reading("id;percelen\n1;\"P1: 4 x € 95.000; P2: € 120.000 (4 jaar)\"\n")
    #expect(reading.list("project.lots", "value") == ["380000", "120000"])
    // What one lot is for is not the term of the whole.
    #expect(reading.value(Self.months) == "null")
    #expect(reading.codes == [.assumed, .assumed])
  }

  @Test func `is multiplied for its column too`() {
    let reading = Reading("id;Raming (x € 1.000)\n1;4 x 95\n2;380 (4 jaar)\n")
    #expect(reading.value(Self.amount) == "380000")
    #expect(reading.value(Self.amount, of: 1) == "380000")
    #expect(reading.value(Self.months, of: 1) == "48")
  }

  @Test(arguments: 0..<50)
  func `comes to what exact arithmetic makes of it`(seed: Int) {
    let (count, whole, cents) = (2 + seed % 9, 101 + seed * 7_919, seed * 37 % 100)
    let (total, fraction) = (whole * count + cents * count / 100, cents * count % 100)
    let amount = "\(whole),\(cents < 10 ? "0" : "")\(cents)"
    let expected =
      fraction == 0
      ? "\(total)"
      : "\(total).\(fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)")"
    let sum = Array(repeating: amount, count: count).joined(separator: " + ")
    for cell in ["\(count) x \(amount)", "\(amount) x \(count)", sum] {
      let reading = Reading("id;raming\n1;\(cell)\n")
      #expect(reading.value(Self.amount) == expected, "\(cell)")
    }
  }

  @Test func `of hostile length comes to an end`() {
    for piece in ["1+", "1x", "(", "1(1 jaar)", "+", "2 x 1 jaar + "] {
      let cell = String(repeating: piece, count: 20_000)
      let reading = Reading("id;raming;looptijd\n1;\(cell);\(cell)\n")
      #expect(reading.value(Self.amount) == "null")
      #expect(reading.value(Self.months) == "null")
    }
  }
}
