import Assessment
import Portfolio
import Reports
import Vocabulary

/// One input of a portfolio: a file, or standard input.
public struct PortfolioSource: Hashable, Sendable {
  let input: PortfolioInput

  /// Creates an input from a file.
  ///
  /// - Parameter path: the path of the file, by which results name it too.
  public init(file path: String) {
    input = PortfolioInput(name: path, path: path)
  }

  private init(_ input: PortfolioInput) {
    self.input = input
  }

  /// Standard input.
  public static let standardInput = PortfolioSource(PortfolioInput(name: "-", path: nil))

  /// Returns the names in a folder, in no order; nil where it cannot be read.
  package static func names(inFolder path: String) -> [String]? { FolderEntries.names(in: path) }
}

/// The assessment of a portfolio: inputs of any size go in, files in a folder come out.
public struct PortfolioAssessment {
  /// How far it is.
  public struct Progress: Hashable, Sendable {
    /// What is being done: `assessing`, `comparing` or `done`.
    public let stage: String
    /// The records that are done.
    public let records: Int
    /// The projects that were assessed.
    public let projects: Int
    /// The bytes that were assessed.
    public let bytes: Int
    /// The bytes of all inputs, or nil where that is not known beforehand.
    public let total: Int?
    /// The findings so far that ask something.
    public let findings: Int
    /// The records that could not be assessed.
    public let bad: Int

    init(_ progress: PortfolioProgress) {
      stage = progress.stage.rawValue
      records = progress.records
      projects = progress.projects
      bytes = progress.bytes
      total = progress.total
      findings = progress.findings
      bad = progress.bad
    }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    let outcome: PortfolioOutcome

    /// The number of projects.
    public var projects: Int { outcome.projects }
    /// The number of records, good and bad.
    public var records: Int { outcome.records }
    /// The number of records that could not be assessed.
    public var bad: Int { outcome.bad }
    /// The number of records that were assessed and in which something looks wrong.
    public var warned: Int { outcome.warned }
    /// The number of rows of tables that are no projects, such as those with totals and headings.
    public var passed: Int { outcome.passed }
    /// The number of columns and other parts of tables that are not read though they may tell something.
    public var unreadParts: Int { outcome.unreadParts }
    /// The number of records on which the program itself failed.
    public var faults: Int { outcome.faults }
    /// The inputs that could not be read, with the reason.
    public var unreadable: [Problem] { outcome.unreadable.map(Problem.init) }
    /// The names of the inputs without any record.
    public var empty: [String] { outcome.empty }
    /// The number of findings that only show across projects.
    public var crossFindings: Int { outcome.crossFindings }
    /// The options that settle a fact for all projects at once, each with one value and with others
    /// to choose from, where at least half of the undetermined projects lack that fact.
    public var defaultOptions: [(option: String, others: String)] {
      outcome.defaultOptions.map { ($0.text, $0.others) }
    }
    /// The names of the files in the folder.
    public var files: [String] { outcome.files }

    /// Returns the number of projects by verdict, the gravest first.
    ///
    /// - Parameter language: the language of the words for the verdicts.
    /// - Returns: the words and the numbers.
    public func verdicts(in language: ReportLanguage) -> [(label: String, projects: Int)] {
      outcome.verdicts.map { ($0.label[language.language], $0.projects) }
    }

    /// Returns whether there are findings that count as a failure.
    ///
    /// - Parameter threshold: from which weight on findings count.
    /// - Returns: whether there are such findings.
    public func reaches(_ threshold: FailThreshold) -> Bool {
      threshold.isReached(bySeverities: outcome.severities)
    }
  }

  private var portfolio: PortfolioRun

  /// Whether it goes on from where another stopped.
  public var isResumed: Bool { portfolio.isResumed }

  /// Whether it takes the place of an interrupted run, which could have gone on.
  public var replacesUnfinished: Bool { portfolio.replacesUnfinished }

  /// The names of the files that a finished run leaves.
  public static let resultFiles = PortfolioRun.resultFiles

