import Intake
import Testing
import Vocabulary

/// An input with one problem, whose place is marked by `‸` in the text.
struct BadInput: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let line: Int
  let column: Int
  let severity: InputProblem.Severity
  let code: InputProblem.Code
  let path: String
  let advice: String?

  init(
    _ name: String,
    _ marked: String,
    _ code: InputProblem.Code,
    at path: String,
    _ severity: InputProblem.Severity = .error,
    advice: String? = nil
  ) {
    let place = marked.firstIndex(of: "‸") ?? marked.startIndex
    let lines = marked[..<place].split(separator: "\n", omittingEmptySubsequences: false)
    self.name = name
    text = marked.filter { $0 != "‸" }
    line = lines.count
    column = (lines.last?.unicodeScalars.count ?? 0) + 1
    self.severity = severity
    self.code = code
    self.path = path
    self.advice = advice
  }

  var testDescription: String { name }

  /// Expects that reading finds the problem and no other.
  func check(_ location: SourceLocation = #_sourceLocation) {
    let problems = read(text).problems
    #expect(problems.map(\.code) == [code], "\(problems)", sourceLocation: location)
    guard let problem = problems.first else { return }
    #expect(problem.severity == severity, sourceLocation: location)
    #expect(problem.path == path, sourceLocation: location)
    #expect(problem.line == line, "line", sourceLocation: location)
    #expect(problem.column == column, "column", sourceLocation: location)
    #expect(!problem.message.nl.isEmpty && !problem.message.en.isEmpty, sourceLocation: location)
    if let advice {
      #expect(
        problem.suggestion?.en.contains(advice) == true,
        "\(problem.suggestion?.en ?? "none")",
        sourceLocation: location
      )
      #expect(problem.suggestion?.nl.isEmpty == false, sourceLocation: location)
    }
  }
}
