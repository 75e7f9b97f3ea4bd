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
package struct BriefAssessor {
  private let vocabulary: Vocabulary
  private var assessor: Assessor
  private let texts: DossierTexts
  private let scanner: SignalScanner?

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
    vocabulary = catalogue.vocabulary
    assessor = Assessor(catalogue, matrix: matrix, options: options)
    texts = DossierTexts(catalogue.vocabulary)
    self.scanner = scanner
  }

  /// Assesses the projects and the circle of a dossier.
  ///
  /// - Parameter facts: the dossier.
  /// - Returns: what they came to.
  /// - Throws: an error where the rules contradict each other.
  package mutating func assess(_ facts: Facts) throws -> BriefDossier {
    let mentions = scanner.map { texts.mentions(in: facts, $0) } ?? []
    var result = BriefDossier()
    result.projects = Array(
      zip(
        facts.projects(vocabulary),
        try assessor.assess(facts, mentions: mentions).map(BriefAssessment.init)
      )
    ).map { (record: $0.0, assessment: $0.1) }
    let circle = try assessor.assessCircle(facts, mentions: mentions)
    result.circle = circle?.findings.map(BriefFinding.init) ?? []
    return result
  }
}
