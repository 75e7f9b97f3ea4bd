import Assessment
import Catalogue
import FEEL
import Reports
import Vocabulary

/// The tables of a portfolio for spreadsheet programs: the projects, and what stands out of them.
struct ProjectTables {
  /// The rows of the table of projects since they were last taken.
  private(set) var projects: CSVRowWriter
  /// The rows of the table of findings since they were last taken.
  private(set) var findings: CSVRowWriter
  private let style: CSVStyle
  private let language: Language
  private let titles: [String: String]

  init(_ catalogue: Catalogue, _ style: CSVStyle, _ language: Language) {
    self.style = style
    self.language = language
    var style = style
    style.hasMark = false
    projects = CSVRowWriter(style)
    findings = CSVRowWriter(style)
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
    var writer = CSVRowWriter(style)
    writer.row(language == .dutch ? nl : en)
    return writer.take()
  }

  /// Adds the row of a project.
  mutating func add(
    _ assessment: BriefAssessment,
    title: String?,
    department: String,
    buyer: String?,
    at place: (input: String, record: Int, line: Int)
  ) {
    projects.text(assessment.projectID)
    projects.text(title)
    projects.text(department)
    projects.text(buyer)
    projects.text(place.input)
    projects.integer(place.record)
    projects.integer(place.line)
    projects.date(assessment.referenceDate)
    projects.text(assessment.verdict.rawValue)
    projects.amount(assessment.value)
    projects.text(assessment.regime)
    projects.text(assessment.minimum)
    projects.text(assessment.recommended)
    projects.text(assessment.planned)
    projects.text(assessment.plannedVerdict)
    projects.amount(assessment.boundary)
    projects.text(assessment.procedureAbove)
    for severity in [Severity.blocking, .high, .medium, .low] {
      projects.integer(assessment.findings.count { $0.severity == severity && $0.asks })
    }
    projects.text(Self.joined(assessment.undetermined.flatMap(\.missing).uniqued))
    projects.endRow()
  }

  /// Adds the rows of what stands out of a project, or of a circle.
  mutating func add(
    _ found: [BriefFinding],
    of assessment: BriefAssessment?,
    at place: (input: String, record: Int, line: Int)
  ) {
    for finding in found {
      findings.text(assessment?.projectID)
      findings.text(place.input)
      findings.integer(place.record)
      findings.integer(place.line)
      findings.text(finding.id)
      findings.text(titles[finding.id])
      findings.text(finding.severity.rawValue)
      findings.text(finding.status.rawValue)
      findings.amount(assessment?.value)
      findings.text(Self.joined(finding.evidence.map(\.path)))
      findings.text(Self.joined(finding.missing))
      findings.endRow()
    }
  }

  /// Gives the rows that were added to an output, and forgets them.
  mutating func take(into output: inout BatchOutput) {
    output.projects = projects.take()
    output.findings = findings.take()
  }

  private static func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: " | ")
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
