import Intake
import Testing
import Vocabulary

/// What a number in a table counts, where words beside it say so.
struct `A number in a table with a word for what it counts` {
  private static let amount = "project.estimate.amount"

  @Test(arguments: [
    "€ 3.000 per maand", "3.000 ex btw per maand", "3.000 maandelijks", "€ 3.000 p/m", "3.000/mnd",
    "€ 3.000 / maand", "€ 50.000 jaar", "€ 5 per",
  ])
  func `is no amount where it is a part of the whole, and a warning says so`(_ cell: String) {
    let reading = Reading("id;raming\n1;\(cell)\n2;5\n")
    #expect(reading.value(Self.amount) == "null")
    #expect(reading.value("project.estimate.perYear") == "null")
    #expect(reading.codes == [.unreadValue])
    #expect(reading.problems.map { [$0.line, $0.column] } == [[2, 3]])
    #expect(reading.value(Self.amount, of: 1) == "5")
  }

  @Test(arguments: [
    ("€ 50.000 per jaar", "50000"), ("100.000 ex btw per jaar", "100000"),
    ("50.000 jaarlijks", "50000"), ("50.000 pj", "50000"), ("€ 50.000 p/j", "50000"),
    ("€ 50.000 / jaar", "50000"), ("1,5 mln per jaar", "1500000"),
    ("€ 50.000 / jaar excl. btw", "50000"),
  ])
  func `is an amount of each year where that is said`(_ cell: String, amount: String) {
    let reading = Reading("id;raming;looptijd_maanden\n1;\(cell);4 jaar\n2;5;\n")
    #expect(reading.value(Self.amount) == amount)
    #expect(reading.value("project.estimate.perYear") == "true")
    #expect(reading.value("project.term.months") == "48")
    #expect(reading.value(Self.amount, of: 1) == "5")
    #expect(reading.value("project.estimate.perYear", of: 1) == "null")
    #expect(reading.codes == [])
  }

  @Test(arguments: ["raming;raming_tot", "raming_tot;raming", "Raming;Budget", "Budget;Raming"])
  func `is no amount of each year where another amount stands beside it`(_ columns: String) {
    let reading = Reading("id;\(columns)\n1;50.000 per jaar;200.000\n")
    #expect(reading.value(Self.amount) == "200000")
    #expect(reading.value("project.estimate.perYear") == "null")
    #expect(reading.codes == [.unreadValue])
  }

  @Test(arguments: ["", "n.t.b.", "PM"])
  func `is an amount of each year where nothing is known beside it`(_ cell: String) {
    let reading = Reading("id;raming;raming_tot\n1;50.000 per jaar;\(cell)\n")
    #expect(reading.value(Self.amount) == "50000")
    #expect(reading.value("project.estimate.perYear") == "true")
  }

  @Test func `is the highest of a range of each year, with a warning`() {
    let reading = Reading("id;raming\n1;2 - 3 mln per jaar\n")
    #expect(reading.value(Self.amount) == "3000000")
    #expect(reading.value("project.estimate.perYear") == "true")
    #expect(reading.codes == [.assumed])
  }

  @Test func `is one of each year without VAT where a column with VAT stands beside it`() {
    let reading = Reading("id;Raming excl btw;Raming incl btw\n1;50 per jaar;60,50 per jaar\n")
    #expect(reading.value(Self.amount) == "50")
    #expect(reading.value("project.estimate.perYear") == "true")
  }

  @Test func `is one of the whole where a column says so, with a warning`() {
    let reading = Reading("id;raming;Bedrag is per jaar\n1;50.000 per jaar;nee\n")
    #expect(reading.value("project.estimate.perYear") == "false")
    #expect(reading.codes == [.contradiction])
  }

