import Foundation

/// The folder of a catalogue on disk.
struct RuleFolder {
  /// Rule files are written by hand: one of this size is a mistake.
  static let largestFile = 8 << 20

  let directory: String
  let log: ProblemLog
  private(set) var files: [RuleFile] = []

  init(directory: String, log: ProblemLog) {
    self.directory = directory
    self.log = log
  }

  /// Reads all files that are not hidden, sorted by the bytes of their relative paths.
  mutating func read() {
    walk(folder: "", above: [])
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func walk(folder: String, above: [String]) {
    let path = folder.isEmpty ? directory : directory + "/" + folder
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard !above.contains(real) else {
      log.report(
        "symlink-loop",
        at: Place(file: folder),
        nl: "de map ‘\(folder)’ verwijst naar een map waar zij zelf in staat",
        en: "the folder ‘\(folder)’ links to a folder that it stands in"
      )
      return
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      log.report(
        "unreadable-folder",
        at: Place(file: folder),
        nl: "de map ‘\(path)’ is niet te lezen",
        en: "the folder ‘\(path)’ cannot be read"
      )
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let relative = folder.isEmpty ? name : folder + "/" + name
      let full = URL(fileURLWithPath: directory + "/" + relative).resolvingSymlinksInPath().path
      let attributes = try? FileManager.default.attributesOfItem(atPath: full)
      switch attributes?[.type] as? FileAttributeType {
      case .typeDirectory?:
        walk(folder: relative, above: above + [real])
      case .typeRegular?:
        readFile(relative, size: (attributes?[.size] as? NSNumber)?.intValue ?? 0)
      default:
        reportUnreadable(relative)
      }
    }
  }

  private mutating func readFile(_ path: String, size: Int) {
    guard size <= Self.largestFile else {
      log.reportTooLarge(path)
      return
    }
    guard let data = FileManager.default.contents(atPath: directory + "/" + path) else {
      reportUnreadable(path)
      return
    }
    files.append(RuleFile(path: path, bytes: Array(data)))
  }

  private func reportUnreadable(_ path: String) {
    log.report(
      "unreadable-file",
      at: Place(file: path),
      nl: "het bestand is niet te lezen",
      en: "the file cannot be read"
    )
  }
}

extension ProblemLog {
  /// Reports a file that is too large to be a rule file.
  func reportTooLarge(_ path: String) {
    report(
      "file-too-large",
      at: Place(file: path),
      nl: "het bestand is groter dan 8 MiB",
      en: "the file is larger than 8 MiB"
    )
  }
}
