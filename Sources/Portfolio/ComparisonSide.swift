import Assessment
import Catalogue
import Intake
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
  /// The records of the input at hand, split by the side's own reader: of a table they carry what
  /// its columns mean in the side's own vocabulary.
  private var records: InputRecords
  private var batch = RecordBatch(room: WorkerPool.room)

  init(_ settings: PortfolioSettings) {
    self.settings = settings
    assessor = BriefAssessor(
      settings.catalogue,
      matrix: settings.matrix,
      options: settings.assessment,
      scanner: settings.scanner()
    )
    facts = Facts(settings.catalogue.vocabulary)
    projectFacts = ProjectFacts(settings.catalogue.vocabulary)
    records = InputRecords(settings.reader, settings.reading)
  }

  // MARK: Records

  /// Begins with an input.
  mutating func begin(_ input: PortfolioInput) {
    records = settings.records(of: input)
    batch.removeAll()
  }

  /// Takes the next piece of the input.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) { records.append(piece) }

  /// Notes that the input ends here.
  mutating func finish() { records.finish() }

  /// Takes the next records, in place of those before.
  ///
  /// - Returns: whether there may be more already.
  /// - Throws: an `InputProblem` where the input cannot be split any further.
  mutating func fill() throws(InputProblem) -> Bool {
    batch.removeAll()
    return try records.fill(&batch)
  }

  /// The number of records at hand.
  var count: Int { batch.count }

  /// Where a record stands.
  func place(of record: Int) -> RecordPlace { batch.place(of: record) }

  // MARK: Assessment

  /// Reads and assesses a record.
  mutating func outcome(of record: Int) throws(Failure) -> Outcome {
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
