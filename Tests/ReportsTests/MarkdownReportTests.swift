import Reports
import Testing
import Vocabulary

struct `The Markdown report` {
  private func lines(_ result: SharedResult) throws -> [Substring] {
    let format = try #require(ReportFormat.named("markdown"))
    return String(decoding: format.render(result.input, ReportStyle()), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test
  func `lets no text pose as markup`() throws {
    let (plain, hostile) = (try lines(.one), try lines(.hostile))
    #expect(hostile.count { $0.hasPrefix("#") } == plain.count { $0.hasPrefix("#") })
    for line in hostile {
      let bare = line.replacing("<br>", with: "").replacing("](<", with: "]").replacing(
        ">)",
        with: ""
      )
      let body = bare.hasPrefix(">") ? bare.dropFirst() : bare[...]
      #expect(!body.contains { "<>$@".contains($0) }, "\(line)")
      #expect(!line.contains("://kwaad") && !line.contains("www.kwaad"))
    }
    #expect(hostile.contains { $0.hasPrefix("> \\# Kop &lt;script&gt;") && $0.contains("\\[d\\]") })
    #expect(hostile.contains { $0.hasPrefix("> 1\\. een \\| twee") })
  }

  @Test(arguments: SharedResult.all)
  func `has as many cells in each row of a table`(result: SharedResult) throws {
    var cells: Int?
    for line in try lines(result) {
      guard line.hasPrefix("|") else {
        cells = nil
        continue
      }
      let count = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(cells == nil || cells == count, "\(line)")
      cells = count
    }
  }

  @Test(arguments: SharedResult.all)
  func `has no blanks at line ends and no two empty lines`(result: SharedResult) throws {
    let lines = try lines(result)
    for line in lines { #expect(!line.hasSuffix(" "), "\(line)") }
    for (line, next) in zip(lines, lines.dropFirst().dropLast()) {
      #expect(!line.isEmpty || !next.isEmpty)
    }
  }

  @Test
  func `marks the band of the value`() throws {
    #expect(try lines(.one).contains { $0.contains("**Nationaal openbaar** ← **dit project") })
  }
}
