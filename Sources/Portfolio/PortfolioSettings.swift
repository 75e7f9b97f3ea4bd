package import Assessment
package import Catalogue
package import Intake
package import Reports
import TextSignals
package import Vocabulary

/// What a portfolio is assessed with.
package struct PortfolioSettings: Sendable {
  /// The rules.
  package var catalogue: Catalogue
  /// The matrix of the buyers.
  package var matrix: Matrix
  /// The reader of dossiers.
  package var reader: DossierReader
  /// The dates.
  package var assessment: AssessmentOptions
  /// How inputs are read.
  package var reading: IntakeOptions
  /// The number of threads that assess.
  package var jobs: Int
  /// Whether results are complete assessments rather than short ones.
  package var isFull: Bool
  /// The language of the tables and the summary.
  package var language: Language
  /// How tables are written.
  package var table: CSVStyle
  /// The name and version of the program.
  package var engine: String
  /// SHA-256 of bytes, as `sha256:` and digits, for the receipts of complete assessments.
  package var hash: @Sendable ([UInt8]) -> String

  /// The name and version of the catalogue.
  package var catalogueName: String { "\(catalogue.name) \(catalogue.version)" }
  /// The hash of the catalogue, as `sha256:` and digits.
  package var catalogueHash: String { "sha256:" + catalogue.hash }

  /// Creates settings.
  package init(
    catalogue: Catalogue,
    matrix: Matrix,
    reader: DossierReader,
    assessment: AssessmentOptions,
    reading: IntakeOptions,
    jobs: Int,
    isFull: Bool,
    language: Language,
    table: CSVStyle,
    engine: String,
    hash: @escaping @Sendable ([UInt8]) -> String
  ) {
    self.catalogue = catalogue
    self.matrix = matrix
    self.reader = reader
    self.assessment = assessment
    self.reading = reading
    self.jobs = jobs
    self.isFull = isFull
    self.language = language
    self.table = table
    self.engine = engine
    self.hash = hash
  }

  /// What finds mentions of risks in texts; nil where the catalogue has no signals.
  ///
  /// A catalogue without errors has signals that can be read.
  func scanner() -> SignalScanner? {
    (try? catalogue.signals.rules()).flatMap(\.self).map(SignalScanner.init)
  }

  /// Returns the splitter of an input, which goes by its name unless the user named a format that has
  /// no lines.
  func records(of input: PortfolioInput) -> InputRecords {
    let mayHaveLines = reading.format.map { [InputFormat.json, .ocds].contains($0) } ?? true
    return InputRecords(reader, reading, isLined: mayHaveLines && input.isLined)
  }
}
