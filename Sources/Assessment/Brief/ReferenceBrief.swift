package import Catalogue
import FEEL
package import TextSignals
package import Vocabulary

/// Assesses dossiers in short by way of complete assessments.
///
/// It is what a `BriefAssessor` is held against, and what it leaves a dossier to that asks for
/// more than compiled rules can do.
package struct ReferenceBrief {
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
  /// - Parameters:
  ///   - facts: the dossier.
  ///   - names: takes the ids and codes.
  ///   - paths: takes the paths.
  /// - Returns: what they came to.
  /// - Throws: an error where a rule of the catalogue cannot be evaluated.
  package mutating func assess(
    _ facts: Facts,
    names: BriefWords,
    paths: BriefWords
  ) throws -> BriefDossier {
    let mentions = scanner.map { texts.mentions(in: facts, $0) } ?? []
    let assessments = try assessor.assess(facts, mentions: mentions)
    return BriefDossier(
      zip(facts.projects(vocabulary), assessments).map { (record: $0, assessment: $1) },
      circle: try assessor.assessCircle(facts, mentions: mentions),
      names: names,
      paths: paths
    )
  }
}
