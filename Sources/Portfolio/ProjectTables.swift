import Assessment
import Catalogue
import FEEL
import Vocabulary

/// The tables of a portfolio for spreadsheet programs: the projects, and what stands out of them.
struct ProjectTables {
  private let style: TableStyle
  private let language: Language
  private let titles: [String: String]
  private let vocabulary: Vocabulary

  init(_ catalogue: Catalogue, _ style: TableStyle, _ language: Language) {
    self.style = style
    self.language = language
    vocabulary = catalogue.vocabulary
    titles = Dictionary(
      catalogue.rules.map { ($0.id, RuleName.of($0)[language]) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The first row of the table of projects.
  var projectHeader: [UInt8] {
    header(
      nl: [
        "project", "titel", "afdeling", "aanbestedende dienst", "invoer", "record", "regel",
        "peildatum", "oordeel", "waarde", "regime", "lichtste procedure", "geadviseerde procedure",
        "geplande procedure", "oordeel over geplande procedure", "grens erboven",
        "procedure vanaf die grens", "blokkerend", "hoog", "middel", "laag", "ontbrekende gegevens",
      ],
      en: [
        "project", "title", "department", "buyer", "input", "record", "line", "reference date",
        "verdict", "value", "regime", "lightest procedure", "advised procedure",
        "planned procedure", "verdict on planned procedure", "boundary above",
        "procedure from there on", "blocking", "high", "medium", "low", "missing facts",
      ]
    )
  }

  /// The first row of the table of findings.
  var findingHeader: [UInt8] {
    header(
      nl: [
        "project", "invoer", "record", "regel", "bevinding", "omschrijving", "ernst", "status",
        "waarde", "vindplaatsen", "ontbrekende gegevens",
      ],
      en: [
        "project", "input", "record", "line", "finding", "description", "severity", "status",
        "value", "places", "missing facts",
      ]
    )
  }

  private func header(nl: [String], en: [String]) -> [UInt8] {
    var bytes: [UInt8] = style.hasMark ? [0xEF, 0xBB, 0xBF] : []
    var row = TableRow(style)
    for name in language == .dutch ? nl : en { row.cell(name, to: &bytes) }
    row.end(&bytes)
    return bytes
  }

  /// Writes the row of a project.
  func write(
    _ assessment: BriefAssessment,
    title: String?,
    department: String,
    buyer: String?,
    at place: (input: String, record: Int, line: Int),
    to bytes: inout [UInt8]
  ) {
    var row = TableRow(style)
    row.cell(assessment.projectID, to: &bytes)
    row.cell(title, to: &bytes)
    row.cell(department, to: &bytes)
    row.cell(buyer, to: &bytes)
    row.cell(place.input, to: &bytes)
    row.cell(place.record, to: &bytes)
    row.cell(place.line, to: &bytes)
    row.cell(assessment.referenceDate.description, to: &bytes)
    row.cell(assessment.verdict.rawValue, to: &bytes)
    row.cell(assessment.value, to: &bytes)
    row.cell(assessment.regime, to: &bytes)
    row.cell(assessment.minimum, to: &bytes)
    row.cell(assessment.recommended, to: &bytes)
    row.cell(assessment.planned, to: &bytes)
    row.cell(assessment.plannedVerdict, to: &bytes)
    row.cell(assessment.boundary, to: &bytes)
    row.cell(assessment.procedureAbove, to: &bytes)
    for severity in [Severity.blocking, .high, .medium, .low] {
      row.cell(assessment.findings.count { $0.severity == severity && $0.asks }, to: &bytes)
    }
    row.cell(assessment.undetermined.flatMap(\.missing).uniqued, to: &bytes)
    row.end(&bytes)
  }

  /// Writes the rows of what stands out of a project, or of a circle.
  func write(
    _ findings: [BriefFinding],
    of assessment: BriefAssessment?,
    at place: (input: String, record: Int, line: Int),
    to bytes: inout [UInt8]
  ) {
    var row = TableRow(style)
    for finding in findings {
      row.cell(assessment?.projectID, to: &bytes)
      row.cell(place.input, to: &bytes)
      row.cell(place.record, to: &bytes)
      row.cell(place.line, to: &bytes)
      row.cell(finding.id, to: &bytes)
      row.cell(titles[finding.id], to: &bytes)
      row.cell(finding.severity.rawValue, to: &bytes)
      row.cell(finding.status.rawValue, to: &bytes)
      row.cell(assessment?.value, to: &bytes)
      row.cell(finding.evidence.map(\.path), to: &bytes)
      row.cell(finding.missing, to: &bytes)
      row.end(&bytes)
    }
  }
}

/// What a rule is called where no project fills in its title.
enum RuleName {
  /// Returns the name of a rule.
  static func of(_ rule: Rule) -> LocalizedText {
    guard let name = rule.risk?.name else { return rule.title.map { text, _ in plain(text) } }
    return name
  }

  /// Replaces what a project would fill in by an ellipsis.
  private static func plain(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      if character == "{" {
        if depth == 0 { result += "…" }
        depth += 1
      } else if character == "}", depth > 0 {
        depth -= 1
      } else if depth == 0 {
        result.append(character)
      }
    }
    return result
  }
}

extension BriefFinding {
  /// Whether it asks something of the reader.
  var asks: Bool { status == .risk || status == .check }
}
