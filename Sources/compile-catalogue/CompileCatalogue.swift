import Archive
import Catalogue
import CatalogueReading
import Foundation

/// The tool that turns a rules folder into one Swift file, for the build plugin.
@main
enum CompileCatalogue {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let folder = arguments.first, let output = arguments.last else {
      complain("usage: compile-catalogue RULES_DIR OUTPUT.swift")
      exit(2)
    }
    let (catalogue, problems) = CatalogueReader.read(directory: folder)
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    for problem in problems { complain(problem.describe(folder: root)) }
    guard let catalogue else { exit(1) }
    var writer = ArchiveWriter()
    writer.write(catalogue)
    let source = SwiftSource.file(archive: String(decoding: writer.bytes, as: UTF8.self))
    try Data(source.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
  }

  private static func complain(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
