import FEEL
import Foundation
import Intake
import Testing
import Vocabulary

/// An input that comes in pieces.
struct Stream {
  /// What came of one record.
  struct Record {
    let ids: [String]
    let problems: [InputProblem]
    let line: Int
  }

  private var records: InputRecords
  private let reader: DossierReader
  private let bytes: [UInt8]
  private let size: Int
  private let options: IntakeOptions

  init(
    _ bytes: [UInt8],
    pieces size: Int,
    _ options: IntakeOptions = IntakeOptions(),
    isLined: Bool = false,
    reader: DossierReader = Shipped.reader
  ) {
    self.bytes = bytes
    self.size = size
    self.options = options
    self.reader = reader
    records = InputRecords(reader, options, isLined: isLined)
  }

  /// Reads all records.
  mutating func all() throws -> [Record] {
    var found: [Record] = []
    var facts = Facts(Shipped.vocabulary)
    func drain() throws {
      while let record = try records.next() {
        let problems = reader.read(record, options, into: &facts)
        let id = Shipped.vocabulary.fact(at: "project.id") ?? 0
        let ids = facts.projects(Shipped.vocabulary).map {
          "\(facts.value(of: id, in: $0, Shipped.vocabulary))"
        }
        found.append(Record(ids: ids, problems: problems, line: record.place.line))
      }
    }
    for start in stride(from: 0, to: bytes.count, by: size) {
      let piece = Array(bytes[start..<min(start + size, bytes.count)])
      piece.withUnsafeBufferPointer { records.append($0) }
      try drain()
    }
    records.finish()
    try drain()
    return found
  }
}

struct `A stream of records` {
  @Test(arguments: [1, 5, 64, 1 << 16])
  func `gives each row of a table as it would be read at once`(size: Int) throws {
    let text = "id;titel;raming\n1;\"a\nb\";100\n\n2;é;x\n3;\"c;d\";1,5 mln\n"
    for bytes in [Array(text.utf8)] + TextVariant.all.map({ $0.encode(text) }) {
      let whole = Reading(bytes)
      var stream = Stream(bytes, pieces: size)
      let records = try stream.all()
      #expect(records.flatMap(\.ids) == ["\"1\"", "\"2\"", "\"3\""])
      #expect(records.flatMap(\.problems).map(\.line) == whole.problems.map(\.line))
      #expect(records.flatMap(\.problems).map(\.column) == whole.problems.map(\.column))
      #expect(records.map(\.line) == [2, 5, 6])
    }
  }

  @Test(arguments: [1, 5, 64, 1 << 16])
  func `gives each release, whatever is around it`(size: Int) throws {
    let frames = [
      "A\nB\n\nC\n", #"{"version": "1.1", "releases": [A, B,C], "license": "x"}"#,
      #"{"uri":"{[\"x\"", "records": [{"ocid": "1", "compiledRelease": A}, B, C]}"#, "A B\n C",
    ]
    for frame in frames {
      var text = frame
      for (name, id) in [("A", "1"), ("B", "2"), ("C", "3")] {
        let release = #"{"ocid": "\#(id)", "tender": {"title": "{\"[", "items": [[]]}}"#
        text = text.replacingOccurrences(of: name, with: release)
      }
      var stream = Stream(Array(text.utf8), pieces: size)
      let records = try stream.all()
      #expect(records.flatMap(\.ids) == ["\"1\"", "\"2\"", "\"3\""], "\(frame)")
      #expect(records.flatMap(\.problems).isEmpty, "\(records)")
    }
  }

