package import Reports
package import Vocabulary

/// How far a portfolio is.
package struct PortfolioProgress: Sendable {
  /// The records that are done.
  package var records = 0
  /// The projects that were assessed.
  package var projects = 0
  /// The bytes that were read.
  package var bytes = 0
  /// The bytes of all inputs; nil where that is not known beforehand.
  package var total: Int?
  /// The findings so far that ask something.
  package var findings = 0
  /// The records that could not be assessed.
  package var bad = 0
  /// What is being done.
  package var stage = Stage.assessing

  /// What is being done.
  package enum Stage: String, Sendable {
    /// Records are read and assessed.
    case assessing
    /// Projects are compared with one another.
    case comparing
    /// All is done.
    case done
  }

  /// Creates the progress of a run that has not begun.
  package init(total: Int?) {
    self.total = total
  }
}

/// What came of a run.
package struct PortfolioOutcome: Sendable {
  /// The number of projects.
  package var projects = 0
  /// The number of records, good and bad.
  package var records = 0
  /// The records that could not be assessed.
  package var bad = 0
  /// The records with a warning.
  package var warned = 0
  /// The records that are no projects, such as rows with totals and headings.
  package var passed = 0
  /// The parts of tables that are not read though they may tell something.
  package var unreadParts = 0
  /// The records on which the program itself failed.
  package var faults = 0
  /// The severities of the findings that ask something, and of the signals across projects.
  package var severities: Set<String> = []
  /// The inputs that could not be read, with the reason.
  package var unreadable: [PortfolioFault] = []
  /// The names of the inputs without any record.
  package var empty: [String] = []
  /// The findings that only show across projects.
  package var crossFindings = 0
  /// The number of projects by verdict, the gravest first.
  package var verdicts: [(verdict: String, label: LocalizedText, projects: Int)] = []
  /// The options that settle what most undetermined projects lack, for all of them at once.
  package var defaultOptions: [PortfolioSummary.DefaultOption] = []
  /// The names of the files in the folder.
  package var files: [String] = []

  /// Creates an empty outcome.
  package init() {}
}
