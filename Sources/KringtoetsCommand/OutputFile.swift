import Kringtoets

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The place where results go: standard output, or a file that is written whole or not at all.
struct OutputFile {
  /// The path, or nil for standard output.
  let path: String?

  /// Creates an output; `-` is standard output.
  init(_ path: String?) {
    self.path = path == "-" ? nil : path
  }

  /// Writes the results.
  func write(_ bytes: [UInt8], in world: World) throws {
    do {
      guard let path else { return try world.write(bytes) }
      try Self.replace(Self.target(of: path), with: bytes)
    } catch let error as SystemError {
      throw problem(error)
    }
  }

  /// Returns the problem that the system refuses to take the results.
  func problem(_ error: SystemError) -> Problem {
    Problem(
      code: "unwritable-output",
      file: path ?? Speech.say(nl: "<standaarduitvoer>", en: "<standard output>"),
      dutch: "niet te schrijven: \(error.text)",
      english: "cannot be written: \(error.text)"
    )
  }

  /// Refuses an output that is one of the inputs.
  func check(against inputs: [InputFile]) throws {
    guard let path, let own = Self.identity(of: path) else { return }
    for input in inputs where !input.isStandardInput && Self.identity(of: input.path) == own {
      throw Problem(
        code: "output-is-input",
        file: path,
        dutch: "de uitvoer zou de invoer overschrijven; kies een ander bestand bij --output",
        english: "the output would replace the input; choose another file for --output"
      )
    }
  }

  /// Refuses an output that goes to the same file as another.
  ///
  /// - Parameters:
  ///   - other: the other output.
  ///   - option: the option that names this one.
  /// - Throws: a `Problem` where both are one file.
  func check(apartFrom other: OutputFile, option: String) throws {
    guard let path, let second = other.path else { return }
    if let own = Self.identity(of: path) {
      guard own == Self.identity(of: second) else { return }
    } else {
      // A device, as `/dev/null`, takes both.
      var status = stat()
      guard stat(path, &status) != 0, Self.place(of: path) == Self.place(of: second) else { return }
    }
    throw Problem(
      code: "output-is-output",
      file: path,
      dutch: "de uitvoer zou ditzelfde bestand overschrijven; kies een ander bestand bij \(option)",
      english: "the output would replace this same file; choose another file for \(option)"
    )
  }

  /// The path of a file that need not be there, without links among its folders.
  private static func place(of path: String) -> String {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    return target(of: folder) + "/" + (slash.map { path[path.index(after: $0)...] } ?? path[...])
  }

  /// What tells files apart, whatever name they go by.
  private struct Identity: Equatable {
    let device: UInt64
    let file: UInt64
  }

  private static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      file: UInt64(truncatingIfNeeded: status.st_ino)
    )
  }

  /// Returns the file behind a link, so that the link stays.
  private static func target(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws {
    var status = stat()
    var mode: mode_t = 0o666
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(number: EISDIR) }
      // A device or a pipe has no content to replace.
      guard status.st_mode & S_IFMT == S_IFREG else { return try overwrite(path, with: bytes) }
      mode = status.st_mode & 0o777
    }
    let temporary = path + ".\(getpid()).tmp"
    unlink(temporary)
    let number = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard number >= 0 else { throw SystemError.last }
    do {
      defer { close(number) }
      try Descriptor(number).write(bytes)
      guard fsync(number) == 0 else { throw SystemError.last }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let error = SystemError.last
      unlink(temporary)
      throw error
    }
  }

  private static func overwrite(_ path: String, with bytes: [UInt8]) throws {
    let number = open(path, O_WRONLY | O_CLOEXEC)
    guard number >= 0 else { throw SystemError.last }
    defer { close(number) }
    try Descriptor(number).write(bytes)
  }
}
