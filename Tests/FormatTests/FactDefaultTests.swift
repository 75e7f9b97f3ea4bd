import Intake
import Testing
import Vocabulary

/// Values that the user chose for facts of which the input says nothing.
struct `A value for where the input says nothing` {
  private static let regulation = "project.regulation"

  private func options(_ values: [(String, String)], notes: Bool = false) throws -> IntakeOptions {
    IntakeOptions(
      defaults: try values.map { try Shipped.reader.factDefault($0.0, $0.1) },
      notes: notes
    )
  }

  @Test func `counts in each project that does not tell the fact, and in no other`() throws {
    let table = Array("id;titel;regeling\n1;Weg;\n2;Brug;concessie\n3;Pad;n.t.b.\n".utf8)
    let options = try options([("regulation", "classic"), ("buyer.legalType", "la")])
    let whole = Reading(table, options)
    #expect(
      (0..<3).map { whole.value(Self.regulation, of: $0) } == [
        "\"classic\"", "\"concession\"", "null",
      ]
    )
    #expect((0..<3).allSatisfy { whole.value("project.buyer.legalType", of: $0) == "\"la\"" })
    #expect(whole.problems.isEmpty)
    #expect(Reading(table).value(Self.regulation) == "null")
  }

  @Test(arguments: [
    #"{"projects": [{"id": "1"}, {"id": "2", "regulation": null}]}"#,
    """
    <dossier xmlns="urn:kringtoets:project:1"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><projects><project><id>1</id></project>\
    <project><id>2</id><regulation xsi:nil="true"/></project></projects></dossier>
    """,
  ])
  func `leaves alone what a dossier calls unknown`(_ dossier: String) throws {
    let reading = Reading(dossier, try options([("project.regulation", "classic")]))
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    #expect(reading.value(Self.regulation, of: 0) == "\"classic\"")
    #expect(reading.value(Self.regulation, of: 1) == "null")
  }

  @Test(arguments: [
    ("regeling", "regulation", "classic", "onzin"), ("raming", "estimate.amount", "5", "veel geld"),
    ("raming", "estimate.amount", "5", "€ 5 per maand"),
    ("btw", "estimate.vat", "excluded", "deels"),
    ("publicatiedatum", "planning.noticeDispatch", "2026-06-01", "12 juni"),
    ("raamovereenkomst", "framework.applies", "false", "misschien"),
    ("raming", "estimate.amount", "5", "-5"), ("looptijd_maanden", "term.months", "12", "lang"),
  ])
  func `leaves unknown what is said and cannot be read, and a note says so`(
    _ column: String,
    path: String,
    value: String,
    cell: String
  ) throws {
    let table = "id;titel;\(column)\n1;Weg;\(cell)\n2;Brug;\n"
    let options = try options([(path, value)], notes: true)
    let reading = Reading(table, options)
    #expect(reading.value("project." + path) == "null")
    #expect(reading.value("project." + path, of: 1) != "null")
    let notes = reading.problems.filter { $0.severity == .note && $0.path.hasSuffix("." + path) }
    #expect(notes.map(\.code) == [.unreadValue, .assumed])
    #expect(notes.map { [$0.line, $0.column] } == [[2, 7], [3, 1]])
    #expect(notes.first?.message.nl.contains("‘\(value)’ is daarom niet aangenomen") == true)
  }

  @Test(arguments: [
    ("raming", "estimate.amount", "5"),
    ("publicatiedatum", "planning.noticeDispatch", "2026-06-01"),
  ])
  func `leaves alone amounts and days that a table calls unknown`(
    _ column: String,
    path: String,
    value: String
  ) throws {
    let reading = Reading("id;\(column)\n1;n.t.b.\n", try options([(path, value)], notes: true))
    #expect(reading.value("project." + path) == "null")
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    #"{"project": {"id": "1", "regulation": 5}}"#, #"{"project": {"id": "1", "regulation": "x"}}"#,
    """
    <dossier xmlns="urn:kringtoets:project:1"><project><id>1</id><regulation>x</regulation>\
    </project></dossier>
    """,
  ])
  func `does not stand in for a wrong value in a dossier`(_ dossier: String) throws {
    let reading = Reading(dossier, try options([("regulation", "classic")]))
    #expect(reading.value(Self.regulation) == "null")
    #expect(reading.problems.contains { $0.severity == .error })
  }

  @Test func `does not stand in for a code of a release that is not known`() throws {
    let release = #"{"ocid": "1", "tender": {"mainProcurementCategory": "onzin"}}"#
    let reading = Reading(release, try options([("nature", "works")]))
    #expect(reading.value("project.nature") == "null")
    let silent = Reading(
      #"{"ocid": "1", "tender": {"title": "Weg"}}"#,
      try options([("nature", "works")])
    )
    #expect(silent.value("project.nature") == "\"works\"")
  }

  @Test func `may be a text, an amount, a day or a truth value`() throws {
    let reading = Reading(
      #"{"project": {"id": "1"}}"#,
      try options([
        ("buyer.name", "Gemeente “Zuid”"), ("estimate.amount", "1000.50"),
        ("planning.noticeDispatch", "2026-06-01"), ("framework.applies", "false"),
      ])
    )
    #expect(reading.value("project.buyer.name") == "\"Gemeente “Zuid”\"")
    #expect(reading.value("project.estimate.amount") == "1000.5")
    #expect(reading.value("project.planning.noticeDispatch") == "date(\"2026-06-01\")")
    #expect(reading.value("project.framework.applies") == "false")
  }

  @Test func `is told of, at the place of the project, where notes are wanted`() throws {
    let reading = Reading(
      "id;titel\n1;Weg\n2;Brug\n",
      try options([("regulation", "classic")], notes: true)
    )
    #expect(
      reading.problems.map { "\($0.line):\($0.column) \($0.path)" } == [
        "2:1 projects[0].regulation", "3:1 projects[1].regulation",
      ]
    )
    #expect(reading.problems.allSatisfy { $0.severity == .note && $0.code == .assumed })
  }

  @Test func `counts in records that are read one by one`() throws {
    let options = try options([("nature", "works")])
    let table = "id;titel\n1;Weg\n2;Brug\n"
    let lines = "{\"project\": {\"id\": \"1\"}}\n{\"project\": {\"id\": \"2\"}}\n"
    for input in [table, lines] {
      var records = InputRecords(Shipped.reader, options)
      Array(input.utf8).withUnsafeBufferPointer { records.append($0) }
      records.finish()
      var found: [String] = []
      while let record = try records.next() {
        found.append(Reading(record, options).value("project.nature"))
      }
      #expect(found == ["\"works\"", "\"works\""])
    }
  }

  @Test(arguments: [
    ("regulaton", "classic"), ("cpv", "45000000"), ("regulation", "klassiek"),
    ("estimate.amount", "veel"), ("session", "1"),
  ])
  func `is refused where there is no such fact or value`(_ path: String, value: String) {
    #expect(throws: AssumptionFault.self) { try Shipped.reader.factDefault(path, value) }
  }
}
