import Assessment
import Catalogue
import FEEL
import Intake
import Reports
import Vocabulary

/// The tables of a portfolio for spreadsheet programs: the projects, and what stands out of them.
struct ProjectTables {
  /// The rows of the table of projects since they were last taken.
  private(set) var projects: CSVRowWriter
  /// The rows of the table of findings since they were last taken.
  private(set) var findings: CSVRowWriter
  private var verdictLabels: LabelBytes
  private var regimeLabels: LabelBytes
  private var fitLabels: LabelBytes
  private let verdicts: [BriefWord]
  private var nameBytes: WordBytes
  private var pathBytes: WordBytes
  private var findingBytes: FindingBytes
  /// The cells that all findings of the project at hand have, before and after their own.
  private var (before, after): (CSVRowWriter, CSVRowWriter)
  private var missing: [BriefWord] = []
  /// What is said where the rules that decide are not in force on the reference date.
  private let outsideRules: String

  init(
    _ settings: PortfolioSettings,
    _ names: BriefWords,
    _ paths: BriefWords,
    _ findingBytes: FindingBytes
  ) {
    verdictLabels = LabelBytes(SummaryBuilder.verdictList, names, settings)
    regimeLabels = LabelBytes(SummaryBuilder.regimeList, names, settings)
    fitLabels = LabelBytes(SummaryBuilder.plannedList, names, settings)
    verdicts = Verdict.allCases.map { names.word($0.rawValue) }
    nameBytes = WordBytes(names)
    pathBytes = WordBytes(paths)
    self.findingBytes = findingBytes
    outsideRules = PortfolioSummary.WantedFact.outsideRulesLabel[settings.language]
    let writer = CSVRowWriter(settings.table.withoutMark)
    (projects, findings, before, after) = (writer, writer, writer, writer)
  }

  /// The first row of the table of projects.
  ///
  /// Each finding counts in one column: by its severity where it asks something, else as one for
  /// information or one that a recorded measure answers.
  static func projectHeader(_ style: CSVStyle, _ language: Language) -> [UInt8] {
    header(
      style,
      language,
      nl: [
        "project", "titel", "afdeling", "aanbestedende dienst", "invoer", "record", "regel",
        "peildatum", "oordeel", "waarde", "regime", "lichtste procedure", "geadviseerde procedure",
        "geplande procedure", "oordeel over geplande procedure", "grens erboven",
        "procedure vanaf die grens", "blokkerend", "hoog", "middel", "laag", "ontbrekende gegevens",
        "ter info", "met maatregel", "oordeel in woorden", "regime in woorden",
        "oordeel over geplande procedure in woorden",
      ],
      en: [
        "project", "title", "department", "buyer", "input", "record", "line", "reference date",
        "verdict", "value", "regime", "lightest procedure", "advised procedure",
        "planned procedure", "verdict on planned procedure", "boundary above",
        "procedure from there on", "blocking", "high", "medium", "low", "missing facts",
        "for information", "with a measure", "verdict in words", "regime in words",
        "verdict on planned procedure in words",
      ]
    )
  }

  /// The first row of the table of findings.
  static func findingHeader(_ style: CSVStyle, _ language: Language) -> [UInt8] {
    header(
      style,
      language,
      nl: [
        "project", "invoer", "record", "regel", "bevinding", "omschrijving", "ernst", "status",
        "waarde", "vindplaatsen", "ontbrekende gegevens", "ernst in woorden", "status in woorden",
      ],
      en: [
        "project", "input", "record", "line", "finding", "description", "severity", "status",
        "value", "places", "missing facts", "severity in words", "status in words",
      ]
    )
  }

  private static func header(
    _ style: CSVStyle,
    _ language: Language,
    nl: [String],
    en: [String]
  ) -> [UInt8] {
    var writer = CSVRowWriter(style)
    writer.row(language == .dutch ? nl : en)
    return writer.take()
  }

  /// Forgets all paths, as their table did.
  mutating func forgetPaths() { pathBytes.removeAll() }

  /// Takes over the words that are new.
  mutating func update() {
    nameBytes.update()
    pathBytes.update()
  }

