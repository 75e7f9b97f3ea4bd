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
  private var solvers: [CalendarDate: Solver] = [:]

  /// The facts that give the reference date, the first known one first.
  package static let referenceFacts = [
    "project.planning.noticeDispatch", "project.planning.procedureStart",
  ]

  /// Creates an assessor for a catalogue without errors.
  package init(_ catalogue: Catalogue, matrix: Matrix, options: AssessmentOptions) {
    self.catalogue = catalogue
    self.matrix = matrix
    self.options = options
    reader = ExpressionReader(Variables(catalogue))
  }

  /// Assesses all projects of a dossier, in order.
  package mutating func assess(_ facts: Facts) throws -> [Assessment] {
    var assessments: [Assessment] = []
    for project in facts.projects(catalogue.vocabulary) {
      assessments.append(try assess(project, of: facts))
    }
    return assessments
  }

  private mutating func assess(_ project: Int, of facts: Facts) throws -> Assessment {
    let base = values(of: project, in: facts)
    let (date, origin) = referenceDate(base)
    var assessment = try assess(project, of: facts, base, on: date, origin)
    assessment.timeMargins = try timeMargins(of: assessment, project, facts, base)
    return assessment
  }

  private var names: Variables { reader.names }

  private func values(of project: Int, in facts: Facts) -> [Value] {
    let known = names.facts.map { facts.value(of: $0, in: project, catalogue.vocabulary) }
    return known + Array(repeating: .unknown, count: names.count - known.count)
  }

  private mutating func assess(
    _ project: Int,
    of facts: Facts,
    _ base: [Value],
    on date: CalendarDate,
    _ origin: ReferenceDateOrigin
  ) throws -> Assessment {
    let solver = try solver(for: date)
    var base = base
    for (variable, value) in solver.ruleset.constants { base[variable] = value }
    return ProjectAssessment(
      solver: solver,
      facts: facts,
      project: project,
      base: base,
      origin: origin,
      assessedOn: options.assessedOn
    ).result
  }

  /// Returns the days from which numbers that decided the case are others, as far as that matters.
  private mutating func timeMargins(
    of assessment: Assessment,
    _ project: Int,
    _ facts: Facts,
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
    return solver
  }
}
