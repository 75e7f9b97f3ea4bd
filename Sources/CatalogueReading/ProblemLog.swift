import Synchronization
import Vocabulary

/// The problems found so far.
///
/// It is a class because every part of one reading writes to the same log, on several threads; it
/// never leaves it.
final class ProblemLog: Sendable {
  private struct State {
    var problems: Set<CatalogueProblem> = []
    var muted: Set<String> = []
  }

  private let state = Mutex(State())

  var problems: Set<CatalogueProblem> { state.withLock(\.problems) }

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Leaves out some codes from now on: what seems missing may stand in a file that cannot be read.
  func mute(_ codes: Set<String>) {
    state.withLock { $0.muted = codes }
  }

  /// The number of problems with a code.
  func count(of code: String) -> Int {
    problems.count { $0.code == code }
  }

  /// Whether a file or folder could not be read at all.
  func isUnreadable(_ path: String) -> Bool {
    problems.contains { $0.file == path && $0.code.hasPrefix("unreadable-") }
  }

  func report(
    _ code: String,
    severity: CatalogueProblem.Severity = .error,
    at place: Place,
    nl: String,
    en: String,
    suggestion: LocalizedText? = nil
  ) {
    report(
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

  func report(_ problem: CatalogueProblem) {
    state.withLock { state in
      if !state.muted.contains(problem.code) { state.problems.insert(problem) }
    }
  }
}

/// A place in a rule file.
package struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The path of the file, relative to the folder of the catalogue.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column in characters (Unicode scalars), from 1.
  package let column: Int

  /// Creates a place; without line and column, the beginning of a file.
  package init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place in the form `file:line:column`.
  package var description: String { "\(file):\(line):\(column)" }
}
