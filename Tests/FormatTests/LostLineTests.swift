import Intake
import Testing

/// Lines that could go missing without a word.
struct `A line of records` {
  private static func project(_ id: String) -> String { #"{"project": {"id": "\#(id)"}}"# }

  @Test(arguments: ["\0\0\0\0", "\u{1}\u{2}", "\u{1F} ", "\u{C}"], [1, 7, 1000])
  func `that holds control characters alone is a bad one`(line: String, size: Int) throws {
    let text = [Self.project("1"), line, "", Self.project("2")].joined(separator: "\n")
    for isLined in [true, false] {
      var stream = Stream(Array(text.utf8), pieces: size, isLined: isLined)
      let records = try stream.all()
      #expect(records.flatMap(\.ids) == ["\"1\"", "\"2\""])
      #expect(records.map(\.line) == [1, 2, 4])
      #expect(records[1].problems.contains { $0.severity == .error })
    }
  }

  @Test func `of a table that a broken copy filled with zeros is told of`() throws {
    let text = "id;titel\n1;Weg\n" + String(repeating: "\0", count: 300)
    var stream = Stream(Array(text.utf8), pieces: 64)
    let records = try stream.all()
    #expect(records.first?.ids == ["\"1\""])
    #expect(records.dropFirst().contains { !$0.problems.isEmpty })
  }

  @Test(
    arguments: [
      // Never closed; closed by one that opens another cell, on the next line and further down.
      "1;Weg;1\n2;\"Brug;2\n3;Pad;3\n", "1;Weg;1\n2;\"Brug;2\n3;\"Pad\";3\n",
      "1;Weg;1\r\n2;\"Brug;2\r\n3;Pad;3\r\n4;\"Laan\";4\r\n", "1;Weg;1\n2;\"Brug;2",
      "1;Weg;1\n2;\"Brug;2\n3;Pad;3\n4;\"Laan;4\n5;Plein;\"5\"\n",
    ],
    [1, 5, 1000]
  )
  func `with quotes that are not closed takes no other line with it`(
    table: String,
    size: Int
  ) throws {
    var stream = Stream(Array(("id;titel;raming\n" + table).utf8), pieces: size)
    let records = try stream.all()
    let lines = table.split(whereSeparator: \.isNewline)
    #expect(records.map(\.line) == Array(2..<lines.count + 2))
    for (line, record) in zip(lines, records) {
      let isBroken = line.contains(";\"Brug;") || line.contains(";\"Laan;")
      let errors = record.problems.filter { $0.severity == .error }
      #expect(errors.map(\.code) == (isBroken ? [.syntaxError] : []))
      #expect(errors.allSatisfy { $0.line == record.line && $0.column == 3 })
      #expect(record.ids == (isBroken ? [] : ["\"\(line.prefix(1))\""]))
    }
  }

  /// As in a table that was pasted together, or one whose first accents come late.
  @Test(arguments: [1, 2, 3, 5, 64, 1 << 20], [0, 70_000])
  func `of a table is read in the encoding that it is in`(size: Int, before: Int) throws {
    guard size > 3 || before == 0 else { return }
    var bytes = Array("titel;id\n\(String(repeating: "x", count: before));Weg\n".utf8)
    bytes += Array("a;Café € één 😀\n".utf8)
    bytes += Array("b;Caf".utf8) + [0xE9, 0x20, 0x80, 0x0A]
    bytes += Array("c;Café".utf8) + [0x20, 0xE9]
    let ids = ["\"Weg\"", "\"Café € één 😀\"", "\"Café €\"", "\"Café é\""]
    var stream = Stream(bytes, pieces: size)
    #expect(try stream.all().flatMap(\.ids) == ids)
    let whole = Reading(bytes)
    #expect(ids.indices.map { whole.value("project.id", of: $0) } == ids)
  }

  @Test func `with lines in quotes of a cell is a row all the same`() throws {
    let table =
      "id;titel;raming\n1;\"Weg\n2;\"\"Brug\"\"\" ;1\n3;\"Pad\"je;3\n"
      + "4;\"Hij zei\nook: \"ja\" en \"nee\"\";4\n"
    var stream = Stream(Array(table.utf8), pieces: 7)
    let records = try stream.all()
    #expect(records.flatMap(\.ids) == ["\"1\"", "\"3\"", "\"4\""])
    #expect(records.flatMap(\.problems).isEmpty)
  }

  @Test(
    arguments: [
      #"{"project": {"id": "1", "title": "kapot""#, #"{"project": {"id": "1", "title": "kap"#,
      #"{"project": {"id": "1"}"#, #"{"project": {"id": "1", "lots": [{"id": "L"}]"#,
    ],
    [1, 5, 1000]
  )
  func `that is cut off takes those behind it not with it, though it is the first`(
    line: String,
    size: Int
  ) throws {
    let text = [line, Self.project("2"), Self.project("3"), ""].joined(separator: "\n")
    var stream = Stream(Array(text.utf8), pieces: size)
    let records = try stream.all()
    #expect(records.map(\.line) == [1, 2, 3])
    #expect(records[0].problems.contains { $0.severity == .error && $0.line == 1 })
    #expect(records.dropFirst().flatMap(\.ids) == ["\"2\"", "\"3\""])
  }

  @Test(
    arguments: [
      "{\"project\": {\"id\": \"1\", \"lots\": [\n{\"id\": \"L\"},\n{\"id\": \"M\"}]}}\n",
      "{\n{\"project\": 1}}", "{\"project\":\n{\"id\": \"1\"}}",
    ],
    [1, 1000]
  )
  func `is none where one document goes on behind it`(text: String, size: Int) throws {
    var stream = Stream(Array(text.utf8), pieces: size)
    let records = try stream.all()
    #expect(records.count == 1 && records[0].line == 1)
  }
}
