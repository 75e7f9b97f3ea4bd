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
  private let names: Variables
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
    names = Variables(catalogue)
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
    var base = names.facts.map { facts.value(of: $0, in: project, catalogue.vocabulary) }
    base += Array(repeating: .unknown, count: names.count - base.count)
    let (date, origin) = referenceDate(base)
    let solver = try solver(for: date)
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
      try Ruleset(catalogue, matrix: matrix, on: date, assessedOn: options.assessedOn)
    )
    solvers[date] = solver
    return solver
  }
}
