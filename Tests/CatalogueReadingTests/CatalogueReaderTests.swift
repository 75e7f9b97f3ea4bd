import Archive
import BuiltInCatalogue
import Catalogue
import CatalogueReading
import FEEL
import Foundation
import Testing
import Vocabulary

struct `A rules folder` {
  @Test func `gives a catalogue without problems`() throws {
    let (read, problems) = CatalogueReader.read(files: MinimalCatalogue.good.inMemory)
    #expect(problems.map(\.description) == [])
    let catalogue = try #require(read)
    #expect(catalogue.name == "small")
    #expect(catalogue.version == "2026.11")
    #expect(catalogue.vocabulary.facts.count == 4)
    #expect(catalogue.vocabulary.codeLists["procedure"]?.codes.map(\.code) == ["open", "direct"])
    #expect(catalogue.vocabulary.codeLists["nature"]?["works"]?.attributes == ["rank": "1"])
    #expect(catalogue.defaultMatrix?.bands.map(\.to) == [Decimal(50), nil])
    #expect(catalogue.rules.map(\.id) == ["F-1", "O-1"])
    #expect(catalogue.tables.first?.rows.first?.tests == ["\"works\"", ">= limit.works"])
    #expect(catalogue.derivations.last?.examples.first?.expect == ["value": "5"])
  }

  @Test func `keeps article numbers as they are written`() throws {
    let (read, _) = CatalogueReader.read(files: MinimalCatalogue.good.inMemory)
    let articles = try #require(read?.source("aw")).articles
    #expect(articles.map(\.article) == ["2.1", "2.10", "2.10a"])
  }

  @Test func `reports all problems at once, sorted by place`() throws {
    var catalogue = MinimalCatalogue.good
    try catalogue.replace("severity: high", by: "severity: hihg", in: "findings/all.yaml")
    try catalogue.replace("kind: law", by: "kindd: law", in: "sources/aw.yaml")
    try catalogue.replace("to: 50,", by: "to: 40,", in: "matrices/model.yaml")
    let found = catalogue.read().map(\.placeAndCode)
    #expect(
      found == [
        "findings/all.yaml:3:11 unknown-severity",
        "matrices/model.yaml:11:40 band-gap",
        "sources/aw.yaml:2:1 unknown-key",
      ]
    )
    #expect(CatalogueReader.read(files: catalogue.inMemory).catalogue == nil)
  }

  @Test func `checks the other files where one cannot be read`() throws {
    var catalogue = MinimalCatalogue.good
    catalogue.files["derivations/bad.yaml"] = "derive: [x\n"
    try catalogue.replace("status: check", by: "status: chekc", in: "findings/all.yaml")
    #expect(
      catalogue.read().map(\.placeAndCode) == [
        "derivations/bad.yaml:1:9 syntax", "findings/all.yaml:4:9 unknown-status",
      ]
    )
  }

  @Test func `leaves hidden files out of account`() throws {
    var catalogue = MinimalCatalogue.good
    let before = try #require(CatalogueReader.read(files: catalogue.inMemory).catalogue)
    catalogue.files["codes/.hidden.yaml"] = "nonsense: ["
    let after = try #require(CatalogueReader.read(files: catalogue.inMemory).catalogue)
    #expect(before.hash == after.hash)
  }

  @Test func `is one with its archive`() throws {
    let (read, _) = CatalogueReader.read(files: MinimalCatalogue.good.inMemory)
    let catalogue = try #require(read)
    var writer = ArchiveWriter()
    writer.write(catalogue)
    let again: Catalogue = try writer.bytes.withUnsafeBufferPointer { bytes in
      var reader = ArchiveReader(bytes)
      let catalogue: Catalogue = try reader.read()
      let isAtEnd = reader.isAtEnd
      #expect(isAtEnd)
      return catalogue
    }
    #expect(again.tables == catalogue.tables)
    #expect(again.matrices == catalogue.matrices)
    #expect(again.rules == catalogue.rules)
    #expect(again.parameters == catalogue.parameters)
    #expect(again.sources == catalogue.sources)
    #expect(again.derivations == catalogue.derivations)
    #expect(again.vocabulary.facts == catalogue.vocabulary.facts)
    #expect(again.vocabulary.facts.map(\.origin) == catalogue.vocabulary.facts.map(\.origin))
    #expect(again.rules.map(\.examples) == catalogue.rules.map(\.examples))
    #expect(again.derivations.map(\.examples) == catalogue.derivations.map(\.examples))
    #expect(again.preparationTexts == catalogue.preparationTexts)
    #expect(again.mappings == catalogue.mappings)
    #expect(again.archive == writer.bytes)
  }

  @Test func `has the hash of its paths and contents`() {
    let one: [(path: String, bytes: [UInt8])] = [("b", [1]), ("a", [2, 3])]
    #expect(CatalogueHash.hash(of: one) == CatalogueHash.hash(of: one.reversed()))
    // The bytes are "1:a" "2:" 02 03 "1:b" "1:" 01.
    #expect(
      CatalogueHash.hash(of: one)
        == "fbaaec99f58cee2229f8e31da969a53bb61a3d58563b8b5dd5b01f04ad4c9dec"
    )
    #expect(CatalogueHash.hash(of: one) != CatalogueHash.hash(of: [("a", [2]), ("b", [3, 1])]))
  }
}

