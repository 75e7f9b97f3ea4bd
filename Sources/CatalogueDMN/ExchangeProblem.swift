package import Vocabulary

/// Something that does not fit between the catalogue and a DMN document.
package struct ExchangeProblem: Error, Hashable, Sendable {
  /// The kind of problem, in kebab-case.
  package let code: String
  /// The line in the DMN document, from 1; nil where the problem is in no such place.
  package let line: Int?
  /// The column, from 1; nil where the problem is in no such place.
  package let column: Int?
  /// The table, with the row where there is one: `procurement-regime/REG-1`.
  package let element: String
  /// What was found and what was expected.
  package let message: LocalizedText
  /// What would be right.
  package let suggestion: LocalizedText?

  /// Creates a problem.
  package init(
    code: String,
    line: Int? = nil,
    column: Int? = nil,
    element: String,
    message: LocalizedText,
    suggestion: LocalizedText? = nil
  ) {
    self.code = code
    self.line = line
    self.column = column
    self.element = element
    self.message = message
    self.suggestion = suggestion
  }
}

extension LocalizedText {
  /// Returns the sentence that proposes a text.
  static func proposal(_ text: String) -> LocalizedText {
    LocalizedText(nl: "bedoelt u ‘\(text)’?", en: "did you mean ‘\(text)’?")
  }
}
