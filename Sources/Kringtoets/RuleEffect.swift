import Intake
import Portfolio
import Vocabulary

/// What changed rules make of the projects of a portfolio, which may be of any size.
public struct RuleEffect {
  /// The names of the forms of the report, the default first.
  public static var formats: [String] { ComparisonReport.Form.allCases.map(\.rawValue) }

  private var comparison: PortfolioComparison
  private var report: ComparisonReport

  /// The number of records and inputs that could not be compared.
  public var bad: Int { comparison.bad }
  /// The number of records on which the rules or the program itself failed.
  public private(set) var faults = 0

  /// Prepares a comparison of the outcomes under two folders of rules, or one folder on two days.
  ///
  /// - Parameters:
  ///   - before: the folder as it was.
  ///   - day: the reference date before; nil for each project's own.
  ///   - after: the folder as it is.
  ///   - otherDay: the reference date now; nil for each project's own.
  ///   - choices: the day of the assessments and how inputs are read; dates and matrix do not count.
  ///   - format: the name of a form.
  ///   - language: the language.
  /// - Throws: a `CatalogueFault` if one of the folders has errors, a `Problem` if one has no matrix
  ///   that applies by itself.
  public init(
    from before: RuleBook,
    on day: Day?,
    to after: RuleBook,
    on otherDay: Day?,
    _ choices: CheckOptions,
    as format: String,
    in language: ReportLanguage
  ) throws {
    func settings(_ book: RuleBook, _ day: Day?) throws -> PortfolioSettings {
      var check = choices
      check.matrix = nil
      check.referenceDate = day
      let checker = Checker(try book.catalogue(), warnings: [])
      return try checker.settings(PortfolioChoices(check: check, language: language))
    }
    let (old, new) = (try settings(before, day), try settings(after, otherDay))
    comparison = PortfolioComparison(old, new)
    report = ComparisonReport(
      ComparisonReport.Form(rawValue: format) ?? .text,
      in: language.language,
      before: old.catalogue,
      after: new.catalogue
    )
  }

  /// Compares all records of some inputs.
  ///
  /// - Parameters:
  ///   - inputs: the inputs, in order.
  ///   - write: takes the report, in pieces.
  ///   - say: is told of what cannot be compared.
  /// - Throws: what `write` throws.
  public mutating func run(
    _ inputs: [PortfolioSource],
    write: ([UInt8]) throws -> Void,
    say: (Problem) -> Void
  ) throws {
    try write(report.start)
    var (comparison, report, faults) = (comparison, report, faults)
    try comparison.run(inputs.map(\.input)) { event in
      switch event {
      case .affected(let affected): try write(report.piece(on: affected))
      case .unreadable(let input, let problems):
        for problem in problems { say(Problem(problem, in: input)) }
      case .failed(let input, let place, let reason):
        faults += 1
        say(
          Problem(
            code: "fault",
            file: input,
            dutch: "regel \(place.line): fout in het programma of de regels: \(reason)",
            english: "line \(place.line): fault in the program or the rules: \(reason)"
          )
        )
      case .fault(let fault): say(Problem(fault))
      }
    }
    try write(report.end(of: comparison))
    (self.comparison, self.report, self.faults) = (comparison, report, faults)
  }
}
