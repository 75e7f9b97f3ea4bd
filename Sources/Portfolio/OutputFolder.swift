import Vocabulary

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The folder in which the results of a portfolio appear, each file whole or not at all.
///
/// While the work goes on, its files stand in a folder of their own inside it, from which an
/// interrupted run can be resumed.
final class OutputFolder: Sendable {
  /// The path.
  let path: String
  private let lock: Int32

  /// The name of the folder with unfinished work.
  static let partial = ".unfinished"
  /// The file that other runs look at.
  static let lockName = ".lock"
  /// The files that appear at the end beside those that grow.
  static let finished = [
    "compliance.csv", "cross-project.ndjson", "summary.json", "summary.md", "summary.html",
  ]

  /// Makes or takes a folder.
  ///
  /// - Throws: a fault where that does not work, where another run uses it, or where it holds
  ///   files of others.
  init(_ path: String) throws(PortfolioFault) {
    self.path = path
    try Self.make(path)
    try Self.checkContent(of: path)
    try Self.make(path + "/" + Self.partial)
    let number = open(
      path + "/" + Self.partial + "/" + Self.lockName,
      O_RDWR | O_CREAT | O_CLOEXEC,
      0o666
    )
    guard number >= 0 else { throw Self.fault(path) }
    guard flock(number, LOCK_EX | LOCK_NB) == 0 else {
      close(number)
      throw PortfolioFault(
        .outputInUse,
        path,
        nl: "een andere run schrijft al in deze map; wacht tot die klaar is of kies een andere map",
        en: "another run writes to this folder; wait until it is done or choose another folder"
      )
    }
    lock = number
  }

  deinit {
    close(lock)
  }

  /// Returns the path of a file of the unfinished work.
  func partial(_ name: String) -> String { path + "/" + Self.partial + "/" + name }

  /// Whether there is a file of the unfinished work.
  func hasPartial(_ name: String) -> Bool { access(partial(name), F_OK) == 0 }

  /// Returns the path of a file in its place.
  func final(_ name: String) -> String { path + "/" + name }

  /// Writes a small file of the unfinished work, whole or not at all.
  func replace(_ name: String, with bytes: [UInt8]) throws(PortfolioFault) {
    let temporary = partial(name + ".new")
    unlink(temporary)
    let file = try AppendedFile(temporary, size: 0)
    try file.append(bytes)
    try file.sync()
    guard rename(temporary, partial(name)) == 0 else { throw Self.fault(partial(name)) }
  }

  /// The file that says that all files are finished and only their places are not.
  private static let publishing = "publishing"

  /// Whether a run was interrupted while it put its files in their places.
  var isPublishing: Bool { hasPartial(Self.publishing) }

  /// Notes that all files are finished.
  func beginPublishing() throws(PortfolioFault) {
    try replace(Self.publishing, with: [])
  }

  /// Puts finished files in their places and removes what is left of the work.
  ///
  /// What an interruption leaves of this can be done again, until the mark of it is gone.
  func publish(_ names: [String]) throws(PortfolioFault) {
    let isRepeated = isPublishing
    if !isRepeated { try beginPublishing() }
    for name in names where rename(partial(name), final(name)) != 0 {
      guard isRepeated, errno == ENOENT else { throw Self.fault(final(name)) }
    }
    clear(but: Self.publishing)
    unlink(partial(Self.publishing))
    rmdir(path + "/" + Self.partial)
  }

  /// Removes all unfinished work, but one file.
  func clear(but kept: String? = nil) {
    for name in Self.entries(of: path + "/" + Self.partial) ?? [] where name != kept {
      unlink(partial(name))
    }
  }

  private static func make(_ path: String) throws(PortfolioFault) {
    if mkdir(path, 0o777) == 0 { return }
    var status = stat()
    guard errno == EEXIST else { throw fault(path) }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw PortfolioFault(
        .unwritableOutput,
        path,
        nl: "dit is geen map; kies een map bij --output",
        en: "this is no folder; choose a folder for --output"
      )
    }
  }

  /// Refuses a folder in which something of others could be lost among the results.
  private static func checkContent(of path: String) throws(PortfolioFault) {
    guard let names = entries(of: path) else { throw fault(path) }
    let own = Set(GrowingFile.allCases.map(\.rawValue) + finished + [partial])
    guard let other = names.sorted().first(where: { !own.contains($0) }) else { return }
    throw PortfolioFault(
      .outputNotEmpty,
      path,
      nl:
        "in deze map staan ook andere bestanden, zoals ‘\(other)’; kies een lege map bij --output",
      en: "the folder holds other files too, such as ‘\(other)’; choose an empty one for --output"
    )
  }

  /// Returns the names in a folder; nil where it cannot be read.
  private static func entries(of path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// What went wrong last.
  static func fault(_ path: String) -> PortfolioFault {
    let reason = SystemReason.last
    return PortfolioFault(
      .unwritableOutput,
      path,
      nl: "niet te schrijven: \(reason.nl)",
      en: "cannot be written: \(reason.en)"
    )
  }
}
