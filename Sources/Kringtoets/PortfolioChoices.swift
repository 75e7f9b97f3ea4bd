import Assessment
import Portfolio
import Reports

/// The choices that bear on the assessment of a portfolio.
public struct PortfolioChoices: Hashable, Sendable {
  /// How the tables look.
  public struct Table: Hashable, Sendable {
    /// The sign between cells: `;`, `,` or a tab.
    public var separator: Character
    /// Whether amounts have a comma before their decimals.
    public var usesDecimalComma: Bool
    /// Whether the files begin with a byte order mark, by which Excel knows UTF-8.
    public var hasMark: Bool

    /// Creates the look of tables.
    ///
    /// - Parameters:
    ///   - separator: the sign between cells: `;`, `,` or a tab; any other counts as `;`.
    ///   - usesDecimalComma: whether amounts have a comma before their decimals.
    ///   - hasMark: whether the files begin with a byte order mark.
    public init(separator: Character = ";", usesDecimalComma: Bool = true, hasMark: Bool = true) {
      self.separator = separator
      self.usesDecimalComma = usesDecimalComma
      self.hasMark = hasMark
    }

    var style: CSVStyle {
      CSVStyle(
        separator: CSVStyle.Separator(rawValue: String(separator)) ?? .semicolon,
        usesDecimalComma: usesDecimalComma,
        hasMark: hasMark
      )
    }
  }

  /// The choices that bear on the outcome of each project.
  public var check: CheckOptions
  /// The number of threads that assess.
  public var jobs: Int
  /// Whether results are complete assessments rather than short ones.
  public var isFull: Bool
  /// The language of the tables and the summary.
  public var language: ReportLanguage
  /// How the tables look.
  public var table: Table

  /// Creates choices.
  ///
  /// - Parameters:
  ///   - check: the choices that bear on the outcome of each project; assumptions do not count.
  ///   - jobs: the number of threads that assess, at least 1.
  ///   - isFull: whether results are complete assessments rather than short ones.
  ///   - language: the language of the tables and the summary.
  ///   - table: how the tables look.
  public init(
    check: CheckOptions,
    jobs: Int = 1,
    isFull: Bool = false,
    language: ReportLanguage = .dutch,
    table: Table = Table()
  ) {
    self.check = check
    self.jobs = jobs
    self.isFull = isFull
    self.language = language
    self.table = table
  }
}
