/// The choices that bear on the outcome of a check.
public struct CheckOptions: Hashable, Sendable {
  /// The id of the matrix, or nil for the catalogue's default.
  public var matrix: String?
  /// The day whose rules apply, or nil to take it from the dossier.
  public var referenceDate: Day?
  /// The day of the check; the program itself never looks at a clock.
  public var today: Day
  /// Facts that are assumed to be otherwise, to see what would change.
  public var assumptions: [Assumption]
  /// How the dossiers are read.
  public var reading: ReadingOptions

  /// Creates choices.
  ///
  /// - Parameters:
  ///   - matrix: the id of the matrix, or nil for the catalogue's default.
  ///   - referenceDate: the day whose rules apply, or nil to take it from the dossier.
  ///   - today: the day of the check.
  ///   - assumptions: facts that are assumed to be otherwise.
  ///   - reading: how the dossiers are read.
  public init(
    matrix: String? = nil,
    referenceDate: Day? = nil,
    today: Day,
    assumptions: [Assumption] = [],
    reading: ReadingOptions = ReadingOptions()
  ) {
    self.matrix = matrix
    self.referenceDate = referenceDate
    self.today = today
    self.assumptions = assumptions
    self.reading = reading
  }
}
