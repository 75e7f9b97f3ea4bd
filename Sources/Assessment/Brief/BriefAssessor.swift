package import Catalogue
import FEEL
package import TextSignals
package import Vocabulary

/// What the projects and the circle of one dossier came to, in short.
package struct BriefDossier: Hashable, Sendable {
  /// The projects, in order, each with its record in the facts.
  package var projects: [(record: Int, assessment: BriefAssessment)] = []
  /// What stands out of the circle as a whole, heaviest first.
  package var circle: [BriefFinding] = []

  /// Creates an empty result.
  package init() {}

  /// Returns whether two results say the same.
  package static func == (left: BriefDossier, right: BriefDossier) -> Bool {
    left.circle == right.circle && left.projects.map(\.record) == right.projects.map(\.record)
      && left.projects.map(\.assessment) == right.projects.map(\.assessment)
  }

  /// Hashes the result.
  package func hash(into hasher: inout Hasher) {
    for project in projects { hasher.combine(project.assessment) }
    hasher.combine(circle)
  }
}

/// Assesses one dossier after the other in short, on one thread.
///
/// What it says equals what a `ReferenceBrief` says, which it asks where compiled rules cannot tell.
package struct BriefAssessor {
  private let program: BriefProgram?
  private let makeReference: () -> ReferenceBrief
  private var run: BriefRun?
  private var reference: ReferenceBrief?
  /// The number of dossiers that were left to complete assessments.
  package private(set) var refusals = 0

  /// Creates an assessor for a catalogue without errors.
  ///
  /// - Parameters:
  ///   - catalogue: the catalogue.
  ///   - matrix: the matrix of the buyers.
  ///   - options: what the user chose.
  ///   - scanner: what finds mentions of risks in texts; nil where texts are not scanned.
  package init(
    _ catalogue: Catalogue,
    matrix: Matrix,
    options: AssessmentOptions,
    scanner: SignalScanner?
  ) {
    makeReference = {
      ReferenceBrief(catalogue, matrix: matrix, options: options, scanner: scanner)
    }
    program = try? BriefProgram(catalogue, matrix: matrix, options: options)
    run = program.map { BriefRun($0, scanner: scanner) }
  }

  /// Assesses the projects and the circle of a dossier.
  ///
  /// - Parameter facts: the dossier.
  /// - Returns: what they came to.
  /// - Throws: an error where the rules contradict each other.
  package mutating func assess(_ facts: Facts) throws -> BriefDossier {
    do {
      if let result = try run?.assess(facts) { return result }
    } catch is BriefRefusal {
      // What the compiled rules cannot tell follows from a complete assessment.
    }
    refusals += 1
    var reference = self.reference ?? makeReference()
    self.reference = nil
    defer { self.reference = reference }
    return try reference.assess(facts)
  }
}
