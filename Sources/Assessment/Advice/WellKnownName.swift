/// The names by which the engine finds, among the facts of a catalogue, what an advice consists of.
enum WellKnownName {
  /// The value without VAT.
  static let value = "value"
  /// The currency of the estimate, and the code of that in which values are told.
  static let currency = "project.estimate.currency"
  static let euro = "EUR"
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
  /// The procedure that is planned, or else the one advised.
  static let used = "usedProcedure"
  /// Whether the project is so far that each risk weighs one step more.
  static let severityRises = "severityRises"
  /// The sessions that a project, or for the circle no project, was on the agenda of.
  static let sessionsAtHand = "sessionsAtHand"
  /// The format of a dossier, which is no fact of the circle.
  static let format = "format"
  /// The name of the circle.
  static let circleName = "circle.name"
  /// The code list of the forms of early market involvement.
  static let formList = "involvement-form"
  /// The kind of session that is about one project.
  static let oneProject = "projectspecifiek"
  /// The outcome of a review in which a person confirmed a mention.
  static let confirmed = "risico"
  /// The outcome of a review in which a person dismissed a mention.
  static let dismissed = "geen"
  /// The recorded polarities of statements that do not say the thing themselves.
  static let quotingPolarities = ["ontkend", "regel", "context"]
  /// The name under which risks look at a session.
  static let sessionBinding = "session"
  /// The phase of a project on the day of the assessment.
  static let phase = "projectPhase"
  /// The code list of the phases.
  static let phaseList = "project-phase"
  /// Whether the tender of a project is running.
  static let isInTender = "isInTender"
  /// The day on which the tender of a project begins.
  static let noticeDay = "noticeDay"
  /// The last day of the tender of a project.
  static let lastTenderDay = "lastTenderDay"
  /// The kind of commitment that is something to do.
  static let action = "actie"
  /// The kind of organisation whose directors the norm counts.
  static let smallFirm = "mkb"
  /// The kind of organisation whose roles the norm counts.
  static let municipality = "gemeente"
  /// The parameter with the days for the report of a session.
  static let reportDays = CircleParameter.reportDays
  /// The parameter with the days for the report of a session about a project.
  static let projectReportDays = CircleParameter.projectReportDays
  /// The parameters with the norm for the number of directors and of roles.
  static let firmsLeast = "circleLimit.firmsLeast"
  /// The greatest number of directors.
  static let firmsMost = "circleLimit.firmsMost"
  /// The least number of roles.
  static let rolesLeast = "circleLimit.rolesLeast"
  /// The greatest number of roles.
  static let rolesMost = "circleLimit.rolesMost"
  /// The parameter with the days within which a notice comes soon after a session.
  static let noticeSoonDays = "preparation.noticeSoonDays"
  /// The parameter with the number of open risks on a sheet.
  static let risksShown = "preparation.risksShown"
  /// The limits for what shows across projects.
  static let portfolioLimits = [
    PortfolioParameter.splitDays, PortfolioParameter.cpvDigits, PortfolioParameter.bandPercent,
  ]
  /// The parameter with the days after which a theme was not discussed for long.
  static let themeDays = "preparation.themeDays"
  /// The verdicts on a procedure.
  enum Fit {
    /// Fits.
    static let fits = "conform"
    /// Heavier than needed.
    static let heavier = "zwaarder-dan-nodig"
    /// Lighter than needed.
    static let lighter = "te-licht"
    /// Cannot be told.
    static let unknown = "niet-te-bepalen"
  }
}
