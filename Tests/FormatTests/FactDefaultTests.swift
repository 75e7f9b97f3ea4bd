import Intake
import Testing

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
