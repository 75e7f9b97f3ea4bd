import CatalogueReading
import Vocabulary

extension FindingFormat {
  /// Commands by which a GitHub workflow puts findings beside the lines of a pull request.
  static let github = FindingFormat(id: "github") { validation, style in
    let lines = validation.open.map { finding in
      let place = finding.place
      let command =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
      let properties = [
        "file=\(style.path(place.file).property)", "line=\(place.line)", "col=\(place.column)",
        "endColumn=\(place.column + max(1, finding.length))", "title=\(finding.check)",
      ]
      return "::\(command) \(properties.joined(separator: ","))::"
        + finding.sentence(style.language).data + "\n"
    }
    return lines.joined()
  }
}

extension String {
  fileprivate var data: String {
    replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  fileprivate var property: String {
    data.replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
