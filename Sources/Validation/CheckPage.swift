import CatalogueReading
package import Vocabulary

/// The page on a check, made from what the check says of itself.
package enum CheckPage {
  /// Returns the page of a check as Markdown.
  ///
  /// - Parameters:
  ///   - check: the check.
  ///   - language: the language.
  /// - Returns: what it finds, why, a bad and a good example with the lines that make it so marked.
  package static func markdown(_ check: Check, _ language: Language) -> String {
    func say(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }
    var page = "# \(check.id)\n\n\(check.title[language]). "
    page += "(\(check.severity.label[language]), \(check.topic.label[language]))\n\n"
    page += "\(check.explanation[language])\n"
    guard let bad = ExampleCatalogue.files(with: check.bad), !check.bad.isEmpty else { return page }
    page +=
      "\n## \(say("Fout", "Bad"))\n\n"
      + blocks(of: check.bad) { file in
        let lines = self.lines(bad.files[file])
        let marked = bad.marks.filter { $0.file == file }.map { $0.line - 1 }
        guard let plain = ExampleCatalogue.files[file] else { return (lines, Set(marked)) }
        return (lines, added(in: lines, to: self.lines(plain)).union(marked))
      }
    let text: String
    if let good = ExampleCatalogue.files(with: check.good), !check.good.isEmpty {
      text = blocks(of: check.good) { file in
        let lines = self.lines(good.files[file])
        let plain = ExampleCatalogue.files[file].map { self.lines($0) }
        return (lines, plain.map { added(in: lines, to: $0) } ?? [])
      }
    } else {
      text = blocks(of: check.bad) { file in
        let lines = self.lines(ExampleCatalogue.files[file])
        return (lines, added(in: lines, to: self.lines(bad.files[file])))
      }
    }
    if !text.isEmpty { page += "\n## \(say("Goed", "Good"))\n\n" + text }
    return page
      + say(
        "\nRegels met \(mark) maken het verschil.\n",
        "\nLines with \(mark) make the difference.\n"
      )
  }

  /// What stands behind a line that makes the difference: a comment in the example.
  private static let mark = "# ←"

  /// Returns the entries of files in which something is marked, each file once.
  private static func blocks(
    of changes: [Change],
    _ shown: (String) -> (lines: [Substring], marked: Set<Int>)
  ) -> String {
    var files: [String] = []
    for change in changes where !files.contains(change.file) { files.append(change.file) }
    return files.compactMap { file in
      let (lines, marked) = shown(file)
      guard !lines.isEmpty else { return nil }
      let text = entries(of: lines).filter { marked.isEmpty || !marked.isDisjoint(with: $0) }
        .joined().map { marked.contains($0) ? "\(lines[$0])  \(mark)" : String(lines[$0]) }
      return "`\(file)`\n\n```yaml\n\(text.joined(separator: "\n"))\n```\n"
    }.joined(separator: "\n")
  }

  private static func lines(_ text: String?) -> [Substring] {
    var lines = (text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The positions of the lines that other lines do not have.
  private static func added(in lines: [Substring], to others: [Substring]) -> Set<Int> {
    var places: Set<Int> = []
    for change in lines.difference(from: others) {
      if case .insert(let offset, _, _) = change { places.insert(offset) }
    }
    return places
  }

  /// The positions of the lines of each entry: of a document, or of an item of its list.
  private static func entries(of lines: [Substring]) -> [Range<Int>] {
    var starts = lines.indices.filter { lines[$0] == "---" || lines[$0].hasPrefix("- ") }
    if starts.first != 0 { starts.insert(0, at: 0) }
    return zip(starts, starts.dropFirst() + [lines.count]).map { start, end in
      // The line between two documents belongs to neither.
      (lines[start] == "---" ? start + 1 : start)..<end
    }
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
