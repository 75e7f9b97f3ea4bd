package import Catalogue
import Vocabulary

/// Reader of a rules folder: YAML files in folders that say what their entries are.
package struct CatalogueReader {
  /// Reads the catalogue in a folder on disk.
  ///
  /// - Parameters:
  ///   - directory: the path of the folder.
  ///   - base: gives the catalogue that the folder may extend.
  /// - Returns: the catalogue, unless there are errors, and all problems sorted by place.
  package static func read(
    directory: String,
    base: () -> Catalogue? = { nil }
  ) -> (catalogue: Catalogue?, problems: [CatalogueProblem]) {
    let text = text(directory: directory, base: base)
    return (text.catalogue, text.problems)
  }

  /// Reads a catalogue from files in memory.
  ///
  /// - Parameter files: the relative paths and contents; hidden files are left out.
  /// - Returns: the catalogue, unless there are errors, and all problems sorted by place.
  package static func read(
    files: [(path: String, bytes: [UInt8])]
  ) -> (catalogue: Catalogue?, problems: [CatalogueProblem]) {
    let text = text(files: files)
    return (text.catalogue, text.problems)
  }

  /// Reads the folder of a catalogue with the texts that its entries come from.
  ///
  /// - Parameters:
  ///   - directory: the path of the folder.
  ///   - base: gives the catalogue that the folder may extend.
  /// - Returns: all that could be read, with all problems.
  package static func text(
    directory: String,
    base: () -> Catalogue? = { nil }
  ) -> CatalogueText {
    let log = ProblemLog()
    var folder = RuleFolder(directory: directory, log: log)
    folder.read()
    return read(folder.files, log, base)
  }

  /// Reads files in memory with the texts that the entries come from.
  ///
  /// - Parameters:
  ///   - files: the relative paths and contents; hidden files are left out.
  ///   - base: gives the catalogue that the files may extend.
  /// - Returns: all that could be read, with all problems.
  package static func text(
    files: [(path: String, bytes: [UInt8])],
    base: () -> Catalogue? = { nil }
  ) -> CatalogueText {
    let visible = files.filter { !$0.path.split(separator: "/").contains { $0.hasPrefix(".") } }
    return read(visible.map { RuleFile(path: $0.path, bytes: $0.bytes) }, ProblemLog(), base)
  }

  private static func read(
    _ files: [RuleFile],
    _ log: ProblemLog,
    _ base: () -> Catalogue?
  ) -> CatalogueText {
    var parts = CatalogueBuilder(files: files, log: log)
    parts.takeOver(base)
    let hashed =
      files.map { ($0.path, $0.bytes) }
      + (parts.baseHash.map { [("", Array($0.utf8))] } ?? [])
    let hash = Beside { CatalogueHash.hash(of: hashed) }
    parts.readAll()
    parts.resolveDefinitions()
    let checks = CatalogueChecks(parts)
    checks.run()
    SignalChecks(parts.signalParts, log: log).run()
    parts.checkModel()
    let draft = Catalogue(
      name: parts.header?.name ?? "",
      version: parts.header?.version ?? "",
      hash: hash.value,
      vocabulary: checks.vocabulary,
      sources: parts.sources.map(\.model),
      parameters: parts.parameters.map(\.model),
      derivations: parts.derivations.map(\.model),
      tables: parts.tables.map(\.model),
      matrices: parts.ownedMatrices,
      rules: parts.rules.map(\.model),
      preparationTexts: parts.preparationTexts.map(\.model),
      signals: parts.signalArchive,
      mappings: parts.mappings.map(\.model)
    )
    let isSound = !log.hasErrors && parts.header != nil
    return CatalogueText(parts, checks, catalogue: isSound ? draft : nil, draft: draft)
  }
}
