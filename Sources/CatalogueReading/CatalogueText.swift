package import Catalogue
package import FEEL
package import Vocabulary

/// A rules folder as it was written: every entry beside the text that it was read from.
///
/// It is what validation and other work on the files themselves starts from. Entries with faults
/// are in it too.
package struct CatalogueText: Sendable {
  /// The catalogue, unless there are errors.
  package let catalogue: Catalogue?
  /// The catalogue of the entries that were read, sound or not.
  package let draft: Catalogue
  /// What the reader found, sorted by place.
  package let problems: [CatalogueProblem]
  /// The files by path.
  package let files: [String: [UInt8]]
  /// The YAML documents by file.
  package let documents: [String: [YAMLNode]]
  /// The names that expressions may use.
  package let names: Names
  /// The citations with their places.
  package let citations: [PlacedCitation]
  /// The facts.
  package let facts: [Entry<Fact>]
  /// The code lists.
  package let codeLists: [Entry<CodeList>]
  /// The sources.
  package let sources: [Entry<Source>]
  /// The parameters.
  package let parameters: [Entry<Parameter>]
  /// The derivations.
  package let derivations: [Entry<Derivation>]
  /// The tables.
  package let tables: [Entry<RuleTable>]
  /// The matrices.
  package let matrices: [Entry<Matrix>]
  /// The rules.
  package let rules: [Entry<Rule>]
  /// What risks share.
  package let shared: SharedExpressions
  /// The text signals.
  package let signals: [Entry<TextSignal>]
  /// The words that signals look for.
  package let wordFamilies: [Entry<WordFamily>]
  /// The sentences of the signals, with what is to be found in them.
  package let signalExamples: [SignalExample]
  /// The mappings of input formats.
  package let mappings: [Entry<Mapping>]
  /// The texts of the preparation sheet.
  package let preparationTexts: [Entry<PreparationText>]

  init(
    _ parts: CatalogueBuilder,
    _ checks: CatalogueChecks,
    catalogue: Catalogue?,
    draft: Catalogue
  ) {
    self.catalogue = catalogue
    self.draft = draft
    problems = parts.log.problems.sorted()
    files = parts.files.mapValues(\.bytes)
    documents = parts.documents
    names = checks.names
    citations = parts.citations
    facts = parts.facts
    codeLists = parts.codeLists
    sources = parts.sources
    parameters = parts.parameters
    derivations = parts.derivations
    tables = parts.tables
    matrices = parts.matrices
    rules = parts.rules
    shared = parts.sharedExpressions
    signals = parts.signalParts.signals
    wordFamilies = parts.signalParts.families + parts.signalParts.cues
    signalExamples = parts.signalParts.examples
    mappings = parts.mappings
    preparationTexts = parts.preparationTexts
  }

  /// Returns the lines of a file as characters; none of a file that is not UTF-8.
  package func lines(of file: String) -> [[Unicode.Scalar]] {
    guard let bytes = files[file] else { return [] }
    return String(validating: bytes, as: UTF8.self)?.scalarLines ?? []
  }
}
