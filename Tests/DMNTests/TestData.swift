import Foundation

/// The test data beside the package, which is not part of it.
enum TestData {
  /// The folder of the DMN Technology Compatibility Kit.
  static let kit: String = {
    // A checkout may reach the sources through links: the data lies beside the real package.
    let package = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appending(path: "shared/testdata/dmn-tck").path
  }()

  static let hasKit = FileManager.default.fileExists(atPath: "\(kit)/TestCases")

  private static let tool = ["/usr/bin/xmllint", "/opt/homebrew/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static let hasSchema = tool != nil && FileManager.default.fileExists(atPath: "\(kit)/DMN15.xsd")

  /// Validates a file against the schema of DMN 1.5; gives the exit code of xmllint.
  static func validates(_ path: String) throws -> Int32 {
    guard let tool else { return -1 }
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = ["--noout", "--nonet", "--schema", "\(kit)/DMN15.xsd", path]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
