import Intake
import Testing
import Vocabulary

/// The choice of the row with the names of columns.
struct `The row with the names of columns` {
  /// The references of the projects.
  private func ids(_ reading: Reading) -> [String] {
    reading.projects.indices.map { reading.value("project.id", of: $0) }
  }

  @Test func `is the first of two tables below each other, whichever has more known names`() {
    let reading = Reading(
      """
      Inkoopkalender 2026;;;;
      Nr;Naam;Raming;Publicatie;Kleur
      1;Weg A;€ 100.000;01-06-2026;
      2;Weg B;€ 200.000;01-07-2026;
      Totaal;;€ 300.000;;

      Deel 2: diensten;;;;
      Nr;Naam;Raming;Publicatie;CPV
      3;Schoonmaak;€ 50.000;01-06-2026;90910000
      """
    )
    #expect(ids(reading).prefix(2) == ["\"1\"", "\"2\""])
    #expect(ids(reading).last == "\"3\"")
    #expect(reading.value("project.estimate.amount", of: 1) == "200000")
    let warning = reading.problems.first { $0.code == .headerRow }
    #expect(warning?.line == 8 && warning?.severity == .warning)
    #expect(warning?.message.nl.contains("noemt andere kolommen dan rij 2") == true)
  }

  @Test(arguments: [
    "Gemeente;Voorbeeld;Afdeling;Inkoop;;\nPeriode;2026;;;;\n",
    "Overzicht;;;;;\nStand;1-5-2026;;;;\n",
    "Project;;Planning;;;\n", "\n\n", "Project;;Publicatie;;;\n",
  ]) func `is the one with most known names below what a spreadsheet has on top`(_ top: String) {
    let reading = Reading(top + "Nr;Naam;Raming;Publicatie;CPV;Soort\n1;Weg;5;1-6-2026;;W\n")
    #expect(ids(reading) == ["\"1\""])
    #expect(reading.value("project.nature") == "\"works\"")
    #expect(!reading.codes.contains(.headerRow))
    #expect(!reading.codes.contains(.unmapped))
  }

  @Test func `may have digits, and is no row above itself`() {
    let reading = Reading("id;Raming 2026;2027\n1;5;6\n2;5;6\n")
    #expect(ids(reading) == ["\"1\"", "\"2\""])
    #expect(reading.problems.allSatisfy { $0.column > 1 })
  }

  @Test func `is told with the rows above it that look like projects`() throws {
    let bytes = Array(
      "Nummer;Werk\n1;Weg\n2;Brug\nKenmerk;Titel\n3;Pad\n".utf8
    )
    let reading = Reading(bytes)
    #expect(ids(reading) == ["\"3\""])
    #expect(reading.codes == [.unmapped])
    let problem = reading.problems.first { $0.severity == .warning }
    #expect(problem?.line == 2)
    #expect(
      problem?.message.nl
        == "de rijen 2 tot en met 3 staan boven de kolomnamen van rij 4, en zijn niet gelezen"
    )
    let few = Reading("Nr;Raming\n1;5\nNr;Naam;Raming;Publicatie;CPV\n2;Weg;5;1-6-2026;\n")
    #expect(few.problems.first { $0.severity == .warning }?.line == 2)
  }
}
