import Kringtoets

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A folder that several files go to.
struct OutputFolder {
  let path: String

  /// Creates an output.
  init(_ path: String) {
    self.path = path
  }

  /// Writes files by their paths below the folder, which is made where it is not there.
  ///
  /// - Parameters:
  ///   - files: the paths and contents.
  ///   - overwriting: whether files that are there already may be replaced.
  ///   - world: where it is written.
  /// - Throws: a `Problem` if a file is there already or cannot be written.
  func write(
    _ files: [(path: String, text: String)],
    overwriting: Bool,
    in world: World
  ) throws {
    if !overwriting {
      for file in files where access("\(path)/\(file.path)", F_OK) == 0 {
        throw Problem(
          code: "file-exists",
          file: "\(path)/\(file.path)",
          dutch: "dit bestand is er al; kies een andere map",
          english: "this file is there already; choose another folder"
        )
      }
    }
    for file in files {
      try makeFolders(above: file.path)
      try OutputFile("\(path)/\(file.path)").write(Array(file.text.utf8), in: world)
    }
  }

  private func makeFolders(above file: String) throws {
    var folder = ""
    for part in "\(path)/\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
    {
      folder += folder.isEmpty && part.isEmpty ? "/" : part + "/"
      guard folder != "/" else { continue }
      guard mkdir(folder, 0o777) != 0, errno != EEXIST else { continue }
      throw Problem(
        code: "unwritable-output",
        file: folder,
        dutch: "deze map is niet te maken",
        english: "this folder cannot be made"
      )
    }
  }
}
