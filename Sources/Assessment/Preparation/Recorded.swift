package import Vocabulary

/// A field of a dossier that is still to be filled.
package struct Gap: Hashable, Sendable {
  /// The JSON path of the field.
  package var path: String
  /// The name of the field.
  package var label: LocalizedText

  /// Creates a gap.
  package init(path: String, label: LocalizedText) {
    self.path = path
    self.label = label
  }
}

/// What a dossier says in a field, or the field that is still to be filled.
package enum Recorded<Content> {
  /// It was recorded.
  case known(Content)
  /// It was not recorded.
  case missing(Gap)

  /// What was recorded.
  package var content: Content? {
    if case .known(let content) = self { content } else { nil }
  }

  /// The field that is still to be filled.
  package var gap: Gap? {
    if case .missing(let gap) = self { gap } else { nil }
  }
}

extension Recorded: Equatable where Content: Equatable {}
extension Recorded: Hashable where Content: Hashable {}
extension Recorded: Sendable where Content: Sendable {}

/// A code with its label.
package struct CodedText: Hashable, Sendable {
  /// The code.
  package var code: String
  /// The label.
  package var label: LocalizedText

  /// Creates a code.
  package init(code: String, label: LocalizedText) {
    self.code = code
    self.label = label
  }
}
