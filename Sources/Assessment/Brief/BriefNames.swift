import Catalogue
import FEEL
import Vocabulary

/// The fields of a recorded measure, by position among the fields of a program.
struct BriefMeasureFields {
  let risk: Int
  let kind: Int
  let project: Int
  let evidence: Int
  let date: Int

  init?(_ list: String, _ fields: inout BriefFields) {
    guard let risk = fields.add("\(list)[].riskId"), let kind = fields.add("\(list)[].kind"),
      let project = fields.add("\(list)[].projectId"),
      let evidence = fields.add("\(list)[].evidenceUrl"), let date = fields.add("\(list)[].date")
    else { return nil }
    self.risk = risk
    self.kind = kind
    self.project = project
    self.evidence = evidence
    self.date = date
  }
}

/// The variables and fields that the engine itself asks for, by number.
struct BriefNames {
  let id: Int
  let value: Int
  let regime: Int
  let minimum: Int
  let recommended: Int
  let band: Int
  let fit: Int
  let planned: Int
  let referenceDate: Int
  /// The facts that give the reference date, the first known one first.
  let referenceFacts: [Int]
  let severityRises: Int
  let sessionsAtHand: Int
  let sessions: Int
  let format: Int?
  let projectMeasures: Int

  let ofProject: BriefMeasureFields
  let ofSession: BriefMeasureFields
  let sessionList: Int
  let statementList: Int
  let sessionKind: Int
  let sessionMeasures: Int
  let agenda: Int
  let pointNumber: Int
  let pointProject: Int
  let polarity: Int
  let reviewOutcome: Int
  let detected: Int
  let detectedRisk: Int
  let statementProject: Int
  let statementPoint: Int

  /// The results of tables that an advice rests on, in the order in which they are looked for.
  let goals: [Int]

  /// The variables that an advice consists of.
  var ofAdvice: [Int] { goals + [fit, value, planned] }
  /// The variables that a review of risks reads by name.
  var ofReview: [Int] { [id, severityRises, sessionsAtHand, sessions, projectMeasures] }

  /// Finds the names; nil if a catalogue has no such facts, so that short cuts do not apply.
  init?(_ names: Variables, _ fields: inout BriefFields) {
    let sessions = CatalogueNames.sessions
    let statements = CatalogueNames.statements
    guard let id = names.variable(WellKnownName.id),
      let value = names.variable(WellKnownName.value),
      let regime = names.variable(WellKnownName.regime),
      let minimum = names.variable(WellKnownName.minimum),
      let recommended = names.variable(WellKnownName.recommended),
      let band = names.variable(CatalogueNames.bandProcedure),
      let fit = names.variable(WellKnownName.fit),
      let planned = names.variable(WellKnownName.planned),
      let referenceDate = names.variable(CatalogueNames.referenceDate),
      let severityRises = names.variable(WellKnownName.severityRises),
      let sessionsAtHand = names.variable(WellKnownName.sessionsAtHand),
      let sessionsList = names.variable(sessions),
      let projectMeasures = names.variable(CatalogueNames.measures[0])
    else { return nil }
    guard let ofProject = BriefMeasureFields(CatalogueNames.measures[0], &fields),
      let ofSession = BriefMeasureFields(CatalogueNames.measures[1], &fields),
      let sessionList = fields.add(sessions), let statementList = fields.add(statements),
      let sessionKind = fields.add("\(sessions)[].kind"),
      let sessionMeasures = fields.add(CatalogueNames.measures[1]),
      let agenda = fields.add("\(sessions)[].agenda"),
      let pointNumber = fields.add("\(sessions)[].agenda[].no"),
      let pointProject = fields.add("\(sessions)[].agenda[].projectId"),
      let polarity = fields.add("\(statements)[].polarity"),
      let reviewOutcome = fields.add("\(statements)[].review.outcome"),
      let detected = fields.add("\(statements)[].detected"),
      let detectedRisk = fields.add("\(statements)[].detected[].riskId"),
      let statementProject = fields.add("\(statements)[].projectId"),
      let statementPoint = fields.add("\(statements)[].agendaNo")
    else { return nil }
    self.id = id
    self.value = value
    self.regime = regime
    self.minimum = minimum
    self.recommended = recommended
    self.band = band
    goals = [regime, minimum, recommended, band]
    self.fit = fit
    self.planned = planned
    self.referenceDate = referenceDate
    referenceFacts = Assessor.referenceFacts.compactMap { names.variable($0) }
    self.severityRises = severityRises
    self.sessionsAtHand = sessionsAtHand
    self.sessions = sessionsList
    format = names.variable(WellKnownName.format)
    self.projectMeasures = projectMeasures
    self.ofProject = ofProject
    self.ofSession = ofSession
    self.sessionList = sessionList
    self.statementList = statementList
    self.sessionKind = sessionKind
    self.sessionMeasures = sessionMeasures
    self.agenda = agenda
    self.pointNumber = pointNumber
    self.pointProject = pointProject
    self.polarity = polarity
    self.reviewOutcome = reviewOutcome
    self.detected = detected
    self.detectedRisk = detectedRisk
    self.statementProject = statementProject
    self.statementPoint = statementPoint
  }
}
