import FEEL
import Foundation
import Intake
import Testing
import Vocabulary

/// A row of the table of cells in the README.
struct ReadmeRow: CustomTestStringConvertible, Sendable {
  let cell: String
  let column: String
  let value: String
  let hasWarning: Bool

  var testDescription: String { cell }

  /// The rows whose third column holds a value.
  static let all: [ReadmeRow] = {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "README.md")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    let start = lines.firstIndex { $0.hasPrefix("| in a cell |") } ?? lines.endIndex
    return lines[start...].dropFirst(2).prefix { $0.hasPrefix("|") }.compactMap { line in
      let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 3, let value = parts[2].firstMatch(of: #/`([^`]*)`/#) else { return nil }
      return ReadmeRow(
        cell: parts[0].trimmingCharacters(in: ["`"]),
        column: parts[1],
        value: String(value.output.1),
        hasWarning: parts[2].contains("with a warning")
      )
    }
  }()
}

struct `The table of cells in the README` {
  @Test func `has rows`() {
    #expect(ReadmeRow.all.count >= 15)
  }

  @Test(arguments: ReadmeRow.all)
  func `tells what is really read`(row: ReadmeRow) throws {
    let mapping = try #require(Shipped.mappings.first { $0.id == "csv" })
    let field = try #require(mapping.fields.first { $0.id == row.column })
    let reading = Reading("project_id;\(row.column)\n1;\"\(row.cell)\"\n")
    #expect(reading.value(field.fact ?? "") == row.value)
    #expect(reading.codes.isEmpty == !row.hasWarning, "\(reading.problems)")
  }
}
