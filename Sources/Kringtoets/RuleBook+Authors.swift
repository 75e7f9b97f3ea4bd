import BuiltInCatalogue
import Catalogue
import CatalogueReading
import FEEL
import Reports
import Validation
import Vocabulary

/// What authors and reviewers want to know of the entries of a catalogue.
extension Checker {
  /// The kinds of entries of a catalogue.
  public static var ruleKinds: [String] { RuleListing.kinds }

  /// Returns one line for each entry: kind, id and title, with tabs between.
  ///
  /// - Parameters:
  ///   - kind: the kind of entries; nil for all.
  ///   - language: the language.
  /// - Returns: the lines.
  public func ruleList(kind: String?, in language: ReportLanguage) -> String {
    RuleListing(catalogue, language.language).list(kind: kind)
  }

  /// Returns all that there is to say of an entry.
  ///
  /// - Parameters:
  ///   - id: the id of a table, row, matrix, band, rule, derivation, parameter or source.
  ///   - language: the language.
  /// - Returns: the text.
  /// - Throws: a `Problem` if there is no such entry.
  public func ruleSheet(_ id: String, in language: ReportLanguage) throws -> String {
    let listing = RuleListing(catalogue, language.language)
    if let sheet = listing.show(id) { return sheet }
    let near = Suggestion.name(nearest: id, among: listing.ids)
    throw Problem(
      code: "unknown-rule",
      dutch: "er is geen regel ‘\(id)’" + (near.map { "; bedoelt u ‘\($0)’?" } ?? ""),
      english: "there is no rule ‘\(id)’" + (near.map { "; did you mean ‘\($0)’?" } ?? "")
    )
  }

  /// Returns the pages of a site on the catalogue, by file name.
  ///
  /// - Parameter language: the language.
  /// - Returns: the pages, each of them self-contained HTML.
  public func ruleSite(in language: ReportLanguage) -> [(name: String, text: String)] {
    RuleSite(catalogue, language.language).files
  }
}

extension RuleBook {
  /// The names of the forms of `rules diff`, the default first.
  public static var diffFormats: [String] { DiffFormat.all.map(\.id) }

  /// Compares the folder, on a day, with another folder or with itself on another day.
  ///
  /// - Parameters:
  ///   - day: the day on which this folder is looked at.
  ///   - other: the folder as it is now.
  ///   - otherDay: the day on which that is looked at.
  ///   - format: the name of a form.
  ///   - language: the language.
  /// - Returns: the differences; a failure never.
  /// - Throws: a `CatalogueFault` if one of the folders has errors.
  public func difference(
    on day: Day,
    to other: RuleBook,
    on otherDay: Day,
    as format: String,
    in language: ReportLanguage
  ) throws -> RuleReport {
    _ = try catalogue()
    _ = try other.catalogue()
    let diff = RuleDiff(text, on: day.date, other.text, on: otherDay.date)
    let form = try Self.form(format, DiffFormat.named, of: Self.diffFormats)
    return RuleReport(text: form.render(diff, style(language)), isFailure: false)
  }
}

extension RuleBook {
  /// The folders of rules that have a JSON Schema.
  public static var schemaKinds: [String] { RuleSchema.all.map(\.folder) }

  /// Returns the JSON Schema of the files in a folder of rules; nil if there is no such folder.
  ///
  /// - Parameter folder: the name of the folder, such as `tables`.
  /// - Returns: the schema.
  public static func schema(of folder: String) -> String? { RuleSchema.named(folder)?.text }

  /// Returns the files with which a buyer starts a catalogue that extends the built-in one.
  ///
  /// - Parameters:
  ///   - title: the name of the buyer.
  ///   - today: the day on which the catalogue begins.
  /// - Returns: the paths and contents.
  /// - Throws: a `Problem` if the name has no letters.
  public static func start(
    title: String,
    today: Day
  ) throws -> [(path: String, text: String)] {
    let words = title.lowercased().split { !("a"..."z").contains($0) && !$0.isNumber }
    guard let first = words.first?.first, first.isLetter else {
      throw Problem(
        code: "bad-name",
        dutch: "‘\(title)’ is geen naam; schrijf bijvoorbeeld --name Lindervoort",
        english: "‘\(title)’ is no name; write for example --name Lindervoort"
      )
    }
    let name = words.joined(separator: "-")
    return RuleStart.files(name: name, title: title, try Checker().catalogue, today: today.date)
  }
}
