import Vocabulary

/// The problems of one input as they are found, up to a limit.
struct ProblemLog {
  /// One problem and the place in the input, in the unit of the facts' positions.
  struct Entry {
    let position: UInt64
    let problem: InputProblem
  }

  /// The largest number of problems reported one by one.
  let limit: Int
  private var errors: [Entry] = []
  private var warnings: [Entry] = []
  private var notes: [Entry] = []
  private var hiddenErrors = 0
  private var hiddenWarnings = 0

  /// The largest number of notes.
  private static let mostNotes = 2_000

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether nothing was found.
  var isEmpty: Bool { errors.isEmpty && warnings.isEmpty && notes.isEmpty }

  /// Whether an error was found.
  var hasErrors: Bool { !errors.isEmpty }

  /// Tells whether another problem is to be reported; counts it if there is no room for it.
  ///
  /// Asked before a message is composed, so that an input full of errors costs little.
  mutating func admits(_ severity: InputProblem.Severity) -> Bool {
    switch severity {
    case .error:
      if errors.count < limit { return true }
      hiddenErrors += 1
    case .warning:
      if warnings.count < limit { return true }
      hiddenWarnings += 1
    case .note:
      // What is found in a file of others is as much as its format has; a list is wanted whole.
      return notes.count < Self.mostNotes
    }
    return false
  }

  /// Adds a problem that was admitted.
  mutating func add(
    _ severity: InputProblem.Severity,
    _ code: InputProblem.Code,
    at position: UInt64,
    _ path: String,
    _ wording: Wording
  ) {
    let problem = InputProblem(
      severity: severity,
      code: code,
      path: path,
      message: wording.message,
      suggestion: wording.suggestion
    )
    switch severity {
    case .error: errors.append(Entry(position: position, problem: problem))
    case .warning: warnings.append(Entry(position: position, problem: problem))
    case .note: notes.append(Entry(position: position, problem: problem))
    }
  }

  /// Returns the problems in the order of their places, and last the number of those left out.
  ///
  /// Errors go before warnings where there is no room for both. The positions to locate come in
  /// rising order.
  func problems(locatedBy locate: (UInt64) -> (line: Int, column: Int)) -> [InputProblem] {
    let room = max(0, limit - errors.count)
    let shown = (errors + warnings.prefix(room) + notes).enumerated()
      .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
    var problems = shown.map { _, entry in
      var problem = entry.problem
      (problem.line, problem.column) = locate(entry.position)
      return problem
    }
    let warningsLeftOut = hiddenWarnings + max(0, warnings.count - room)
    if hiddenErrors + warningsLeftOut > 0, let last = problems.last {
      let wording = Wording.moreProblems(errors: hiddenErrors, warnings: warningsLeftOut)
      problems.append(
        InputProblem(
          severity: hiddenErrors > 0 ? .error : .warning,
          code: .moreProblems,
          line: last.line,
          column: last.column,
          message: wording.message,
          suggestion: wording.suggestion
        )
      )
    }
    return problems
  }
}

/// What a problem says and advises, in both languages.
struct Wording {
  var message: LocalizedText
  var suggestion: LocalizedText?

  init(nl: String, en: String) {
    message = LocalizedText(nl: nl, en: en)
  }

  /// Returns the wording with an advice.
  func advising(nl: String, en: String) -> Wording {
    var wording = self
    wording.suggestion = LocalizedText(nl: nl, en: en)
    return wording
  }
}
