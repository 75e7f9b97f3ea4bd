import Intake
import Testing
import Vocabulary

/// Lots with their amounts in one cell.
struct `The lots in a cell of a table` {
  @Test(arguments: [
    "Perceel 1: 400.000, Perceel 2: 800.000", "Perceel 1: 400.000 / Perceel 2: 800.000",
    "Perceel 1: € 400.000,00, Perceel 2: 0,8 mln", "Perceel 1: 400.000,- , Perceel 2: 800.000,-",
    "Perceel 1: 400.000; Perceel 2: 800.000",
  ])
  func `may have commas and slashes between them`(_ cell: String) {
    let reading = Reading("id;percelen\n1;\"\(cell)\"\n")
    #expect(reading.list("project.lots", "id") == ["\"Perceel 1\"", "\"Perceel 2\""])
    #expect(reading.list("project.lots", "value") == ["400000", "800000"])
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("Weg, zuid: 1.200.000,50", "\"Weg, zuid\"", "1200000.5"), ("A/B: 1,5", "\"A/B\"", "1.5"),
    ("P1: wegen: 400", "\"P1: wegen\"", "400"), ("P1: 1.200.000,50", "\"P1\"", "1200000.5"),
    ("Weg / pad: 5", "\"Weg / pad\"", "5"),
  ])
  func `keep the signs that belong to a name or an amount`(
    _ cell: String,
    id: String,
    value: String
  ) {
    let reading = Reading("id;percelen\n1;\"\(cell)\"\n")
    #expect(reading.list("project.lots", "id") == [id])
    #expect(reading.list("project.lots", "value") == [value])
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    "Perceel 1: 400.000 Perceel 2: 800.000", "Weg, zuid: 400.000, noord: 300.000",
    "P1: 400.000,P2: 800.000", "P1: 400, P2 500, P3: 600", "1:2:3",
  ])
  func `are one of an unknown amount where names and amounts cannot be told apart`(
    _ cell: String
  ) {
    let reading = Reading("id;percelen\n1;\"\(cell); P9: 5\"\n")
    #expect(reading.list("project.lots", "id") == ["\"\(cell)\"", "\"P9\""])
    #expect(reading.list("project.lots", "value") == ["null", "5"])
    #expect(reading.codes == [.unreadValue])
    #expect(reading.problems.map { [$0.line, $0.column] } == [[2, 3]])
    #expect(reading.problems.first?.message.nl.contains("‘\(cell)’") == true)
  }

  @Test(arguments: [
    ("P1: 100.000; P2: n.t.b.; P3", ["P1", "P2", "P3"], 0),
    ("P1: 100.000\nP2: onbekend\nP3:", ["P1", "P2", "P3"], 0),
    ("P1; P2: 100.000 | P3: -", ["P1", "P2", "P3"], 0),
    ("P1: n.t.b.; P2: n.t.b.", ["P1", "P2"], 0),
    ("P1: 100.000; P2: 1 $; P3: zie bijlage", ["P1", "P2", "P3"], 2),
    ("P1: 100.000; P2: 900 per jaar", ["P1", "P2"], 1), ("P1: 100.000, P2: veel", ["P1", "P2"], 1),
    ("P1: zie bijlage; P2: zie bijlage", ["P1", "P2"], 2), ("P1: 100.000; 5", ["P1", "5"], 1),
  ])
  func `are there without an amount too, with a warning where it is not read`(
    _ cell: String,
    ids: [String],
    warnings: Int
  ) {
    let reading = Reading("id;percelen\n1;\"\(cell)\"\n")
    #expect(reading.list("project.lots", "id") == ids.map { "\"\($0)\"" })
    let values = reading.list("project.lots", "value")
    #expect(values.filter { $0 != "null" } == (cell.contains("100.000") ? ["100000"] : []))
    #expect(reading.codes == Array(repeating: .unreadValue, count: warnings))
    #expect(reading.problems.allSatisfy { $0.path.hasSuffix(".value") })
  }

  @Test(arguments: [
    "P1: 200.000; P2: 300.000; Totaal: 500.000", "Aantal: 2; P1: 200.000; P2: 300.000",
    "P1: 200.000, P2: 300.000, Totaal excl. btw: 500.000",
    "P1: 200.000; P2: 300.000; totaal € 500.000", "Let op: 9; P1: 200.000; P2: 300.000",
  ])
  func `are those alone that are no total or remark, and a warning says so`(_ cell: String) {
    let reading = Reading("id;percelen\n1;\"\(cell)\"\n")
    #expect(reading.list("project.lots", "id") == ["\"P1\"", "\"P2\""])
    #expect(reading.list("project.lots", "value") == ["200000", "300000"])
    #expect(reading.codes == [.unreadValue])
    #expect(reading.problems.first?.message.nl.contains("van de hele lijst") == true)
  }

  @Test(arguments: ["Aantal: 3", "aantal percelen: 3", "Totaal: 900.000", "Totaal: n.t.b."])
  func `are unknown where the cell says something of them alone`(_ cell: String) {
    let reading = Reading("id;percelen\n1;\(cell)\n")
    #expect(reading.value("project.lots") == "null")
    #expect(reading.codes == [.unreadValue])
  }

  @Test func `may be without a name`() {
    let reading = Reading("id;percelen\n1;\"P1: 100; n.t.b.; : 5\"\n")
    #expect(reading.list("project.lots", "id") == ["\"P1\"", "null", "null"])
    #expect(reading.list("project.lots", "value") == ["100", "null", "5"])
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    "2 percelen", "nee", "noord; zuid", "Toelichting: zie bijlage", "https://voorbeeld.nl", ": 5",
    "500.000", "P1: 400.000 P2: 800.000",
  ])
  func `are unknown where the cell is no list of them`(_ cell: String) {
    let reading = Reading("id;percelen\n1;\"\(cell)\"\n")
    #expect(reading.value("project.lots") == "null")
    #expect(reading.codes == [.unreadValue])
    #expect(reading.problems.first?.message.nl.hasPrefix("‘\(cell)’ is geen lijst") == true)
  }

  @Test(arguments: ["nog te bepalen", "n.v.t.", "-", ""])
  func `are unknown without a warning where the cell says so`(_ cell: String) {
    let reading = Reading("id;percelen\n1;\(cell)\n")
    #expect(reading.value("project.lots") == "null")
    #expect(reading.codes.isEmpty)
  }
}
