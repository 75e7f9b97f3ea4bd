import Vocabulary

/// A language in which the library speaks to people.
public enum ReportLanguage: String, CaseIterable, Hashable, Sendable {
  /// Dutch, the default.
  case dutch = "nl"
  /// English.
  case english = "en"

  var language: Language {
    switch self {
    case .dutch: .dutch
    case .english: .english
    }
  }
}