struct `A folder on disk` {
  private static let rules = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Rules").path()

  @Test func `gives the catalogue that the program has built in`() throws {
    let (read, problems) = CatalogueReader.read(directory: Self.rules)
    #expect(problems.map(\.description) == [])
    let catalogue = try #require(read)
    let builtIn = try BuiltInCatalogue.load()
    #expect(builtIn.hash == catalogue.hash)
    #expect(builtIn.archive == catalogue.archive)
  }

  @Test func `reports links that lead back to a folder above`() throws {
    try withFolder { folder in
      let codes = folder.appending(path: "codes")
      try FileManager.default.createDirectory(at: codes, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: codes.appending(path: "loop"),
        withDestinationURL: folder
      )
      let problems = CatalogueReader.read(directory: folder.path()).problems
      #expect(problems.map(\.placeAndCode).contains("codes/loop:1:1 symlink-loop"))
    }
  }

  @Test func `reports links that lead nowhere and folders that are not there`() throws {
    try withFolder { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "gone.yaml"),
        withDestinationURL: folder.appending(path: "nowhere")
      )
      let problems = CatalogueReader.read(directory: folder.path()).problems
      #expect(problems.map(\.placeAndCode).contains("gone.yaml:1:1 unreadable-file"))
      let missing = CatalogueReader.read(directory: folder.path() + "/none").problems
      #expect(missing.map(\.code).contains("unreadable-folder"))
    }
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}

struct `A literal of Swift` {
  @Test(arguments: [
    (#"plain"#, "#\"\"\"\nplain\n\"\"\"#"),
    ("line\n", "#\"\"\"\nline\n\n\"\"\"#"),
    ("\"\"\"# \\#n ##", "###\"\"\"\n\"\"\"# \\#n ##\n\"\"\"###"),
    ("a\rb", "#\"\"\"\na\\#u{d}b\n\"\"\"#"),
    ("é", "#\"\"\"\né\n\"\"\"#"),
  ])
  func `cannot be ended or escaped by the text in it`(text: String, literal: String) {
    #expect(SwiftSource.literal(text) == literal)
  }
}

extension CatalogueProblem {
  /// The part of a problem that tests compare.
  var placeAndCode: String { "\(file):\(line):\(column) \(code)" }
}

extension Catalogue {
  /// The bytes of the catalogue in parsed form.
  var archive: [UInt8] {
    var writer = ArchiveWriter()
    writer.write(self)
    return writer.bytes
  }
}
