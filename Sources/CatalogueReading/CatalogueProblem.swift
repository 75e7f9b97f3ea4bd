package import Vocabulary

/// A fault in the files of a catalogue, with the place where an author can mend it.
package struct CatalogueProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// How much a problem weighs.
  package enum Severity: String, Hashable, Sendable {
    /// The catalogue cannot be used.
    case error
    /// The catalogue can be used; something in it has no effect.
    case warning
  }

  /// The path of the file, relative to the folder of the catalogue; empty for the folder itself.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column in characters (Unicode scalars), from 1.
  package let column: Int
  /// How much the problem weighs.
  package let severity: Severity
  /// The name of the fault, such as `unknown-key`.
  package let code: String
  /// What was found and what was expected.
  package let message: LocalizedText
  /// What the author may have meant.
  package let suggestion: LocalizedText?

  /// Creates a problem.
  package init(
    file: String,
    line: Int,
    column: Int,
    severity: Severity,
    code: String,
    message: LocalizedText,
    suggestion: LocalizedText? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.code = code
    self.message = message
    self.suggestion = suggestion
  }

  /// The problem in the form that editors and compilers understand, in English.
  package var description: String { describe(in: .english) }

  /// Returns `file:line:column: severity: message [code]`.
  ///
  /// - Parameters:
  ///   - language: the language of message and suggestion.
  ///   - folder: the path of the catalogue, put before the file's own path.
  /// - Returns: one line of text.
  package func describe(in language: Language = .english, folder: String = "") -> String {
    let path = [folder, file].filter { !$0.isEmpty }.joined(separator: "/")
    let hint = suggestion.map { "; " + $0[language] } ?? ""
    return "\(path):\(line):\(column): \(severity.rawValue): \(message[language])\(hint) [\(code)]"
  }
}

extension CatalogueProblem: Comparable {
  /// Returns whether the left problem stands before the right one: by file, line, column, code.
  package static func < (left: CatalogueProblem, right: CatalogueProblem) -> Bool {
    (left.file, left.line, left.column, left.code, left.message.en)
      < (right.file, right.line, right.column, right.code, right.message.en)
  }
}
