import Intake
import Testing

/// Tables whose rows a spreadsheet took for one cell each, and wrote within quotes.
struct `A row within quotes` {
  private static let title = "project.title"
  private static let amount = "project.estimate.amount"

  @Test(arguments: [
    "id,titel,raming\n\"1,\"\"Brug, oud\"\",250000\"\n2,Weg,90000\n",
    "\"id,titel,raming\"\n\"1,\"\"Brug, oud\"\",250000\"\n\"2,Weg,90000\"\n",
    "\"id,\"\"titel\"\",raming\"\r\n\"1,\"\"Brug, oud\"\",250000\"\r\n\"2,Weg,90000\"",
    "\"id;titel;raming\"\n\"1;Brug, oud;250000\"\n\"2;Weg;90000\"\n",
  ])
  func `is read as the cells that stand in it`(_ text: String) throws {
    let reading = Reading(text)
    #expect((0..<2).map { reading.value(Self.title, of: $0) } == ["\"Brug, oud\"", "\"Weg\""])
    #expect((0..<2).map { reading.value(Self.amount, of: $0) } == ["250000", "90000"])
    #expect(reading.codes.isEmpty)
    for pieces in [1, 7, 4096] {
      var stream = Stream(Array(text.utf8), pieces: pieces)
      let records = try stream.all()
      #expect(records.flatMap(\.ids) == ["\"1\"", "\"2\""])
      #expect(records.flatMap { $0.problems }.isEmpty)
    }
  }

  @Test func `tells where in the input a cell of it stands`() {
    let reading = Reading("id,titel,raming\n\"1,\"\"Brüg, \"\"\"\"oud\"\"\"\"\"\",veel\"\n")
    #expect(reading.value(Self.title) == "\"Brüg, \\\"oud\\\"\"")
    #expect(reading.problems.map(\.line) == [2])
    #expect(reading.problems.map(\.column) == [26])
  }

  @Test(arguments: [
    "id;titel;raming\n1;Weg;90000\n\"Let op: dit is een concept; nog niet vastgesteld\";;\n",
    "id;titel;raming\n1;Weg;90000\n\"Let op: dit is een concept; nog niet vastgesteld\"\n",
    "titel\n\"Weg; brug\"\n",
  ])
  func `is one cell where it has none for each column`(_ text: String) {
    let reading = Reading(text)
    #expect(reading.value(Self.title).hasPrefix("\"Weg"))
    #expect(reading.projects.count == 1)
  }

  @Test func `is one cell where the table has two columns, as a remark may be`() {
    let reading = Reading("id;titel\n1;Weg\n\"Let op: concept; nog niet vastgesteld\"\n")
    #expect(reading.value(Self.title, of: 1) == "null")
  }

  @Test func `is one cell where a line breaks in it`() {
    let reading = Reading("id;titel;raming\n1;Weg;90000\n\"a;b\nc;d\"\n")
    #expect(reading.value(Self.title, of: 1) != "\"b\nc\"")
  }

  @Test func `is one cell where it is a title above the names`() {
    let reading = Reading("\"Bedragen in euro, excl. btw\"\nid,titel,raming\n1,Weg,90000\n")
    #expect(reading.value("project.estimate.vat") == "\"excluded\"")
    #expect(reading.value(Self.amount) == "90000")
  }
}
