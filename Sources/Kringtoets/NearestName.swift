import CatalogueReading
import Vocabulary

/// Did-you-mean: the known name that is nearest to what was written.
public enum NearestName {
  /// Returns the question whether a name was meant, if one is near enough.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - names: the names that there are.
  ///   - language: the language.
  /// - Returns: the question; nil if no name is near.
  public static func proposal(
    for word: String,
    among names: [String],
    in language: ReportLanguage
  ) -> String? {
    Suggestion.nearest(to: word, among: names)?[language.language]
  }
}
