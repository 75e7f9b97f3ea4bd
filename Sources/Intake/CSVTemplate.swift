package import Vocabulary

/// The template of tables: the names of the columns, one row as an example, and what each is for.
package enum CSVTemplate {
  /// Returns the template as a table whose columns explain themselves in rows that are not read.
  ///
  /// - Parameters:
  ///   - vocabulary: the facts.
  ///   - mappings: how they stand in columns.
  ///   - language: the language of the explanation.
  /// - Returns: the text, with a mark that tells spreadsheets that it is UTF-8.
  package static func text(
    _ vocabulary: Vocabulary,
    _ mappings: [Mapping],
    in language: Language
  ) -> String {
    guard let mapping = mappings.first(where: { $0.id == "csv" }) else { return "" }
    let columns = CSVTableWriter.columns(of: mapping, vocabulary)
    var lines = columns.map { column in
      let fact = vocabulary.facts[column.fact]
      return "# \(column.field.id): \(fact.label[language])\(hint(fact, vocabulary, language))"
    }
    lines.insert(explanation[language], at: 0)
    lines.append(columns.map(\.field.id).joined(separator: ";"))
    lines.append(columns.map { quoted($0.field.example ?? "") }.joined(separator: ";"))
    return "\u{FEFF}" + lines.map(comment).joined(separator: "\r\n") + "\r\n"
  }

  /// Puts a line of explanation in one cell, so that it stays clear of the columns.
  private static func comment(_ line: String) -> String {
    line.hasPrefix("#") ? quoted(line, always: true) : line
  }

  private static func quoted(_ text: String, always: Bool = false) -> String {
    let doubled = text.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return always || text.contains(";") || text.contains("\"") ? "\"\(doubled)\"" : text
  }

  private static func hint(
    _ fact: Fact,
    _ vocabulary: Vocabulary,
    _ language: Language
  ) -> String {
    switch fact.type {
    case .code:
      let codes = vocabulary.codeList(of: fact)?.codes ?? []
      let shown = codes.prefix(16).map(\.code).joined(separator: ", ")
      return " (\(shown)\(codes.count > 16 ? ", …" : ""))"
    case .money: return language == .dutch ? " (1.234.567,89)" : " (1.234.567,89, Dutch style)"
    case .date: return language == .dutch ? " (dd-mm-jjjj)" : " (dd-mm-yyyy)"
    case .boolean: return " (ja, nee)"
    case .textList, .codeList: return language == .dutch ? " (met ; ertussen)" : " (; between)"
    case .recordList: return language == .dutch ? " (naam: bedrag; …)" : " (name: amount; …)"
    case .number, .integer, .text, .opaque: return ""
    }
  }

  private static let explanation = LocalizedText(
    nl: "# Eén project per rij. Alleen project_id en titel zijn nodig; wat leeg is, is onbekend. "
      + "Deze regels met # mogen blijven staan.",
    en:
      "# One project in each row. Only project_id and titel are needed; what is empty is unknown. "
      + "These lines with # may stay."
  )
}
