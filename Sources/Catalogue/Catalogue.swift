package import Archive
package import Vocabulary

/// Everything that the program knows of the law: the contents of a rules folder, checked.
package struct Catalogue: Sendable {
  /// The name of the catalogue.
  package let name: String
  /// The version of the catalogue.
  package let version: String
  /// SHA-256 over the relative paths and bytes of all files, sorted by path, in hexadecimal.
  package let hash: String
  /// The facts and code lists.
  package let vocabulary: Vocabulary
  /// The sources.
  package let sources: [Source]
  /// The dated numbers of the law.
  package let parameters: [Parameter]
  /// The derived facts.
  package let derivations: [Derivation]
  /// The decision tables.
  package let tables: [RuleTable]
  /// The matrices of buyers, and guidance in the form of a matrix.
  package let matrices: [Matrix]
  /// The rules that give findings and obligations.
  package let rules: [Rule]
  private let deferredTexts: Deferred<[PreparationText]>
  /// The rules of wording, for scanning texts.
  package let signals: SignalArchive
  /// How facts stand in the formats of others.
  package let mappings: [Mapping]

  /// Creates a catalogue.
  package init(
    name: String,
    version: String,
    hash: String,
    vocabulary: Vocabulary,
    sources: [Source],
    parameters: [Parameter],
    derivations: [Derivation],
    tables: [RuleTable],
    matrices: [Matrix],
    rules: [Rule],
    preparationTexts: [PreparationText] = [],
    signals: SignalArchive = SignalArchive(nil),
    mappings: [Mapping] = []
  ) {
    self.name = name
    self.version = version
    self.hash = hash
    self.vocabulary = vocabulary
    self.sources = sources
    self.parameters = parameters
    self.derivations = derivations
    self.tables = tables
    self.matrices = matrices
    self.rules = rules
    deferredTexts = Deferred(preparationTexts)
    self.signals = signals
    self.mappings = mappings
  }

  /// The texts of the preparation sheet of a session and of the summary of a portfolio.
  package var preparationTexts: [PreparationText] { deferredTexts.value }

  /// Returns the source with an id.
  package func source(_ id: String) -> Source? {
    sources.first { $0.id == id }
  }

  /// Returns the matrix with an id.
  package func matrix(_ id: String) -> Matrix? {
    matrices.first { $0.id == id && !$0.isGuidance }
  }

  /// The matrix to use when none is named.
  package var defaultMatrix: Matrix? {
    matrices.first { $0.isDefault && !$0.isGuidance }
  }
}

extension Catalogue: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    name = try archive.readText()
    version = try archive.readText()
    hash = try archive.readText()
    vocabulary = try archive.read()
    sources = try archive.readArray()
    parameters = try archive.readArray()
    derivations = try archive.readArray()
    tables = try archive.readArray()
    matrices = try archive.readArray()
    rules = try archive.readArray()
    deferredTexts = try archive.read()
    signals = try archive.read()
    mappings = try archive.readArray()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(version)
    archive.write(hash)
    archive.write(vocabulary)
    archive.write(sources)
    archive.write(parameters)
    archive.write(derivations)
    archive.write(tables)
    archive.write(matrices)
    archive.write(rules)
    archive.write(deferredTexts)
    archive.write(signals)
    archive.write(mappings)
  }
}
