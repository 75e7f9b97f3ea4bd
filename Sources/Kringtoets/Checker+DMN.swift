import Catalogue
import CatalogueDMN
import DMN
import FEEL
import Vocabulary

/// A text in another form, with what did not fit it.
public struct Conversion: Hashable, Sendable {
  /// The text.
  public let text: String
  /// What did not fit; none if everything did.
  public let problems: [Problem]
}

extension Checker {
  /// The size in bytes beyond which a DMN document is refused.
  public static let maximumDMNBytes = 8 << 20

  /// Writes tables and matrices of the catalogue as DMN 1.5, with the amounts of one day.
  ///
  /// Each table is a decision that any DMN engine can run. What DMN has no place for stands in
  /// descriptions and annotations, so that ``rules(fromDMN:named:on:)`` can restore it.
  ///
  /// - Parameters:
  ///   - table: the id of a table or matrix; nil for all that are in force on the day.
  ///   - day: the day.
  /// - Returns: the document, with what is not in force or has no amounts on the day.
  /// - Throws: a `Problem` if there is no such table, or if it is not in force.
  public func dmn(table: String? = nil, on day: Day) throws -> Conversion {
    var export = CatalogueExport(catalogue, on: day.date)
    if let table, !export.ids.contains(table) {
      throw Problem(
        ExchangeProblem(
          code: "unknown-table",
          element: "",
          message: LocalizedText(
            nl: "er is geen tabel of matrix ‘\(table)’",
            en: "there is no table or matrix ‘\(table)’"
          ),
          suggestion: Self.proposal(for: table, among: export.ids)
        ),
        in: ""
      )
    }
    let document = export.tables(table)
    if document.tables.isEmpty, let problem = export.problems.first {
      throw Problem(problem, in: "")
    }
    // Where all is asked for, what is no longer or not yet in force does not belong to it.
    let problems = export.problems.map {
      Problem($0, in: "", isWarning: $0.code == "not-in-force")
    }
    return Conversion(text: document.dmn(), problems: problems)
  }

  /// Asks whether the nearest name was meant, or else one of the few that begin like it.
  private static func proposal(for table: String, among ids: [String]) -> LocalizedText? {
    let longer = ids.filter { $0.hasPrefix(table + "-") }.sorted()
    let names = Suggestion.nearest(to: table, among: ids).map { [$0] } ?? longer
    guard (1...3).contains(names.count) else { return nil }
    return LocalizedText(
      nl: "bedoelt u ‘\(names.joined(separator: "’ of ‘"))’?",
      en: "did you mean ‘\(names.joined(separator: "’ or ‘"))’?"
    )
  }

  /// Writes the decision tables of a DMN document as rules in YAML.
  ///
  /// - Parameters:
  ///   - bytes: the document, DMN 1.1 to 1.5.
  ///   - file: the name of the document, for messages.
  ///   - day: the day whose amounts the document has, where it does not say so itself.
  /// - Returns: the rules, with what did not fit.
  /// - Throws: a `Problem` if the document cannot be read.
  public func rules(fromDMN bytes: [UInt8], named file: String, on day: Day) throws -> Conversion {
    let (definitions, places) = try Self.read(bytes, named: file)
    var reader = CatalogueImport(into: catalogue, file: file, day: day.date, places: places)
    let result = reader.read(definitions)
    return Conversion(
      text: RuleText.yaml(tables: result.tables, matrices: result.matrices),
      problems: reader.problems.map { Problem($0, in: file) }
    )
  }

  /// Creates a checker with the catalogue that ships inside the program and the matrix of a DMN
  /// document, which applies where none is chosen.
  ///
  /// - Parameters:
  ///   - bytes: the document, with a decision table that gives the procedure for a nature and
  ///     a value.
  ///   - file: the name of the document, for messages and as the matrix's source.
  ///   - day: the day whose European thresholds tell where the bands end.
  /// - Throws: a `CatalogueFault` with everything in the document that cannot be understood.
  public init(matrix bytes: [UInt8], named file: String, on day: Day) throws {
    let base = try Checker()
    let (definitions, places) = try Self.read(bytes, named: file)
    var reader = CatalogueImport(into: base.catalogue, file: file, day: day.date, places: places)
    guard let matrix = reader.onlyMatrix(of: definitions) else {
      throw CatalogueFault(problems: reader.problems.map { Problem($0, in: file) })
    }
    let hash = CheckRun.hash(of: Array(base.catalogueHash.utf8) + bytes)
    self.init(
      base.catalogue.using(matrix, from: file, hash: String(hash.dropFirst("sha256:".count))),
      warnings: []
    )
  }

  private static func read(
    _ bytes: [UInt8],
    named file: String
  ) throws -> (Definitions, DMNPlaces) {
    guard bytes.count <= maximumDMNBytes else {
      throw Problem(
        code: "file-too-large",
        file: file,
        dutch: "het bestand is groter dan 8 MiB",
        english: "the file is larger than 8 MiB"
      )
    }
    do throws(DMNError) {
      return (try Definitions.read(bytes), try DMNPlaces.read(bytes))
    } catch {
      throw Problem(
        ExchangeProblem(
          code: "unreadable-dmn",
          line: error.line,
          column: error.column,
          element: "",
          message: LocalizedText(
            nl: "geen leesbare DMN: \(error.dutchMessage)",
            en: "no readable DMN: \(error.message)"
          )
        ),
        in: file
      )
    }
  }
}

extension Problem {
  init(_ problem: ExchangeProblem, in file: String, isWarning: Bool = false) {
    self.init(
      exchange: problem.code,
      isWarning: isWarning,
      file: file,
      place: problem.line.flatMap { line in problem.column.map { (line, $0) } },
      path: problem.element,
      text: problem.message,
      advice: problem.suggestion
    )
  }
}
