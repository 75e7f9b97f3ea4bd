import FEEL
import Intake
import Testing
import Vocabulary

@Suite(.enabled(if: TestData.hasNotices, "skipped: ../shared/testdata/eforms is not there"))
struct `The notices of the eForms SDK` {
  @Test func `give the values of the manifest`() throws {
    let rows = try Manifest.rows()
    #expect(rows.count == 92)
    for row in rows {
      let reading = Reading(try TestData.bytes("eforms/notices/" + row["file"]))
      #expect(!reading.codes.contains(.syntaxError), "\(row["file"])")
      guard reading.projects.count == 1 else {
        Issue.record("\(row["file"]): \(reading.problems)")
        continue
      }
      expectProcedure(row, reading)
      expectLots(row, reading)
    }
  }

  private func expectProcedure(_ row: Manifest.Row, _ reading: Reading) {
    let file = row["file"]
    func expect(_ path: String, _ expected: String, _ line: Int = #line) {
      let found = reading.value(path)
      #expect(found == (expected.isEmpty ? "null" : expected), "\(file): \(path)")
    }
    func text(_ value: String) -> String { value.isEmpty ? "" : "\"" + value + "\"" }
    expect("project.notice.id", text(row["notice_id"]))
    expect("project.notice.subtype", text(row["notice_subtype"]))
    expect("project.notice.form", text(row["form_type"]))
    expect("project.notice.procedureType", text(row["procedure_type"]))
    expect("project.notice.procedureId", text(row["procedure_id"]))
    expect("project.nature", text(row["nature"]))
    expect("project.buyer.legalType", text(row.first("buyer_legal_type")))
    let amount = Decimal(parsing: row["est_value_procedure"])
    expect("project.estimate.amount", amount.map { $0.canonical.description } ?? "")
    if !row["est_ccy_procedure"].isEmpty {
      expect("project.estimate.currency", text(row["est_ccy_procedure"]))
    }
    if !row["issue_date"].isEmpty {
      expect("project.notice.dispatch", "date(\"\(row["issue_date"].prefix(10))\")")
    }
    let cpv = ([row["cpv_main"]] + row.all("cpv_additional")).filter { !$0.isEmpty }
    var seen: Set<String> = []
    let unique = cpv.filter { seen.insert($0).inserted }
    #expect(reading.list("project.cpv") == unique.map(text), "\(file)")
    let frameworks = row.all("framework")
    let isFramework = frameworks.isEmpty ? "" : "\(frameworks.contains { $0 != "none" })"
    // The manifest counts lots only; a planning notice has parts instead.
    if row["n_parts"] == "0" { expect("project.framework.applies", isFramework) }
  }

  private func expectLots(_ row: Manifest.Row, _ reading: Reading) {
    let file = row["file"]
    let count = (Int(row["n_lots"]) ?? 0) + (Int(row["n_parts"]) ?? 0)
    let ids = reading.list("project.lots", "id")
    #expect(ids.count == count, "\(file)")
    for id in row.all("lot_ids") where !id.hasSuffix("…") {
      #expect(ids.contains("\"\(id)\""), "\(file)")
    }
    let values = reading.list("project.lots", "value").filter { $0 != "null" }
    let expected = (row.all("lot_est_values") + row.all("part_est_values")).compactMap {
      Decimal(parsing: $0)?.canonical.description
    }
    // The manifest cuts long lists off.
    let isCut = row["lot_ids"].hasSuffix("…")
    #expect(isCut ? values.starts(with: expected) : values == expected, "\(file)")
    let natures = reading.list("project.lots", "nature").filter { $0 != "null" }
    let others = row.all("lot_natures").filter { !$0.hasSuffix("…") }.map { "\"\($0)\"" }
    if row["n_parts"] == "0" {
      #expect(isCut ? natures.starts(with: others) : natures == others, "\(file)")
    }
  }

  @Test func `are read to the end or refused with a reason, also those that are invalid`() throws {
    for file in try TestData.files("eforms/notices") where file.hasPrefix("INVALID") {
      let reading = Reading(try TestData.bytes("eforms/notices/" + file))
      let hasError = reading.problems.contains { $0.severity == .error }
      #expect(hasError || reading.projects.count == 1, "\(file)")
    }
  }

  @Test func `list whatever gives no fact`() throws {
    let options = IntakeOptions(notes: true)
    let bytes = try TestData.bytes("eforms/notices/cn_24_maximal.xml")
    let notes = Reading(bytes, options).problems.filter { $0.code == .unmapped }
    #expect(notes.count > 50)
    #expect(notes.contains { $0.message.en.contains("BT-54-Lot") })
    #expect(notes.contains { $0.message.en.contains("CallForTendersDocumentReference") })
  }
}

/// The manifest of expected values.
enum Manifest {
  /// The values of one notice.
  struct Row {
    fileprivate let cells: [String: String]

    subscript(name: String) -> String { cells[name] ?? "" }

    func all(_ name: String) -> [String] {
      self[name].split(separator: "|").map(String.init)
    }

    func first(_ name: String) -> String { all(name).first ?? "" }
  }

  static func rows() throws -> [Row] {
    let text = String(decoding: try TestData.bytes("eforms/manifest.csv"), as: UTF8.self)
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for letter in text {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case _ where letter.isNewline && !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      default: cell.append(letter)
      }
    }
    let names = rows.first ?? []
    return rows.dropFirst().filter { $0.count == names.count }.map {
      Row(cells: Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first }))
    }
  }
}
