import Intake
import Testing
import Vocabulary

/// A form of Unicode other than UTF-8.
struct OtherUnicode: CustomTestStringConvertible, Sendable {
  /// The number of bytes of a unit: 2 or 4.
  let width: Int
  let isBig: Bool
  let hasMark: Bool

  static let all = [2, 4].flatMap { width in
    [false, true].flatMap { isBig in
      [false, true].map { OtherUnicode(width: width, isBig: isBig, hasMark: $0) }
    }
  }

  var testDescription: String {
    "UTF-\(8 * width)\(isBig ? "BE" : "LE")" + (hasMark ? " with a mark" : "")
  }

  func encode(_ text: String) -> [UInt8] {
    let text = (hasMark ? "\u{FEFF}" : "") + text
    let units = width == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
    return units.flatMap { unit in
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
      return isBig ? bytes.reversed() : bytes
    }
  }
}

struct `An input in UTF-16 or UTF-32` {
  static let documents = [
    """
    [
      {
        "project": {
          "id": "A-1",
          "title": "Weg",
          "nature": "works"
        }
      }
    ]
    """,
    "{\n  \"project\": {\n    \"id\": \"A-1\",\n    \"title\": \"Weg\"\n  }\n}\n",
    " \n{\"project\": {\"id\": \"A-1\"}}",
    "<dossier xmlns=\"urn:kringtoets:project:1\">\n<id>\nid\n</id>\n</dossier>",
  ]

  @Test(arguments: OtherUnicode.all, documents)
  func `is refused for its encoding where it is JSON or XML`(
    form: OtherUnicode,
    document: String
  ) throws {
    let bytes = form.encode(document)
    #expect(Reading(bytes).codes == [.wrongEncoding])
    var stream = Stream(bytes, pieces: 7)
    let records = try stream.all()
    #expect(records.map { $0.problems.map(\.code) } == [[.wrongEncoding]])
    #expect(records.first?.problems.first?.suggestion?.nl == "sla het bestand op als UTF-8")
  }

  @Test(arguments: OtherUnicode.all)
  func `is refused once where each line is a record`(form: OtherUnicode) throws {
    let line = #"{"project": {"id": "A-1"}}"# + "\n"
    var stream = Stream(form.encode(line + line + line), pieces: 5, isLined: true)
    let problems = try stream.all().map(\.problems)
    #expect(problems.map { $0.map(\.code) } == [[.wrongEncoding]])
    #expect(problems.first?.first?.suggestion?.en == "save the file as UTF-8")
    #expect(problems.first?.first?.message.nl.contains("UTF-16") == true)
  }

  @Test(arguments: OtherUnicode.all)
  func `is refused for its encoding where JSON was asked for`(form: OtherUnicode) throws {
    let bytes = form.encode(Self.documents[0])
    for format in [InputFormat.json, .ocds] {
      let options = IntakeOptions(format: format)
      #expect(Reading(bytes, options).codes == [.wrongEncoding])
      var stream = Stream(bytes, pieces: 64, options)
      #expect(try stream.all().map { $0.problems.map(\.code) } == [[.wrongEncoding]])
    }
  }

  @Test(arguments: OtherUnicode.all)
  func `is read where it is a table in UTF-16`(form: OtherUnicode) throws {
    let bytes = form.encode("kenmerk\ttitel\nA-1\t[Weg\nA-2\t{Brug\n")
    var stream = Stream(bytes, pieces: 3)
    let records = try stream.all()
    if form.width == 2 {
      #expect(Reading(bytes).value("project.title", of: 1) == "\"{Brug\"")
      #expect(records.flatMap(\.ids) == ["\"A-1\"", "\"A-2\""])
    } else {
      #expect(Reading(bytes).codes == [.wrongEncoding])
      #expect(records.map { $0.problems.map(\.code) } == [[.wrongEncoding]])
    }
  }
}
