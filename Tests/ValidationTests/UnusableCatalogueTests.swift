import CatalogueReading
import FEEL
import Testing
import Validation
import Vocabulary

/// Catalogues with faults that must not hide other faults, nor end the program.
struct `A validation of a faulty catalogue` {
  private func validation(_ changes: [Change], only: Set<String>? = nil) throws -> Validation {
    let files = try #require(ExampleCatalogue.files(with: changes)).files
    let today = try #require(CalendarDate(iso: ExampleCatalogue.today))
    return Validator(today: today, only: only).validate(ExampleCatalogue.text(files))
  }

  private func meantGap(_ cells: String) -> Change {
    Change(
      "tables/size.yaml",
      "rows:",
      "suppress:\n  - check: gap-in-table\n    when: \(cells)\n    reason: { nl: Bedoeld, en: Meant }\nrows:"
    )
  }

  @Test(arguments: [
    ("{ nature: '3' }", "deze cel toetst een getal, de kolom heeft een tekst of code"),
    ("{ nature: 'true' }", "deze cel toetst een ja of nee, de kolom heeft een tekst of code"),
    ("{ weight: '\"x\"' }", "deze cel toetst een tekst of code, de kolom heeft een getal"),
    ("{ natur: '\"pallet\"' }", "de tabel heeft geen kolom ‘natur’"),
    ("{ nature: '>= ' }", "‘>= ’ is niet te lezen als cel van een bedoeld gat"),
    ("{ nature: '\"pallette\"' }", "geen waarde van de kolom voldoet aan ‘\"pallette\"’"),
  ])
  func `tells of a meant gap whose cells cannot stand there`(cells: String, text: String) throws {
    let found = try validation([meantGap(cells)]).open.filter { $0.check == "malformed-gap" }
    #expect(found.map(\.message.nl) == [text])
    #expect(found.map(\.severity) == [.error])
  }

  @Test func `tells what keeps the catalogue from being read, whatever check was chosen`() throws {
    let broken = Change(
      "parameters/all.yaml",
      "- parameter: delivery.days\n  type",
      "- parameter: delivery.days\n\ttype"
    )
    let validation = try validation([broken], only: ["gap-in-table"])
    #expect(
      validation.open.contains { $0.place.file == "parameters/all.yaml" && $0.severity == .error }
    )
  }

  @Test func `does not take a fault of one entry for that of another`() throws {
    func stray(_ entry: String) -> Change {
      Change("findings/all.yaml", entry, entry + "\nunknown: 1")
    }
    let text = try #require(ExampleCatalogue.files["findings/all.yaml"])
    let ids = text.matches(of: #/finding: (\S+)/#).map { String($0.output.1) }
    try #require(ids.count > 1)
    let prints = try ids.prefix(2).map { id in
      let found = try validation([stray("finding: \(id)")]).open
      return try #require(found.first { $0.check == "unknown-key" }).fingerprint
    }
    #expect(Set(prints).count == 2)
  }

  @Test(arguments: ["USD", "EURO"])
  func `refuses a matrix in another currency than the thresholds`(currency: String) throws {
    let change = Change("matrices/model.yaml", "currency: EUR", "currency: \(currency)")
    #expect(try validation([change]).open.contains { $0.check == "unknown-code" })
  }
}
