import CatalogueReading
import Vocabulary

extension FindingFormat {
  /// JUnit XML: one test case for each check that was asked for, failed where it found something.
  static let junit = FindingFormat(id: "junit") { validation, style in
    let found = Dictionary(grouping: validation.findings, by: \.check)
    // What the reader finds without a page of its own still is a test case.
    let known = Set(Check.all.map(\.id))
    let others = found.keys.filter { !known.contains($0) }.sorted()
    let chosen = Check.all.filter { validation.chosen?.contains($0.id) ?? true }
    let cases = chosen.map { ($0.id, $0.topic.rawValue) } + others.map { ($0, "files") }
    let failed = cases.count { entry in found[entry.0]?.contains { $0.isOpen } ?? false }
    let skipped = cases.count { validation.skipped.contains($0.0) }
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kringtoets\" "
    xml += "tests=\"\(cases.count)\" failures=\"\(failed)\">\n"
    xml += "  <testsuite name=\"rules validate\" tests=\"\(cases.count)\" failures=\"\(failed)\" "
    xml += "errors=\"0\" skipped=\"\(skipped)\" time=\"0\">\n"
    for (id, topic) in cases {
      let open = (found[id] ?? []).filter(\.isOpen)
      xml += "    <testcase name=\"\(id)\" classname=\"kringtoets.\(topic)\" time=\"0\""
      if validation.skipped.contains(id) {
        xml += "><skipped/></testcase>\n"
        continue
      }
      guard !open.isEmpty else {
        xml += "/>\n"
        continue
      }
      xml += ">\n"
      let lines = open.map { finding in
        "\(style.path(finding.place.file)):\(finding.place.line):\(finding.place.column): "
          + finding.sentence(style.language)
      }
      let first = (lines.first ?? "").markupEscaped
      let type = (open.first?.severity ?? .error).rawValue
      xml += "      <failure message=\"\(first)\" type=\"\(type)\">"
      xml += lines.joined(separator: "\n").markupEscaped + "</failure>\n    </testcase>\n"
    }
    return xml + "  </testsuite>\n</testsuites>\n"
  }
}
