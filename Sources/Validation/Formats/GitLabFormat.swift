import CatalogueReading
import Vocabulary

extension FindingFormat {
  /// The code quality report of GitLab.
  static let gitlab = FindingFormat(id: "gitlab") { validation, style in
    var seen: [String: Int] = [:]
    let issues = validation.open.map { finding -> JSONText in
      let severity =
        switch finding.severity {
        case .error: "critical"
        case .warning: "major"
        case .info: "info"
        }
      // GitLab takes two issues with one fingerprint for the same.
      seen[finding.fingerprint, default: 0] += 1
      let count = seen[finding.fingerprint] ?? 1
      let fingerprint = finding.fingerprint + (count > 1 ? "-\(count)" : "")
      return .object([
        ("description", .text(finding.sentence(style.language))),
        ("check_name", .text(finding.check)),
        ("fingerprint", .text(fingerprint)),
        ("severity", .text(severity)),
        (
          "location",
          .object([
            ("path", .text(style.path(finding.place.file))),
            ("lines", .object([("begin", .number(finding.place.line))])),
          ])
        ),
      ])
    }
    return JSONText.list(issues).written() + "\n"
  }
}
