import Assessment
import Catalogue
import Intake
import Reports
import TextSignals
import Vocabulary

/// Complete assessments of records, as `check` gives them.
struct FullResults {
  private let settings: PortfolioSettings
  private var assessor: Assessor
  private let texts: DossierTexts
  private let scanner: SignalScanner?

  init(_ settings: PortfolioSettings, scanner: SignalScanner?) {
    self.settings = settings
    self.scanner = scanner
    assessor = Assessor(
      settings.catalogue,
      matrix: settings.matrix,
      options: settings.assessment
    )
    texts = DossierTexts(settings.catalogue.vocabulary)
  }

  /// Assesses a dossier.
  ///
  /// - Parameters:
  ///   - facts: the dossier.
  ///   - bytes: its record.
  ///   - name: the name of the input.
  ///   - record: where the record stands in it; results name places of the whole input.
  ///   - names: the ids and codes of short results.
  ///   - paths: the paths of short results.
  /// - Returns: the lines of the results, and what they come to in short.
  /// - Throws: an error where a rule of the catalogue cannot be evaluated.
  mutating func assess(
    _ facts: Facts,
    _ bytes: [UInt8],
    _ name: String,
    at record: RecordPlace,
    names: BriefWords,
    paths: BriefWords
  ) throws -> (lines: [UInt8], brief: BriefDossier) {
    let mentions = scanner.map { texts.mentions(in: facts, $0) } ?? []
    var assessments = try assessor.assess(facts, mentions: mentions)
    let circle = try assessor.assessCircle(facts, mentions: mentions)
    assessments.count(circle)
    let receipt = Receipt(
      engine: settings.engine,
      catalogue: settings.catalogueName,
      catalogueHash: settings.catalogueHash,
      inputHash: settings.hash(bytes),
      inputName: name,
      defaults: settings.reading.toldDefaults
    )
    let places = InputPlaces(of: assessments, circle, in: bytes, unit: facts.positionUnit)
      .moved { own in
        let place = record.place(of: (own.line, own.column))
        return InputPlace(line: place.line, column: place.column)
      }
    let input = ReportInput(
      projects: assessments.map {
        AssessedProject(assessment: $0, receipt: receipt, places: places)
      },
      // A circle of which nothing stands out has no line of its own.
      circles: [circle].compactMap(\.self)
        .filter { assessments.count == 1 || !$0.findings.isEmpty }
        .map { AssessedCircle(assessment: $0, receipt: receipt, places: places) },
      isList: assessments.count > 1,
      origin: RecordOrigin(input: name, record: record.number + 1, line: record.line),
      catalogue: settings.catalogue
    )
    let lines = ReportFormat.named("ndjson")?.render(input, ReportStyle()) ?? []
    let projects = facts.projects(settings.catalogue.vocabulary)
    let brief = BriefDossier(
      zip(projects, assessments).map { (record: $0, assessment: $1) },
      circle: circle,
      names: names,
      paths: paths
    )
    return (lines, brief)
  }
}
