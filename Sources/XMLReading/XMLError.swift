/// The first fault in a document that should be well-formed XML within the limits.
package struct XMLError: Error, Hashable, Sendable {
  /// What kind of fault it is.
  package let code: Code

  /// Where it is: the start of the tag, if the fault is in a whole tag.
  package let position: XMLPosition

  /// What was found, and what was expected.
  private let words: XMLFaultWords

  /// The line that ends the words: where an element begins that should have been closed first.
  private let openLine: Int?

  /// The element, attribute, prefix, entity or encoding that the fault is about.
  package let name: String?

  /// The line, from 1.
  package var line: Int { position.line }

  /// The column, from 1.
  package var column: Int { position.column }

  /// The fault in one clause, without its place: what was found, and what was expected.
  package var message: String { message(linesBefore: 0) }

  init(
    _ code: Code,
    at position: XMLPosition,
    _ words: XMLFaultWords,
    name: String? = nil,
    openLine: Int? = nil
  ) {
    self.code = code
    self.position = position
    self.words = words
    self.name = name
    self.openLine = openLine
  }

  /// Returns the fault in one clause, for a document that stands within a longer text.
  ///
  /// - Parameter lines: The number of lines of that text before the document.
  /// - Returns: The clause, with lines as in that text.
  package func message(linesBefore lines: Int) -> String {
    words.english + (openLine.map { " \($0 + lines)" } ?? "")
  }

  /// Returns the same clause in Dutch.
  ///
  /// - Parameter lines: The number of lines of the text around the document before it.
  /// - Returns: The clause, with lines as in that text.
  package func dutchMessage(linesBefore lines: Int) -> String {
    words.dutch + (openLine.map { " \($0 + lines)" } ?? "")
  }
}

extension XMLError: CustomStringConvertible {
  /// The place and the message, for logs and tests.
  package var description: String {
    "line \(line), column \(column): \(message) (\(code.name))"
  }
}

extension XMLError {
  /// A kind of fault, with a name that stays the same between versions.
  package struct Code: Hashable, Sendable {
    private enum Fault: String {
      case documentType = "document-type"
      case duplicateAttribute = "duplicate-attribute"
      case empty = "empty"
      case extraContent = "extra-content"
      case internalFault = "internal"
      case invalidCharacter = "invalid-character"
      case invalidUTF8 = "invalid-utf-8"
      case malformed = "malformed"
      case markupTooLong = "markup-too-long"
      case mismatchedTag = "mismatched-tag"
      case otherEncoding = "other-encoding"
      case textTooLong = "text-too-long"
      case tooDeep = "too-deep"
      case tooManyNames = "too-many-names"
      case truncated = "truncated"
      case undeclaredEntity = "undeclared-entity"
      case undeclaredPrefix = "undeclared-prefix"
    }

    private let fault: Fault

    /// The name in kebab case, as in `mismatched-tag`.
    package var name: String { fault.rawValue }

    /// The document has a `<!DOCTYPE`, which could define entities and name other files.
    package static let documentType = Code(fault: .documentType)

    /// A tag holds the same attribute twice.
    package static let duplicateAttribute = Code(fault: .duplicateAttribute)

    /// The input is empty, or holds only white space.
    package static let empty = Code(fault: .empty)

    /// Something follows the end of the root element.
    package static let extraContent = Code(fault: .extraContent)

    /// libxml2 gave up for a reason of its own, such as a lack of memory.
    package static let internalFault = Code(fault: .internalFault)

    /// A character stands in the document that XML does not allow, such as NUL.
    package static let invalidCharacter = Code(fault: .invalidCharacter)

    /// The document holds bytes that are not UTF-8.
    package static let invalidUTF8 = Code(fault: .invalidUTF8)

    /// The document breaks the grammar in a way that has no code of its own.
    package static let malformed = Code(fault: .malformed)

    /// A tag, comment or instruction is longer than the caller allows.
    package static let markupTooLong = Code(fault: .markupTooLong)

    /// An end tag does not belong to the innermost open element.
    package static let mismatchedTag = Code(fault: .mismatchedTag)

    /// The document is, or says that it is, in another encoding than UTF-8.
    package static let otherEncoding = Code(fault: .otherEncoding)

    /// A text or attribute value is longer than the caller allows.
    package static let textTooLong = Code(fault: .textTooLong)

    /// Elements are nested deeper than the caller allows.
    package static let tooDeep = Code(fault: .tooDeep)

    /// The document uses more different names than the caller allows.
    package static let tooManyNames = Code(fault: .tooManyNames)

    /// The input ends before the root element does.
    package static let truncated = Code(fault: .truncated)

    /// A reference names an entity other than the five that XML has by itself.
    package static let undeclaredEntity = Code(fault: .undeclaredEntity)

    /// A name has a prefix that stands for no namespace.
    package static let undeclaredPrefix = Code(fault: .undeclaredPrefix)
  }
}
