package import Archive
package import Vocabulary

/// An article, or one paragraph of it, that a citation can name.
package struct Article: Hashable, Sendable {
  /// The article's number.
  package let article: String
  /// The paragraph's number, or nil for an article without numbered paragraphs.
  package let paragraph: String?
  /// What it says, in our own words.
  package let paraphrase: String
  /// How sure the catalogue is of it, where that differs from the source as a whole.
  package let certainty: Certainty?

  /// Creates an article.
  package init(article: String, paragraph: String?, paraphrase: String, certainty: Certainty?) {
    self.article = article
    self.paragraph = paragraph
    self.paraphrase = paraphrase
    self.certainty = certainty
  }
}

/// A law, directive, guideline, policy or other text that rules rest on.
package struct Source: Hashable, Sendable {
  /// The id by which citations name the source.
  package let id: String
  /// The kind: `law`, `directive`, `regulation`, `guideline`, `policy`, `literature`.
  package let kind: String
  /// The full title.
  package let title: LocalizedText
  /// The form in which a text cites it.
  package let short: LocalizedText
  /// Official identifiers, such as `bwb`, `celex`, `url`.
  package let identifiers: [String: String]
  /// When it is in force, where known.
  package let valid: Period?
  /// How sure the catalogue is of it.
  package let certainty: Certainty
  /// The address of an article, with `{article}` in its place.
  package let link: String?
  /// What a reader should know of it.
  package let note: LocalizedText?
  /// The articles that can be cited.
  package let articles: [Article]
  /// Where the source is defined.
  package let place: RulePlace

  /// Creates a source.
  package init(
    id: String,
    kind: String,
    title: LocalizedText,
    short: LocalizedText,
    identifiers: [String: String],
    valid: Period?,
    certainty: Certainty,
    link: String?,
    note: LocalizedText?,
    articles: [Article],
    place: RulePlace
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.short = short
    self.identifiers = identifiers
    self.valid = valid
    self.certainty = certainty
    self.link = link
    self.note = note
    self.articles = articles
    self.place = place
  }

  /// Returns whether a citation of this source names something that is there.
  package func resolves(_ citation: Citation) -> Bool {
    guard let article = citation.article else { return true }
    guard let paragraph = citation.paragraph else {
      return articles.contains { $0.article == article }
    }
    return articles.contains { $0.article == article && $0.paragraph == paragraph }
  }
}

extension Article: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    article = try archive.readText()
    paragraph = try archive.readOptional()
    paraphrase = try archive.readText()
    certainty = try archive.readOptional()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(article)
    archive.write(paragraph)
    archive.write(paraphrase)
    archive.write(certainty)
  }
}

extension Source: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    kind = try archive.readText()
    title = try archive.read()
    short = try archive.read()
    identifiers = try archive.readDictionary()
    valid = try archive.readOptional()
    certainty = try archive.read()
    link = try archive.readOptional()
    note = try archive.readOptional()
    articles = try archive.readArray()
    place = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(kind)
    archive.write(title)
    archive.write(short)
    archive.write(identifiers)
    archive.write(valid)
    archive.write(certainty)
    archive.write(link)
    archive.write(note)
    archive.write(articles)
    archive.write(place)
  }
}
