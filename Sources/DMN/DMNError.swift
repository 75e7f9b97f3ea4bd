import XMLReading

/// A DMN document that can't be read, with the place of the fault.
package struct DMNError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  package let line: Int
  /// The column, from 1.
  package let column: Int
  /// What was found and what was expected, in one sentence.
  package let message: String
  /// The same sentence in Dutch.
  package let dutchMessage: String

  init(_ position: XMLPosition, _ message: String, nl dutchMessage: String) {
    line = position.line
    column = position.column
    self.message = message
    self.dutchMessage = dutchMessage
  }

  /// The place and the message.
  package var description: String { "line \(line), column \(column): \(message)" }
}

/// Something in a model that does not work: where it is used, the result is null.
package struct DMNDiagnostic: Hashable, Sendable, CustomStringConvertible {
  /// The name of the decision, input or function at fault.
  package let element: String
  /// What is wrong, in one sentence.
  package let message: String

  /// Makes a diagnostic from its parts.
  package init(element: String, message: String) {
    self.element = element
    self.message = message
  }

  /// The element and the message.
  package var description: String { "\(element): \(message)" }
}
