import Assessment
import Catalogue
import Reports
import Vocabulary

/// What results and tables say of each finding of a rule, a severity and a status: made once.
struct FindingBytes {
  private let names: BriefWords
  private let titles: [String: String]
  /// What is said of a finding that is of no rule: those are about the matrix.
  private let matrixTitle: String?
  private let labels: [CodeList?]
  private let language: Language
  private let style: CSVStyle
  private var keys = KeyNumbers()
  private var bytes: [UInt8] = []
  /// Where the members of the result end, and the cells of the table with codes and with labels.
  private var ends: [(members: Int, cells: Int, labels: Int)] = []

  init(_ names: BriefWords, _ settings: PortfolioSettings) {
    let language = settings.language
    self.names = names
    self.language = language
    style = settings.table
    titles = Dictionary(
      settings.catalogue.rules.map { ($0.id, RuleName.of($0)[language]) },
      uniquingKeysWith: { first, _ in first }
    )
    matrixTitle = settings.matrix.warning?[language]
    let lists = settings.catalogue.vocabulary.codeLists
    labels = [lists["severity"], lists["finding-status"]]
  }

  private mutating func number(of finding: BriefFinding) -> Int {
    let (severity, status) = (finding.severity.number, finding.status.number)
    let key = UInt64(finding.rule.number) << 16 | UInt64(severity) << 8 | UInt64(status)
    let number = keys.number(of: key)
    if number == ends.count { add(finding) }
    return number
  }

  private mutating func add(_ finding: BriefFinding) {
    let id = names[finding.rule]
    bytes.put("{\"id\":")
    bytes.putJSON(id)
    bytes.put(",\"severity\":\"")
    bytes.append(contentsOf: finding.severity.rawValue.utf8)
    bytes.put("\",\"status\":\"")
    bytes.append(contentsOf: finding.status.rawValue.utf8)
    bytes.put("\"")
    let members = bytes.count
    var writer = CSVRowWriter(style.withoutMark)
    writer.text(id)
    writer.text(titles[id] ?? matrixTitle)
    writer.text(finding.severity.rawValue)
    writer.text(finding.status.rawValue)
    bytes += writer.take()
    let cells = bytes.count
    writer.removeAll()
    for (code, list) in zip([finding.severity.rawValue, finding.status.rawValue], labels) {
      writer.text(list?[code]?.label[language] ?? code)
    }
    bytes += writer.take()
    ends.append((members, cells, bytes.count))
  }

  /// Appends the start of the JSON object of a finding: id, severity and status.
  mutating func putMembers(_ finding: BriefFinding, to output: inout [UInt8]) {
    let number = number(of: finding)
    let start = number == 0 ? 0 : ends[number - 1].labels
    output.put(start..<ends[number].members, of: bytes)
  }

  /// Writes the cells of a finding: id, title, severity and status.
  mutating func writeCells(_ finding: BriefFinding, to writer: inout CSVRowWriter) {
    let number = number(of: finding)
    writer.beginCell()
    writer.bytes.put(ends[number].members..<ends[number].cells, of: bytes)
  }

  /// Writes the cells of a finding in words: severity and status.
  mutating func writeLabels(_ finding: BriefFinding, to writer: inout CSVRowWriter) {
    let number = number(of: finding)
    writer.beginCell()
    writer.bytes.put(ends[number].cells..<ends[number].labels, of: bytes)
  }
}

extension Severity {
  /// The number in the order of all severities, the heaviest first.
  var number: Int {
    switch self {
    case .blocking: 0
    case .high: 1
    case .medium: 2
    case .low: 3
    case .info: 4
    }
  }
}

extension FindingStatus {
  /// The number in the order of all statuses.
  var number: Int {
    switch self {
    case .risk: 0
    case .check: 1
    case .mitigated: 2
    case .info: 3
    }
  }
}
