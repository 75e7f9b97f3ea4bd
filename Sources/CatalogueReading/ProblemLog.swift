import Vocabulary

/// The problems found so far.
///
/// It is a class because every part of one reading writes to the same log; it never leaves it.
final class ProblemLog {
  private(set) var problems: Set<CatalogueProblem> = []

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// The number of problems with a code.
  func count(of code: String) -> Int {
    problems.count { $0.code == code }
  }

  func report(
    _ code: String,
    severity: CatalogueProblem.Severity = .error,
    at place: Place,
    nl: String,
    en: String,
    suggestion: LocalizedText? = nil
  ) {
    problems.insert(
      CatalogueProblem(
        file: place.file,
        line: place.line,
        column: place.column,
        severity: severity,
        code: code,
        message: LocalizedText(nl: nl, en: en),
        suggestion: suggestion
      )
    )
  }
}

/// A place in a rule file.
struct Place: Hashable, Sendable, CustomStringConvertible {
  let file: String
  let line: Int
  let column: Int

  init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  var description: String { "\(file):\(line):\(column)" }
}
