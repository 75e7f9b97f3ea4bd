import CatalogueReading
import Intake
import Reports
import Vocabulary

/// Something wrong with an input, a catalogue or a request: what, where, and what would be right.
public struct Problem: Error, Hashable, Sendable {
  /// How bad a problem is.
  public enum Severity: Hashable, Sendable {
    /// What was asked cannot be done.
    case error
    /// It can be done, but something may be meant otherwise.
    case warning
    /// Something was assumed or left out in reading a format of others.
    case note
  }

  /// How bad the problem is.
  public let severity: Severity
  /// The kind of problem, in kebab-case; programs can rely on it.
  public let code: String
  /// The file that the problem is in; empty where it is not about a file.
  public let file: String
  /// The line, from 1, or nil where the problem is not in one place.
  public let line: Int?
  /// The column, from 1, or nil where the problem is not in one place.
  public let column: Int?
  /// The JSON path of the value, for XML too; empty where there is none.
  public let path: String
  private let text: LocalizedText
  private let advice: LocalizedText?

  /// Creates a problem that is not in one place of a file.
  ///
  /// - Parameters:
  ///   - code: the kind of problem, in kebab-case.
  ///   - file: the file, or an empty text.
  ///   - dutch: what was found and what was expected, in Dutch.
  ///   - english: the same in English.
  public init(code: String, file: String = "", dutch: String, english: String) {
    severity = .error
    self.code = code
    self.file = file
    line = nil
    column = nil
    path = ""
    text = LocalizedText(nl: dutch, en: english)
    advice = nil
  }

  init(_ problem: InputProblem, in file: String) {
    severity = Severity(problem.severity)
    code = problem.code.description
    self.file = file
    line = problem.line
    column = problem.column
    path = problem.path
    text = problem.message
    advice = problem.suggestion
  }

  /// Creates a problem with a file that is not in one place of it.
  init(_ problem: InputProblem, notPlacedIn file: String) {
    severity = Severity(problem.severity)
    code = problem.code.description
    self.file = file
    line = nil
    column = nil
    path = problem.path
    text = problem.message
    advice = problem.suggestion
  }

  /// Creates a problem with a value that the user assumes: it stands in no file.
  init(assumed text: String, _ problem: InputProblem) {
    severity = .error
    code = problem.code.description
    file = text
    line = nil
    column = nil
    path = problem.path
    self.text = problem.message
    advice = problem.suggestion
  }

  /// Creates a problem between a catalogue and a document of another form.
  init(
    exchange code: String,
    isWarning: Bool,
    file: String,
    place: (line: Int, column: Int)?,
    path: String,
    text: LocalizedText,
    advice: LocalizedText?
  ) {
    severity = isWarning ? .warning : .error
    self.code = code
    self.file = file
    line = place?.line
    column = place?.column
    self.path = path
    self.text = text
    self.advice = advice
  }

  init(_ problem: CatalogueProblem, in directory: String) {
    severity = problem.severity == .error ? .error : .warning
    code = problem.code
    let isFolder = problem.file.isEmpty
    file = isFolder ? directory : directory + "/" + problem.file
    line = isFolder ? nil : problem.line
    column = isFolder ? nil : problem.column
    path = ""
    text = problem.message
    advice = problem.suggestion
  }

  /// Returns what was found and what was expected.
  ///
  /// - Parameter language: the language.
  /// - Returns: a sentence without capital and full stop.
  public func message(in language: ReportLanguage) -> String {
    PlainText.neutralized(text[language.language])
  }

  /// Returns what would be right.
  ///
  /// - Parameter language: the language.
  /// - Returns: a sentence without capital and full stop, or nil where that cannot be said.
  public func suggestion(in language: ReportLanguage) -> String? {
    advice.map { PlainText.neutralized($0[language.language]) }
  }

  /// Returns the problem in the form that editors know: `file:line:column: error: …`.
  ///
  /// - Parameter language: the language.
  /// - Returns: one line, without anything that commands a terminal.
  public func description(in language: ReportLanguage) -> String {
    var place = PlainText.neutralized(file)
    if let line, let column { place += ":\(line):\(column)" }
    let name =
      switch severity {
      case .error: Self.error
      case .warning: Self.warning
      case .note: Self.note
      }
    let parts = [
      place, name[language.language], PlainText.neutralized(path), message(in: language),
    ]
    let sentence = parts.filter { !$0.isEmpty }.joined(separator: ": ")
    return suggestion(in: language).map { "\(sentence); \($0)" } ?? sentence
  }

  private static let error = LocalizedText(nl: "fout", en: "error")
  private static let warning = LocalizedText(nl: "waarschuwing", en: "warning")
  private static let note = LocalizedText(nl: "opmerking", en: "note")
}

extension Problem.Severity {
  init(_ severity: InputProblem.Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
  }
}

/// The errors that make a catalogue unusable.
public struct CatalogueFault: Error, Hashable, Sendable {
  /// The problems, at least one of them an error, in the order of their places.
  public let problems: [Problem]
}
