import Foundation
import Testing
import Validation

struct `A schema of rule files` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "Sources/Schemas"
    )

  @Test(arguments: RuleSchema.all.map(\.folder))
  func `is stored as the program writes it`(folder: String) throws {
    let name = "rules-\(RuleSchema.version)-\(folder).json"
    let url = Self.folder.appendingPathComponent(name)
    let stored = try String(contentsOf: url, encoding: .utf8)
    #expect(
      stored == RuleSchema.named(folder)?.text,
      "write it anew: kringtoets rules schema \(folder) -o Sources/Schemas/\(name)"
    )
  }

  /// From the first release on, another form of the files takes another version.
  @Test func `changes only together with its line in the list of released ones`() throws {
    let url = Self.folder.appendingPathComponent("released.txt")
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      let name = try #require(words.last)
      let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      let hash = data.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01b3
      }
      #expect(words.first == String(hash, radix: 16), "\(name)")
    }
  }

  @Test func `knows the keys that the reader knows`() throws {
    // The example catalogue has an entry of every kind; its keys must stand in the schemas.
    for (path, text) in ExampleCatalogue.files where path.hasSuffix(".yaml") {
      guard let folder = path.split(separator: "/").first, path.contains("/") else { continue }
      let schema = try #require(RuleSchema.named(String(folder))?.text)
      for line in text.split(separator: "\n") where !line.contains("{") {
        guard let key = line.firstMatch(of: #/^(?:- )?([a-z][A-Za-z]+):/#)?.output.1 else {
          continue
        }
        #expect(schema.contains("\"\(key)\": {"), "\(path): \(key)")
      }
    }
  }
}
