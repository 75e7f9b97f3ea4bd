import Foundation
import KringtoetsCommand
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

  private func text() throws -> String {
    try String(contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)
  }

  @Test func `tells how to add a matrix that passes all checks and is used`() throws {
    let blocks = try text().matches(of: #/```yaml\n(matrix: [^`]*)```/#).map(\.output.1)
    let matrix = try #require(blocks.first)
    #expect(blocks.count == 1)
    try TemporaryFolder.with { folder in
      let path = folder.path("lindervoort")
      #expect(try TestRun("rules", "init", path, "--name", "Lindervoort").status == .done)
      // What nobody has filled in yet has no faults, and does not pass for a policy.
      #expect(try TestRun("rules", "validate", path, "--fail-on", "info").status == .done)
      let sample = repository.appendingPathComponent("Samples/herinrichting-molenweg.json").path
      let unfilled = try TestRun("check", sample, "--rules", path, "--lang", "en")
      #expect(unfilled.text.contains("The bands of this matrix are a template"))
      try matrix.write(
        toFile: path + "/matrices/lindervoort.yaml",
        atomically: true,
        encoding: .utf8
      )
      let validation = try TestRun("rules", "validate", path, "--fail-on", "info")
      #expect(validation.status == .done, "\(validation.text)")
      let file = repository.appendingPathComponent("Samples/herinrichting-molenweg.json").path
      let check = try TestRun("check", file, "--rules", path, "--lang", "en")
      #expect(check.text.contains("Advice   Invited tenders"))
      #expect(check.text.contains("[Policy Lindervoort]"))
    }
  }

  @Test func `counts the rules on the circle as they are`() throws {
    let folder = repository.appendingPathComponent("Rules/risks")
    var count = ["MC": 0, "KR": 0]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let rules = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for match in rules.matches(of: #/(?m)^(?:- )?risk: (MC|KR)-/#) {
        count[String(match.output.1), default: 0] += 1
      }
    }
    let risks = count["MC", default: 0]
    let others = count["KR", default: 0]
    let words = try text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("looks at the \(risks + others) rules in"))
    #expect(words.contains("\(risks) risks of market consultation (`MC-`)"))
    #expect(words.contains("and \(others) rules on the aims of the circle (`KR-`)"))
  }
}
