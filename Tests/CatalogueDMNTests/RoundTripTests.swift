import BuiltInCatalogue
import Catalogue
import CatalogueDMN
import CatalogueReading
import DMN
import DecisionTables
import FEEL
import Foundation
import Testing
import Vocabulary

/// The catalogue in the repository, and what DMN makes of it.
enum Exchange {
  static let catalogue: Catalogue = {
    guard let catalogue = try? BuiltInCatalogue.load() else {
      preconditionFailure("the catalogue inside the program can be read")
    }
    return catalogue
  }()

  static let rules = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Rules")

  /// The ids of all tables and matrices.
  static let ids = catalogue.tables.map(\.id) + catalogue.matrices.map(\.id)

  static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  /// A day on which a table or matrix is in force.
  static func day(for id: String) throws -> CalendarDate {
    let day = try day("2026-06-01")
    let periods =
      catalogue.tables.filter { $0.id == id }.map(\.valid)
      + catalogue.matrices.filter { $0.id == id }.map(\.valid)
    guard !periods.contains(where: { $0.contains(day) }) else { return day }
    return try #require(periods.first?.to)
  }

  /// Writes a table as DMN.
  static func dmn(_ id: String?, on day: CalendarDate) -> (text: String, problems: Int) {
    var export = CatalogueExport(catalogue, on: day)
    let text = export.tables(id).dmn()
    return (text, export.problems.count)
  }

  /// Reads DMN back.
  static func read(
    _ text: String,
    on day: CalendarDate
  ) throws -> (result: CatalogueImport.Result, problems: [ExchangeProblem]) {
    let bytes = Array(text.utf8)
    var reader = CatalogueImport(
      into: catalogue,
      file: "test.dmn",
      day: day,
      places: try DMNPlaces.read(bytes)
    )
    let result = reader.read(try Definitions.read(bytes))
    return (result, reader.problems)
  }

  /// The values that a cell matches on a day.
  static func set(_ cell: String, on day: CalendarDate) throws -> ValueSet {
    try ValueSet(UnaryTests.parse(cell)) { name in
      catalogue.parameters.first { $0.id == name }?.value(on: day).map { .number($0.value) }
    }
  }
}

