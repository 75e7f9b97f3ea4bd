import Foundation
import KringtoetsCommand
import Testing

struct `A file of others` {
  private static let table =
    "Kenmerk;Soort;Wat kost het;CPV;Wie doet het\nA-1;werken;1,2 mln;3110000;team\n"

  @Test func `is checked like a dossier`() throws {
    let run = try TestRun("check", "-", "--format", "ndjson", input: Self.table)
    #expect(run.text.contains("\"id\":\"A-1\""))
    #expect(run.said.contains("2:20"), "\(run.said)")
    #expect(run.said.contains("03110000"))
  }

  @Test func `may have columns that the user names`() throws {
    let choice = ["--map", "Wat kost het=estimate.amount"]
    let run = try TestRun(
      ["check", "-", "--format", "json"] + choice,
      input: Self.table
    )
    #expect(run.text.contains("1200000.00"))
    try TemporaryFolder.with { folder in
      let map = "# eigen kolommen\n\nWat kost het = estimate.amount\n"
      let path = try folder.write(map.utf8, to: "map.txt")
      let other = try TestRun(
        ["check", "-", "--format", "json", "--map-file", path],
        input: Self.table
      )
      #expect(other.text == run.text)
      let bad = try folder.write("Wat kost het\n".utf8, to: "bad.txt")
      let refused = try TestRun(["check", "-", "--map-file", bad], input: Self.table)
      #expect(refused.status == .unusable)
      #expect(refused.said.contains("1"))
    }
    let wrong = try TestRun(
      "check",
      "-",
      "--map",
      "Wat kost het=estimate.amuont",
      input: Self.table
    )
    #expect(wrong.status == .unusable)
    #expect(wrong.said.contains("amuont"))
  }