  /// Prepares the assessment of a portfolio.
  ///
  /// - Parameters:
  ///   - checker: the rules.
  ///   - inputs: the inputs, in order.
  ///   - folder: the path of the folder for the results.
  ///   - resumes: whether to go on with what an interrupted run left there.
  ///   - choices: the choices.
  /// - Throws: a `Problem` where the folder cannot be used, or where the matrix is not known.
  public init(
    _ checker: Checker,
    _ inputs: [PortfolioSource],
    to folder: String,
    resumes: Bool,
    _ choices: PortfolioChoices
  ) throws {
    do {
      portfolio = try PortfolioRun(
        inputs.map(\.input),
        output: folder,
        resumes: resumes,
        checker.settings(choices)
      )
    } catch let fault as PortfolioFault {
      throw Problem(fault)
    }
  }

  /// Runs to the end.
  ///
  /// - Parameters:
  ///   - report: is told of the progress, often.
  ///   - isStopped: whether the user wants it to stop; what is done then stays for a later run.
  /// - Returns: what came of it.
  /// - Throws: a `Problem` where an output cannot be written, or where it was stopped.
  public mutating func run(
    _ report: (Progress) -> Void = { _ in },
    isStopped: () -> Bool = { false }
  ) throws -> Outcome {
    do {
      return Outcome(
        outcome: try portfolio.run({ report(Progress($0)) }, isStopped: isStopped)
      )
    } catch let fault as PortfolioFault {
      throw Problem(fault)
    }
  }
}

/// Records that come in line by line, each assessed as soon as it is there.
public struct StreamAssessment {
  private var stream: PortfolioStream

  /// Prepares a stream.
  ///
  /// - Parameters:
  ///   - checker: the rules.
  ///   - input: the input, of which each line is a record in JSON.
  ///   - choices: the choices; the number of threads does not count.
  /// - Throws: a `Problem` where the matrix is not known.
  public init(_ checker: Checker, _ input: PortfolioSource, _ choices: PortfolioChoices) throws {
    stream = PortfolioStream(input.input, try checker.settings(choices))
  }

  /// The number of records that could not be assessed.
  public var bad: Int { stream.bad }
  /// The number of records on which the program itself failed.
  public var faults: Int { stream.faults }

  /// Returns whether there were findings that count as a failure.
  ///
  /// - Parameter threshold: from which weight on findings count.
  /// - Returns: whether there were such findings.
  public func reaches(_ threshold: FailThreshold) -> Bool {
    threshold.isReached(bySeverities: stream.severities)
  }

  /// Reads to the end of the input.
  ///
  /// - Parameters:
  ///   - write: takes the results: one line for each project, in the order of the input, and one for
  ///     each record that cannot be read.
  ///   - warn: takes lines that say what looks wrong in records that were assessed.
  /// - Throws: a `Problem` where the input cannot be read, or what writing throws.
  public mutating func run(
    _ write: ([UInt8]) throws -> Void,
    warn: ([UInt8]) throws -> Void = { _ in }
  ) throws {
    do {
      try stream.run(write, warn: warn)
    } catch let fault as PortfolioFault {
      throw Problem(fault)
    }
  }
}

extension Checker {
  /// Returns what a portfolio is assessed with.
  func settings(_ choices: PortfolioChoices) throws -> PortfolioSettings {
    PortfolioSettings(
      catalogue: catalogue,
      matrix: try matrix(choices.check.matrix),
      reader: reader,
      assessment: AssessmentOptions(
        referenceDate: choices.check.referenceDate?.date,
        assessedOn: choices.check.today.date
      ),
      reading: try choices.check.reading.intake(for: reader),
      jobs: choices.jobs,
      isFull: choices.isFull,
      language: choices.language.language,
      table: choices.table.style,
      engine: "kringtoets \(Checker.version)",
      hash: { CheckRun.hash(of: $0) }
    )
  }
}

extension Problem {
  /// Returns why a call of the operating system failed, in words.
  ///
  /// - Parameters:
  ///   - number: the number of the error, as `errno` has it.
  ///   - language: the language.
  /// - Returns: the words; those of the system where there are none in the language.
  public static func reason(ofSystemError number: Int32, in language: ReportLanguage) -> String {
    SystemReason.text(number)[language.language]
  }

  /// Creates a problem with an input or output of a portfolio.
  init(_ fault: PortfolioFault) {
    self.init(
      code: fault.kind.rawValue,
      file: fault.path,
      dutch: fault.message.nl,
      english: fault.message.en
    )
  }
}
