import CatalogueReading
import Vocabulary

extension FindingFormat {
  /// One line for each finding, as editors and compilers have it.
  static let compact = FindingFormat(id: "compact") { validation, style in
    let lines = validation.open.map { finding in
      let place = finding.place
      let sentence = finding.sentence(style.language).harmless
      return "\(style.path(place.file)):\(place.line):\(place.column): "
        + "\(finding.severity.label[style.language]): \(sentence) [\(finding.check)]\n"
    }
    return lines.joined()
  }
}
