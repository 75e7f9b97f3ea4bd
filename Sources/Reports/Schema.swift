package import Vocabulary

/// The schemas of the input, which follow from the vocabulary.
package enum Schema {
  /// The namespace of dossiers in XML, and the name of their schema.
  package static let namespace = "urn:kringtoets:project:1"

  /// A kind of schema.
  package struct Kind: Sendable {
    /// The name by which the command chooses it.
    package let id: String
    /// Writes the schema.
    package let text: @Sendable (Vocabulary, Language) -> String
  }

  /// All kinds of schema.
  package static let all: [Kind] = [
    Kind(id: "json", text: json),
    Kind(id: "xsd", text: xsd),
  ]

  /// Returns the JSON Schema (draft 2020-12) of a dossier.
  package static func json(_ vocabulary: Vocabulary, in language: Language = .dutch) -> String {
    JSONSchema(vocabulary: vocabulary, language: language).text
  }

  /// Returns the XML Schema (1.0) of a dossier.
  package static func xsd(_ vocabulary: Vocabulary, in language: Language = .dutch) -> String {
    XMLSchema(vocabulary: vocabulary, language: language).text
  }

  /// The form of a CPV code.
  static let cpvPattern = "[0-9]{8}(-[0-9])?"
  /// The form of an amount as text, with or without a sign.
  static func amountPattern(signed: Bool) -> String {
    (signed ? "-?" : "") + "[0-9]+(\\.[0-9]+)?"
  }
  /// The form of a date.
  static let datePattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
}
