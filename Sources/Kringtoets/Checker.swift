import BuiltInCatalogue
import Catalogue
import CatalogueReading
import Intake
import Reports
import Vocabulary

/// A catalogue of rules, ready to check dossiers with.
///
/// ```swift
/// let checker = try Checker()
/// var run = try checker.run(CheckOptions(today: today))
/// let result = try run.check(bytes, named: "dossier.json")
/// let report = checker.report(on: [result], as: format)
/// ```
///
/// A checker never changes and can be used from several threads at once.
public struct Checker: Sendable {
  /// The version of the program.
  public static let version = "0.1.0"

  /// What in the rules folder has no effect.
  public let warnings: [Problem]
  let catalogue: Catalogue
  let reader: DossierReader

  /// Creates a checker with the catalogue that ships inside the program.
  ///
  /// - Throws: a `Problem` where the program was damaged.
  public init() throws {
    guard let catalogue = try? BuiltInCatalogue.load() else {
      throw Problem(
        code: "damaged-catalogue",
        dutch: "de ingebouwde catalogus is beschadigd; installeer het programma opnieuw",
        english: "the catalogue inside the program is damaged; install the program again"
      )
    }
    self.init(catalogue, warnings: [])
  }

  /// Creates a checker with the catalogue in a folder.
  ///
  /// - Parameter directory: the path of the folder.
  /// - Throws: a `CatalogueFault` with everything that is wrong with the folder.
  public init(rules directory: String) throws {
    let (catalogue, problems) = CatalogueReader.read(directory: directory) {
      try? BuiltInCatalogue.load()
    }
    let found = problems.map { Problem($0, in: directory) }
    guard let catalogue else { throw CatalogueFault(problems: found) }
    self.init(catalogue, warnings: found)
  }

  init(_ catalogue: Catalogue, warnings: [Problem]) {
    self.catalogue = catalogue
    self.warnings = warnings
    reader = DossierReader(
      vocabulary: catalogue.vocabulary,
      mappings: catalogue.mappings,
      risks: Set(catalogue.rules.lazy.filter { $0.kind == .risk }.map(\.id))
    )
  }

  /// The name and version of the catalogue.
  public var catalogueName: String { "\(catalogue.name) \(catalogue.version)" }

  /// SHA-256 over the paths and bytes of the catalogue's files, as `sha256:` and digits.
  public var catalogueHash: String { "sha256:" + catalogue.hash }

  /// The matrices that can be chosen.
  public var matrices: [MatrixChoice] {
    catalogue.matrices.filter { !$0.isGuidance }.map(MatrixChoice.init)
  }

  /// The size in bytes beyond which an input is refused.
  public var maximumInputBytes: Int { reader.limits.maximumBytes }

  /// Begins a series of checks under the same choices.
  ///
  /// - Parameter options: the choices.
  /// - Returns: the series.
  /// - Throws: a `Problem` if the catalogue does not have the matrix that was chosen.
  public func run(_ options: CheckOptions) throws -> CheckRun {
    try CheckRun(self, options)
  }

  /// Writes a report on dossiers that were checked.
  ///
  /// - Parameters:
  ///   - dossiers: the dossiers in order.
  ///   - format: the form of the report.
  ///   - options: how it looks.
  /// - Returns: the bytes of the report; none if no project could be assessed.
  public func report(
    on dossiers: [CheckedDossier],
    as format: OutputFormat,
    _ options: ReportOptions = ReportOptions()
  ) -> [UInt8] {
    let projects = dossiers.flatMap(\.projects)
    guard !projects.isEmpty, let format = ReportFormat.named(format.id) else { return [] }
    let input = ReportInput(
      projects: projects,
      circles: dossiers.compactMap(\.circle),
      isList: options.isList ?? (projects.count > 1),
      catalogue: catalogue
    )
    let style = ReportStyle(
      language: options.language.language,
      width: options.width,
      usesColor: options.usesColor,
      explains: options.explains
    )
    return format.render(input, style)
  }

  /// Returns a schema of the input, which follows from the catalogue's vocabulary.
  ///
  /// - Parameters:
  ///   - kind: the kind of schema.
  ///   - language: the language of the explanations in it.
  /// - Returns: the schema.
  public func schema(_ kind: SchemaKind, in language: ReportLanguage = .dutch) -> String {
    if kind.id == SchemaKind.template {
      return CSVTemplate.text(catalogue.vocabulary, catalogue.mappings, in: language.language)
    }
    return Schema.all.first { $0.id == kind.id }?.text(catalogue.vocabulary, language.language)
      ?? ""
  }
}