  @Test func `is quoted in the warning, which says what would be right`() {
    let problems = Reading("id;raming\n1;€ 3.000 per maand\n2;10%\n").problems
    #expect(
      problems.map(\.message.nl) == [
        "‘€ 3.000 per maand’ in raming is niet het bedrag van de hele opdracht; "
          + "het gegeven is onbekend",
        "‘10%’ in raming is een percentage; het gegeven is onbekend",
      ]
    )
    #expect(problems.first?.suggestion?.en.hasPrefix("give the amount over the whole term") == true)
  }

  @Test func `is no amount of a lot where it is a part of the whole`() {
    let reading = Reading("id;percelen\n1;\"P1: 900 per jaar; P2: 100; P3: 5%\"\n")
    #expect(reading.list("project.lots", "id") == ["\"P1\"", "\"P2\"", "\"P3\""])
    #expect(reading.list("project.lots", "value") == ["null", "100", "null"])
    #expect(reading.codes == [.unreadValue, .unreadValue])
  }

  @Test(arguments: ["10%", "10 procent", "10 %"])
  func `is no amount where it is a percentage, except of a rate`(_ cell: String) {
    let reading = Reading("id;raming;btw_tarief;looptijd_maanden\n1;\(cell);\(cell);\(cell)\n")
    #expect(reading.value(Self.amount) == "null")
    #expect(reading.value("project.estimate.vatRate") == "10")
    #expect(reading.value("project.term.months") == "null")
    #expect(reading.codes == [.unreadValue, .unreadValue])
  }

  @Test(arguments: [
    ("4 jaar", "48", "4"), ("48 maanden", "48", "4"), ("48 mnd.", "48", "4"),
    ("18 maanden", "18", "1.5"),
    ("1,5 jaar", "18", "1.5"), ("4", "4", "4"), ("2 years", "24", "2"),
  ])
  func `is converted between years and months where it is a term`(
    _ cell: String,
    months: String,
    years: String
  ) {
    let reading = Reading("id;looptijd_maanden;raam_jaren\n1;\(cell);\(cell)\n")
    #expect(reading.value("project.term.months") == months)
    #expect(reading.value("project.framework.years") == years)
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("Looptijd (jaren)", "4", "48"), ("looptijd in jaren", "1,5", "18"),
    ("Contractduur in jaren", "4 jaar", "48"), ("Looptijd jaren", "48 maanden", "48"),
    ("looptijd_jaren", "2 + 1 + 1", "48"), ("Looptijd (maanden)", "48", "48"),
  ])
  func `counts what the name of its column says, where the cell does not`(
    _ name: String,
    cell: String,
    months: String
  ) {
    let reading = Reading("id;\(name)\n1;\(cell)\n")
    #expect(reading.value("project.term.months") == months)
    #expect(reading.codes.allSatisfy { $0 == .assumed })
  }

  @Test(arguments: ["Looptijd raamovereenkomst", "Duur raamovereenkomst"])
  func `is unread as a term of a framework agreement where it may be years or months`(
    _ name: String
  ) {
    let reading = Reading("id;\(name)\n1;48\n2;48 maanden\n3;4 jaar\n")
    #expect(reading.value("project.framework.years") == "null")
    #expect(reading.value("project.framework.years", of: 1) == "4")
    #expect(reading.value("project.framework.years", of: 2) == "4")
    #expect(reading.codes == [.unreadValue])
  }

  @Test func `is converted with both ends of a range`() {
    let reading = Reading("id;looptijd_maanden\n1;2-4 jaar\n")
    #expect(reading.value("project.term.months") == "48")
    #expect(reading.problems.first?.message.nl.contains("van 24 tot 48") == true)
  }

  @Test(arguments: [
    "40 maanden", "4 jaar en 6 maanden", "12 - 40 maanden", "1 per jaar", "4 m", "50%",
  ])
  func `is unread as a term that comes to no exact number of years`(_ cell: String) {
    let reading = Reading("id;raam_jaren\n1;\(cell)\n")
    #expect(reading.value("project.framework.years") == "null")
    #expect(reading.codes == [.unreadValue])
  }

  @Test func `is unread where the fact counts something else`() {
    let reading = Reading("id;geschikte_ondernemers\n1;8 maanden\n2;8\n")
    #expect(reading.value("project.market.suitableFirms") == "null")
    #expect(reading.value("project.market.suitableFirms", of: 1) == "8")
    #expect(reading.codes == [.unreadValue])
  }
}
