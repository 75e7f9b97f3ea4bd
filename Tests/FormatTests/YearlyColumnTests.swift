import Intake
import Testing
import Vocabulary

/// Columns whose names say that their amounts are those of each year.
struct `A column of amounts per year` {
  private static let amount = "project.estimate.amount"
  private static let perYear = "project.estimate.perYear"

  @Test(arguments: [
    "Raming per jaar", "raming/jaar", "Budget p/j", "Jaarlijkse raming", "Bedrag jaarlijks",
    "Raming per jaar (€)", "verwachte waarde per jaar",
  ])
  func `is known by its name`(_ name: String) {
    let reading = Reading("id;\(name);looptijd_maanden\n1;95.000;48\n2;;48\n")
    #expect(reading.value(Self.amount) == "95000")
    #expect(reading.value(Self.perYear) == "true")
    #expect(reading.codes.isEmpty)
    // Nothing is said of an amount that is not there.
    #expect(reading.value(Self.perYear, of: 1) == "null")
  }

  @Test func `tells VAT basis and factor beside it`() {
    let reading = Reading("id;Raming per jaar (x € 1.000, excl. btw)\n1;95\n")
    #expect(reading.value(Self.amount) == "95000")
    #expect(reading.value(Self.perYear) == "true")
    #expect(reading.value("project.estimate.vat") == "\"excluded\"")
  }

  @Test(arguments: ["Raming;Raming per jaar", "Raming per jaar excl. btw;Raming incl. btw"])
  func `counts only where the whole is not filled in, with a warning for the column`(
    _ columns: String
  ) {
    let isLast = columns.hasSuffix("jaar")
    let both = isLast ? "380.000;95.000" : "95.000;380.000"
    let one = isLast ? ";95.000" : "95.000;"
    let reading = Reading("id;\(columns)\n1;\(both)\n2;\(one)\n")
    #expect(reading.value(Self.amount) == "380000")
    #expect(reading.value(Self.perYear) == "null")
    #expect(reading.value(Self.amount, of: 1) == "95000")
    #expect(reading.value(Self.perYear, of: 1) == "true")
    #expect(reading.problems.map(\.line) == [1])
    #expect(reading.problems.first?.message.nl.contains("telt alleen in rijen waarin") == true)
  }

  @Test(arguments: [("€ 5.000 per maand", "null"), ("4 x 95.000", "null"), ("10%", "null")])
  func `does not hold what counts something else`(_ cell: String, amount: String) {
    let reading = Reading("id;Raming per jaar\n1;\(cell)\n")
    #expect(reading.value(Self.amount) == amount)
    #expect(reading.value(Self.perYear) == "null")
    #expect(reading.codes == [.unreadValue])
  }

  @Test(arguments: ["Looptijd per jaar", "Titel per jaar", "Raming per perceel", "per jaar"])
  func `is none that holds something else`(_ name: String) {
    let reading = Reading("id;\(name)\n1;95.000\n")
    #expect(reading.value(Self.amount) == "null")
    #expect(reading.value(Self.perYear) == "null")
  }
}
