package import Catalogue
import DecisionTables
package import FEEL
package import Vocabulary

/// The choices of a user that bear on an assessment.
package struct AssessmentOptions: Hashable, Sendable {
  /// The reference date, where the user sets it.
  package var referenceDate: CalendarDate?
  /// The day of the assessment.
  package var assessedOn: CalendarDate

  /// Creates options.
  package init(referenceDate: CalendarDate?, assessedOn: CalendarDate) {
    self.referenceDate = referenceDate
    self.assessedOn = assessedOn
  }
}

/// Applies a catalogue to the projects of a dossier.
///
/// It keeps the ruleset of each reference date that it met, so that many projects share one.
package struct Assessor {
  private let catalogue: Catalogue
  private let matrix: Matrix
  private let options: AssessmentOptions
  private let reader: ExpressionReader
  private let risks: [RiskRule]
  private var solvers: [CalendarDate: Solver] = [:]
  /// The first days of the periods in which the same rules apply, and a solver for each that was met.
  private let changes: [CalendarDate]
  private var solversOfPeriods: [Int: Solver] = [:]
  /// The number of days beyond which their solvers are forgotten.
  private static let mostDays = 4000

  /// The facts that give the reference date, the first known one first.
  package static let referenceFacts = [
    "project.planning.noticeDispatch", "project.planning.procedureStart",
  ]

  /// Creates an assessor for a catalogue without errors.
  package init(_ catalogue: Catalogue, matrix: Matrix, options: AssessmentOptions) {
    self.catalogue = catalogue
    self.matrix = matrix
    self.options = options
    let reader = ExpressionReader(Variables(catalogue), catalogue.vocabulary)
    self.reader = reader
    risks = catalogue.rules.compactMap { RiskRule($0, reader) }
    changes = Ruleset.changes(of: catalogue, matrix)
  }

  /// Assesses all projects of a dossier, in order.
  ///
  /// - Parameters:
  ///   - facts: the dossier.
  ///   - mentions: the mentions of risks in its texts.
  /// - Returns: the assessments.
  /// - Throws: an error where a rule of the catalogue cannot be evaluated.
  package mutating func assess(
    _ facts: Facts,
    mentions: [TextMention] = []
  ) throws -> [Assessment] {
    let shared = circleValues(in: facts)
    var assessments: [Assessment] = []
    for project in facts.projects(catalogue.vocabulary) {
      let dossier = Dossier(facts: facts, shared: shared, mentions: mentions)
      assessments.append(try assess(project, of: dossier))
    }
    return assessments
  }

  /// Assesses the circle of a dossier, apart from its projects.
  ///
  /// - Returns: the assessment; nil where the dossier has no circle and no sessions.
  package mutating func assessCircle(
    _ facts: Facts,
    mentions: [TextMention] = []
  ) throws -> CircleAssessment? {
    let shared = circleValues(in: facts)
    guard CircleFacts(names: names, vocabulary: catalogue.vocabulary).isRecorded(in: shared)
    else { return nil }
    let solver = try solver(for: options.referenceDate ?? options.assessedOn)
    let own = Array(repeating: Value.unknown, count: names.facts.count - shared.count)
    var base = own + shared
    base += Array(repeating: .unknown, count: names.count - base.count)
    for (variable, value) in solver.ruleset.constants { base[variable] = value }
    let review = RiskReview(
      risks: risks,
      ruleset: solver.ruleset,
      values: solver.world(solver.base(base)).values,
      facts: facts,
      project: nil,
      mentions: mentions
    )
    var name: String?
    if case .text(let text) = review.value(of: WellKnownName.circleName) { name = text }
    return CircleAssessment(
      name: name,
      assessedOn: options.assessedOn,
      // Sorting is stable: findings of equal weight stay in the order of the catalogue.
      findings: review.findings().sorted { $0.severity > $1.severity }
    )
  }

  /// Returns the values that derived facts have for each project of a dossier, in order.
  ///
  /// - Parameters:
  ///   - names: the names; what the catalogue does not know is unknown.
  ///   - facts: the dossier.
  /// - Returns: the values by project, in the order of the names.
  /// - Throws: an error if the catalogue does not parse, which its reader excludes.
  package mutating func values(of names: [String], in facts: Facts) throws -> [[Value]] {
    let dossier = Dossier(facts: facts, shared: circleValues(in: facts), mentions: [])
    var found: [[Value]] = []
    for project in facts.projects(catalogue.vocabulary) {
      var base = values(of: project, in: dossier)
      let solver = try solver(for: referenceDate(base).0)
      for (variable, value) in solver.ruleset.constants { base[variable] = value }
      let world = solver.world(solver.base(base)).values
      found.append(names.map { name in self.names.variable(name).map { world[$0] } ?? .unknown })
    }
    return found
  }

  /// A dossier with what all its projects share.
  private struct Dossier {
    let facts: Facts
    /// The values of the facts of the circle, which come after those of a project.
    let shared: [Value]
    let mentions: [TextMention]
  }

  private func circleValues(in facts: Facts) -> [Value] {
    names.facts.filter { catalogue.vocabulary.places[$0].layout == Vocabulary.dossierLayout }.map {
      facts.value(of: $0, in: 0, catalogue.vocabulary)
    }
  }

  private mutating func assess(_ project: Int, of facts: Dossier) throws -> Assessment {
    let base = values(of: project, in: facts)
    let (date, origin) = referenceDate(base)
    var assessment = try assess(project, of: facts, base, on: date, origin)
    assessment.timeMargins = try timeMargins(of: assessment, project, facts, base)
    return assessment
  }

  private var names: Variables { reader.names }

  private func values(of project: Int, in dossier: Dossier) -> [Value] {
    let own = names.facts.dropLast(dossier.shared.count).map {
      dossier.facts.value(of: $0, in: project, catalogue.vocabulary)
    }
    let known = own + dossier.shared
    return known + Array(repeating: .unknown, count: names.count - known.count)
  }

  private mutating func assess(
    _ project: Int,
    of dossier: Dossier,
    _ base: [Value],
    on date: CalendarDate,
    _ origin: ReferenceDateOrigin
  ) throws -> Assessment {
    let solver = try solver(for: date)
    var base = base
    for (variable, value) in solver.ruleset.constants { base[variable] = value }
    return ProjectAssessment(
      solver: solver,
      facts: dossier.facts,
      project: project,
      base: base,
      origin: origin,
      assessedOn: options.assessedOn,
      risks: risks,
      mentions: dossier.mentions
    ).result
  }

  /// Returns the days from which numbers that decided the case are others, as far as that matters.
  private mutating func timeMargins(
    of assessment: Assessment,
    _ project: Int,
    _ facts: Dossier,
    _ base: [Value]
  ) throws -> [TimeMargin] {
    guard let minimum = assessment.procedure.minimum?.code, let value = assessment.value else {
      return []
    }
    var margins: [TimeMargin] = []
    let uses = assessment.trace.filter { $0.kind == "table" }.flatMap(\.parameters)
    for use in uses {
      guard let boundary = use.period.to?.adding(days: 1),
        let parameter = catalogue.parameters.first(where: { $0.id == use.name }),
        parameter.isMoney
      else { continue }
      let next = parameter.value(on: boundary)
      var then: Conclusion?
      if let next {
        // The outcome can only change where the value lies between the two amounts.
        guard (value < use.value) != (value < next.value) else { continue }
        let later = try assess(project, of: facts, base, on: boundary, .option)
        guard later.procedure.minimum?.code != minimum else { continue }
        then = later.procedure.minimum
      }
      let margin = TimeMargin(
        boundary: boundary,
        days: Int(boundary.dayNumber) - Int(assessment.referenceDate.dayNumber),
        procedureThen: then?.code,
        label: then?.label,
        parameter: parameter.title,
        sources: next?.sources ?? []
      )
      if !margins.contains(margin) { margins.append(margin) }
    }
    return margins
  }

  private func referenceDate(_ base: [Value]) -> (CalendarDate, ReferenceDateOrigin) {
    if let date = options.referenceDate { return (date, .option) }
    for path in Self.referenceFacts {
      guard let variable = names.variable(path), case .date(let date) = base[variable],
        let fact = catalogue.vocabulary.fact(at: path)
      else { continue }
      return (date, .fact(path: path, label: catalogue.vocabulary.facts[fact].label))
    }
    return (options.assessedOn, .today)
  }

  private mutating func solver(for date: CalendarDate) throws -> Solver {
    if let solver = solvers[date] { return solver }
    if solvers.count > Self.mostDays { solvers.removeAll() }
    let period = Ruleset.period(of: date, changes)
    // What is not in force is told with the day, so that such rules are of one day only.
    if let other = solversOfPeriods[period], other.ruleset.gaps.isEmpty {
      let solver = Solver(other, on: date)
      solvers[date] = solver
      return solver
    }
    let solver = Solver(
      try Ruleset(
        catalogue,
        reader,
        matrix: matrix,
        on: date,
        assessedOn: options.assessedOn
      )
    )
    solvers[date] = solver
    solversOfPeriods[period] = solver
    return solver
  }
}
