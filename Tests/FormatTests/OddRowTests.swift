import Intake
import Testing
import Vocabulary

/// Rows that spreadsheets have between and below the projects.
struct `A row of a table that is no project` {
  private static let header = "Nr;Opdrachtgever;Naam;Raming;Opmerkingen\n1;Gem A;Weg;€ 100.000;\n"

  /// Reads a row below a header and a project, at once and as a stream.
  private static func read(_ row: String, header: String = header) throws -> Reading {
    let bytes = Array("\(header)\(row)\n2;Gem A;Brug;€ 200.000;\n".utf8)
    let whole = Reading(bytes)
    var stream = Stream(bytes, pieces: 7)
    let records = try stream.all()
    #expect(records.map(\.ids.count).reduce(0, +) == whole.projects.count)
    #expect(records.flatMap(\.problems).map(\.message) == whole.problems.map(\.message))
    #expect(records.flatMap(\.problems).map(\.line) == whole.problems.map(\.line))
    return whole
  }

  @Test(arguments: [
    "Totaal werken;;;€ 300.000;", "Totaal werken;Gem A;alle werken;€ 300.000;",
    ";Gem A;Totaal;€ 300.000;", ";;Totaal:;€ 300.000;", ";;Eindtotaal;€ 300.000;",
    ";;Totaal aantal projecten: 2;€ 300.000;", ";;Totaalbedrag;€ 300.000;",
    ";Gem A;;€ 300.000;totaal", "-;;Totaal;€ 300.000;", "Subtotaal diensten;;;€ 300.000;",
  ])
  func `adds up others where total stands in place of its reference or title`(
    _ row: String
  ) throws {
    let reading = try Self.read(row)
    #expect(reading.projects.count == 2)
    #expect(reading.codes == [.totalRow])
    #expect(reading.problems.filter { $0.severity == .warning }.map(\.line) == [3])
  }

  @Test(arguments: [
    ";;Totaal Sociaal Domein;€ 300.000;", "-;;Totaal Fysiek en Sociaal;€ 300.000;",
    ";;Totale raming 2026 en 2027;€ 300.000;",
  ])
  func `adds up others where a total with any words has an amount alone beside it`(
    _ row: String
  ) throws {
    let reading = try Self.read(row)
    #expect(reading.projects.count == 2)
    #expect(reading.codes == [.totalRow])
  }

  @Test func `is a project with a total in its title where no row has a reference`() {
    let reading = Reading("titel;raming\nTotaal onderhoud wegen;300.000\nBrug;100.000\n")
    #expect(reading.projects.count == 2)
  }

  @Test(arguments: [
    "7;;Totaal;€ 300.000;", "7;Gem A;Totaal onderhoud wegen;€ 300.000;",
    ";Gem A;Totaal onderhoud wegen;€ 300.000;", "Generaal Foulkesweg;;;€ 300.000;",
    ";;Weg;€ 300.000;totaal", "Z;;;€ 300.000;", "Naam;Gem A;Plein;€ 300.000;",
  ])
  func `is not one with a reference or title of its own`(_ row: String) throws {
    let reading = try Self.read(row)
    #expect(reading.projects.count == 3)
    #expect(!reading.codes.contains(.totalRow) && !reading.codes.contains(.headerRow))
  }

  @Test(arguments: [";;;€ 300.000;", "-;;-;€ 300.000;", ";;;300.000"])
  func `may have an amount and nothing else`(_ row: String) throws {
    let reading = try Self.read(row)
    #expect(reading.projects.count == 2)
    #expect(reading.codes == [.totalRow])
    let problem = reading.problems.first { $0.code == .totalRow }
    #expect(problem?.line == 3)
    #expect(problem?.message.nl.hasPrefix("rij 3 heeft alleen een bedrag, ‘") == true)
  }

  @Test func `is one with an amount alone where no column could name it`() {
    #expect(Reading("raming\n100\n200\n").projects.count == 2)
  }

  @Test(arguments: [
    "Nr;Opdrachtgever;Naam;Raming;Opmerkingen", "NR.;opdrachtgever;Naam ;Raming;",
    "Volgnr;Opdrachtgever;Naam;Bedrag;Opmerkingen",
  ])
  func `may repeat the names of the columns`(_ row: String) throws {
    let reading = try Self.read(row)
    #expect(reading.projects.count == 2)
    #expect(reading.codes == [.headerRow])
    let problem = reading.problems.first { $0.code == .headerRow }
    #expect(problem?.line == 3)
    #expect(problem?.message.nl.hasPrefix("rij 3 herhaalt de kolomnamen van rij 1") == true)
  }

  @Test(arguments: [
    "Nr;Opdrachtgever;Raming;Naam;", "Nr;Opdrachtgever;Naam;Raming;CPV", "Kenmerk;Titel;;;",
  ])
  func `may name other columns, and the warning says what that does to the rows below`(
    _ row: String
  ) throws {
    let reading = try Self.read(row)
    #expect(reading.projects.count == 2)
    let problem = reading.problems.first { $0.code == .headerRow }
    #expect(problem?.line == 3)
    #expect(problem?.message.nl.hasPrefix("rij 3 noemt andere kolommen dan rij 1") == true)
  }
}