  @Test(arguments: [1, 7, 64, 1 << 16])
  func `gives each element of an outermost list, and each dossier of a portfolio`(
    size: Int
  ) throws {
    let project = { (id: String) in #"{"project": {"id": "\#(id)", "title": "[{\"é,"}}"# }
    let list = "[\n" + ["1", "2", "3"].map(project).joined(separator: " ,\n") + "\n]\n"
    let space = #"xmlns:k="urn:kringtoets:project:1""#
    let dossier = { (id: String) in
      "<k:dossier><k:project><k:id>\(id)</k:id><!-- </k:dossier> --></k:project></k:dossier>"
    }
    let document =
      "<?xml version=\"1.0\"?>\n<!-- <a> -->\n<k:portfolio\n \(space)>\n" + dossier("1") + "\n"
      + "<k:project><k:id>2</k:id></k:project> " + dossier("3") + "</k:portfolio>\n"
    for (text, lines) in [(list, [2, 3, 4]), (document, [5, 6, 6])] {
      var stream = Stream(Array(text.utf8), pieces: size)
      let records = try stream.all()
      #expect(records.flatMap(\.ids) == ["\"1\"", "\"2\"", "\"3\""], "\(text)")
      #expect(records.flatMap(\.problems).isEmpty, "\(records)")
      #expect(records.map(\.line) == lines)
    }
  }

  @Test(arguments: [1, 64, 1 << 16])
  func `keeps what is broken in a portfolio to its own dossier`(size: Int) throws {
    let space = #"xmlns="urn:kringtoets:project:1""#
    let broken = [
      "<dossier><project><id>x</id></project>", "<dossier><project><id>x</project></dossier>",
      "<dossier><project><id>x</id></project></dossier", "<dossier><project><id>&y;</id>",
      "<dossier a='<'><project><id>x</id></project></dossier>", "<dossier></project></dossier>",
    ]
    for wrong in broken {
      let good = { (id: String) in "<dossier><project><id>\(id)</id></project></dossier>\n" }
      let text = "<portfolio \(space)>\n\(good("1"))\(wrong)\n\(good("3"))</portfolio>"
      var stream = Stream(Array(text.utf8), pieces: size)
      let records = try stream.all()
      #expect(records.count == 3, "\(wrong)")
      #expect(records.map { $0.problems.isEmpty } == [true, false, true], "\(wrong)")
      #expect(records.dropFirst().first?.line == 3, "\(wrong)")
    }
  }

  @Test func `tells of what stands between the dossiers of a portfolio, and goes on`() throws {
    let good = { (id: String) in "<dossier><project><id>\(id)</id></project></dossier>" }
    let text =
      #"<portfolio xmlns="urn:kringtoets:project:1">"# + "\n" + good("1") + " oops\n</b><a/>"
      + good("2") + "<!-- fine --></portfolio>"
    var stream = Stream(Array(text.utf8), pieces: 9)
    let records = try stream.all()
    #expect(records.map { $0.problems.isEmpty } == [true, false, true])
    #expect(records[1].problems.map { [$0.line, $0.column] } == [[2, 50]])
  }

  @Test func `refuses elements of a list that are no dossiers, each in its place`() throws {
    let text =
      #"[{"project": {"id": "1"}}, 5, "a,]", [2], null,"# + "\n" + #"{"project": {"id": "2"}}]"#
    var stream = Stream(Array(text.utf8), pieces: 3)
    let records = try stream.all()
    #expect(records.map { $0.problems.isEmpty } == [true, false, false, false, false, true])
    #expect(records.compactMap(\.problems.first?.column) == [28, 31, 38, 43])
  }

  @Test func `tells of a list that is not closed`() throws {
    var stream = Stream(Array(#"[{"project": {"id": "1"}},"#.utf8), pieces: 5)
    #expect(throws: InputProblem.self) { try stream.all() }
  }

  @Test func `refuses a version of the format that is not known`() {
    #expect(
      Reading(#"{"format": "kringtoets/99", "project": {"id": "1"}}"#).codes == [.unknownVersion]
    )
    #expect(Reading(#"{"format": "kringtoets/1", "project": {"id": "1"}}"#).codes.isEmpty)
    let start = #"<dossier xmlns="urn:kringtoets:project:1"><format>kringtoets/"#
    let end = "</format><project><id>1</id></project></dossier>"
    #expect(Reading(start + "99" + end).codes == [.unknownVersion])
    #expect(Reading(start + "1" + end).codes.isEmpty)
  }

  @Test func `goes on behind a broken line`() throws {
    let text = #"{"ocid": "1"}"# + "\n" + #"{"ocid": }"# + "\n" + #"{"ocid": "3"}"# + "\n"
    var stream = Stream(Array(text.utf8), pieces: 10)
    let records = try stream.all()
    #expect(records.map { $0.problems.isEmpty } == [true, false, true])
    #expect(records[1].problems.first?.line == 2)
  }

  @Test(arguments: [1, 7, 100, 1 << 16])
  func `goes on behind a record that is too large`(size: Int) throws {
    let reader = DossierReader(
      vocabulary: Shipped.vocabulary,
      mappings: Shipped.mappings,
      limits: IntakeLimits(maximumBytes: 150)
    )
    let large = String(repeating: "x\\\"]}</project>", count: 30)
    func project(_ id: String, _ title: String) -> String {
      #"{"project": {"id": ""# + id + #"", "title": ""# + title + #""}}"#
    }
    let records = [project("1", "a"), project("2", large), project("3", "b"), project("4", large)]
    func entry(_ id: String, _ rest: String) -> String {
      "<dossier><project><id>\(id)</id>\(rest)</project></dossier>\n"
    }
    let titles = String(repeating: "<title>x</title>\n", count: 20)
    let entries: [String] = [entry("1", ""), entry("2", titles), entry("3", "")]
    let inputs: [String] = [
      records.joined(separator: "\n") + "\n", records.joined(separator: "\n"),
      "[" + records.joined(separator: ",\n") + "]",
      #"<portfolio xmlns="urn:kringtoets:project:1">"# + "\n" + entries.joined() + "</portfolio>",
    ]
    for (number, input) in inputs.enumerated() {
      var stream = Stream(Array(input.utf8), pieces: size, reader: reader)
      let found = try stream.all()
      let isXML = number == 3
      #expect(found.flatMap(\.ids) == ["\"1\"", "\"3\""])
      #expect(found.map { $0.problems.map(\.code) }.joined().allSatisfy { $0 == .inputTooLarge })
      #expect(
        found.map(\.problems.isEmpty)
          == (isXML ? [true, false, true] : [true, false, true, false])
      )
      #expect(found.flatMap(\.problems).map(\.line) == (isXML ? [3] : [2, 4]))
      #expect(found.map(\.line) == (isXML ? [2, 3, 24] : [1, 2, 3, 4]))
    }
  }

  @Test(arguments: [1, 7, 100, 1 << 16])
  func `goes on behind a row of a table that is too large`(size: Int) throws {
    let reader = DossierReader(
      vocabulary: Shipped.vocabulary,
      mappings: Shipped.mappings,
      limits: IntakeLimits(maximumBytes: 150)
    )
    let long = String(repeating: "x", count: 400)
    let short = #""a""\#nb;""c""#
    for (row, lines) in [
      ("2;\(long)", 1), ("2;\(long);\(short);;\(short)", 3), ("2;\(long);;\(short);", 2),
      ("\(short)\(long);\(short)x\"y", 3),
    ] {
      for mark in ["\n", "\r\n", "\r"] {
        let text = ["id;titel", "1;a", row, "3;\"b\"", ""].joined(separator: mark)
        var stream = Stream(Array(text.utf8), pieces: size, reader: reader)
        let records = try stream.all()
        #expect(records.flatMap(\.ids) == ["\"1\"", "\"3\""], "\(row)")
        #expect(records.map { $0.problems.map(\.code) } == [[], [.inputTooLarge], []], "\(row)")
        #expect(records.map(\.line) == [2, 3, 3 + lines], "\(row)")
      }
    }
  }

  @Test(arguments: [1, 7, 100])
  func `goes on behind a line whose quotes are not closed, whatever its size`(size: Int) throws {
    let reader = DossierReader(
      vocabulary: Shipped.vocabulary,
      mappings: Shipped.mappings,
      limits: IntakeLimits(maximumBytes: 150)
    )
    let long = String(repeating: "x", count: 400)
    for (row, code) in [
      ("2;\"\(long)", .inputTooLarge), ("2;\(long);\"\(long)", .inputTooLarge),
      ("2;\"x", .syntaxError),
    ] as [(String, InputProblem.Code)] {
      var stream = Stream(Array("id;titel\n1;a\n\(row)\n3;b\n".utf8), pieces: size, reader: reader)
      let records = try stream.all()
      #expect(records.flatMap(\.ids) == ["\"1\"", "\"3\""])
      #expect(records.map { $0.problems.map(\.code) } == [[], [code], []])
      #expect(records.map(\.line) == [2, 3, 4])
    }
  }

  @Test func `goes on behind a line whose quotes are not closed before too much of the rest`()
    throws
  {
    let reader = DossierReader(
      vocabulary: Shipped.vocabulary,
      mappings: Shipped.mappings,
      limits: IntakeLimits(maximumBytes: 1 << 17)
    )
    let rest = (3..<20_000).map { "\($0);b\n" }.joined()
    var stream = Stream(
      Array("id;titel\n1;a\n2;\"x\n\(rest)".utf8),
      pieces: 1 << 16,
      reader: reader
    )
    let records = try stream.all()
    #expect(records.count == 19_999 && records.flatMap(\.ids).count == 19_998)
    #expect(records.flatMap(\.problems).map(\.line) == [3])
  }

  @Test(arguments: ["x", "\"", ";"])
  func `gives rows of a table that are longer than a text may be`(sign: String) throws {
    let quotes = sign == "\"" ? "\"" : ""
    let cell = quotes + String(repeating: sign == "\"" ? "a;\n" : sign, count: 1 << 20) + quotes
    let text = "id;titel;opmerking\n1;a;\(cell)\n2;b;c\n"
    var stream = Stream(Array(text.utf8), pieces: 1 << 16)
    let records = try stream.all()
    #expect(records.flatMap(\.ids) == ["\"1\"", "\"2\""])
    #expect(records.flatMap(\.problems).allSatisfy { $0.code == .wrongRow || $0.code == .unmapped })
  }

  @Test(arguments: [1 << 10, 1 << 16])
  func `finds the names of columns in a very long row of them`(size: Int) throws {
    let names = (0..<8_000).map { "kolom\($0)" }.joined(separator: ";")
    let bytes = Array("\(names);id;titel\n\(String(repeating: ";", count: 8_000))1;a\n".utf8)
    #expect(Reading(bytes).value("project.id") == "\"1\"")
    var stream = Stream(bytes, pieces: size)
    #expect(try stream.all().flatMap(\.ids) == ["\"1\""])
    // What is no table is told of as before.
    var other = Stream(Array(repeating: UInt8(ascii: "x"), count: 1 << 21), pieces: 1 << 16)
    #expect(try other.all().flatMap(\.problems).map(\.code) == [.unknownFormat])
  }

  @Test func `of many rows stays in the memory of a few`() throws {
    var records = InputRecords(Shipped.reader)
    var facts = Facts(Shipped.vocabulary)
    var rows = 0
    var highest = 0
    var piece = Array("project_id;titel;aard;raming;publicatiedatum\n".utf8)
    var written = 0
    while written < 100_000 {
      for _ in 0..<500 {
        written += 1
        piece += Array("P\(written);Weg \(written);werken;1.000,50;01-06-2026\n".utf8)
      }
      piece.withUnsafeBufferPointer { records.append($0) }
      piece.removeAll(keepingCapacity: true)
      if written == 100_000 { records.finish() }
      while let record = try records.next() {
        rows += 1
        // One row in a thousand is read here: what is tested is the memory of the stream.
        guard rows.isMultiple(of: 1_000) else { continue }
        #expect(Shipped.reader.read(record, into: &facts).isEmpty)
        highest = max(highest, facts.cells.count)
      }
      #expect(records.pendingBytes < 200_000)
    }
    #expect(rows == 100_000)
    #expect(highest < 1_000)
  }
}