  @Test func `may lack what the user says of all of its projects`() throws {
    let values = ["--default", "regulation=classic", "--default", "buyer.legalType=la"]
    let check = try TestRun(["check", "-"] + values, input: Self.table)
    #expect(
      check.text.contains(
        "Aangenomen     project.regulation = classic, project.buyer.legalType = la"
      )
    )
    #expect(!check.text.contains("(project.regulation)"))
    let json = try TestRun(["check", "-", "--format", "json"] + values, input: Self.table)
    #expect(json.text.contains("\"defaults\": {\n      \"project.regulation\": \"classic\","))
    let page = try TestRun(["check", "-", "--format", "html"] + values, input: Self.table)
    #expect(page.text.contains("project.regulation = classic"))
    let converted = try TestRun(["convert", "-"] + values, input: Self.table)
    #expect(converted.text.contains("\"regulation\": \"classic\""))
    #expect(converted.said.contains("staat niet in de invoer; aangenomen is ‘classic’"))
  }

  @Test(arguments: [
    ("regulaton=classic", "bedoelt u ‘project.regulation’"), ("cpv=45000000", "is een lijst"),
    ("regulation", "schrijf gegeven=waarde"), ("regulation=", "schrijf gegeven=waarde"),
    ("regulation=klassiek", "klassiek"),
  ])
  func `is not read where what the user says of it cannot be`(
    _ value: String,
    said: String
  ) throws {
    for command in [["check", "-"], ["convert", "-"]] {
      let run = try TestRun(command + ["--default", value], input: Self.table)
      #expect(run.status == .unusable)
      #expect(run.said.contains(said), "\(run.said)")
      #expect(run.text.isEmpty)
    }
  }

  @Test func `is listed with what gives no fact where the reasoning is asked for`() throws {
    let quiet = try TestRun("check", "-", input: Self.table)
    let explained = try TestRun("check", "-", "--explain", input: Self.table)
    #expect(!quiet.said.contains("Wie doet het"))
    #expect(explained.said.contains("Wie doet het"))
  }

  @Test(arguments: ["json", "xml", "csv"])
  func `is converted to a form of our own, which gives the same advice`(form: String) throws {
    let converted = try TestRun("convert", "-", "--to", form, "--lang", "en", input: Self.table)
    #expect(converted.status == .done)
    #expect(converted.said.contains("‘Wie doet het’ gives no fact"))
    #expect(converted.said.contains("lost in front"))
    let first = try TestRun("check", "-", "--format", "json", input: Self.table)
    let second = try TestRun("check", "-", "--format", "json", input: converted.text)
    #expect(Self.advice(first.text) == Self.advice(second.text))
  }

  /// The lines of an assessment but for where things stand in the input.
  private static func advice(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { line in
      !["\"inputHash\"", "\"line\"", "\"column\""].contains(where: line.contains)
    }
  }

  @Test func `is reported on in a file where one is named`() throws {
    try TemporaryFolder.with { folder in
      let report = folder.path("report.txt")
      let run = try TestRun(["convert", "-", "--report", report], input: Self.table)
      #expect(run.said.isEmpty)
      let text = try String(contentsOfFile: report, encoding: .utf8)
      #expect(text.contains("Wat kost het"))
    }
  }

  @Test func `is not written to the file that its report goes to`() throws {
    try TemporaryFolder.with { folder in
      let (path, other) = (folder.path("out.json"), folder.path("./out.json"))
      let run = try TestRun(
        ["convert", "-", "--output", path, "--report", other],
        input: Self.table
      )
      #expect(run.status == .unusable)
      #expect(run.said.contains("--report"))
      #expect(!FileManager.default.fileExists(atPath: path))
    }
    let nowhere = ["convert", "-", "--output", "/dev/null", "--report", "/dev/null"]
    #expect(try TestRun(nowhere, input: Self.table).status == .done)
  }

  @Test func `tells what a table says otherwise than the dossier`() throws {
    let dossier = #"{"project": {"id": "1", "title": "-", "estimate": {"amount": "5"}}}"#
    let run = try TestRun("convert", "-", "--to", "csv", "--lang", "en", input: dossier)
    #expect(run.status == .done)
    #expect(run.said.contains("project.title"))
    #expect(run.said.contains("does not find this fact"))
  }

  @Test func `that cannot be read is not converted`() throws {
    let run = try TestRun("convert", "-", input: "{\"ocid\": ")
    #expect(run.status == .unusable)
    #expect(run.output.isEmpty)
    let forced = try TestRun("check", "-", "--input-format", "eforms", input: Self.table)
    #expect(forced.status == .unusable)
    #expect(try TestRun("check", "-", "--input-format", "pdf").status == .unusable)
  }

  @Test func `has a template that can be checked as it is`() throws {
    for language in ["nl", "en"] {
      let template = try TestRun("schema", "csv", "--lang", language)
      let run = try TestRun("check", "-", input: template.text)
      #expect(run.status == .done, "\(run.said)")
      #expect(run.said.isEmpty, "\(run.said)")
    }
  }

  @Test func `that is a notice tells whether the market consultation was published`() throws {
    let notice = """
      <PriorInformationNotice
        xmlns="urn:oasis:names:specification:ubl:schema:xsd:PriorInformationNotice-2"
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:ID schemeName="notice-id">n-1</cbc:ID><cbc:IssueDate>2026-03-01+01:00</cbc:IssueDate>
        <cbc:NoticeTypeCode listName="consultation">pmc</cbc:NoticeTypeCode>
        <cbc:PlannedDate>2026-06-01+02:00</cbc:PlannedDate>
        <cac:ProcurementProject><cbc:Name languageID="ENG">Road</cbc:Name>
          <cbc:Name languageID="NLD">Weg</cbc:Name></cac:ProcurementProject>
      </PriorInformationNotice>
      """
    let run = try TestRun("check", "-", "--lang", "en", input: notice)
    #expect(run.text.contains("KT-CONSULTATION-PUBLISHED"))
    #expect(run.text.contains("Weg"))
    #expect(run.text.contains("1 June 2026"))
  }
}
