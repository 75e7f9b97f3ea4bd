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
