package import Catalogue
import FEEL
package import Vocabulary

/// The entries of a catalogue as lists and sheets for a terminal.
package struct RuleListing {
  private let catalogue: Catalogue
  private let phrases: RulePhrases
  private let language: Language

  /// Creates listings.
  package init(_ catalogue: Catalogue, _ language: Language) {
    self.catalogue = catalogue
    self.language = language
    phrases = RulePhrases(catalogue, language)
  }

  /// The kinds, ids and titles of all entries.
  private var entries: [(kind: String, id: String, title: String)] {
    catalogue.tables.map { ("table", $0.id, $0.title[language]) }
      + catalogue.matrices.map { ("matrix", $0.id, $0.title[language]) }
      + catalogue.rules.map { ($0.kind.rawValue, $0.id, $0.title[language]) }
      + catalogue.derivations.map { ("derivation", $0.id, $0.title[language]) }
      + catalogue.parameters.map { ("parameter", $0.id, $0.title[language]) }
      + catalogue.sources.map { ("source", $0.id, $0.title[language]) }
  }

  /// All ids, for suggestions.
  package var ids: [String] {
    entries.map(\.id) + catalogue.tables.flatMap { $0.rows.map(\.id) }
      + catalogue.matrices.flatMap { $0.bands.map(\.id) }
  }

  /// Returns one line for each entry: kind, id and title, with tabs between.
  package func list(kind: String?) -> String {
    entries.filter { kind == nil || $0.kind == kind }
      .map { "\($0.kind)\t\($0.id)\t\($0.title)\n" }.joined()
  }

  /// The kinds of entries.
  package static let kinds =
    ["table", "matrix"] + Rule.Kind.allCases.map(\.rawValue) + [
      "derivation", "parameter", "source",
    ]

  /// Returns all that there is to say of an entry; nil if there is none with the id.
  package func show(_ id: String) -> String? {
    for table in catalogue.tables + catalogue.matrices.map(\.table) {
      if table.id == id {
        let rows = table.rows.map { "- \($0.id): \(phrases.sentence($0, of: table))" }
        return sheet(id, table.title[language], [])
          + rows.joined(separator: "\n") + "\n"
      }
      if let row = table.rows.first(where: { $0.id == id }) {
        return sheet(
          id,
          phrases.sentence(row, of: table),
          [("note", row.note?[language] ?? "")] + grounds(row.provenance)
        ) + examples(row.examples)
      }
    }
    if let rule = catalogue.rules.first(where: { $0.id == id }) {
      let pairs = [
        ("kind", rule.kind.rawValue),
        ("severity", rule.kind == .finding ? rule.severity.rawValue : ""),
        ("mitigation", rule.mitigation?[language] ?? ""), ("applies", rule.applies ?? ""),
        ("when", rule.when), ("planned", rule.dates.planned ?? ""),
        ("earliest", rule.dates.earliest ?? ""), ("latest", rule.dates.latest ?? ""),
      ]
      return sheet(id, rule.title[language], pairs + grounds(rule.provenance))
        + examples(rule.examples)
    }
    if let derivation = catalogue.derivations.first(where: { $0.id == id }) {
      let pairs = [("expression", derivation.expression)] + grounds(derivation.provenance)
      return sheet(id, derivation.title[language], pairs) + examples(derivation.examples)
    }
    if let parameter = catalogue.parameters.first(where: { $0.id == id }) {
      let values = parameter.values.map { value in
        let end = value.period.to.map { "\($0)" } ?? "…"
        let sources = value.sources.map(phrases.citation).joined(separator: "; ")
        return "- \(value.period.from) – \(end): \(value.value) \(parameter.currency ?? "") "
          + "[\(sources)] (\(phrases.certainty(value.certainty)))"
      }
      return sheet(id, parameter.title[language], []) + values.joined(separator: "\n") + "\n"
    }
    if let source = catalogue.source(id) {
      let pairs = source.identifiers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      return sheet(id, source.title[language], pairs)
    }
    return nil
  }

  private func grounds(_ provenance: Provenance) -> [(String, String)] {
    [
      ("sources", provenance.sources.map(phrases.citation).joined(separator: "; ")),
      ("certainty", phrases.certainty(provenance.certainty)),
      ("file", "\(provenance.place)"),
    ]
  }

  private func sheet(_ id: String, _ title: String, _ pairs: [(String, String)]) -> String {
    let lines = pairs.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)\n" }
    return "\(id)\n\(title)\n\n" + lines.joined()
  }

  private func examples(_ examples: [Example]) -> String {
    let lines = examples.map { example in
      let given = example.given.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      let expect = example.expect.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      return "- \(given.joined(separator: ", ")) → \(expect.joined(separator: ", "))\n"
    }
    return lines.isEmpty ? "" : "\nexamples:\n" + lines.joined()
  }
}
