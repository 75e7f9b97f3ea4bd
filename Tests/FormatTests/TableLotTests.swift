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
  func `are unread where names and amounts cannot be told apart`(_ cell: String) {
    let reading = Reading("id;percelen\n1;\"\(cell); P9: 5\"\n")
    #expect(reading.list("project.lots", "id") == ["\"P9\""])
    #expect(reading.codes == [.unreadValue])
    #expect(reading.problems.map { [$0.line, $0.column] } == [[2, 3]])
    #expect(reading.problems.first?.message.nl.contains("‘\(cell)’") == true)
  }
}
