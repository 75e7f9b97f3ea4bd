import Foundation
import KringtoetsCommand
import Testing

/// A matrix as someone draws it in a DMN editor: Dutch words, no ids, no annotations.
enum DrawnMatrix {
  static func text(
    nature: String = "aard",
    procedure: String = "Meervoudig onderhands",
    first: String = "&lt; 50000"
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Beleid"
      namespace="https://example.org/beleid">
      <decision id="beleid" name="Inkoopbeleid">
        <decisionTable id="t" hitPolicy="UNIQUE">
          <input id="i1"><inputExpression typeRef="string"><text>\(nature)</text></inputExpression></input>
          <input id="i2"><inputExpression typeRef="number"><text>waarde</text></inputExpression></input>
          <output id="o1" name="procedure" typeRef="string"/>
          <rule id="W1">
            <inputEntry id="a1"><text>"Werken"</text></inputEntry>
            <inputEntry id="b1"><text>\(first)</text></inputEntry>
            <outputEntry id="c1"><text>"Enkelvoudig onderhands"</text></outputEntry>
          </rule>
          <rule id="W2">
            <inputEntry id="a2"><text>"werken"</text></inputEntry>
            <inputEntry id="b2"><text>[50000..5404000)</text></inputEntry>
            <outputEntry id="c2"><text>"\(procedure)"</text></outputEntry>
          </rule>
          <rule id="W3">
            <inputEntry id="a3"><text>"works"</text></inputEntry>
            <inputEntry id="b3"><text>&gt;= 5404000</text></inputEntry>
            <outputEntry id="c3"><text>"europees-openbaar"</text></outputEntry>
          </rule>
          <rule id="R1">
            <inputEntry id="a4"><text>not("Werken")</text></inputEntry>
            <inputEntry id="b4"><text>-</text></inputEntry>
            <outputEntry id="c4"><text>"nationaal-openbaar"</text></outputEntry>
          </rule>
        </decisionTable>
      </decision>
    </definitions>
    """
  }

  static let dossier = """
    {"project": {"id": "A-1", "buyer": {"legalType": "la"}, "regulation": "classic",
      "nature": "works", "cpv": ["45233140"], "planning": {"noticeDispatch": "2026-06-01"},
      "publication": {"voluntary": false},
      "estimate": {"amount": "60000", "currency": "EUR", "vat": "excluded"}}}
    """
}

struct `A matrix as a DMN file` {
  @Test func `changes the advice`() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(DrawnMatrix.text().utf8, to: "beleid.dmn")
      let own = try TestRun("check", "-", "--rules", path, input: DrawnMatrix.dossier)
      #expect(own.diagnostics == [])
      #expect(own.status == .done)
      #expect(own.text.contains("Meervoudig onderhands"))
      let builtIn = try TestRun("check", "-", input: DrawnMatrix.dossier)
      #expect(builtIn.text.contains("Enkelvoudig onderhands"))
      let json = try TestRun(
        "check",
        "-",
        "--rules",
        path,
        "--format",
        "json",
        input: DrawnMatrix.dossier
      )
      #expect(json.text.contains(#""matrixStatus": "published""#))
      #expect(json.text.contains(#""matrix": "beleid""#))
    }
  }

  @Test func `reaches the European threshold of any year`() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(DrawnMatrix.text().utf8, to: "beleid.dmn")
      // The threshold of 2024 is higher than the limit in the file, which is that of 2026.
      let dossier = DrawnMatrix.dossier
        .replacingOccurrences(of: "2026-06-01", with: "2024-06-01")
        .replacingOccurrences(of: "60000", with: "5500000")
      let run = try TestRun("check", "-", "--rules", path, "--date", "2026-06-01", input: dossier)
      #expect(run.text.contains("Europees openbaar"))
      let then = try TestRun("check", "-", "--rules", path, input: dossier)
      #expect(then.text.contains("Meervoudig onderhands"))
    }
  }

  @Test(arguments: [
    (DrawnMatrix.text(nature: "kleur"), "kleur"),
    (DrawnMatrix.text(procedure: "Meervoudig onderhand"), "bedoelt u ‘Meervoudig onderhands’?"),
    (DrawnMatrix.text(first: "&lt;= 50000"), "schrijf [van..tot)"),
    (DrawnMatrix.text(first: "&lt; 60000"), "overlapt"),
    (DrawnMatrix.text(first: "-"), "overlapt met rij W1"),
    (DrawnMatrix.text(first: "&lt; 40000"), "vanaf 40000"),
    (DrawnMatrix.text(first: "[10000..50000)"), "vóór 10000"),
  ])
  func `that cannot be understood is refused with its place`(text: String, fault: String) throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(text.utf8, to: "beleid.dmn")
      let run = try TestRun("check", "-", "--rules", path, input: DrawnMatrix.dossier)
      #expect(run.status == .unusable)
      #expect(run.output == [])
      #expect(run.said.contains("beleid.dmn:"))
      #expect(run.said.contains(fault))
    }
  }

  @Test func `that is no XML is refused with its place`() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write("<definitions".utf8, to: "beleid.dmn")
      let run = try TestRun("check", "-", "--rules", path, input: DrawnMatrix.dossier)
      #expect(run.status == .unusable)
      #expect(run.said.contains("beleid.dmn:1:"))
    }
  }

  @Test func `comes from an export and gives the advice of the matrix that was exported`() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path("utrecht.dmn")
      let export = try TestRun("rules", "export-dmn", "utrecht", "--output", path)
      #expect(export.status == .done)
      for amount in ["60000", "150000", "1499999.99", "1500000", "5403999.99", "5404000"] {
        let dossier = DrawnMatrix.dossier.replacingOccurrences(of: "60000", with: amount)
        let format = ["--format", "json"]
        let own = try TestRun(["check", "-", "--rules", path] + format, input: dossier)
        let chosen = try TestRun(["check", "-", "--matrix", "utrecht"] + format, input: dossier)
        #expect(Self.procedure(own) == Self.procedure(chosen))
        #expect(Self.procedure(own) != nil)
      }
    }
  }

  private static func procedure(_ run: TestRun) -> NSDictionary? {
    let object = try? JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    return object?["procedure"] as? NSDictionary
  }
}

struct `Tables as DMN` {
  private static let schema = repository.resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "shared/testdata/dmn-tck/DMN15.xsd").path
  private static let tool = ["/usr/bin/xmllint", "/opt/homebrew/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  static let canValidate = tool != nil && FileManager.default.fileExists(atPath: schema)

  @Test(.enabled(if: canValidate, "xmllint or the schema of DMN 1.5 is not there"))
  func `follow the schema of DMN`() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path("all.dmn")
      #expect(try TestRun("rules", "export-dmn", "--output", path).status == .done)
      let process = Process()
      process.executableURL = URL(filePath: try #require(Self.tool))
      process.arguments = ["--noout", "--nonet", "--schema", Self.schema, path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }

  @Test func `come back as rules that decide the same`() throws {
    try OwnRules.with { rules in
      let path = rules.folder.path("regime.dmn")
      let table = ["rules", "export-dmn", "procurement-regime", "--rules", rules.path]
      #expect(try TestRun(table + ["-o", path]).status == .done)
      let run = try TestRun("rules", "import-dmn", path)
      #expect(run.diagnostics == [])
      #expect(run.status == .done)
      try rules.write(run.text, to: "tables/regime.yaml")
      let again = try TestRun(table)
      #expect(again.diagnostics == [])
      #expect(again.text == (try String(contentsOfFile: path, encoding: .utf8)))
    }
  }

  @Test func `have the amounts of the day`() throws {
    let now = try TestRun("rules", "export-dmn", "procurement-regime")
    #expect(now.text.contains("<text>&gt;= 5404000</text>"))
    let then = try TestRun("rules", "export-dmn", "procurement-regime", "--date", "2024-06-01")
    #expect(then.text.contains("<text>&gt;= 5538000</text>"))
    #expect(then.text.contains("value: &gt;= euThreshold.works"))
  }

  @Test func `that are not there are told with the nearest name`() throws {
    let run = try TestRun("rules", "export-dmn", "procurement-regim")
    #expect(run.status == .unusable)
    #expect(run.output == [])
    #expect(run.said.contains("bedoelt u ‘procurement-regime’?"))
    let english = try TestRun("rules", "export-dmn", "utrect", "--lang", "en")
    #expect(english.said.contains("did you mean ‘utrecht’?"))
  }

  @Test func `without amounts on the day are told and left out`() throws {
    let all = try TestRun("rules", "export-dmn", "--date", "2031-01-01")
    #expect(all.status == .findings)
    #expect(all.said.contains("procurement-regime"))
    #expect(!all.text.contains("id=\"procurement-regime\""))
    let one = try TestRun("rules", "export-dmn", "procurement-regime", "--date", "2031-01-01")
    #expect(one.status == .unusable)
    #expect(one.output == [])
  }
}

struct `A DMN file of others` {
  private let foreign = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Anders"
      namespace="https://example.org/anders">
      <decision id="fee" name="fee">
        <decisionTable id="t" hitPolicy="UNIQUE">
          <input id="i1"><inputExpression typeRef="string"><text>natuur</text></inputExpression></input>
          <output id="o1" name="fee" typeRef="number"/>
          <rule id="F1">
            <inputEntry id="a1"><text>"works"</text></inputEntry>
            <outputEntry id="c1"><text>10</text></outputEntry>
          </rule>
          <rule id="F2">
            <inputEntry id="a2"><text>string length(?) &gt; 3</text></inputEntry>
            <outputEntry id="c2"><text>20</text></outputEntry>
          </rule>
        </decisionTable>
      </decision>
      <decision id="sum" name="sum">
        <literalExpression id="l"><text>1 + 1</text></literalExpression>
      </decision>
    </definitions>
    """

  @Test func `gives rules and a report of what did not fit`() throws {
    let run = try TestRun("rules", "import-dmn", "-", input: foreign)
    #expect(run.status == .findings)
    #expect(run.text.hasPrefix("table: fee\n"))
    #expect(run.text.contains("id: F1"))
    #expect(!run.text.contains("id: F2"))
    #expect(run.said.contains("natuur"))
    #expect(run.said.contains("<standaardinvoer>:11:7: fout: fee/F2"))
    #expect(run.said.contains("sum"))
  }

  @Test(arguments: ["", "<a>", "<project/>", "{}"])
  func `that cannot be read ends in exit code 2`(text: String) throws {
    let run = try TestRun("rules", "import-dmn", "-", input: text)
    #expect(run.status == .unusable)
    #expect(run.output == [])
    #expect(run.diagnostics.count == 1)
  }

  @Test func `that cannot be read is told of in the language that was asked for`() throws {
    let dutch = try TestRun("rules", "import-dmn", "-", input: "<x/>")
    #expect(dutch.said.contains("geen leesbare DMN: hier staat <x>; verwacht: <definitions>"))
    let broken = try TestRun("rules", "import-dmn", "-", input: "<definitions>")
    #expect(broken.said.contains("het document houdt op voor het einde van het element"))
    let english = try TestRun("rules", "import-dmn", "-", "--lang", "en", input: "<x/>")
    #expect(english.said.contains("no readable DMN: found <x>, expected <definitions>"))
  }

  @Test func `is not replaced by the rules that it gives`() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(foreign.utf8, to: "a.dmn")
      let run = try TestRun("rules", "import-dmn", path, "--output", path)
      #expect(run.status == .unusable)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == foreign)
    }
  }
}
