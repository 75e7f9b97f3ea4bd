package import Catalogue
import Vocabulary

/// Reader of a rules folder: YAML files in folders that say what their entries are.
package struct CatalogueReader {
  /// Reads the catalogue in a folder on disk.
  ///
  /// - Parameter directory: the path of the folder.
  /// - Returns: the catalogue, unless there are errors, and all problems sorted by place.
  package static func read(
    directory: String
  ) -> (catalogue: Catalogue?, problems: [CatalogueProblem]) {
    let log = ProblemLog()
    var folder = RuleFolder(directory: directory, log: log)
    folder.read()
    return read(folder.files, log)
  }

  /// Reads a catalogue from files in memory.
  ///
  /// - Parameter files: the relative paths and contents; hidden files are left out.
  /// - Returns: the catalogue, unless there are errors, and all problems sorted by place.
  package static func read(
    files: [(path: String, bytes: [UInt8])]
  ) -> (catalogue: Catalogue?, problems: [CatalogueProblem]) {
    let visible = files.filter { !$0.path.split(separator: "/").contains { $0.hasPrefix(".") } }
    return read(visible.map { RuleFile(path: $0.path, bytes: $0.bytes) }, ProblemLog())
  }

  private static func read(
    _ files: [RuleFile],
    _ log: ProblemLog
  ) -> (catalogue: Catalogue?, problems: [CatalogueProblem]) {
    var parts = CatalogueBuilder(files: files, log: log)
    parts.readAll()
    parts.resolveDefinitions()
    let checks = CatalogueChecks(parts)
    checks.run()
    SignalChecks(parts.signalParts, log: log).run()
    let problems = log.problems.sorted()
    guard !log.hasErrors, let header = parts.header else { return (nil, problems) }
    let catalogue = Catalogue(
      name: header.name,
      version: header.version,
      hash: CatalogueHash.hash(of: files.map { ($0.path, $0.bytes) }),
      vocabulary: checks.vocabulary,
      sources: parts.sources.map(\.model),
      parameters: parts.parameters.map(\.model),
      derivations: parts.derivations.map(\.model),
      tables: parts.tables.map(\.model),
      matrices: parts.matrices.map(\.model),
      rules: parts.rules.map(\.model),
      preparationTexts: parts.preparationTexts.map(\.model),
      signals: SignalArchive(parts.signalRules),
      mappings: parts.mappings.map(\.model)
    )
    return (catalogue, problems)
  }
}
