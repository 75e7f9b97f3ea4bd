import Intake
import Testing
import Vocabulary

/// Columns whose names are not known.
struct `A column that gives no fact` {
  private static func table(_ name: String, _ cells: [String], beside: String = "soort") -> Reading
  {
    let rows = cells.enumerated().map { "\($0 + 1);Weg;D;\"\($1)\"" }
    return Reading("id;titel;\(beside);\(name)\n" + rows.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [
    ["€ 300.000", "€ 60.000", ""], ["605.000,00", "60.500,00"], ["1,2 mln", "n.n.b.", "250k"],
    ["€ 300.000 per jaar"], ["215000", "300000", "1500"],
  ])
  func `is warned of where it seems to have amounts`(_ cells: [String]) {
    let reading = Self.table("Uitgaven", cells)
    #expect(reading.codes == [.unmapped])
    #expect(
      reading.problems.first?.message.nl
        == "de kolom ‘Uitgaven’ lijkt bedragen te hebben, en geeft geen gegeven"
    )
    #expect(reading.problems.first?.suggestion?.nl.contains("--map \"Uitgaven=gegeven\"") == true)
  }

  @Test(arguments: [["1-6-2026", "Q3 2026"], ["juni 2026", "onbekend"], ["2026-06-01 00:00:00"]])
  func `is warned of where it seems to have dates`(_ cells: [String]) {
    let reading = Self.table("Raadsbesluit", cells)
    #expect(reading.codes == [.unmapped])
    #expect(
      reading.problems.first?.message.nl
        == "de kolom ‘Raadsbesluit’ lijkt datums te hebben, en geeft geen gegeven"
    )
  }

  @Test(arguments: [
    ["7", "12"], ["2026", "2027"], ["2026041", "2026042"], ["45233140-2"], ["0612345600"],
    ["rood", "zie € 300"], ["€ 300.000", "zie de lange brief van mei", "niets van dat alles hier"],
    ["1.2", "1.3"], ["36 maanden"], ["Zuidas 1000"], [""],
  ])
  func `is noted alone where it has something else`(_ cells: [String]) {
    #expect(Self.table("Vorm", cells).codes.isEmpty)
  }

  @Test func `is no amount for its round numbers where another column has amounts`() {
    let cells = ["430000", "445000"]
    #expect(Self.table("Grootboek", cells, beside: "raming").codes == [.unreadValue, .unreadValue])
    #expect(Self.table("Grootboek", cells).codes == [.unmapped])
  }

  @Test(arguments: [
    (["meervoudig onderhands", "Europees openbaar", "n.n.b."], "plannedProcedure.code"),
    (["enkelvoudig onderhands", "", "zie notitie", "nationaal openbaar"], "plannedProcedure.code"),
  ])
  func `is warned of where it has the codes of a fact that no other column gives`(
    _ cells: [String],
    path: String
  ) {
    let reading = Self.table("Inkoopvorm", cells)
    #expect(reading.codes == [.unmapped])
    #expect(reading.problems.first?.message.nl.contains("‘Inkoopvorm’ lijkt ‘") == true)
    let option = "--map \"Inkoopvorm=\(path)\""
    #expect(reading.problems.first?.suggestion?.nl == "lees haar zo met \(option)")
    let given = Self.table("Inkoopvorm", cells, beside: "procedure")
    #expect(!given.codes.contains(.unmapped))
  }

  @Test(arguments: [["ja", "nee"], ["d", "l", "w"], ["hoog", "laag"], ["ja", "ja", "spoed"]])
  func `has no codes where its cells may answer any question`(_ cells: [String]) {
    #expect(Self.table("Inkoopvorm", cells).codes.isEmpty)
  }

  @Test func `is warned of where it has no name and is filled, once`() {
    let reading = Reading("id;;titel;\n1;300.000;Weg;\n2;;Brug;\n3;x;Pad;\n")
    #expect(reading.codes == [.unmapped])
    #expect(reading.problems.map { [$0.line, $0.column] } == [[1, 4]])
    #expect(
      reading.problems.first?.message.nl
        == "kolom 2 heeft geen naam, en wordt niet gelezen; er staat onder meer ‘300.000’"
    )
  }

  @Test func `is warned of where it counts in the value and is filled, once`() {
    let reading = Self.table("Opties", ["geen", "-", "2x 1 jaar", "€ 40.000"])
    #expect(reading.codes == [.unmapped])
    #expect(
      reading.problems.first?.message.nl
        == "de kolom ‘Opties’, met onder meer ‘2x 1 jaar’, wordt niet gelezen"
    )
    #expect(reading.problems.first?.suggestion?.nl.contains("mee in de raming") == true)
    #expect(Self.table("Opties", ["geen", "-", "nee", "n.v.t.", "0"]).codes.isEmpty)
  }

  @Test func `is noted with how to name it`() {
    let reading = Reading("id;vlak\n1;rood\n", IntakeOptions(notes: true))
    #expect(reading.problems.map(\.severity) == [.note])
    #expect(reading.problems.first?.suggestion?.nl.contains("--map \"vlak=gegeven\"") == true)
  }
}
