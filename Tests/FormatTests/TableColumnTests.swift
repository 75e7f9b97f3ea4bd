import FEEL
import Intake
import Testing
import Vocabulary

struct `The columns of a table` {
  @Test func `may be named by the user`() {
    let options = IntakeOptions(columns: ["Budget 2026": "estimate.amount", "Kop": "project.id"])
    let reading = Reading("kop;BUDGET 2026;raming\nA;100;200\n", options)
    #expect(reading.problems.filter { $0.severity == .error }.isEmpty)
    #expect(reading.value("project.id") == "\"A\"")
    // Both columns give the amount, and the highest counts.
    #expect(reading.value("project.estimate.amount") == "200")
  }

  @Test(arguments: [
    ("Nr.;Project\n7;Weg\n", "7"), ("Volgnr;Projectnr;Project\n7;P-3;Weg\n", "P-3"),
    ("Zaaknr.;Nr;Project\nZ1;7;Weg\n", "Z1"), ("Nr;Kenmerk;Project\n7;;Weg\n", "7"),
  ])
  func `may number the rows, which counts where there is no reference`(_ table: String, id: String)
  {
    let reading = Reading(table)
    #expect(reading.value("project.id") == "\"\(id)\"")
    #expect(reading.codes.isEmpty)
  }

  @Test func `that the user names must be there, and so must their facts`() {
    let options = IntakeOptions(columns: ["Budget": "estimate.amount", "Titel": "estimate.foo"])
    let reading = Reading("id;titel\nA;x\n", options)
    #expect(reading.problems.filter { $0.severity == .error }.count == 2, "\(reading.problems)")
  }

  @Test func `may have the path or the label of any fact as their name`() {
    let text =
      "project.id;estimate.vatRate;Aantal geschikte ondernemingen;Building team\n1;21;4;x\n"
    let reading = Reading(text)
    #expect(reading.value("project.estimate.vatRate") == "21")
    #expect(reading.value("project.market.suitableFirms") == "4")
  }

  @Test func `that give no fact are noted, and a warning says what was perhaps meant`() {
    let plain = Reading("id;titel;kleur\n1;a;rood\n", IntakeOptions(notes: true))
    #expect(plain.problems.map(\.severity) == [.note])
    #expect(plain.problems.first?.column == 10)
    let typo = Reading("id;titel;publicatidatum\n1;a;1-1-2026\n")
    #expect(typo.codes == [.unmapped])
    #expect(typo.problems.first?.suggestion?.nl.contains("publicatiedatum") == true)
  }

  @Test func `must be known, at least one of them`() {
    let reading = Reading("kleur;vorm\nrood;rond\n", IntakeOptions(format: .csv))
    #expect(reading.codes == [.noKnownColumn])
    #expect(Reading("kleur;vorm\nrood;rond\n").codes == [.unknownFormat])
  }

  @Test func `are enough where the user names them all`() throws {
    let options = IntakeOptions(columns: ["Foo": "project.id", "Bar": "estimate.amount"])
    let text = "Foo;Bar\n1;5.000\n"
    #expect(Reading(text, options).value("project.estimate.amount") == "5000")
    #expect(Reading(text).codes == [.unknownFormat])
    var stream = Stream(Array(text.utf8), pieces: 3, options)
    #expect(try stream.all().flatMap(\.ids) == ["\"1\""])
    // Names of columns make no table of what is none.
    #expect(Reading("{\"project\": {}}", options).codes != [.unknownFormat])
  }

  @Test func `give rows without a reference a name`() {
    let reading = Reading("titel;raming\nWeg;100\nBrug;200\n")
    #expect(reading.value("project.id") == "\"rij-2\"")
    #expect(reading.value("project.id", of: 1) == "\"rij-3\"")
    #expect(reading.codes == [.assumed, .assumed])
  }

  @Test func `must not be fewer than the cells of a row`() {
    let reading = Reading("id;titel\n1;Weg;naar Rome\n2;Brug\n")
    #expect(reading.codes == [.wrongRow])
    #expect(reading.projects.count == 2)
  }

  @Test func `may hold lots with their amounts`() {
    let reading = Reading("id;percelen\n1;\"P1: 900.000; P2: € 1,5 mln\"\n2;3\n")
    #expect(reading.list("project.lots", "id") == ["\"P1\"", "\"P2\""])
    #expect(reading.list("project.lots", "value") == ["900000", "1500000"])
    #expect(reading.codes == [.unreadValue])
  }

  @Test func `tell the VAT basis in the cell of the amount where no column does`() {
    let reading = Reading("id;raming\n1;100.000 incl. btw\n2;100.000\n")
    #expect(reading.value("project.estimate.vat") == "\"included\"")
    #expect(reading.value("project.estimate.vat", of: 1) == "null")
  }

  @Test func `are refused where a quotation mark is never closed`() {
    let reading = Reading("id;titel\n1;\"Weg\n2;Brug\n")
    #expect(reading.codes == [.syntaxError])
    #expect(reading.problems.first?.line == 2)
    #expect(reading.problems.first?.column == 3)
  }

  @Test func `of workbooks are not read, and the message says what to do`() {
    let reading = Reading([0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 40))
    #expect(reading.codes == [.spreadsheet])
    #expect(reading.problems.first?.suggestion?.nl.contains("CSV UTF-8") == true)
  }

  @Test func `of the template are all known, and its example is read without a warning`() {
    for language in Language.allCases {
      let text = CSVTemplate.text(Shipped.vocabulary, Shipped.mappings, in: language)
      let reading = Reading(text, IntakeOptions(notes: true))
      #expect(reading.codes.isEmpty, "\(reading.problems)")
      #expect(reading.projects.count == 1)
      #expect(reading.value("project.estimate.amount") == "2400000")
      #expect(reading.list("project.lots", "value") == ["900000", "1500000"])
    }
  }
}
