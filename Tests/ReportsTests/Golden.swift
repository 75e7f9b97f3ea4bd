import Foundation
import Testing

/// A file with output as it should be.
struct Golden {
  let name: String

  /// Expects bytes to be those of the file.
  ///
  /// With `RECORD_GOLDEN=1` in the environment the file is written, and the test fails.
  func expect(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: url)
      Issue.record("recorded \(name)", sourceLocation: location)
      return
    }
    guard let golden = try? Data(contentsOf: url) else {
      Issue.record(
        "no golden file \(name): record it with RECORD_GOLDEN=1",
        sourceLocation: location
      )
      return
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self),
      "differs from Golden/\(name)",
      sourceLocation: location
    )
  }
}
