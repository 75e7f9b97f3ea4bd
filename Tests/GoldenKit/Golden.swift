package import Testing
import Foundation

/// A file with output as it should be, in the folder `Golden` beside the test that expects it.
package struct Golden {
  /// The name of the file.
  package let name: String

  /// Creates a golden file.
  package init(name: String) {
    self.name = name
  }

  /// Expects bytes to be those of the file.
  ///
  /// With `RECORD_GOLDEN=1` in the environment the file is written, and the test fails.
  package func expect(
    _ bytes: [UInt8],
    besides test: String = #filePath,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(fileURLWithPath: test).deletingLastPathComponent()
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
    let (actual, expected) = (
      String(decoding: bytes, as: UTF8.self), String(decoding: golden, as: UTF8.self)
    )
    #expect(actual == expected, "differs from Golden/\(name)", sourceLocation: location)
  }
}
