import Intake
import Testing
import Vocabulary

/// Amounts with parentheses, and amounts between two ends.
struct `An amount in a table with parentheses or as a range` {
  private static let amount = "project.estimate.amount"

  @Test(arguments: [
    ("€ 50.000 (excl. btw)", "50000"), ("(excl. btw) € 50.000", "50000"),
    ("(ca.) 50.000", "50000"), ("€ 50.000 (ca.)", "50000"), ("(max. € 50.000)", "50000"),
    ("50.000 (euro)", "50000"), ("(€) 50.000", "50000"), ("(50.000 excl. btw)", "50000"),
  ])
  func `is above zero where a parenthesis encloses words`(_ cell: String, amount: String) {
    let reading = Reading("id;raming\n1;\(cell)\n")
    #expect(reading.value(Self.amount) == amount)
    #expect(reading.codes.allSatisfy { $0 == .assumed })
  }

  @Test(arguments: [
    "(50.000)", "(€ 50.000)", "( EUR 50.000,00 )", "€ (50.000)", "(50.000,-)", "- (50.000)",
    "(50 k) excl. btw", "(€ 50 duizend)",
  ])
  func `is below zero where a parenthesis encloses nothing but the number`(_ cell: String) {
    let reading = Reading("id;raming\n1;\(cell)\n")
    #expect(reading.value(Self.amount) == "null")
    #expect(reading.codes == [.belowMinimum])
    #expect(reading.problems.first?.message.nl.contains("-50000") == true)
  }

  @Test(arguments: [
    ("€ 50.000 (ca.) - € 230.000", "50000", "230000"),
    ("€ 50.000 (excl. btw) tot € 75.000 (excl. btw)", "50000", "75000"),
    ("(ca.) 50.000 - 75.000", "50000", "75000"), ("0 - 50.000", "0", "50000"),
    ("€ 500.000 - € 1 mln", "500000", "1000000"), ("800.000 tot 1,2 mln", "800000", "1200000"),
    ("1,5 - 2 mln", "1500000", "2000000"), ("2-2 mln", "2000000", "2000000"),
    ("500.000 - 750 k", "500000", "750000"), ("50 - 75 k", "50000", "75000"),
    ("1.500.000 - 2 mln", "1500000", "2000000"), ("900 k - 1,2 mln", "900000", "1200000"),
  ])
  func `goes by the highest end of what is written`(_ cell: String, lowest: String, highest: String)
  {
    let reading = Reading("id;raming\n1;\(cell)\n")
    #expect(reading.value(Self.amount) == highest)
    #expect(reading.codes == [.assumed])
    #expect(
      reading.problems.first?.message.nl.contains("van \(lowest) tot \(highest);") == true,
      "\(reading.problems.first?.message.nl ?? "")"
    )
  }

  @Test(arguments: [
    "- € 50.000 tot € 75.000", "50.000 - (75.000)", "(50.000) - 75.000", "1.500 - 2 mln",
    "1.500 tot 2.500 k", "€ 50.000 (€ 60.500 incl. btw)",
  ])
  func `is unread where it may be two amounts`(_ cell: String) {
    let reading = Reading("id;raming\n1;\(cell)\n")
    #expect(reading.value(Self.amount) == "null")
    #expect(reading.codes == [.unreadValue])
  }

  @Test(arguments: [
    "50.000 250.000", "50.000\n250.000", "50\n250", "1.000,50 250", "1 234.567", "1 234.567.890",
    "1,25E+06", "1.5e6", "2,5E+5 - 3E+5", "1e-3",
  ])
  func `is unread where two amounts may stand together, or digits are left out`(_ cell: String) {
    let reading = Reading("id;raming\n1;\"\(cell)\"\n")
    #expect(reading.value("project.estimate.amount") == "null")
    #expect(reading.codes == [.unreadValue])
    #expect(reading.problems.first?.message.nl.contains("gelezen als") == false)
  }

  @Test(arguments: [
    ("1 234 567,89", "1234567.89"), ("1'234'567.89", "1234567.89"), ("1 234,5", "1234.5"),
    ("50 250", "50250"), ("€ 1 000", "1000"),
  ])
  func `is one amount where spaces or apostrophes separate thousands`(
    _ cell: String,
    amount: String
  ) {
    let reading = Reading("id;raming\n1;\(cell)\n")
    #expect(reading.value("project.estimate.amount") == amount)
    #expect(reading.codes.isEmpty)
  }

  @Test func `is one in a lot as well`() {
    let reading = Reading("id;percelen\n1;\"P1: 500.000 - 1 mln; P2: (ca.) 100 - 200\"\n")
    #expect(reading.list("project.lots", "value") == ["1000000", "200"])
    #expect(reading.codes == [.assumed, .assumed])
  }
}
