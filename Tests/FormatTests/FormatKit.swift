import FEEL
import Foundation
import Intake
import Testing
import Vocabulary

/// A format with an input that is small and good; what every format must do is tested on it.
struct SampleInput: CustomTestStringConvertible, Sendable {
  let format: InputFormat
  let text: String
  /// Facts with the line and column at which each stands.
  let places: [(path: String, line: Int, column: Int)]
  /// Text that nests without end, to be repeated; empty where the format cannot nest.
  var nest = ""
  /// The text before what nests.
  var prefix = ""

  var testDescription: String { format.name }

  static let all = [
    SampleInput(
      format: .json,
      text: """
        {"project": {"id": "A-1",
          "nature": "works", "estimate": {"amount": "100.50"}}}
        """,
      places: [
        ("project.id", 1, 20), ("project.nature", 2, 13), ("project.estimate.amount", 2, 45),
      ],
      nest: #"{"a":"#,
      prefix: #"{"project": {"id": "A-1", "x": "#
    ),
    SampleInput(
      format: .xml,
      text: """
        <dossier xmlns="urn:kringtoets:project:1"><project><id>A-1</id>
          <nature>works</nature><estimate><amount>100.50</amount></estimate></project></dossier>
        """,
      places: [
        ("project.id", 1, 52), ("project.nature", 2, 3), ("project.estimate.amount", 2, 35),
      ],
      nest: "<a>",
      prefix: #"<dossier xmlns="urn:kringtoets:project:1"><project><id>A-1</id>"#
    ),
    SampleInput(
      format: .csv,
      text: "kenmerk;aard;raming\nA-1;werken;100,50\n",
      places: [
        ("project.id", 2, 1), ("project.nature", 2, 5), ("project.estimate.amount", 2, 12),
      ]
    ),
    SampleInput(
      format: .eforms,
      text: """
        <ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2"
          xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
          xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:ContractFolderID>A-1</cbc:ContractFolderID><cac:ProcurementProject>
          <cbc:ProcurementTypeCode>works</cbc:ProcurementTypeCode><cac:RequestedTenderTotal>
          <cbc:EstimatedOverallContractAmount currencyID="EUR">100.50</cbc:EstimatedOverallContractAmount>
        </cac:RequestedTenderTotal></cac:ProcurementProject></ContractNotice>
        """,
      places: [
        ("project.id", 4, 1), ("project.nature", 5, 3), ("project.estimate.amount", 6, 3),
      ],
      nest: "<a>",
      prefix:
        #"<ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2">"#
    ),
    SampleInput(
      format: .ocds,
      text: """
        {"ocid": "A-1", "tender": {
          "mainProcurementCategory": "works", "value": {"amount": 100.50}}}
        """,
      places: [
        ("project.id", 1, 10), ("project.nature", 2, 30), ("project.estimate.amount", 2, 59),
      ],
      nest: #"{"a":"#,
      prefix: #"{"ocid": "A-1", "x": "#
    ),
  ]
}

struct `Every format of input` {
  @Test func `has a sample here`() {
    #expect(Set(SampleInput.all.map(\.format)) == Set(InputFormat.all))
  }

  @Test(arguments: SampleInput.all)
  func `is recognised by its content and reads its facts`(sample: SampleInput) {
    let bytes = Array(sample.text.utf8)
    let format = bytes.withUnsafeBufferPointer { Shipped.reader.recognise($0) }
    #expect(format == sample.format)
    let reading = Reading(bytes)
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    #expect(reading.value("project.id") == "\"A-1\"")
    #expect(reading.value("project.nature") == "\"works\"")
    #expect(reading.value("project.estimate.amount") == "100.5")
  }

  @Test(arguments: SampleInput.all)
  func `knows where each fact stands`(sample: SampleInput) {
    let bytes = Array(sample.text.utf8)
    let reading = Reading(bytes)
    for (path, line, column) in sample.places {
      guard let fact = Shipped.vocabulary.fact(at: path), let project = reading.projects.first
      else {
        Issue.record("\(path)")
        continue
      }
      let cell = reading.facts.cell(Shipped.vocabulary.places[fact].slot, of: project)
      let place = bytes.withUnsafeBufferPointer {
        DossierReader.place(of: cell.position, in: reading.facts, readFrom: $0)
      }
      #expect(place.line == line && place.column == column, "\(path): \(place)")
    }
  }

  @Test(arguments: SampleInput.all)
  func `refuses an empty input`(sample: SampleInput) {
    for text in ["", " \n", "\u{FEFF}"] {
      #expect(Reading(text).codes == [.emptyInput])
      let forced = Reading(text, IntakeOptions(format: sample.format))
      #expect(forced.problems.contains { $0.severity == .error }, "\(forced.problems)")
    }
  }

  @Test(arguments: SampleInput.all)
  func `survives being cut off anywhere`(sample: SampleInput) {
    let bytes = Array(sample.text.utf8)
    for count in bytes.indices {
      let reading = Reading(Array(bytes.prefix(count)))
      let forced = Reading(Array(bytes.prefix(count)), IntakeOptions(format: sample.format))
      // Half a table is a table; half of anything else is broken.
      guard sample.format != .csv, count < bytes.count - 1 else { continue }
      #expect(reading.problems.contains { $0.severity == .error }, "\(count)")
      #expect(forced.problems.contains { $0.severity == .error }, "\(count)")
    }
  }

  @Test(arguments: SampleInput.all)
  func `survives any byte in any place`(sample: SampleInput) {
    let bytes = Array(sample.text.utf8)
    for place in bytes.indices {
      for byte in [0, 0x22, 0x3B, 0x3C, 0x7B, 0x80, 0xC3, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] = byte
        let reading = Reading(changed, IntakeOptions(format: sample.format, notes: true))
        #expect(reading.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 })
      }
    }
  }

  @Test(arguments: SampleInput.all)
  func `refuses what is nested too deep`(sample: SampleInput) {
    guard !sample.nest.isEmpty else { return }
    let text = sample.prefix + String(repeating: sample.nest, count: 100_000)
    for notes in [false, true] {
      let reading = Reading(text, IntakeOptions(notes: notes))
      #expect(reading.codes.contains(.tooDeep), "\(reading.problems.first as Any)")
    }
  }

  @Test(arguments: SampleInput.all)
  func `says of UTF-16 that it is, or reads it`(sample: SampleInput) {
    let bytes = sample.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let reading = Reading([0xFF, 0xFE] + bytes)
    if sample.format == .csv {
      #expect(reading.value("project.estimate.amount") == "100.5")
    } else {
      #expect(reading.codes == [.wrongEncoding])
    }
  }

  @Test(arguments: SampleInput.all)
  func `gives the same facts in our own forms`(sample: SampleInput) {
    let reading = Reading(sample.text)
    for form in DossierWriter.Form.allCases {
      let (bytes, _) = Shipped.writer.write(reading.facts, as: form)
      let again = Reading(bytes)
      #expect(again.codes.isEmpty, "\(again.problems)")
      for (path, _, _) in sample.places { #expect(again.value(path) == reading.value(path)) }
    }
  }

  @Test(arguments: SampleInput.all)
  func `is a record of its own in a stream`(sample: SampleInput) throws {
    for size in [1, 7, 1 << 20] {
      var stream = Stream(Array(sample.text.utf8), pieces: size)
      let records = try stream.all()
      #expect(records.count == 1)
      #expect(records.first?.ids == ["\"A-1\""])
      #expect(records.first?.problems.isEmpty == true)
    }
  }
}
