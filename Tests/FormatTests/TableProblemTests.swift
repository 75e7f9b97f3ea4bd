import Intake
import Testing
import Vocabulary

/// What is said of a table as a whole, and of rows of another length than its header.
struct `A table that is read row by row` {
  @Test func `is refused once where a column or fact that was chosen is not there`() throws {
    let options = IntakeOptions(
      columns: ["titel": "project.onzin", "bestaatniet": "estimate.amount"]
    )
    let bytes = Array("id;titel\n1;Weg\n2;Brug\n".utf8)
    let whole = Reading(bytes, options).problems.filter { $0.severity == .error }
    var stream = Stream(bytes, pieces: 4, options)
    let records = try stream.all()
    #expect(whole.count == 2)
    #expect(records.map(\.problems) == [whole])
  }

  @Test func `is read where the columns that were chosen are there`() throws {
    let options = IntakeOptions(columns: ["naam": "project.title"])
    var stream = Stream(Array("id;naam\n1;Weg\n".utf8), pieces: 4, options)
    #expect(try stream.all().map(\.problems.count) == [0])
  }

  @Test func `tells with its first row which columns give no fact`() throws {
    var records = InputRecords(Shipped.reader)
    let bytes = Array("overzicht\nid;kleur;ramming;\n1;rood;5;\n2;blauw;6;\n".utf8)
    bytes.withUnsafeBufferPointer { records.append($0) }
    records.finish()
    var batch = RecordBatch(room: 1 << 16)
    _ = try records.fill(&batch)
    let problems = (0..<batch.count).map { Shipped.reader.tableProblems(with: $0, of: batch) }
    #expect(problems.map { $0.map(\.code) } == [[.unmapped, .unmapped], []])
    #expect(problems.first?.map { [$0.line, $0.column] } == [[2, 4], [2, 10]])
    #expect(problems.first?.map(\.severity) == [.note, .warning])
  }

  @Test func `warns of a row with fewer cells than there are columns, with the counts`() throws {
    let bytes = Array("id;titel;raming;\n1;Weg;5\n2;Brug\n3\n4;Pad;6;\n".utf8)
    var stream = Stream(bytes, pieces: 4)
    let problems = try stream.all().flatMap(\.problems)
    #expect(problems.map(\.code) == [.wrongRow, .wrongRow])
    #expect(problems.map(\.line) == [3, 4])
    #expect(
      problems.first?.message.nl.hasPrefix("rij 3 heeft 2 cellen, er zijn 3 kolommen") == true
    )
    #expect(problems.last?.message.en.hasPrefix("row 4 has 1 cell, there are 3 columns") == true)
    #expect(problems.map(\.message) == Reading(bytes).problems.map(\.message))
  }

  @Test(arguments: [
    ";Totaal;15", "Totaal;;15", "Subtotaal: ;;15", "Subtotaal werken;;5",
    "'Totaal 2026 excl. btw';;15", "TOTAL;;15",
  ]) func `does not take a row that adds up others for a project, and says so`(
    _ row: String
  ) throws {
    let bytes = Array("id;titel;raming\n1;Weg;5\n\(row)\n2;Brug;10\n".utf8)
    let whole = Reading(bytes)
    #expect(whole.projects.count == 2)
    #expect(whole.codes == [.totalRow])
    #expect(whole.problems.filter { $0.severity == .warning }.map(\.line) == [3])
    var stream = Stream(bytes, pieces: 4)
    let records = try stream.all()
    #expect(records.map(\.ids.count) == [1, 0, 1])
    #expect(records.flatMap(\.problems).map(\.message) == whole.problems.map(\.message))
    #expect(records.flatMap(\.problems).map(\.line) == [3])
  }

  @Test(arguments: [
    "T1;Totaal;15", "3;Subtotaal;5", "Totaalonderhoud;;15", ";Totaal onderhoud wegen;15",
    ";Sommen;5",
  ]) func `takes a row with a reference or with more words for a project`(_ row: String) throws {
    let bytes = Array("id;titel;raming\n1;Weg;5\n\(row)\n".utf8)
    let reading = Reading(bytes)
    #expect(reading.projects.count == 2)
    #expect(!reading.codes.contains(.totalRow))
  }

  @Test(arguments: [
    ("Totaal;T1;15", true), ("Totaal;;15", false), ("Totaal;Totaal;15", false), ("Totaal", false),
    ("Subtotaal werken; ;15", false), ("Subtotaal werken;S-1;15", true),
  ]) func `looks for the reference in its own column, wherever that stands`(
    _ row: String,
    isProject: Bool
  ) {
    let reading = Reading(Array("titel;kenmerk;raming\nWeg;1;5\n\(row)\n".utf8))
    #expect(reading.projects.count == (isProject ? 2 : 1))
    #expect(reading.codes.contains(.totalRow) != isProject)
  }
}
