import Catalogue
import Vocabulary

/// A matrix that can be chosen for a check.
public struct MatrixChoice: Hashable, Sendable {
  /// The id by which the matrix is chosen.
  public let id: String
  /// Whether the matrix is used when none is chosen.
  public let isDefault: Bool
  private let title: LocalizedText

  init(_ matrix: Matrix) {
    id = matrix.id
    isDefault = matrix.isDefault
    title = matrix.title
  }

  /// Returns the title of the matrix.
  ///
  /// - Parameter language: the language.
  /// - Returns: the title.
  public func title(in language: ReportLanguage) -> String {
    title[language.language]
  }
}
