import Kringtoets

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file that the user names as input; `-` is standard input.
struct InputFile {
  let path: String

  /// Whether the file is standard input.
  var isStandardInput: Bool { path == "-" }

  /// The name of the file in messages.
  var name: String {
    isStandardInput ? Speech.say(nl: "<standaardinvoer>", en: "<standard input>") : path
  }

  /// Reads the file, and of a file that is too large one byte more than is allowed.
  func read(limit: Int, in world: World) throws -> [UInt8] {
    do {
      return try isStandardInput ? world.readInput(limit + 1) : readFile(limit + 1)
    } catch let error as SystemError {
      throw problem(error)
    }
  }

  private func readFile(_ limit: Int) throws -> [UInt8] {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw SystemError.last }
    defer { close(number) }
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemError.last }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(number: EISDIR) }
    let size = max(0, Int(status.st_size))
    return try Descriptor(number).read(upTo: limit, expected: min(size, limit))
  }

  private func problem(_ error: SystemError) -> Problem {
    let isFolder = error.number == EISDIR
    let hintDutch = isFolder ? "; noem de bestanden in de map, bijvoorbeeld map/*.json" : ""
    let hintEnglish = isFolder ? "; name the files in the folder, such as folder/*.json" : ""
    return Problem(
      code: isFolder ? "input-is-folder" : "unreadable-input",
      file: name,
      dutch: "niet te lezen: \(error.text)\(hintDutch)",
      english: "cannot be read: \(error.text)\(hintEnglish)"
    )
  }
}