  /// Adds the row of a project.
  ///
  /// - Parameters:
  ///   - assessment: the project.
  ///   - found: what stands out of it.
  ///   - dossier: the dossier that it stands in.
  ///   - texts: its id, title, department and buyer, as the input has them.
  ///   - place: the place of the record.
  mutating func add(
    _ assessment: BriefAssessment,
    _ found: [BriefFinding],
    of dossier: borrowing BriefDossier,
    _ texts: ProjectTexts,
    at place: ResultPlace
  ) {
    projects.text(texts.id)
    projects.text(texts.title)
    projects.text(texts.department)
    projects.text(texts.buyer)
    projects.text(place.input)
    projects.integer(place.record.number + 1)
    projects.integer(place.record.line)
    projects.date(assessment.referenceDate)
    projects.text(assessment.verdict.rawValue)
    projects.amount(assessment.value)
    nameBytes.write(assessment.regime, to: &projects)
    nameBytes.write(assessment.minimum, to: &projects)
    nameBytes.write(assessment.recommended, to: &projects)
    nameBytes.write(assessment.planned, to: &projects)
    nameBytes.write(assessment.plannedVerdict, to: &projects)
    projects.amount(assessment.boundary)
    nameBytes.write(assessment.procedureAbove, to: &projects)
    let counts = FindingCounts(found)
    projects.integer(counts.blocking)
    projects.integer(counts.high)
    projects.integer(counts.medium)
    projects.integer(counts.low)
    missing.removeAll(keepingCapacity: true)
    var isOutsideRules = false
    for number in assessment.questions {
      if dossier.questions[number].isOutsideRules { isOutsideRules = true }
      for place in dossier.questions[number].missing {
        let path = dossier.paths[Int(place)]
        if !missing.contains(path) { missing.append(path) }
      }
    }
    if isOutsideRules {
      pathBytes.write(outsideRules, missing, to: &projects)
    } else {
      pathBytes.write(missing, to: &projects)
    }
    projects.integer(counts.informing)
    projects.integer(counts.answered)
    verdictLabels.write(verdicts[assessment.verdict.number], to: &projects)
    regimeLabels.write(assessment.regime, to: &projects)
    fitLabels.write(assessment.plannedVerdict, to: &projects)
    projects.endRow()
  }

  /// Adds the rows of what stands out of a project, or of a circle.
  ///
  /// - Parameters:
  ///   - found: what stands out.
  ///   - dossier: the dossier.
  ///   - id: the id of the project.
  ///   - value: the value of the project.
  ///   - place: the place of the record.
  mutating func add(
    _ found: ArraySlice<BriefFinding>,
    of dossier: BriefDossier,
    id: ArraySlice<UInt8>?,
    value: Decimal?,
    at place: ResultPlace
  ) {
    guard !found.isEmpty else { return }
    before.removeAll()
    before.text(id)
    before.text(place.input)
    before.integer(place.record.number + 1)
    before.integer(place.record.line)
    after.removeAll()
    after.amount(value)
    // As memory, because a closure that takes the whole dossier counts the references of all of it.
    dossier.evidence.withUnsafeBufferPointer { evidence in
      dossier.paths.withUnsafeBufferPointer { paths in
        for finding in found {
          findings.beginCell()
          findings.bytes.put(0..<before.bytes.count, of: before.bytes)
          findingBytes.writeCells(finding, to: &findings)
          findings.beginCell()
          findings.bytes.put(0..<after.bytes.count, of: after.bytes)
          pathBytes.write(finding.evidence.lazy.map { evidence[Int($0)].path }, to: &findings)
          pathBytes.write(finding.missing.lazy.map { paths[Int($0)] }, to: &findings)
          findingBytes.writeLabels(finding, to: &findings)
          findings.endRow()
        }
      }
    }
  }

  /// Gives the rows that were added to an output, and forgets them.
  mutating func take(into output: inout BatchOutput) {
    swap(&output.projects, &projects.bytes)
    swap(&output.findings, &findings.bytes)
    projects.removeAll()
    findings.removeAll()
  }
}

/// The findings of a project, each counted once.
private struct FindingCounts {
  /// Those that ask something, by severity.
  private(set) var (blocking, high, medium, low) = (0, 0, 0, 0)
  /// Those for information.
  private(set) var informing = 0
  /// Those that a recorded measure answers.
  private(set) var answered = 0

  init(_ findings: [BriefFinding]) {
    for finding in findings {
      if finding.status == .mitigated {
        answered += 1
      } else if !finding.asks {
        informing += 1
      } else {
        switch finding.severity {
        case .blocking: blocking += 1
        case .high: high += 1
        case .medium: medium += 1
        case .low: low += 1
        case .info: informing += 1
        }
      }
    }
  }
}

/// What a project is called in the input, as bytes of its texts.
struct ProjectTexts {
  let id: ArraySlice<UInt8>?
  let title: ArraySlice<UInt8>?
  let department: ArraySlice<UInt8>?
  let buyer: ArraySlice<UInt8>?
}
