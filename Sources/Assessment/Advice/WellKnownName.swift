/// The names by which the engine finds, among the facts of a catalogue, what an advice consists of.
enum WellKnownName {
  /// The value without VAT.
  static let value = "value"
  /// Which law applies.
  static let regime = "regime"
  /// The lightest procedure allowed.
  static let minimum = "minimumProcedure"
  /// The procedure advised.
  static let recommended = "recommendedProcedure"
  /// How a procedure relates to what is needed.
  static let fit = "fit"
  /// The procedure that `fit` is about.
  static let planned = "project.plannedProcedure.code"
  /// The code list of the regimes.
  static let regimeList = "regime"
  /// The code of a regime that cannot be told.
  static let undetermined = "undetermined"
  /// The facts that name a project.
  static let id = "project.id"
  /// The title of a project.
  static let title = "project.title"
  /// The verdicts on a procedure.
  enum Fit {
    /// Fits.
    static let fits = "conform"
    /// Heavier than needed.
    static let heavier = "zwaarder-dan-nodig"
    /// Cannot be told.
    static let unknown = "niet-te-bepalen"
  }
}
