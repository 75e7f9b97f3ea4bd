import Kringtoets

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files that a user means by files, folders and patterns.
struct InputList {
  /// The inputs, in order.
  private(set) var sources: [PortfolioSource] = []
  /// What the user should know of what was left out.
  private(set) var notes: [String] = []

  /// The files so far, as the system names them.
  private var known: Set<String> = []

  /// The ends of names that are read from folders.
  private static let suffixes = [".json", ".ndjson", ".jsonl", ".xml", ".csv"]

  /// Finds the files.
  ///
  /// - Parameters:
  ///   - paths: what the user named; `-` is standard input.
  ///   - output: the folder of the results, which is not read.
  /// - Throws: a `Problem` where nothing is found.
  init(_ paths: [String], beside output: String) throws {
    let results = Self.real(output)
    for path in paths {
      if path == "-" {
        sources.append(.standardInput)
      } else if !Self.exists(path), let matches = Self.matches(path) {
        for match in matches { try add(match, results) }
      } else {
        try add(path, results)
      }
    }
  }

  private mutating func add(_ path: String, _ results: String) throws {
    guard Self.isFolder(path) else { return add(file: path) }
    let (files, others, earlier) = Self.files(in: path, but: results)
    for file in files { add(file: file) }
    for folder in earlier {
      notes.append(
        Speech.say(
          nl: "\(folder): de resultaten van een eerdere run overgeslagen",
          en: "\(folder): passed over the results of an earlier run"
        )
      )
    }
    if !others.isEmpty { notes.append(Self.note(on: others, in: path)) }
    guard !files.isEmpty || Self.real(path) != results else {
      throw Problem(
        code: "output-is-input",
        file: path,
        dutch: "deze map is ook die van de resultaten; kies een andere map bij --output",
        english: "this is the folder for the results too; choose another one for --output"
      )
    }
    guard !files.isEmpty else {
      throw Problem(
        code: "empty-folder",
        file: path,
        dutch: "in deze map staat geen bestand dat op \(Self.suffixes.joined(separator: ", "))"
          + " eindigt",
        english: "the folder has no file that ends in \(Self.suffixes.joined(separator: ", "))"
      )
    }
  }

  /// Adds a file, unless it is there already: each project counts once.
  private mutating func add(file path: String) {
    guard known.insert(Self.real(path)).inserted else {
      notes.append(
        Speech.say(
          nl: "\(path): al genoemd, en één keer gelezen",
          en: "\(path): named before, and read once"
        )
      )
      return
    }
    sources.append(PortfolioSource(file: path))
  }

  /// Says which files of a folder are not read.
  private static func note(on others: [String], in path: String) -> String {
    let shown = others.prefix(mostNamed).joined(separator: ", ")
    let names = others.count > mostNamed ? shown + ", …" : shown
    let ends = suffixes.joined(separator: ", ")
    return others.count == 1
      ? Speech.say(
        nl: "\(path): een bestand overgeslagen dat niet op \(ends) eindigt: \(names)",
        en: "\(path): passed over a file that does not end in \(ends): \(names)"
      )
      : Speech.say(
        nl:
          "\(path): \(others.count) bestanden overgeslagen die niet op \(ends) eindigen: \(names)",
        en: "\(path): passed over \(others.count) files that do not end in \(ends): \(names)"
      )
  }

  /// The number of files that are named where they are not read.
  private static var mostNamed: Int { 5 }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Returns the files that a pattern matches, in order; nil where it is none or matches nothing.
  private static func matches(_ pattern: String) -> [String]? {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return nil }
    return (0..<Int(found.gl_pathc)).compactMap { place in
      found.gl_pathv[place].map { String(cString: $0) }
    }
  }

  /// Returns the files in a folder and those below it, in the order of their paths, the names of the
  /// others, and the folders with results of earlier runs, which are no input; hidden ones do not
  /// count.
  ///
  /// A folder that cannot be read is among the files, so that reading it says why.
  private static func files(
    in folder: String,
    but results: String
  ) -> (files: [String], others: [String], earlier: [String]) {
    var files: [String] = []
    var others: [String] = []
    var earlier: [String] = []
    var waiting = [folder]
    // A link back to a folder above must not lead in circles.
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      let own = real(next)
      guard own != results, seen.insert(own).inserted else { continue }
      guard let names = PortfolioSource.names(inFolder: next) else {
        files.append(next)
        continue
      }
      let prefix = next.hasSuffix("/") ? next : next + "/"
      let isEarlier = PortfolioAssessment.resultFiles.allSatisfy { exists(prefix + $0) }
      if isEarlier { earlier.append(next) }
      for name in names where !name.hasPrefix(".") {
        if isEarlier, PortfolioAssessment.resultFiles.contains(name) { continue }
        let path = prefix + name
        if isFolder(path) {
          waiting.append(path)
        } else if suffixes.contains(where: name.lowercased().hasSuffix) {
          files.append(path)
        } else {
          others.append(name)
        }
      }
    }
    return (files.sorted(), others.sorted(), earlier.sorted())
  }
}
