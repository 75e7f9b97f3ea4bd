/// A form in which results can be written.
package struct ReportFormat: Sendable {
  /// The name by which `--format` chooses it.
  package let id: String
  /// Writes the report.
  package let render: @Sendable (ReportInput, ReportStyle) -> [UInt8]

  /// All formats, the default first.
  package static let all: [ReportFormat] = [
    TextReport.format,
    JSONReport.format,
    JSONReport.linesFormat,
    MarkdownReport.format,
    HTMLReport.format,
  ]

  /// Returns the format with a name.
  package static func named(_ id: String) -> ReportFormat? {
    all.first { $0.id == id }
  }
}
