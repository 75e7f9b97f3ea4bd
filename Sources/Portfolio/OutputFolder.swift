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
  /// The file of what shows across projects.
  static let crossProject = "cross-project.ndjson"
  /// The files that appear at the end; the summary comes last: where it stands, all others do.
  static let files =
    GrowingFile.allCases.filter(\.isKept).map(\.rawValue)
    + [crossProject, "compliance.csv", "summary.html", "summary.md", "summary.json"]

  /// Makes or takes a folder.
  ///
  /// - Throws: a fault where that does not work, where another run uses it, or where it holds
  ///   files of others.
  init(_ path: String) throws(PortfolioFault) {
    self.path = path
    try Self.make(path)
    try Self.checkContent(of: path)
    lock = try Self.lock(path)
  }

  /// Locks a folder against other runs.
  ///
  /// - Returns: the number of the open file that holds the lock.
  /// - Throws: a fault where that does not work, or where another run has it.
  private static func lock(_ path: String) throws(PortfolioFault) -> Int32 {
    let folder = path + "/" + partial
    let file = folder + "/" + lockName
    while true {
      try make(folder)
      let number = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      // A run that just ended takes the folder away with the lock.
      if number < 0, errno == ENOENT { continue }
      guard number >= 0 else { throw fault(path) }
      guard flock(number, LOCK_EX | LOCK_NB) == 0 else {
        close(number)
        throw PortfolioFault(
          .outputInUse,
          path,
          nl: "een andere run schrijft al in deze map;"
            + " wacht tot die klaar is of kies een andere map",
          en: "another run writes to this folder; wait until it is done or choose another folder"
        )
      }
      var (own, found) = (stat(), stat())
      if fstat(number, &own) == 0, stat(file, &found) == 0, own.st_dev == found.st_dev,
        own.st_ino == found.st_ino
      {
        return number
      }
      // The lock is on a file that was removed since it was opened: it keeps nobody out.
      close(number)
    }
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
    try Self.sync(path + "/" + Self.partial)
  }

  /// Waits until the disk has the names in a folder.
  private static func sync(_ path: String) throws(PortfolioFault) {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw fault(path) }
    defer { close(number) }
    // Some file systems cannot wait for a folder.
    guard fsync(number) == 0 || errno == EINVAL || errno == ENOTSUP else { throw fault(path) }
  }

  /// The file that says that all files are finished and only their places are not.
  static let publishing = "publishing"

  /// Whether a run was interrupted while it put its files in their places.
  var isPublishing: Bool { hasPartial(Self.publishing) }

  /// Notes that all files are finished.
  func beginPublishing() throws(PortfolioFault) {
    try replace(Self.publishing, with: [])
  }

  /// Puts finished files in their places and removes what is left of the work.
  ///
  /// What an interruption leaves of this can be done again until the checkpoint is gone, from which
  /// on all is done.
  func publish(_ names: [String]) throws(PortfolioFault) {
    let isRepeated = isPublishing
    if !isRepeated { try beginPublishing() }
    for name in names where rename(partial(name), final(name)) != 0 {
      // It may be in its place already.
      guard isRepeated, errno == ENOENT, access(final(name), F_OK) == 0 else {
        throw Self.fault(final(name))
      }
    }
    // The disk must not lose the checkpoint before it has the names.
    try Self.sync(path)
    try Self.sync(path + "/" + Self.partial)
    removePartial()
  }

  /// Removes all unfinished work with its folder and the lock: the run is over.
  func removePartial() {
    for name in Self.inOrderOfRemoval(FolderEntries.names(in: path + "/" + Self.partial) ?? []) {
      unlink(partial(name))
    }
    rmdir(path + "/" + Self.partial)
  }

  /// Puts what is left of finished work in the order in which it is removed.
  ///
  /// As long as the checkpoint stands, a run goes on from it and asks for the mark; so that comes
  /// after it. Once the lock is gone the folder may be that of another run.
  static func inOrderOfRemoval(_ names: [String]) -> [String] {
    let last = [Checkpoint.name, publishing, lockName]
    return names.filter { !last.contains($0) } + last.filter(names.contains)
  }

  /// Removes all unfinished work, so that a run begins anew; the lock stays.
  ///
  /// - Parameter kept: another file that stays.
  func clear(but kept: String = OutputFolder.lockName) {
    // A run must not go on from a checkpoint whose files are gone.
    unlink(partial(Checkpoint.name))
    for name in FolderEntries.names(in: path + "/" + Self.partial) ?? []
    where name != kept && name != Self.lockName {
      unlink(partial(name))
    }
  }

  private static func make(_ path: String) throws(PortfolioFault) {
    var status = stat()
    while true {
      if mkdir(path, 0o777) == 0 { return }
      guard errno == EEXIST else { throw fault(path) }
      if stat(path, &status) == 0 { break }
      // A run that just ended may have taken it away since.
      guard errno == ENOENT, lstat(path, &status) != 0 else { throw fault(path) }
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
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
    guard let names = FolderEntries.names(in: path) else { throw fault(path) }
    let own = Set(files + [partial])
    guard let other = names.sorted().first(where: { !own.contains($0) }) else { return }
    throw PortfolioFault(
      .outputNotEmpty,
      path,
      nl:
        "in deze map staan ook andere bestanden, zoals ‘\(other)’; kies een lege map bij --output",
      en: "the folder holds other files too, such as ‘\(other)’; choose an empty one for --output"
    )
  }

  /// Why a file of the unfinished work cannot be read: by default, because it ends too early.
  static func readFault(_ path: String, _ number: Int32? = nil) -> PortfolioFault {
    let reason = number.map(SystemReason.text)
    return PortfolioFault(
      .unwritableOutput,
      path,
      nl: "niet te lezen: \(reason?.nl ?? "het bestand is korter dan wat erin is geschreven")",
      en: "cannot be read: \(reason?.en ?? "the file is shorter than what was written to it")"
    )
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
