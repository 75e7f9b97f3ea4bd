import Assessment
package import Intake

/// A comparison of what two sets of rules make of the same records, of any number.
///
/// Inputs are read in pieces and records are forgotten once they are told of, so memory stays within
/// a few of them.
package struct PortfolioComparison {
  /// A project, or the circle of a dossier, that comes out otherwise.
  package struct Affected: Hashable, Sendable {
    /// The name of the input.
    package let input: String
    /// Where its record stands.
    package let place: RecordPlace
    /// The id of the project, where it has one.
    package let projectID: String?
    /// Whether it is the circle and not a project.
    package let isCircle: Bool
    /// What is otherwise; never none.
    package let differences: [OutcomeDifference]
  }

  /// What is told of the inputs, as it is found.
  package enum Event: Sendable {
    /// Something comes out otherwise.
    case affected(Affected)
    /// A record, or the rest of an input, cannot be read under either set of rules.
    case unreadable(input: String, [InputProblem])
    /// The assessment of a record failed.
    case failed(input: String, RecordPlace, String)
    /// An input cannot be read at all.
    case fault(PortfolioFault)
  }

  private var before: ComparisonSide
  private var after: ComparisonSide
  /// The number of projects that were compared.
  package private(set) var projects = 0
  /// The number of projects and circles that come out otherwise.
  package private(set) var affected = 0
  /// The number of records that were read.
  package private(set) var records = 0
  /// The number of records and inputs that could not be compared.
  package private(set) var bad = 0

  /// Prepares a comparison.
  ///
  /// - Parameters:
  ///   - before: the rules as they were, and how inputs are read.
  ///   - after: the rules as they are.
  package init(_ before: PortfolioSettings, _ after: PortfolioSettings) {
    self.before = ComparisonSide(before)
    self.after = ComparisonSide(after)
  }

  /// Compares all records of some inputs.
  ///
  /// - Parameters:
  ///   - inputs: the inputs, in order.
  ///   - tell: takes what is found, in the order of the inputs.
  /// - Throws: what `tell` throws.
  package mutating func run(
    _ inputs: [PortfolioInput],
    _ tell: (Event) throws -> Void
  ) throws {
    for input in inputs {
      do {
        try run(input, tell)
      } catch let fault as PortfolioFault {
        bad += 1
        try tell(.fault(fault))
      } catch let problem as InputProblem {
        bad += 1
        try tell(.unreadable(input: input.name, [problem]))
      }
    }
  }

  private mutating func run(
    _ input: PortfolioInput,
    _ tell: (Event) throws -> Void
  ) throws {
    before.begin(input)
    after.begin(input)
    var pieces = try input.open()
    var count = 1
    while count > 0 {
      count = try pieces.next {
        before.append($0)
        after.append($0)
      }
      if count == 0 {
        before.finish()
        after.finish()
      }
      var isFull = true
      while isFull {
        // Both split alike: what is a record depends on the format, and not on the rules.
        var problem: InputProblem?
        do throws(InputProblem) { isFull = try after.fill() } catch { problem = error }
        do throws(InputProblem) { _ = try before.fill() } catch { problem = error }
        // What stands before a fault is whole.
        try compare(of: input.name, tell)
        if let problem { throw problem }
      }
    }
  }

  /// Compares the records at hand.
  private mutating func compare(
    of input: String,
    _ tell: (Event) throws -> Void
  ) throws {
    for record in 0..<min(before.count, after.count) {
      records += 1
      let place = after.place(of: record)
      do {
        let old = try before.outcome(of: record)
        let new = try after.outcome(of: record)
        try compare(old, new, at: place, of: input, tell)
      } catch let failure as ComparisonSide.Failure {
        bad += 1
        try tell(.failed(input: input, place, failure.description))
      }
    }
  }

  private mutating func compare(
    _ old: ComparisonSide.Outcome,
    _ new: ComparisonSide.Outcome,
    at place: RecordPlace,
    of input: String,
    _ tell: (Event) throws -> Void
  ) throws {
    switch (old, new) {
    case (.unreadable, .unreadable(let problems)):
      bad += 1
      try tell(.unreadable(input: input, problems))
    case (.unreadable, .dossier(let dossier)):
      try note(dossier, [.readable], at: place, of: input, tell)
    case (.dossier(let dossier), .unreadable(let problems)):
      guard let problem = problems.first else { return }
      try note(dossier, [.unreadable(problem)], at: place, of: input, tell)
    case (.dossier(let old), .dossier(let new)):
      // Both come from the same record, so their projects are the same.
      for (one, two) in zip(old.projects, new.projects) {
        projects += 1
        let differences = OutcomeDifference.all(one, two)
        guard !differences.isEmpty else { continue }
        affected += 1
        try tell(
          .affected(
            Affected(
              input: input,
              place: place,
              projectID: two.id ?? one.id,
              isCircle: false,
              differences: differences
            )
          )
        )
      }
      let differences = OutcomeDifference.all(old.circle, new.circle)
      guard !differences.isEmpty else { return }
      affected += 1
      try tell(
        .affected(
          Affected(
            input: input,
            place: place,
            projectID: nil,
            isCircle: true,
            differences: differences
          )
        )
      )
    }
  }

  private mutating func note(
    _ dossier: ComparedDossier,
    _ differences: [OutcomeDifference],
    at place: RecordPlace,
    of input: String,
    _ tell: (Event) throws -> Void
  ) throws {
    for project in dossier.projects {
      projects += 1
      affected += 1
      try tell(
        .affected(
          Affected(
            input: input,
            place: place,
            projectID: project.id,
            isCircle: false,
            differences: differences
          )
        )
      )
    }
  }
}
