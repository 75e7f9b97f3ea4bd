import DMN
import DMNConformance
import DecisionTables
import FEEL
import Foundation
import Testing

/// A document that has one of everything, with names and texts that XML minds.
enum Sample {
  static let document = PlainTables(
    name: "Regime & procedure",
    namespace: "https://example.org/rules",
    tables: [
      PlainTable(
        id: "regime",
        name: "regime",
        description: "Which law applies:\nit <depends> & so on",
        hitPolicy: .unique,
        inputs: [
          PlainTable.Input(name: "nature", type: "string", allowedValues: #""works", "supplies""#),
          PlainTable.Input(name: "estimate", type: "number"),
        ],
        outputs: [PlainTable.Output(name: "regime", type: "string", defaultValue: #""none""#)],
        annotations: ["source", "note"],
        rows: [
          PlainTable.Row(
            id: "REG-1 <works>",
            tests: [#""works""#, ">= 5404000"],
            outputs: [#""european""#],
            annotations: ["aw2012:2.1", "a \"note\"\nof two lines & more"]
          ),
          PlainTable.Row(
            id: "REG-2",
            tests: [#"not("works")"#, "[221000..5404000)"],
            outputs: [#""european""#],
            annotations: ["aw2012:2.2", ""]
          ),
        ]
      ),
      PlainTable(
        id: "2nd",
        name: "duties",
        hitPolicy: .outputOrder,
        inputs: [PlainTable.Input(name: "regime", type: "string")],
        outputs: [
          PlainTable.Output(name: "duty", type: "string", allowedValues: #""publish", "wait""#),
          PlainTable.Output(name: "days", type: "number"),
        ],
        rows: [
          PlainTable.Row(id: "D1", tests: [#""european""#], outputs: [#""wait""#, "20"]),
          PlainTable.Row(id: "D2", tests: ["-"], outputs: [#""publish""#, "15 + 5"]),
        ]
      ),
    ]
  )
}

struct `Plain tables` {
  @Test func `come back from DMN as they were`() throws {
    let definitions = try Definitions.read(Array(Sample.document.dmn().utf8))
    let (document, misfits) = definitions.plainTables
    #expect(misfits.isEmpty)
    #expect(document == Sample.document)
  }

  @Test(arguments: [
    HitPolicy.unique, .any, .priority, .first, .ruleOrder, .outputOrder, .collect(nil),
    .collect(.sum), .collect(.count), .collect(.min), .collect(.max),
  ])
  func `keep their hit policy`(policy: HitPolicy) throws {
    var document = Sample.document
    document.tables[0].hitPolicy = policy
    let read = try Definitions.read(Array(document.dmn().utf8)).plainTables.document
    #expect(read == document)
  }

  @Test func `run as the model that was written`() throws {
    let model = try DMNModel(reading: Array(Sample.document.dmn().utf8))
    #expect(model.diagnostics.isEmpty)
    let (value, notes) = model.evaluate(
      "duties",
      inputs: ["nature": .text("works"), "estimate": .number(6_000_000)]
    )
    #expect(notes.isEmpty)
    #expect(
      value.description
        == #"[{"days": 20, "duty": "publish"}, {"days": 20, "duty": "wait"}]"#
    )
    let unknown = model.evaluate("regime", inputs: ["nature": .unknown, "estimate": .number(1)])
    #expect(unknown.value == .text("none"))
    let undecided = model.evaluate(
      "regime",
      inputs: ["nature": .unknown, "estimate": .number(6_000_000)]
    )
    #expect(undecided.value == .unknown)
  }

  @Test(.enabled(if: TestData.hasSchema, "skipped: needs xmllint and ../shared/testdata/dmn-tck"))
  func `are written as the schema of DMN 1 5 has it`() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "kringtoets-\(UInt64.random(in: 0...UInt64.max)).dmn")
    try Data(Sample.document.dmn().utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try TestData.validates(file.path) == 0)
  }

  @Test func `are found among other logic, which is listed`() throws {
    let text = """
      <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" name="m" namespace="n">
        <itemDefinition name="tNature"><typeRef>string</typeRef>
          <allowedValues><text>"a","b"</text></allowedValues></itemDefinition>
        <inputData id="i" name="nature"><variable name="nature" typeRef="tNature"/></inputData>
        <decision id="d" name="D"><decisionTable><input><inputExpression><text>nature</text>
          </inputExpression></input><output typeRef="number"/>
          <rule><inputEntry><text></text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
          <rule><inputEntry><text>"a"</text></inputEntry></rule></decisionTable></decision>
        <decision id="e" name="E"><literalExpression><text>D + 1</text></literalExpression>
        </decision>
        <businessKnowledgeModel id="f" name="F"/>
      </definitions>
      """
    let (document, misfits) = try Definitions.read(Array(text.utf8)).plainTables
    #expect(document.tables.map(\.name) == ["D"])
    #expect(
      document.tables[0].inputs == [
        PlainTable.Input(name: "nature", type: "string", allowedValues: #""a","b""#)
      ]
    )
    #expect(document.tables[0].rows.map(\.tests) == [["-"]])
    #expect(misfits.map(\.element) == ["D", "E", "F"])
  }
}
