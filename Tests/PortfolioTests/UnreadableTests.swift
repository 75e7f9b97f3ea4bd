import Catalogue
import FEEL
import Reports
import Testing
import Vocabulary

@testable import Portfolio

struct `A file of the unfinished work` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  /// A file of numbers from 0 on.
  private func numbers(_ count: Int) throws -> AppendedFile {
    let file = try AppendedFile(folder.path + "/numbers", size: 0)
    try file.append((0..<count).map { UInt32($0) })
    try file.flush()
    return file
  }

  @Test func `that cannot be read is no file that ends`() throws {
    // A folder can be opened, but not be read.
    let window = try FileWindow(folder.path)
    let fault = try #require(
      #expect(throws: PortfolioFault.self) { try window.bytes(at: 0, count: 1) }
    )
    #expect(fault.path == folder.path)
    #expect(fault.message.en.hasPrefix("cannot be read: "))
    #expect(SmallFile.read(folder.path) == nil)
    let ids = try ProjectIDs(folder.path)
    #expect(throws: PortfolioFault.self) { try ids.id(of: Sketch(line: 1)) }
    let sketches = try SketchFile(folder.path, [GrowingFile.sketches.rawValue: 1 << 10])
    #expect(throws: PortfolioFault.self) { try sketches.sketch(ofLine: 1) }
  }

  @Test func `that is not there is told of as one that cannot be read`() throws {
    let fault = try #require(
      #expect(throws: PortfolioFault.self) { try FileWindow(folder.path + "/none") }
    )
    #expect(fault.message.en == "cannot be read: does not exist")
  }

  @Test func `gives what is left at its end, but elements only whole and all`() throws {
    let window = try FileWindow(numbers(3).path)
    #expect(try window.bytes(at: 8, count: 100).count == 4)
    #expect(try window.elements(at: 1, count: 2) == [UInt32(1), 2])
    let fault = try #require(
      #expect(throws: PortfolioFault.self) {
        let found: [UInt32] = try window.elements(at: 1, count: 3)
        Issue.record("\(found)")
      }
    )
    #expect(
      fault.message.en == "cannot be read: the file is shorter than what was written to it"
    )
  }

  @Test func `that is cut off while it is gone through ends the run`() throws {
    let file = try numbers(10_000)
    let sort = ExternalSort<UInt32>(file.path, size: file.size, ranked: { UInt64($0) }, by: <)
    var cursor = try SortedCopy(sort, path: folder.path + "/sorted").cursor()
    _ = try AppendedFile(folder.path + "/sorted", size: 4_000)
    var sum = 0
    #expect(throws: PortfolioFault.self) {
      while let number = cursor.current {
        sum += Int(number)
        try cursor.advance()
      }
    }
    #expect(sum > 0)
  }
}

struct `The writer of what shows across projects` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try AppendedFile(folder.path + "/ids", size: 0).flush()
  }

  private func findings(
    _ name: String,
    _ catalogue: Catalogue = Kit.catalogue
  ) throws
    -> CrossFindings
  {
    try CrossFindings(catalogue, [], ids: folder.path + "/ids", to: folder.path + "/" + name)
  }

  private let sketch = Sketch(line: 1, id: 0, cents: 100)

  @Test func `takes over all that another writer found`() throws {
    let (all, other) = (try findings("all"), try findings("other"))
    try all.add(.duplicate, [sketch], count: 2, cents: 100)
    try other.add(.relation, [sketch], count: 2, cents: nil)
    try all.add(other.part())
    try all.finish()
    #expect(all.count == 2)
    #expect(try folder.lines("all").count == 2)
  }

  @Test func `ends the run where what another writer found is not all there`() throws {
    let (all, other) = (try findings("all"), try findings("other"))
    try other.add(.relation, [sketch], count: 2, cents: nil)
    let part = try other.part()
    _ = try AppendedFile(folder.path + "/other", size: 10)
    #expect(throws: PortfolioFault.self) { try all.add(part) }
  }

  @Test func `does not count what the catalogue has no text for`() throws {
    let own = Kit.catalogue
    let silent = Catalogue(
      name: own.name,
      version: own.version,
      hash: own.hash,
      vocabulary: own.vocabulary,
      sources: own.sources,
      parameters: own.parameters,
      derivations: own.derivations,
      tables: own.tables,
      matrices: own.matrices,
      rules: own.rules
    )
    let none = try findings("none", silent)
    try none.add(.duplicate, [sketch], count: 2, cents: 100)
    try none.finish()
    #expect(none.count == 0)
    #expect(try folder.text("none") == "")
  }

  @Test func `puts findings in one order, with and without a value`() throws {
    let amounts: [Int128?] = [nil, 0, nil, 0, 100, nil, 0]
    let writer = try findings("all")
    for (number, cents) in amounts.enumerated() {
      let sketch = Sketch(line: UInt64(number + 1), id: 0)
      try writer.add(.duplicate, [sketch], count: 1, cents: cents)
    }
    let shown = writer.shown
    #expect(shown.map { $0.projects.first?.line } == [5, 1, 2, 3, 4, 6, 7])
    // Of any two the first comes before the second, and not the other way round.
    for (place, left) in shown.enumerated() {
      for (other, right) in shown.enumerated() {
        #expect(CrossFindings.outweighs(left, right) == (place < other))
      }
    }
  }

  @Test func `gives no amount where none of the projects with one id has a value`() throws {
    let lines = [
      Kit.project("A", euros: nil), Kit.project("A", cpv: "45400000", euros: nil),
      Kit.project("B", euros: nil), Kit.project("B", cpv: "45400000", euros: 1_000),
    ]
    try folder.run([folder.input("a.ndjson", lines.joined(separator: "\n"))])
    let found = try folder.lines("out/cross-project.ndjson").map(object)
    #expect(found.map { "\($0["euros"] ?? "")" }.sorted() == ["1000.00", "<null>"])
  }
}

struct `A text with places to fill in` {
  @Test(arguments: [
    ("abc {d", "abc {d"), ("{", "{"), ("", ""), ("{a}", "1"), ("x{a}y{b}z{a}", "x1y{b}z1"),
    ("{a} {", "1 {"), ("}{a}{a", "}1{a"),
  ])
  func `keeps what is no place as it is`(text: String, filled: String) {
    let template = TextTemplate(LocalizedText(nl: text, en: text))
    let values = ["a": LocalizedText(nl: "1", en: "1")]
    #expect(template.filled(values) == LocalizedText(nl: filled, en: filled))
  }
}
