import Catalogue
import FEEL
import Synchronization
import Vocabulary

/// What has been read of a catalogue so far, each part beside its place.
struct CatalogueBuilder: Sendable {
  /// Something that may be defined once.
  struct DefinedThing: Hashable, Sendable {
    let kind: String
    let id: String
  }

  let log: ProblemLog
  /// The files by path, for entries that refer to a file beside them.
  let files: [String: RuleFile]
  /// The lines of files that were asked for.
  private let lineCache = LineCache()
  /// The YAML documents by file, as read.
  var documents: [String: [YAMLNode]] = [:]
  /// The data files that an entry refers to.
  var usedFiles: Set<String> = []
  /// The folders with a file that could not be read: what seems missing may be there.
  var unreadFolders: Set<String> = []

  /// The sources whose file of articles could not be read in whole: any article may be in it.
  var sourcesWithoutFile: Set<String> = []
  /// The code lists that could not be read in whole: any code may be in them.
  var openLists: Set<String> = []
  /// The facts whose type could not be read: they may hold anything.
  var openFacts: Set<String> = []

  /// The fingerprint of the catalogue that this one extends.
  var baseHash: String?
  /// The rules of wording of the catalogue that this one extends.
  var baseSignals: SignalArchive?
  /// What was read of each file.
  var parsed: [String: ParsedFile] = [:]
  var header: (name: String, version: String)?
  var facts: [Entry<Fact>] = []
  /// The paths of those facts that were looked at, for the next ones.
  var factPaths = FactPaths()
  var codeLists: [Entry<CodeList>] = []
  var sources: [Entry<Source>] = []
  var parameters: [Entry<Parameter>] = []
  var derivations: [Entry<Derivation>] = []
  var tables: [Entry<RuleTable>] = []
  var matrices: [Entry<Matrix>] = []
  var rules: [Entry<Rule>] = []
  var lists: [Entry<ListDefinition>] = []
  var definitions: [Entry<Definition>] = []
  var preparationTexts: [Entry<PreparationText>] = []
  var signalParts = SignalParts()
  var mappings: [Entry<Mapping>] = []
  /// All citations of all entries.
  var citations: [PlacedCitation] = []
  /// Where each thing that may be defined once is defined.
  private var places: [DefinedThing: Place] = [:]

  init(files: [RuleFile], log: ProblemLog) {
    self.log = log
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the lines of a file, for the places of characters in it.
  func lines(of path: String) -> [[Unicode.Scalar]] {
    lineCache.lines(of: path) { files[path]?.decoded.text?.scalarLines ?? [] }
  }

  /// Notes that an id is defined, and reports it where that was already so.
  mutating func define(_ id: String, kind: String, at place: Place) {
    guard let first = places.updateValue(place, forKey: DefinedThing(kind: kind, id: id)) else {
      return
    }
    places[DefinedThing(kind: kind, id: id)] = first
    log.report(
      "duplicate-id",
      at: place,
      nl: "‘\(id)’ is al gedefinieerd op \(first)",
      en: "‘\(id)’ is already defined at \(first)"
    )
  }

  /// Reads the citations of an entry.
  ///
  /// - Parameters:
  ///   - fields: the entry.
  ///   - key: the key of the citations.
  ///   - isRequired: whether an absent or empty list is an error.
  /// - Returns: the citations that can be understood.
  mutating func readCitations(
    _ fields: Fields,
    _ key: String = "sources",
    isRequired: Bool = true
  ) -> [Citation] {
    if isRequired, fields.required(key)?.list?.isEmpty == true {
      log.report(
        "missing-source",
        at: fields[key]?.place ?? fields.place,
        nl: "er staat geen bron",
        en: "there is no source"
      )
    }
    return fields.texts(key).compactMap { readCitation($0.text, at: $0.node.place) }
  }

  /// Reads one citation.
  mutating func readCitation(_ text: String, at place: Place) -> Citation? {
    guard let citation = Citation(text) else {
      log.report(
        "bad-citation",
        at: place,
        nl: "‘\(text.excerpt)’ is geen verwijzing in de vorm bron:artikel:lid",
        en: "‘\(text.excerpt)’ is not a citation in the form source:article:paragraph"
      )
      return nil
    }
    citations.append(PlacedCitation(citation: citation, place: place))
    return citation
  }

  /// Reads what an entry says of its sources and how sure it is of them.
  mutating func readProvenance(_ fields: Fields, inherited: Provenance? = nil) -> Provenance {
    let inheritsSources = inherited.map { !$0.sources.isEmpty } == true && fields["sources"] == nil
    let sources =
      inheritsSources ? inherited?.sources ?? [] : readCitations(fields)
    return Provenance(
      sources: sources,
      certainty: readCertainty(fields, inherited: inherited?.certainty),
      place: RulePlace(fields.place)
    )
  }

  /// Reads how sure an entry is.
  func readCertainty(_ fields: Fields, inherited: Certainty? = nil) -> Certainty {
    fields.choice("certainty", unknown: "unknown-certainty", default: inherited) ?? .toVerify
  }
}

/// The lines of files, each split once.
private final class LineCache: Sendable {
  private let known = Mutex<[String: [[Unicode.Scalar]]]>([:])

  func lines(
    of path: String,
    _ split: () -> [[Unicode.Scalar]]
  ) -> [[Unicode.Scalar]] {
    if let lines = known.withLock({ $0[path] }) { return lines }
    let lines = split()
    known.withLock { $0[path] = lines }
    return lines
  }
}
