import Assessment
import Catalogue
import Intake
import TextSignals
import Vocabulary

/// One set of rules in a comparison: it reads and assesses one record after the other.
struct ComparisonSide {
  /// What became of a record.
  enum Outcome {
    /// It was assessed.
    case dossier(ComparedDossier)
    /// It cannot be read; the errors come first.
    case unreadable([InputProblem])
  }

  /// Why the rules themselves could not be applied.
  struct Failure: Error {
    let description: String
  }

  let settings: PortfolioSettings
  private var assessor: BriefAssessor
  private var facts: Facts
  private let projectFacts: ProjectFacts

  init(_ settings: PortfolioSettings) {
    self.settings = settings
    let scanner = (try? settings.catalogue.signals.rules()).flatMap { $0 }.map(SignalScanner.init)
    assessor = BriefAssessor(
      settings.catalogue,
      matrix: settings.matrix,
      options: settings.assessment,
      scanner: scanner
    )
    facts = Facts(settings.catalogue.vocabulary)
    projectFacts = ProjectFacts(settings.catalogue.vocabulary)
  }

  /// Reads and assesses a record.
  mutating func outcome(
    of record: Int,
    in batch: RecordBatch
  ) throws(Failure) -> Outcome {
    let problems = settings.reader.read(record, of: batch, settings.reading, into: &facts)
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else {
      return .unreadable(errors + problems.filter { $0.severity != .error })
    }
    do {
      _ = assessor.trimPaths()
      try assessor.assess(facts)
      let dossier = ComparedDossier(assessor.result, assessor) { project in
        projectFacts.texts(of: project, in: facts).id.map { String(decoding: $0, as: UTF8.self) }
      }
      return .dossier(dossier)
    } catch {
      throw Failure(description: String(describing: error))
    }
  }
}
