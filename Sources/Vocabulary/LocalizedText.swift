package import Archive

/// A language in which the program speaks.
package enum Language: String, CaseIterable, Hashable, Sendable {
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"
}

/// A text in each of the program's languages.
package struct LocalizedText: Hashable, Sendable {
  /// The Dutch text.
  package var nl: String
  /// The English text.
  package var en: String

  /// Creates a text from its two forms.
  package init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// Returns the text in a language.
  package subscript(language: Language) -> String {
    switch language {
    case .dutch: nl
    case .english: en
    }
  }

  /// Returns the text with each language's form changed by a function.
  package func map(_ transform: (String, Language) -> String) -> LocalizedText {
    LocalizedText(nl: transform(nl, .dutch), en: transform(en, .english))
  }
}

extension LocalizedText: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(nl: try archive.readText(), en: try archive.readText())
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(nl)
    archive.write(en)
  }
}
