import Catalogue
import Vocabulary

/// The kinds of sources.
enum SourceKind: String, CaseIterable {
  case law, directive, regulation, guideline, policy, literature
  case caseLaw = "case-law"
}

extension CatalogueBuilder {
  private static let sourceKeys = [
    "source", "kind", "title", "short", "identifiers", "valid", "certainty", "link", "note",
    "articles", "articlesFile", "replaces",
  ]

  /// Reads a source.
  mutating func readSource(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: Self.sourceKeys, log: log) else { return }
    let kind: SourceKind? = fields.choice("kind", unknown: "unknown-kind")
    var articles = fields.list("articles").compactMap(readArticle)
    if let file = fields["articlesFile"] {
      let (read, isWhole) = readArticles(file)
      if !isWhole, let id = fields["source"]?.text { sourcesWithoutFile.insert(id) }
      articles += read
    }
    if let node = fields["replaces"], let text = log.text(node) {
      _ = readCitation(text, at: node.place)
    }
    let source = Source(
      id: fields.text("source"),
      kind: kind?.rawValue ?? "",
      title: fields.localized("title"),
      short: fields.localized("short"),
      identifiers: fields.textMap("identifiers"),
      valid: fields.period("valid"),
      certainty: readCertainty(fields),
      link: fields.optionalText("link"),
      note: fields.optionalLocalized("note"),
      articles: unique(articles),
      place: RulePlace(fields.place)
    )
    guard let id = fields["source"] else { return }
    define(source.id, kind: "source", at: id.place)
    if source.id.contains(":") {
      log.report(
        "bad-id",
        at: id.place,
        nl: "een bron kan geen dubbele punt in haar naam hebben",
        en: "the id of a source cannot hold a colon"
      )
    }
    sources.append(Entry(model: source, node: node))
  }

  private func readArticle(_ node: YAMLNode) -> (Article, Place)? {
    let keys = ["article", "lid", "nl", "certainty"]
    guard let fields = Fields(node, keys: keys, log: log) else { return nil }
    let article = Article(
      article: fields.text("article"),
      paragraph: fields.optionalText("lid"),
      paraphrase: fields.text("nl"),
      certainty: fields["certainty"] == nil ? nil : readCertainty(fields)
    )
    return (article, fields.place)
  }

  /// Reads the articles of a file, and tells whether these are all of them.
  private mutating func readArticles(
    _ node: YAMLNode
  ) -> (read: [(Article, Place)], isWhole: Bool) {
    guard let table = table(node) else { return ([], false) }
    let missing = ["article", "lid", "paraphrase_nl"].filter { !table.columns.contains($0) }
    for column in missing {
      let near = Suggestion.name(nearest: column, among: table.columns)
      log.report(
        "missing-column",
        at: node.place,
        nl: "de kolom ‘\(column)’ ontbreekt in het bestand"
          + (near.map { "; ‘\($0)’ lijkt erop" } ?? ""),
        en: "the column ‘\(column)’ is missing in the file"
          + (near.map { "; ‘\($0)’ resembles it" } ?? "")
      )
    }
    // Without its columns a row says nothing of which article it is.
    guard missing.isEmpty else { return ([], false) }
    let articles = table.rows.map { row in
      let lid = row.cells["lid"] ?? ""
      let certainty = row.cells["certainty"] ?? ""
      if !certainty.isEmpty, Certainty(rawValue: certainty) == nil {
        log.unknownWord(
          certainty,
          at: row.place,
          code: "unknown-certainty",
          known: Certainty.allCases.map(\.rawValue)
        )
      }
      let article = Article(
        article: row.cells["article"] ?? "",
        paragraph: lid.isEmpty ? nil : lid,
        paraphrase: row.cells["paraphrase_nl"] ?? "",
        certainty: Certainty(rawValue: certainty)
      )
      return (article, row.place)
    }
    return (articles, table.isWhole)
  }

  /// Reports articles that occur twice and returns the rest.
  private func unique(_ articles: [(article: Article, place: Place)]) -> [Article] {
    var places: [String: Place] = [:]
    var kept: [Article] = []
    for (article, place) in articles {
      let name = [article.article, article.paragraph].compactMap(\.self).joined(separator: ":")
      guard let first = places[name] else {
        places[name] = place
        kept.append(article)
        continue
      }
      log.report(
        "duplicate-article",
        at: place,
        nl: "artikel ‘\(name)’ staat er al op \(first)",
        en: "article ‘\(name)’ is already there at \(first)"
      )
    }
    return kept
  }
}
