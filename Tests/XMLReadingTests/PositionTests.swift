import Testing
import XMLReading

struct `The place of a start tag` {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `is that of its opening bracket`(lineEnd: String) throws {
    let lines = [
      "<a>",
      "  <b x='1'", "     y='2'><c/>é€😀<d></d><e/>",
      "  </b><!-- x", " --><f", "/><g>tekst", "</g><h/></a>",
    ]
    let bytes = Array(lines.joined(separator: lineEnd).utf8)
    for length in [1, 2, 3, 1000] {
      let recorder = try record(bytes, inPiecesOf: length)
      #expect(recorder.places == ["1:1", "2:3", "3:12", "3:19", "3:26", "5:5", "6:3", "7:5"])
    }
  }

  @Test func `does not count a byte order mark`() throws {
    let recorder = try record([0xEF, 0xBB, 0xBF] + Array("<a><b/></a>".utf8))
    #expect(recorder.places == ["1:1", "1:4"])
  }

  @Test func `is right behind markup of several chunks`() throws {
    let comment = "<!--" + String(repeating: "\n<x>", count: 15_000) + "-->"
    let text = "<a>" + String(repeating: "x", count: 65_000) + comment + "<b/></a>"
    let recorder = try record(Array(text.utf8), inPiecesOf: 10_000)
    #expect(recorder.places == ["1:1", "15001:7"])
  }
}

struct `The place of a fault` {
  @Test(arguments: [
    ("<a>\r\n  <b></c>\r\n</a>", 2, 6),
    ("<a>\n<b x='1'\n x='2'/></a>", 2, 1),
    ("<a>\n <p:b/></a>", 2, 2),
    ("<a>\n &nope; </a>", 2, 8),
    ("<a/>\n\n <b/>", 3, 2),
    ("<a>\n\u{1} </a>", 2, 1),
    ("\n<!DOCTYPE a []><a/>", 2, 1),
    ("<a>\n  <b>", 2, 6),
    ("<?xml version='1.0'\n encoding='latin1'?><a/>", 2, 12),
    ("\n\n", 3, 1),
  ])
  func `is where it shows`(text: String, line: Int, column: Int) throws {
    let error = try #require(fault(in: text))
    #expect([error.line, error.column] == [line, column], "\(error)")
  }

  @Test func `is exact for a NUL`() throws {
    let error = try #require(fault(in: "<a>\n12\0</a>"))
    #expect(error.code == .invalidCharacter)
    #expect([error.line, error.column, error.position.offset] == [2, 3, 6])
  }
}
