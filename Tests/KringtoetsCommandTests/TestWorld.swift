import Foundation
import Kringtoets
import KringtoetsCommand
import Testing

/// A run of the program in a world of its own.
struct TestRun {
  let status: KringtoetsCommand.ExitStatus
  let output: [UInt8]
  let diagnostics: [String]

  /// What the program wrote, as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// What the program said about its work, as text.
  var said: String { diagnostics.joined(separator: "\n") }

  /// Runs the program; it believes that today is 20 May 2026.
  init(
    _ arguments: String...,
    input: String = "",
    isTerminal: Bool = false,
    environment: [String: String] = [:]
  ) throws {
    try self.init(arguments, input: input, isTerminal: isTerminal, environment: environment)
  }

  /// Runs the program with a list of arguments; with a refusal nothing can be written.
  init(
    _ arguments: [String],
    input: String = "",
    isTerminal: Bool = false,
    environment: [String: String] = [:],
    refusal: (any Error)? = nil
  ) throws {
    let record = Record()
    let today = try #require(Day("2026-05-20"))
    let world = World(
      variable: { environment[$0] },
      outputIsTerminal: isTerminal,
      terminalWidth: isTerminal ? 80 : nil,
      today: { today },
      readInput: { Array(input.utf8.prefix($0)) },
      write: { bytes in
        if let refusal { throw refusal }
        record.output += bytes
      },
      say: { record.diagnostics.append($0) }
    )
    status = Program.run(arguments, in: world)
    output = record.output
    diagnostics = record.diagnostics
  }

  private final class Record {
    var output: [UInt8] = []
    var diagnostics: [String] = []
  }
}

/// The folder of the repository.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The samples, by file name.
let samples: [String] = {
  let folder = repository.appendingPathComponent("Samples").path
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.filter { $0.hasSuffix(".json") || $0.hasSuffix(".xml") }.sorted()
}()

/// Returns the text of a sample.
func sample(_ name: String) throws -> String {
  let url = repository.appendingPathComponent("Samples").appendingPathComponent(name)
  return try String(contentsOf: url, encoding: .utf8)
}

/// A folder that is gone after the test.
struct TemporaryFolder {
  let url: URL

  /// Creates the folder and runs a test in it.
  static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("kringtoets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(TemporaryFolder(url: url))
  }

  /// Writes a file and returns its path.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Returns the path of a file in the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
