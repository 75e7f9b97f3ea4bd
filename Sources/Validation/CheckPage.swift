import CatalogueReading
package import Vocabulary

/// The page on a check, made from what the check says of itself.
package enum CheckPage {
  /// Returns the page of a check as Markdown.
  ///
  /// - Parameters:
  ///   - check: the check.
  ///   - language: the language.
  /// - Returns: what it finds, why, a bad and a good example.
  package static func markdown(_ check: Check, _ language: Language) -> String {
    func say(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }
    var page = "# \(check.id)\n\n\(check.title[language]). "
    page += "(\(check.severity.label[language]), \(check.topic.label[language]))\n\n"
    page += "\(check.explanation[language])\n"
    guard !check.bad.isEmpty else { return page }
    page += "\n## \(say("Fout", "Bad"))\n\n" + blocks(check.bad, \.new)
    let good = check.good.isEmpty ? check.bad.filter { !$0.old.isEmpty } : check.good
    let text = check.good.isEmpty ? blocks(good, \.old) : blocks(good, \.new)
    if !text.isEmpty { page += "\n## \(say("Goed", "Good"))\n\n" + text }
    return page
  }

  private static func blocks(_ changes: [Change], _ part: (Change) -> String) -> String {
    changes.filter { !part($0).isEmpty }.map { change in
      let text = part(change).replacing("«", with: "").replacing("»", with: "")
      let line = text.hasSuffix("\n") ? text : text + "\n"
      return "`\(change.file)`\n\n```yaml\n\(line)```\n"
    }.joined(separator: "\n")
  }
}

extension Check.Topic {
  /// The name of the topic for a person.
  package var label: LocalizedText {
    switch self {
    case .files: LocalizedText("bestanden", "files")
    case .structure: LocalizedText("opbouw", "structure")
    case .types: LocalizedText("typen en grenzen", "types and limits")
    case .tables: LocalizedText("tabellen", "tables")
    case .conditions: LocalizedText("voorwaarden", "conditions")
    case .dates: LocalizedText("datums", "dates")
    case .sources: LocalizedText("bronnen", "sources")
    case .texts: LocalizedText("teksten", "texts")
    case .risks: LocalizedText("risico’s", "risks")
    case .signals: LocalizedText("tekstsignalen", "text signals")
    case .mappings: LocalizedText("invoer en voorbereiding", "input and preparation")
    case .examples: LocalizedText("voorbeelden", "examples")
    case .suppressions: LocalizedText("onderdrukkingen", "suppressions")
    }
  }
}