struct `Tables of the catalogue` {
  @Test(arguments: Exchange.ids)
  func `come back from DMN with the same meaning`(id: String) throws {
    let day = try Exchange.day(for: id)
    let (text, lost) = Exchange.dmn(id, on: day)
    #expect(lost == 0)
    // Another day is given to the reader: that of the document counts.
    let (result, problems) = try Exchange.read(text, on: Exchange.day("2024-01-01"))
    #expect(problems == [])
    let original = try #require(
      Exchange.catalogue.tables.first { $0.id == id }
        ?? Exchange.catalogue.matrices.first { $0.id == id }?.table
    )
    let read = try #require(result.tables.first ?? result.matrices.first?.table)
    #expect(result.tables.count + result.matrices.count == 1)
    #expect(read.id == original.id)
    #expect(read.title == original.title)
    #expect(read.valid == original.valid)
    #expect(read.hitPolicy == original.hitPolicy)
    #expect(read.inputs == original.inputs)
    #expect(read.outputs == original.outputs)
    #expect(read.rows.map(\.id) == original.rows.map(\.id))
    for (row, other) in zip(read.rows, original.rows) {
      for (cell, old) in zip(row.tests, other.tests) {
        #expect(try Exchange.set(cell, on: day) == Exchange.set(old, on: day), "\(row.id)")
      }
      #expect(row.outputs == other.outputs)
      #expect(row.note == other.note)
      #expect(row.exceptTo == other.exceptTo)
      #expect(row.provenance.sources == other.provenance.sources)
      #expect(row.provenance.certainty == other.provenance.certainty)
      // Parameters are there by name again, so that the table also holds on other days.
      let names = try other.tests.map { try UnaryTests.parse($0).names.map(\.name) }
      #expect(try row.tests.map { try UnaryTests.parse($0).names.map(\.name) } == names)
    }
  }

  @Test(arguments: Exchange.catalogue.matrices.map(\.id))
  func `keep what a matrix says beside its cells`(id: String) throws {
    let day = try Exchange.day(for: id)
    let (result, _) = try Exchange.read(Exchange.dmn(id, on: day).text, on: day)
    let read = try #require(result.matrices.first)
    let original = try #require(Exchange.catalogue.matrices.first { $0.id == id })
    #expect(read.status == original.status)
    #expect(read.buyer == original.buyer)
    #expect(read.checked == original.checked)
    #expect(read.isGuidance == original.isGuidance)
    #expect(read.warning == original.warning)
    for (band, other) in zip(read.bands, original.bands) {
      #expect(band.alternatives == other.alternatives)
      #expect(band.invitees?.minimum == other.invitees?.minimum)
      #expect(band.invitees?.maximum == other.invitees?.maximum)
      #expect(band.hole == other.hole)
      #expect(band.natures == other.natures)
      #expect(band.serviceGroups == other.serviceGroups)
      #expect(band.regulations == other.regulations)
      #expect(band.to == other.to)
    }
  }

  @Test func `make the same catalogue, once their rule files come from DMN`() throws {
    var files: [(path: String, bytes: [UInt8])] = []
    let base = Exchange.rules.path
    for case let path as String in try #require(FileManager.default.enumerator(atPath: base)) {
      let kinds = ["tables/", "matrices/"]
      guard path.contains("."), !kinds.contains(where: path.hasPrefix) else { continue }
      files.append((path, Array(try Data(contentsOf: Exchange.rules.appending(path: path)))))
    }
    var readTables: [RuleTable] = []
    var readMatrices: [Matrix] = []
    for id in Exchange.ids {
      let day = try Exchange.day(for: id)
      let (read, problems) = try Exchange.read(Exchange.dmn(id, on: day).text, on: day)
      #expect(problems == [])
      readTables += read.tables
      readMatrices += read.matrices
    }
    let tables = RuleText.yaml(tables: readTables, matrices: [])
    let matrices = RuleText.yaml(tables: [], matrices: readMatrices)
    files.append(("tables/all.yaml", Array(tables.utf8)))
    files.append(("matrices/all.yaml", Array(matrices.utf8)))
    let (read, faults) = CatalogueReader.read(files: files)
    #expect(faults.filter { $0.severity == .error } == [])
    let catalogue = try #require(read)
    let old = Exchange.catalogue
    for table in old.tables {
      let new = try #require(catalogue.tables.first { $0.id == table.id })
      #expect(new.rows.map(\.tests) == table.rows.map(\.tests))
      #expect(new.rows.map(\.outputs) == table.rows.map(\.outputs))
      #expect(new.rows.map(\.note) == table.rows.map(\.note))
      #expect(new.rows.map(\.provenance.sources) == table.rows.map(\.provenance.sources))
      #expect(new.title == table.title)
    }
    for matrix in old.matrices {
      let new = try #require(catalogue.matrices.first { $0.id == matrix.id })
      #expect(new.table.rows.map(\.tests) == matrix.table.rows.map(\.tests))
      #expect(new.table.rows.map(\.outputs) == matrix.table.rows.map(\.outputs))
      #expect(new.bands.map(\.alternatives) == matrix.bands.map(\.alternatives))
    }
  }

  @Test(arguments: Exchange.ids)
  func `decide in a DMN engine what they decide here`(id: String) throws {
    let day = try Exchange.day(for: id)
    var export = CatalogueExport(Exchange.catalogue, on: day)
    let document = export.tables(id)
    let plain = try #require(document.tables.first)
    let model = try DMNModel(reading: Array(document.dmn().utf8))
    #expect(model.diagnostics.isEmpty)
    let original = try #require(
      Exchange.catalogue.tables.first { $0.id == id }
        ?? Exchange.catalogue.matrices.first { $0.id == id }?.table
    )
    // Each row must be found with values from its own cells.
    for row in original.rows {
      var values: [String: Value] = [:]
      for (input, cell) in zip(plain.inputs, row.tests) {
        values[input.name] = try Exchange.sample(Exchange.set(cell, on: day))
      }
      let matches = try original.rows.filter { other in
        try zip(plain.inputs, other.tests).allSatisfy { input, cell in
          try Exchange.set(cell, on: day).contains(values[input.name] ?? .null) == .yes
        }
      }
      #expect(matches.map(\.id) == [row.id])
      let (value, notes) = model.evaluate(plain.name, inputs: values)
      #expect(notes.isEmpty, "\(row.id)")
      let outputs: [Value] =
        if case .record(let fields) = value {
          plain.outputs.map { fields[$0.name] ?? .null }
        } else {
          [value]
        }
      #expect(outputs.map(\.description) == row.outputs, "\(row.id)")
    }
  }
}

extension Exchange {
  /// A value of a set.
  static func sample(_ set: ValueSet) -> Value {
    if let first = set.listed?.first { return first }
    if set.leftOut != nil { return .text("something-else") }
    guard let interval = set.intervals.first else { return .null }
    switch (interval.lower, interval.upper) {
    case (let lower?, _) where interval.lowerClosed: return lower
    case (.number(let lower)?, _): return .number(lower + Decimal(1))
    case (_, .number(let upper)?): return .number(upper - Decimal(1))
    default: return .null
    }
  }
}

struct `A day without amounts` {
  @Test func `leaves tables out and says so`() throws {
    let day = try Exchange.day("2031-01-01")
    var export = CatalogueExport(Exchange.catalogue, on: day)
    let tables = export.tables().tables.map(\.id)
    #expect(!tables.contains("procurement-regime"))
    #expect(tables.contains("authority-kind"))
    #expect(export.problems.map(\.element) == ["procurement-regime", "leeuwarden"])
    #expect(export.problems.map(\.code) == ["no-value", "not-in-force"])
  }

  @Test func `before the law leaves out what was not in force`() throws {
    var export = CatalogueExport(Exchange.catalogue, on: try Exchange.day("2010-01-01"))
    #expect(export.tables("procurement-regime").tables == [])
    #expect(export.problems.map(\.code) == ["not-in-force"])
  }
}
