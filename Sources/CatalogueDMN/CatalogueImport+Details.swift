import Catalogue
import DMN
import FEEL
import Vocabulary

/// What tables and matrices say beside their cells.
extension CatalogueImport {
  /// Returns the annotations of a row that are not empty, by name.
  func annotations(of row: PlainTable.Row, in plain: PlainTable) -> [String: String] {
    var texts: [String: String] = [:]
    for (name, text) in zip(plain.annotations, row.annotations) {
      let text = Annotation.trimmed(text)
      if !text.isEmpty, texts[name] == nil { texts[name] = text }
    }
    return texts
  }

  /// Returns the note, whose languages stand in for each other.
  func note(_ texts: [String: String]) -> LocalizedText? {
    localized(texts[Annotation.dutchNote], texts[Annotation.englishNote])
  }

  func localized(_ dutch: String?, _ english: String?) -> LocalizedText? {
    guard let text = dutch ?? english else { return nil }
    return LocalizedText(nl: dutch ?? text, en: english ?? text)
  }

  func title(_ descriptor: Descriptor, _ plain: PlainTable) -> LocalizedText {
    localized(descriptor[.dutchTitle], descriptor[.englishTitle])
      ?? LocalizedText(nl: plain.name, en: plain.name)
  }

  mutating func period(_ descriptor: Descriptor, _ plain: PlainTable) -> Period {
    if let from = descriptor[.from].flatMap({ CalendarDate(iso: $0) }) {
      return Period(from: from, to: descriptor[.to].flatMap { CalendarDate(iso: $0) })
    }
    report(
      "no-period",
      plain.id,
      nl: "er staat niet bij wanneer de tabel geldt; aangenomen is vanaf \(day)",
      en: "it does not say when the table is in force; assumed is from \(day) on"
    )
    return Period(from: day, to: nil)
  }

  /// Returns the citations in a text; nil where there are none.
  func citations(_ text: String?) -> [Citation]? {
    let found = Annotation.words(in: text ?? "").compactMap { Citation($0) }
    return found.isEmpty ? nil : found
  }

  mutating func provenance(
    _ texts: [String: String],
    _ row: PlainTable.Row,
    _ plain: PlainTable
  ) -> Provenance {
    let sources = citations(texts[Annotation.sources])
    if sources == nil {
      report(
        "missing-source",
        plain.id,
        row: row.id,
        nl: "er staat geen bron bij; vul ‘sources’ aan",
        en: "there is no source; complete ‘sources’"
      )
    }
    return Provenance(
      sources: sources ?? [],
      certainty: texts[Annotation.certainty].flatMap(Certainty.init) ?? .toVerify,
      place: place(plain.id, row: row.id)
    )
  }

  // MARK: - Problems

  func place(_ table: String, row: String? = nil) -> RulePlace {
    let place = places.place(of: table, row: row)
    return RulePlace(file: file, line: place?.line ?? 1, column: place?.column ?? 1)
  }

  mutating func report(
    _ code: String,
    _ table: String,
    row: String? = nil,
    nl: String,
    en: String,
    suggestion: LocalizedText? = nil
  ) {
    let place = places.place(of: table, row: row)
    problems.append(
      ExchangeProblem(
        code: code,
        line: place?.line,
        column: place?.column,
        element: [table, row].compactMap(\.self).joined(separator: "/"),
        message: LocalizedText(nl: nl, en: en),
        suggestion: suggestion
      )
    )
  }
}
