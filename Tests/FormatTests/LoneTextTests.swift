import Intake
import Testing
import Vocabulary

/// Rows that have one text and nothing else.
struct `A row of a table with one text alone` {
  private static let numbered = "Nr.;Project;Afdeling;Raming;Opmerkingen\n1;Weg;Beheer;100.000;\n"
  private static let named = "Project;Status;Waarde;Start\nBrug;loopt;100.000;1-6-2026\n"
  private static let grouped = "Afdeling;Omschrijving;Type;Waarde\nBeheer;Weg;Werken;100.000\n"

  /// Reads a row below a header and a project, at once and as a stream.
  private static func read(_ row: String, below header: String) throws -> Reading {
    let bytes = Array("\(header)\(row)\n".utf8)
    let whole = Reading(bytes)
    var stream = Stream(bytes, pieces: 5)
    let records = try stream.all()
    #expect(records.map(\.ids.count).reduce(0, +) == whole.projects.count)
    #expect(
      records.flatMap(\.problems).map(\.message)
        == whole.problems.filter { $0.line > 1 }.map(\.message)
    )
    return whole
  }

  @Test(arguments: [
    (numbered, "Fysiek domein;;;;"), (numbered, "Groen;;;;"), (numbered, "Domein 1;-;;n.n.b.;"),
    (numbered, "Bedragen zijn indicatief en exclusief btw.;;;;"), (numbered, "Opmerkingen:;;;;"),
    (numbered, ";Let op: bedragen zijn indicatief;;;"), (numbered, ";;;;zie de brief"),
    (numbered, ";* met subsidie;;;"), (named, "Aantal: 6;;;"), (named, "Sociaal domein:;;;"),
    (named, "De bedragen zijn zonder btw.;;;"), (grouped, "Facilitair;;;"),
    (grouped, "Cluster 3;;;"), (grouped, ";Peildatum: mei 2026;;"),
  ])
  func `is a heading or remark, and a warning says that it is no project`(
    _ header: String,
    _ row: String
  ) throws {
    let reading = try Self.read(row, below: header)
    #expect(reading.projects.count == 1)
    let problem = try #require(reading.problems.first { $0.code == .noteRow })
    #expect(problem.severity == .warning && problem.line == 3)
    #expect(problem.message.nl.hasPrefix("rij 3 heeft alleen ‘"))
    #expect(problem.message.nl.hasSuffix("en is niet als project gelezen"))
  }

  @Test(arguments: [
    (numbered, ";Fietspad;;;"), (numbered, ";Sociaal domein;;;"), (named, "Sociaal domein;;;"),
    (named, "Aanleg fietspad fase 2 e.v.;;;"), (named, "Groot onderhoud wegen etc.;;;"),
    (named, "Brug.;;;"), (named, "Weg: tweede deel;;;"), (grouped, ";Kantoorartikelen;;"),
    (numbered, "2 (vervalt);;;;"),
    (
      "Project;Status;Waarde;Start\nAanleg van de brug.;loopt;100.000;1-6-2026\n",
      "Aanleg van de weg.;;;"
    ),
  ])
  func `is a project where that may be its name, and a warning asks`(
    _ header: String,
    _ row: String
  ) throws {
    let reading = try Self.read(row, below: header)
    #expect(reading.projects.count == 2)
    #expect(!reading.codes.contains(.noteRow))
    let asked = reading.problems.filter { $0.message.nl.hasSuffix("’, en is als project gelezen") }
    #expect(asked.map(\.line) == [3] && asked.first?.severity == .warning)
  }

  @Test(arguments: [
    (numbered, "W-3;;;;"), (numbered, "7;;;;"), (numbered, "8;;x;;"), ("titel\nWeg\n", "Brug"),
    ("titel;opmerkingen\nWeg;a\n", "Brug:;"), ("id;titel;raming;aard\n", "Weg;;;"),
    ("id;titel;raming;aard\nWeg;;;\n", "Sociaal domein;;;"),
    ("id;titel;raming;aard\nWeg;a;;\n", "Sociaal domein;;;"),
  ])
  func `is a project by its reference, or where other rows have no more`(
    _ header: String,
    _ row: String
  ) throws {
    let reading = try Self.read(row, below: header)
    #expect(reading.projects.count == header.filter(\.isNewline).count)
    #expect(!reading.codes.contains(.noteRow))
    #expect(reading.problems.allSatisfy { !$0.message.nl.contains("heeft alleen") })
  }

  @Test func `is a project where references of others have no digits`() throws {
    let reading = try Self.read(
      "Molenweg;;;",
      below: "id;raming;aard;publicatiedatum\nBrug;5;werken;1-6-2026\n"
    )
    #expect(reading.projects.count == 2)
    #expect(!reading.codes.contains(.noteRow))
  }

  @Test func `is a total by its words`() throws {
    let reading = try Self.read("Totaal;;;;", below: Self.numbered)
    #expect(reading.codes == [.totalRow])
  }
}
