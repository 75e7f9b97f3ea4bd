import BuiltInCatalogue
import Catalogue
import CatalogueReading
import FEEL
import Validation
import Vocabulary

/// A rules folder, for those who write rules: what is wrong with it, whether its examples hold, and
/// what they try out.
public struct RuleBook: Sendable {
  /// The path of the folder.
  public let directory: String
  let text: CatalogueText

  /// Reads a folder.
  ///
  /// - Parameter directory: the path of the folder.
  /// - Throws: a `Problem` if there is no such folder or it cannot be read.
  public init(directory: String) throws {
    let text = CatalogueReader.text(directory: directory) { try? BuiltInCatalogue.load() }
    if let problem = text.problems.first(where: { $0.file.isEmpty }) {
      throw Problem(problem, in: directory)
    }
    self.directory = directory
    self.text = text
  }

  /// Returns the catalogue of the folder.
  ///
  /// - Throws: a `CatalogueFault` with everything that keeps it from being read.
  func catalogue() throws -> Catalogue {
    guard let catalogue = text.catalogue else {
      throw CatalogueFault(problems: text.problems.map { Problem($0, in: directory) })
    }
    return catalogue
  }

  func style(_ language: ReportLanguage, usesColor: Bool = false) -> FindingStyle {
    FindingStyle(
      language: language.language,
      folder: directory,
      usesColor: usesColor,
      version: Checker.version
    )
  }
}

/// What came of looking at rules: the text of a report, and how bad it is.
public struct RuleReport: Hashable, Sendable {
  /// The report.
  public let text: String
  /// Whether there is something at or above the threshold.
  public let isFailure: Bool
}

/// From which weight on the findings about rules count as a failure.
public enum RuleThreshold: String, CaseIterable, Hashable, Sendable {
  /// What cannot be right.
  case error
  /// What is probably not meant, and worse.
  case warning
  /// Everything.
  case info
  /// Nothing.
  case never

  var severity: CheckSeverity? { CheckSeverity(rawValue: rawValue) }
}

/// The choices of a validation.
public struct RuleCheckOptions: Sendable {
  /// The day on which it is done.
  public var today: Day
  /// The number of days within which an end is near.
  public var horizon = 90
  /// The ids of the checks to run; none for all.
  public var only: [String] = []
  /// From which weight on findings count as a failure.
  public var failOn = RuleThreshold.error
  /// The text of the baseline, with its name for messages.
  public var baseline: (text: String, name: String)?

  /// Creates choices.
  ///
  /// - Parameter today: the day on which it is done.
  public init(today: Day) {
    self.today = today
  }
}

extension RuleBook {
  /// The names of the forms of `rules validate`, the default first.
  public static var validationFormats: [String] { FindingFormat.all.map(\.id) }
  /// The names of the forms of `rules test`, the default first.
  public static var testFormats: [String] { TestFormat.all.map(\.id) }
  /// The names of the forms of `rules coverage`, the default first.
  public static var coverageFormats: [String] { CoverageFormat.all.map(\.id) }

  /// Checks the folder.
  ///
  /// - Parameters:
  ///   - options: the choices.
  ///   - format: the name of a form.
  ///   - language: the language.
  ///   - usesColor: whether colours are used.
  /// - Returns: the findings.
  /// - Throws: a `Problem` if a check, the form or the baseline is not known or not readable.
  public func validate(
    _ options: RuleCheckOptions,
    as format: String,
    in language: ReportLanguage,
    usesColor: Bool = false
  ) throws -> RuleReport {
    let validation = try validation(options)
    let form = try Self.form(format, FindingFormat.named, of: Self.validationFormats)
    return RuleReport(
      text: form.render(validation, style(language, usesColor: usesColor)),
      isFailure: options.failOn.severity.map(validation.reaches) ?? false
    )
  }

  /// Returns the text of a baseline with all findings of the folder.
  ///
  /// - Parameter options: the choices.
  /// - Returns: the text.
  /// - Throws: a `Problem` if a check is not known.
  public func baseline(_ options: RuleCheckOptions) throws -> String {
    Baseline.text(of: try validation(options))
  }

  private func validation(_ options: RuleCheckOptions) throws -> Validation {
    for id in options.only where Check.named(id) == nil {
      let hint = Suggestion.name(nearest: id, among: Check.all.map(\.id))
      throw Problem(
        code: "unknown-check",
        dutch: "er is geen controle ‘\(id)’" + (hint.map { "; bedoelt u ‘\($0)’?" } ?? ""),
        english: "there is no check ‘\(id)’" + (hint.map { "; did you mean ‘\($0)’?" } ?? "")
      )
    }
    let validator = Validator(
      today: options.today.date,
      horizon: options.horizon,
      only: options.only.isEmpty ? nil : Set(options.only)
    )
    var validation = validator.validate(text)
    if let (text, name) = options.baseline {
      let (baseline, line) = Baseline.read(text)
      guard let baseline else {
        throw Problem(
          code: "bad-baseline",
          file: name,
          dutch: "regel \(line) is geen regel van een baseline; maak haar opnieuw met "
            + "--write-baseline",
          english: "line \(line) is no line of a baseline; make it anew with --write-baseline"
        )
      }
      baseline.apply(to: &validation)
    }
    return validation
  }

