import CatalogueReading
import FEEL
import Foundation
import Testing
import Validation

struct `A broken file in a rules folder` {
  /// Validates the example catalogue on disk beside something broken, and with a fault elsewhere.
  private func found(_ breaking: (URL) throws -> Void) throws -> [RuleFinding] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let changes = [Change("tables/size.yaml", "'>= limit.heavy'", "'>= limit.hevy'")]
    let files = try #require(ExampleCatalogue.files(with: changes)).files
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
    }
    try breaking(folder)
    let today = try #require(CalendarDate(iso: ExampleCatalogue.today))
    return Validator(today: today).validate(CatalogueReader.text(directory: folder.path)).open
  }

  private func expect(_ code: String, in file: String, _ breaking: (URL) throws -> Void) throws {
    let findings = try found(breaking)
    #expect(findings.contains { $0.check == code && $0.place.file == file })
    #expect(findings.contains { $0.check == "unknown-parameter" && $0.place.line == 20 })
  }

  @Test func `that is binary is reported, and the rest is checked`() throws {
    try expect("not-utf-8", in: "findings/image.yaml") { folder in
      try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0xFF])
        .write(to: folder.appendingPathComponent("findings/image.yaml"))
    }
  }

  @Test func `that is one line of 50 MB is reported, and the rest is checked`() throws {
    try expect("file-too-large", in: "findings/long.yaml") { folder in
      try Data(repeating: 0x61, count: 50 << 20)
        .write(to: folder.appendingPathComponent("findings/long.yaml"))
    }
  }

  @Test func `that is a bomb of aliases is reported, and the rest is checked`() throws {
    try expect("anchor", in: "findings/bomb.yaml") { folder in
      var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
      for level in 1...30 {
        let parts = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
        bomb += "a\(level): &a\(level) [\(parts)]\n"
      }
      try Data(bomb.utf8).write(to: folder.appendingPathComponent("findings/bomb.yaml"))
    }
  }

  @Test func `that is a loop of links is reported, and the rest is checked`() throws {
    try expect("symlink-loop", in: "findings/loop") { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("findings/loop"),
        withDestinationURL: folder.appendingPathComponent("findings")
      )
    }
  }

  @Test func `that leads nowhere is reported, and the rest is checked`() throws {
    try expect("unreadable-file", in: "findings/gone.yaml") { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("findings/gone.yaml"),
        withDestinationURL: folder.appendingPathComponent("nowhere.yaml")
      )
    }
  }

  @Test func `is not the reason that another name is called unknown`() throws {
    let findings = try found { folder in
      try Data([0xFF]).write(to: folder.appendingPathComponent("parameters/all.yaml"))
    }
    #expect(findings.map(\.check).contains("not-utf-8"))
    #expect(!findings.map(\.check).contains("unknown-parameter"))
  }
}
