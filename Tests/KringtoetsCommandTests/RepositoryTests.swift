import Foundation
import Testing

/// A Swift file of the repository, by its path below the root.
struct SwiftFile: CustomTestStringConvertible {
  let path: String
  let text: String

  var testDescription: String { path }

  /// The lines of the file.
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Returns the files below a folder, which may be a link.
  static func all(in folder: String) -> [SwiftFile] {
    let root = repository.appendingPathComponent(folder).resolvingSymlinksInPath()
    let found =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".swift") && !$0.contains(".build") }.sorted().map { path in
      let url = root.appendingPathComponent(path)
      return SwiftFile(
        path: "\(folder)/\(path)",
        text: (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      )
    }
  }

  static let sources = all(in: "Sources")
}

struct `The source code` {
  @Test func `is there to be looked at`() {
    #expect(SwiftFile.sources.count > 100)
  }

  @Test(arguments: SwiftFile.sources + SwiftFile.all(in: "Tests"))
  func `has no file of more than 400 lines`(file: SwiftFile) {
    #expect(file.lines.count <= 400)
  }

  @Test func `reaches libxml2 from one place only`() {
    for file in SwiftFile.sources where !file.path.hasPrefix("Sources/XMLReading/") {
      #expect(!file.lines.contains { $0.hasSuffix("import CLibXML2") }, "\(file.path)")
    }
  }

  @Test func `reads YAML only where the catalogue is read`() {
    for file in SwiftFile.sources where !file.path.hasPrefix("Sources/CatalogueReading/") {
      #expect(!file.lines.contains { $0.hasSuffix("import Yams") }, "\(file.path)")
    }
  }

  @Test func `is open to other modules only where it is the library`() {
    for file in SwiftFile.sources
    where !file.path.hasPrefix("Sources/Kringtoets/")
      && !file.path.hasPrefix("Sources/KringtoetsCommand/")
    {
      let open = file.lines.first {
        $0.trimmingCharacters(in: .whitespaces).hasPrefix("public ") && !$0.contains(" import ")
      }
      #expect(open == nil, "\(file.path)")
    }
  }

  @Test func `holds no amount of the law`() throws {
    let folder = repository.appendingPathComponent("Rules/parameters")
    // Rounder amounts than these are found as limits of other things too.
    var amounts: Set<Substring> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let url = folder.appendingPathComponent(name)
      let text = try String(contentsOf: url, encoding: .utf8)
      for match in text.matches(of: #/value: ([0-9]{2,}[1-9]0{3,})\b/#) {
        amounts.insert(match.output.1)
      }
    }
    #expect(amounts.count > 20)
    for file in SwiftFile.sources {
      for match in file.text.replacing("_", with: "").matches(of: #/[0-9]{5,}/#) {
        #expect(!amounts.contains(match.output), "\(file.path): \(match.output)")
      }
    }
  }
}
