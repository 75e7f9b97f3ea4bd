import Catalogue
import Foundation

/// What can be read of one file without knowing the others: files are read side by side.
struct ParsedFile: Sendable {
  /// What a file holds.
  enum Content: Sendable {
    /// YAML documents; not all of them where something could not be read.
    case documents([YAMLNode], isWhole: Bool)
    /// What was learned of wording.
    case model(SignalModel)
    /// Something else, or nothing that can be read.
    case none
  }

  /// What the file holds.
  let content: Content
  /// What is wrong with it.
  let problems: Set<CatalogueProblem>

  /// Reads all files of a catalogue, the largest first.
  static func all(_ files: [RuleFile]) -> [String: ParsedFile] {
    let sorted = files.sorted { ($0.bytes.count, $0.path) > ($1.bytes.count, $1.path) }
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let parsed = Parallel.map(sorted, workers: workers, chunk: 1) { $0.map(ParsedFile.init) }
    return Dictionary(
      zip(sorted.map(\.path), parsed),
      uniquingKeysWith: { first, _ in first }
    )
  }

  init(_ file: RuleFile) {
    let log = ProblemLog()
    content = Self.content(of: file, log)
    problems = log.problems
  }

  private static func content(of file: RuleFile, _ log: ProblemLog) -> Content {
    let isModel = file.path == "signals/" + CatalogueBuilder.modelFile
    guard isModel || file.path.hasSuffix(".yaml"), let text = log.text(of: file) else {
      return .none
    }
    if isModel { return .model(SignalModelFile.read(text, path: file.path, log)) }
    var reader = YAMLReader(file: file, log: log)
    let documents = reader.documents(of: text)
    return .documents(documents, isWhole: log.count(of: "syntax") + log.count(of: "anchor") == 0)
  }
}

extension ProblemLog {
  /// Returns the text of a file, or nil with a problem.
  func text(of file: RuleFile) -> String? {
    guard file.bytes.count <= RuleFolder.largestFile else {
      reportTooLarge(file.path)
      return nil
    }
    let (text, offset) = file.decoded
    if let text { return text }
    report(
      "not-utf-8",
      at: file.place(ofByte: offset),
      nl: "hier staan bytes die geen UTF-8 zijn",
      en: "here are bytes that are not UTF-8"
    )
    return nil
  }

  /// Takes over problems that were found elsewhere.
  func add(_ problems: Set<CatalogueProblem>) {
    for problem in problems { report(problem) }
  }
}
