import Foundation
import Testing

/// A block of the README with the command whose output it shows.
struct ReadmeBlock: CustomTestStringConvertible {
  /// The arguments of the command.
  let arguments: [String]
  /// The lines as they stand in the README.
  let lines: [String]

  var testDescription: String { arguments.joined(separator: " ") }

  /// The mark that stands before each block.
  private static let mark = "<!-- output of: kringtoets "

  /// The blocks of the README.
  static let all: [ReadmeBlock] = {
    let url = repository.appendingPathComponent("README.md")
    let lines = ((try? String(contentsOf: url, encoding: .utf8)) ?? "")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.indices.compactMap { line in
      guard lines[line].hasPrefix(mark) else { return nil }
      let command = lines[line].dropFirst(mark.count).replacing(" -->", with: "")
      let block = lines[(line + 2)...].prefix { !$0.hasPrefix("```") }
      return ReadmeBlock(
        arguments: command.split(separator: " ").map(String.init),
        lines: Array(block)
      )
    }
  }()
}

struct `The README` {
  @Test func `shows output`() {
    #expect(!ReadmeBlock.all.isEmpty)
  }

  /// A last line `…` stands for the rest of the output.
  @Test(arguments: ReadmeBlock.all)
  func `shows what the program really writes`(block: ReadmeBlock) throws {
    #expect(FileManager.default.changeCurrentDirectoryPath(repository.path))
    var actual = try TestRun(block.arguments).text
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if block.lines.last == "…" {
      actual = Array(actual.prefix(block.lines.count - 1)) + ["…"]
    } else {
      actual.removeLast()
    }
    #expect(block.lines == actual)
  }

  @Test func `names only samples and files that exist`() throws {
    let url = repository.appendingPathComponent("README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let pattern = #/(?:Samples|Rules|Sources|Tests)\/[A-Za-z0-9.\-\/]+/#
    for match in text.matches(of: pattern) {
      let path = String(match.output).trimmingCharacters(in: ["."])
      let file = repository.appendingPathComponent(path).path
      #expect(FileManager.default.fileExists(atPath: file), "\(path)")
    }
  }
}