  /// Runs the examples of the folder.
  ///
  /// - Parameters:
  ///   - filter: a part of the id of a rule, row or file; nil for all.
  ///   - workers: the number of threads.
  ///   - format: the name of a form.
  ///   - language: the language.
  /// - Returns: the outcomes; a failure if one of them is not as expected, or if there are none at all.
  /// - Throws: a `CatalogueFault` if the folder has errors, a `Problem` if nothing has the filter or the form
  ///   is not known.
  public func test(
    filter: String?,
    workers: Int,
    as format: String,
    in language: ReportLanguage
  ) throws -> RuleReport {
    let run = TestRun(try catalogue(), filter: filter, workers: workers)
    if let filter, run.outcomes.isEmpty {
      throw Problem(
        code: "unknown-rule",
        dutch: "niets met een voorbeeld heet ‘\(filter)’ of staat in een bestand dat zo heet",
        english: "nothing with an example is called ‘\(filter)’, nor is its file"
      )
    }
    let form = try Self.form(format, TestFormat.named, of: Self.testFormats)
    return RuleReport(
      text: form.render(run, style(language)),
      isFailure: run.failed > 0 || run.outcomes.isEmpty
    )
  }

  /// Measures what the examples of the folder try out.
  ///
  /// - Parameters:
  ///   - threshold: the percentage that each kind must reach.
  ///   - today: the day on which it is done.
  ///   - format: the name of a form.
  ///   - language: the language.
  /// - Returns: the coverage; a failure if a kind is below the threshold.
  /// - Throws: a `CatalogueFault` if the folder has errors, a `Problem` if the form is not known.
  public func coverage(
    threshold: Int?,
    on today: Day,
    as format: String,
    in language: ReportLanguage
  ) throws -> RuleReport {
    _ = try catalogue()
    let coverage = Coverage(text, today: today.date)
    let form = try Self.form(format, CoverageFormat.named, of: Self.coverageFormats)
    return RuleReport(
      text: form.render(coverage, style(language)),
      isFailure: threshold.map { coverage.lowest < Decimal($0) } ?? false
    )
  }

  /// Tries small changes to the rules on their examples.
  ///
  /// - Parameters:
  ///   - threshold: the percentage of changes that examples must notice.
  ///   - filter: a part of the id of what is changed, or of a file; nil for all.
  ///   - suggests: whether examples are proposed that would notice more.
  ///   - workers: the number of threads.
  ///   - today: the day on which it is done.
  ///   - format: the name of a form of `rules validate`.
  ///   - language: the language.
  /// - Returns: the changes that no example notices; a failure if the score is too low.
  /// - Throws: a `CatalogueFault` if the folder has errors, a `Problem` if nothing has the filter or the form
  ///   is not known.
  public func mutate(
    threshold: Int?,
    filter: String?,
    suggests: Bool,
    workers: Int,
    on today: Day,
    as format: String,
    in language: ReportLanguage
  ) throws -> RuleReport {
    let catalogue = try catalogue()
    let run = MutationRun(
      text,
      catalogue,
      today: today.date,
      filter: filter,
      workers: workers
    )
    if let filter, run.mutants.isEmpty {
      throw Problem(
        code: "unknown-rule",
        dutch: "niets dat te veranderen is heet ‘\(filter)’ of staat in een bestand dat zo heet",
        english: "nothing that can be changed is called ‘\(filter)’, nor is its file"
      )
    }
    let isFailure = threshold.map { run.score < Decimal($0) } ?? false
    if suggests {
      let found = run.suggestions(catalogue, today: today.date)
      let blocks = found.map { example in
        let owner = [example.subject, example.row].compactMap(\.self).joined(separator: " › ")
        return "# \(owner): \(example.notices[language.language])\n\(example.yaml)"
      }
      return RuleReport(text: blocks.joined(separator: "\n"), isFailure: isFailure)
    }
    let form = try Self.form(format, FindingFormat.named, of: Self.validationFormats)
    var text = form.render(run.validation, style(language))
    if ["pretty", "compact"].contains(form.id) {
      let score = "\(run.killed)/\(run.mutants.count), \(run.score) %"
      text += language == .dutch ? "Opgemerkt: \(score)\n" : "Noticed: \(score)\n"
      for finding in run.survivors {
        guard case .suppressed(let reason) = finding.standing else { continue }
        let place = finding.place
        let sentence = finding.message[language.language]
        text += "  \(directory)/\(place.file):\(place.line): \(sentence) "
        text += "(\(reason[language.language]))\n"
      }
    }
    return RuleReport(text: text, isFailure: isFailure)
  }

  /// Returns the form of a report that has a name.
  static func form<Form>(
    _ name: String,
    _ named: (String) -> Form?,
    of names: [String]
  ) throws -> Form {
    if let form = named(name) { return form }
    let list = names.joined(separator: ", ")
    throw Problem(
      code: "unknown-form",
      dutch: "‘\(name)’ is geen vorm; mogelijk zijn: \(list)",
      english: "‘\(name)’ is no form; possible are: \(list)"
    )
  }

  /// Returns the page on a check as Markdown, or the list of all checks.
  ///
  /// - Parameters:
  ///   - id: the id of a check; nil for the list.
  ///   - language: the language.
  /// - Returns: the text; nil if there is no such check.
  public static func page(onCheck id: String?, in language: ReportLanguage) -> String? {
    if let id { return Check.named(id).map { CheckPage.markdown($0, language.language) } }
    let lines = Check.all.map {
      "\($0.id)\t\($0.severity.rawValue)\t\($0.title[language.language])\n"
    }
    return lines.joined()
  }
}
